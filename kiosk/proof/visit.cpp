// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/visit.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <thread>

#include "assess/scoring.h"
#include "platform/clock.h"

namespace proof {
namespace {

constexpr std::int64_t kLongestWaitMs = 60'000;
constexpr int kMostPages = 24;

base::Error lost(std::string what) { return {base::ErrorKind::Invalid, std::move(what), "the scripted visit"}; }

// Of "door:health" only "door": which of several alike is touched does not matter.
std::string kind_of(std::string_view id) { return std::string(id.substr(0, id.find(':'))); }

constexpr std::string_view kNames[session::kScreenKinds] = {
    "welcome", "home",     "topics",     "article",   "check-intro", "question", "after-item", "opt-in",
    "result",  "exercise", "categories", "directory", "service",     "help",     "languages",  "settings"};

// These end the visit; press_leave() does.
bool ends_the_visit(std::string_view kind) { return kind == "leave" || kind == "finish"; }

bool offers(const model::Assessment& assessment, const model::Centre& centre) {
  return std::any_of(assessment.items.begin(), assessment.items.end(), [&centre](const model::Item& item) {
    return item.opt_in && (centre.person_can_sit || !item.needs_person);
  });
}

bool speaks(const model::Assessment& assessment) {
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    if (assess::flag_after(assessment, i)) return true;
  }
  return false;
}

const model::Assessment* find_check(const model::Library& library, const model::AssessmentId& id) {
  for (const model::Assessment& assessment : library.assessments()) {
    if (assessment.id == id) return &assessment;
  }
  return nullptr;
}

// Those that a visitor finds in a list, in its order.
std::vector<const model::Assessment*> listed(const model::Library& library) {
  std::vector<const model::Assessment*> found;
  for (const model::Door& door : library.doors()) {
    for (const model::Topic& topic : door.topics) {
      const auto* id = std::get_if<model::AssessmentId>(&topic.target);
      if (const model::Assessment* assessment = id ? find_check(library, *id) : nullptr) found.push_back(assessment);
    }
  }
  return found;
}

bool leads_to_an_offer(const model::Library& library, const model::Assessment& assessment,
                       const model::Centre& centre) {
  return std::any_of(assessment.follows.begin(), assessment.follows.end(), [&](const model::Follow& follow) {
    const model::Assessment* next = find_check(library, follow.assessment);
    return next && offers(*next, centre);
  });
}

// The way through it is the same whatever is answered.
bool goes_straight_on(const model::Assessment& assessment) {
  return std::none_of(assessment.items.begin(), assessment.items.end(),
                      [](const model::Item& item) { return item.show_if || item.opt_in; });
}

// The one with the most questions: the longest answers are the surest to be told from chance.
const model::Assessment* longest(const model::Library& library) {
  const auto worth = [](const model::Assessment* one) { return std::pair(goes_straight_on(*one), one->items.size()); };
  const auto all = listed(library);
  const auto most =
      std::max_element(all.begin(), all.end(), [&worth](auto* one, auto* other) { return worth(one) < worth(other); });
  return most == all.end() ? nullptr : *most;
}

}  // namespace

bool alike(const platform::Picture& one, const platform::Picture& other) {
  if (one.w != other.w || one.h != other.h || one.bytes.size() != other.bytes.size() || one.bytes.empty()) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < one.bytes.size(); ++i) different += std::abs(one.bytes[i] - other.bytes[i]) > 2;
  return different < one.bytes.size() / 200;
}

ProofVisit::ProofVisit(const model::Library& library, const model::Centre& centre, app::Display& display,
                       platform::Finger* finger, platform::Size size, model::LocalMinute local)
    : library_(library),
      centre_(centre),
      display_(display),
      finger_(finger),
      size_(size),
      clock_(library.manifest(), local),
      wheel_(library, centre, display.context(), display.graphics()) {
  auto film = platform::Offscreen::create(size_.w, size_.h);
  if (film) film_ = std::move(film.value());
  wheel_.tell(clock_.tick(platform::monotonic_ms()));
  draw({});
  for (const ui::Node& node : wheel_.nodes()) cover_ += node.name + '\n' + node.value + '\n';
}

void ProofVisit::draw(const ui::Input& input) {
  lists_ = &wheel_.draw(input, size_, display_.window().pixel_mm());
  if (wheel_.session().presence != session::Presence::Here) return;
  seen_.insert(wheel_.session().place().kind);
  for (const ui::Node& node : wheel_.nodes()) {
    texts_.insert({node.lang.text, node.name});
    texts_.insert({node.lang.text, node.value});
    if (node.actionable() && node.enabled) offered_.insert(kind_of(node.id));
  }
}

base::Status ProofVisit::await_picture(const std::string& after) {
  if (!finger_) {
    draw(pointer_);  // some screens settle with the next picture
    return base::Unit{};
  }
  if (!film_) return lost("there is no picture to compare with");
  const std::int64_t until = platform::monotonic_ms() + kLongestWaitMs;
  while (platform::monotonic_ms() < until) {
    wheel_.tell(clock_.tick(platform::monotonic_ms()));
    draw(pointer_);
    film_->bind();
    display_.render(*lists_, size_);
    if (const platform::Picture shown = finger_->picture(); alike(shown, film_->read())) {
      if (saw) saw(shown);
      return base::Unit{};
    }
    if (meanwhile) meanwhile();
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return lost("after '" + after + "' the kiosk shows something else than is expected");
}

base::Status ProofVisit::wait_for_cover() { return await_picture("the start"); }

const ui::Node* ProofVisit::find(const std::string& id) const {
  for (const ui::Node& node : wheel_.nodes()) {
    if (node.id == id && node.enabled) return &node;
  }
  return nullptr;
}

std::string ProofVisit::targets() const {
  std::string ids;
  for (const ui::Node& node : wheel_.nodes()) {
    if (node.actionable()) ids += " " + node.id;
  }
  return ids;
}

base::Status ProofVisit::tap(const std::string& id) {
  const ui::Node* node = find(id);
  if (!node) return lost("there is no '" + id + "' among" + targets());
  touched_.insert(kind_of(id));
  ui::Input input;
  input.x = node->box.x + node->box.w / 2;
  input.y = node->box.y + node->box.h / 2;
  if (finger_) finger_->press(input.x, input.y);
  if (finger_) finger_->release();
  wheel_.tell(clock_.tick(platform::monotonic_ms()));
  input.down = input.pressed = true;
  draw(input);
  wheel_.tell(session::Touched{});
  input.down = input.pressed = false;
  input.released = true;
  draw(input);
  return await_picture(id);
}

base::Status ProofVisit::tap_if(const std::string& id) { return has(id) ? tap(id) : base::Status(base::Unit{}); }

// To the next page or back, whatever it is a page of.
base::Status ProofVisit::turn(const char* way, bool& turned) {
  for (const ui::Node& node : wheel_.nodes()) {
    if (!node.enabled || !node.id.starts_with(way)) continue;
    turned = true;
    return tap(std::string(node.id));
  }
  turned = false;
  return base::Unit{};
}

// What is wanted may stand on a further page, or on one before.
base::Status ProofVisit::look_for(const std::string& id) {
  for (const char* way : {"next-page:", "previous-page:"}) {
    bool turned = true;
    for (int i = 0; i < kMostPages && turned && !has(id); ++i) TRY_STATUS(turn(way, turned));
  }
  return base::Unit{};
}

base::Status ProofVisit::turn_to(const std::string& id) {
  TRY_STATUS(look_for(id));
  return tap(id);
}

base::Status ProofVisit::turn_to_if(const std::string& id) {
  TRY_STATUS(look_for(id));
  return tap_if(id);
}

// Whatever on this screen was not touched yet, and back to it.
base::Status ProofVisit::touch_the_rest() {
  constexpr int kMostControls = 40;
  for (int i = 0; i < kMostControls; ++i) {
    const auto fresh = [this](const ui::Node& node) {
      const std::string kind = kind_of(node.id);
      return node.actionable() && node.enabled && !touched_.contains(kind) && !ends_the_visit(kind);
    };
    const auto node = std::find_if(wheel_.nodes().begin(), wheel_.nodes().end(), fresh);
    if (node == wheel_.nodes().end()) break;
    const session::Place here = wheel_.session().place();
    TRY_STATUS(tap(std::string(node->id)));
    if (wheel_.session().place() != here) TRY_STATUS(tap_if("back"));
  }
  return base::Unit{};
}

base::Status ProofVisit::tap_first_of(const std::string& beginning) {
  for (const ui::Node& node : wheel_.nodes()) {
    if (node.actionable() && node.enabled && node.id.starts_with(beginning)) return tap(std::string(node.id));
  }
  return lost("nothing begins with '" + beginning + "' among" + targets());
}

base::Status ProofVisit::begin(const std::string& language) {
  TRY_STATUS(tap("begin"));
  return tap("language:" + language);
}

// All pages of an article, with what stands on them.
base::Status ProofVisit::read_to_the_end() {
  constexpr int kMostParts = 60;
  const session::Place here = wheel_.session().place();
  TRY_STATUS(touch_the_rest());
  for (int i = 0; i < kMostParts && at(session::ScreenKind::Article) && has("read-on"); ++i) {
    if (wheel_.session().place().a != here.a) break;
    TRY_STATUS(tap("read-on"));
    TRY_STATUS(touch_the_rest());
  }
  return base::Unit{};
}

base::Status ProofVisit::read_pages(const model::Door& door) {
  for (const model::Topic& topic : door.topics) {
    if (std::holds_alternative<model::AssessmentId>(topic.target)) continue;
    TRY_STATUS(tap("door:" + door.id.text));
    if (door.topics.size() > 1)
      TRY_STATUS(turn_to("topic:" + std::visit([](const auto& id) { return id.text; }, topic.target)));
    TRY_STATUS(read_to_the_end());
    TRY_STATUS(tap("start"));
  }
  return base::Unit{};
}

base::Status ProofVisit::look_at_places() {
  const auto lists = [](const ui::Node& node) { return node.id.starts_with("topic:"); };
  if (std::any_of(wheel_.nodes().begin(), wheel_.nodes().end(), lists)) TRY_STATUS(turn_to("topic:all"));
  TRY_STATUS(tap_first_of("filter:"));
  TRY_STATUS(tap_first_of("filter:"));
  TRY_STATUS(tap_if("show-places"));
  TRY_STATUS(tap_first_of("service:"));
  bool turned = false;
  TRY_STATUS(turn("next-page:", turned));
  TRY_STATUS(touch_the_rest());
  return tap("start");
}

base::Status ProofVisit::change_settings() {
  TRY_STATUS(tap("settings"));
  for (const char* step : {"size:1", "size:0", "theme:1", "switch:motion", "switch:motion", "switch:more-time"}) {
    TRY_STATUS(turn_to(step));
  }
  return tap("done");
}

// On a small screen the dock has one item for both, and the languages are behind the settings.
base::Status ProofVisit::open_languages() {
  if (has("language")) return tap("language");
  TRY_STATUS(tap("settings"));
  return turn_to("languages");
}

base::Status ProofVisit::speak(const std::string& language) {
  TRY_STATUS(tap("start"));
  TRY_STATUS(open_languages());
  TRY_STATUS(tap("language:" + language));
  for (int sheets = 0; sheets < 2; ++sheets) TRY_STATUS(tap_if("done"));
  TRY_STATUS(tap("help"));
  return turn_to("fold:0");
}

base::Status ProofVisit::see_everything() {
  TRY_STATUS(change_settings());
  for (const model::Door& door : library_.doors()) {
    if (!door.directory) {
      TRY_STATUS(read_pages(door));
      continue;
    }
    TRY_STATUS(tap("door:" + door.id.text));
    TRY_STATUS(look_at_places());
  }
  TRY_STATUS(tap("quiet"));
  TRY_STATUS(touch_the_rest());
  return tap("start");
}

// One question, or one of the screens between them, whatever they are called.
base::Status ProofVisit::answer_one(std::size_t index, Answers answers) {
  const session::Place here = wheel_.session().place();
  if (at(session::ScreenKind::Question)) {
    const std::size_t options = library_.assessments()[here.a].items[here.b].options.size();
    const std::size_t mixed = (index * 7 + index / 3 + 1) % options;
    const std::size_t chosen = answers == Answers::Lowest ? 0 : answers == Answers::Highest ? options - 1 : mixed;
    TRY_STATUS(turn_to("option:" + std::to_string(chosen)));  // on a small screen they stand on several pages
    TRY_STATUS(look_for("next"));
  }
  if (has("quiet-minute") && !touched_.contains("quiet-minute")) {
    TRY_STATUS(tap("quiet-minute"));
    return tap("back");
  }
  for (const char* onwards : {"next", "go-on", "ask"}) {
    if (has(onwards)) return tap(onwards);
  }
  bool turned = false;
  TRY_STATUS(turn("next-page:", turned));
  return turned ? base::Status(base::Unit{}) : lost("a self-assessment does not go on from" + targets());
}

base::Status ProofVisit::open_check(const model::Assessment& assessment) {
  for (const model::Door& door : library_.doors()) {
    const bool here = std::any_of(door.topics.begin(), door.topics.end(), [&assessment](const model::Topic& topic) {
      const auto* id = std::get_if<model::AssessmentId>(&topic.target);
      return id && *id == assessment.id;
    });
    if (!here) continue;
    TRY_STATUS(tap("start"));
    TRY_STATUS(tap("door:" + door.id.text));
    return door.topics.size() > 1 ? turn_to("topic:" + assessment.id.text) : base::Status(base::Unit{});
  }
  return lost("no door leads to " + assessment.id.text);
}

base::Status ProofVisit::answer_from_intro(Answers answers) {
  constexpr std::size_t kMostScreens = 8 * session::kMaxItems;
  TRY_STATUS(tap("begin"));
  for (std::size_t i = 0; i < kMostScreens && !at(session::ScreenKind::Result); ++i) {
    TRY_STATUS(answer_one(i, answers));
  }
  return turn_to_if("numbers");
}

// Everything that can be done with a self-assessment but answering it.
base::Status ProofVisit::turn_away(const model::Assessment& assessment) {
  TRY_STATUS(open_check(assessment));
  TRY_STATUS(tap_if("just-read"));
  for (const char* way : {"leave-out", "unread"}) {
    TRY_STATUS(open_check(assessment));
    TRY_STATUS(tap("begin"));
    while (at(session::ScreenKind::Question) && !has(way) && has("skip")) TRY_STATUS(tap("skip"));
    TRY_STATUS(turn_to_if(way));
  }
  return base::Unit{};
}

// Whichever answers it takes: the lowest lead on from the one, the highest from the other.
base::Status ProofVisit::follow_on() {
  const model::Assessment *leads = nullptr, *talks = nullptr;
  for (const model::Assessment* one : listed(library_)) {
    if (leads_to_an_offer(library_, *one, centre_) || (!leads && !one->follows.empty())) leads = one;
    if (!talks && (offers(*one, centre_) || speaks(*one))) talks = one;
  }
  for (const Answers answers : {Answers::Lowest, Answers::Highest}) {
    if (!leads) break;
    TRY_STATUS(open_check(*leads));
    TRY_STATUS(answer_from_intro(answers));
    TRY_STATUS(turn_to_if("numbers"));
    TRY_STATUS(turn_to("follow:0"));
    if (!at(session::ScreenKind::CheckIntro)) continue;
    TRY_STATUS(answer_from_intro(Answers::Lowest));
    break;
  }
  TRY_STATUS(turn_to_if("numbers"));  // closes them: the rest of the result is there again
  for (const char* way : {"next-page:", "previous-page:"}) {
    bool turned = true;
    for (int i = 0; i < kMostPages && turned; ++i) {
      TRY_STATUS(touch_the_rest());
      TRY_STATUS(turn(way, turned));
    }
  }
  return talks ? turn_away(*talks) : base::Status(base::Unit{});
}

base::Status ProofVisit::answer(Answers answers) {
  const model::Assessment* assessment = longest(library_);
  if (!assessment) return lost("the pack has no self-assessment");
  TRY_STATUS(open_check(*assessment));
  return answer_from_intro(answers);
}

std::set<std::string> ProofVisit::unseen() const {
  std::set<std::string> missing;
  const auto all = library_.assessments();
  const bool checks = !listed(library_).empty();
  const auto may_come = [&](session::ScreenKind kind) {
    switch (kind) {
      case session::ScreenKind::OptIn:
        return std::any_of(all.begin(), all.end(), [this](const auto& one) { return offers(one, centre_); });
      case session::ScreenKind::AfterItem:
        return std::any_of(all.begin(), all.end(), speaks);
      case session::ScreenKind::CheckIntro:
      case session::ScreenKind::Question:
      case session::ScreenKind::Result:
        return checks;
      default:
        return true;
    }
  };
  for (std::size_t i = 0; i < session::kScreenKinds; ++i) {
    const auto kind = static_cast<session::ScreenKind>(i);
    if (may_come(kind) && !seen_.contains(kind)) missing.emplace(kNames[i]);
  }
  return missing;
}

std::set<std::string> ProofVisit::untouched() const {
  std::set<std::string> missing;
  std::set_difference(offered_.begin(), offered_.end(), touched_.begin(), touched_.end(),
                      std::inserter(missing, missing.end()));
  std::erase_if(missing, ends_the_visit);
  return missing;
}

base::Status ProofVisit::press_leave() {
  const ui::Node* node = find("leave");
  if (!node) return lost("there is no 'leave' on the screen");
  pointer_ = {};
  pointer_.x = node->box.x + node->box.w / 2;
  pointer_.y = node->box.y + node->box.h / 2;
  if (finger_) finger_->press(pointer_.x, pointer_.y);
  wheel_.tell(clock_.tick(platform::monotonic_ms()));
  pointer_.down = pointer_.pressed = true;
  draw(pointer_);
  pointer_.pressed = false;
  return await_picture("leave pressed");
}

base::Status ProofVisit::release_leave() {
  if (finger_) finger_->release();
  pointer_.down = false;
  pointer_.released = true;
  draw(pointer_);
  pointer_ = {};
  return wheel_.ended() ? base::Status(base::Unit{}) : lost("the visit does not end");
}

}  // namespace proof
