// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof_visit.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "platform/clock.h"

namespace app {
namespace {

constexpr std::int64_t kLongestWaitMs = 60'000;

base::Error lost(std::string what) { return {base::ErrorKind::Invalid, std::move(what), "the scripted visit"}; }

// The way through it is the same whatever is answered.
bool goes_straight_on(const model::Assessment& assessment) {
  return std::none_of(assessment.items.begin(), assessment.items.end(),
                      [](const model::Item& item) { return item.show_if || item.opt_in; });
}

// The topic with the most questions: the longest answers are the surest to be told from chance.
const model::Assessment* longest_behind(const model::Library& library, const model::Door& door) {
  const auto worth = [](const model::Assessment& assessment) {
    return std::pair(goes_straight_on(assessment), assessment.items.size());
  };
  const model::Assessment* longest = nullptr;
  for (const model::Topic& topic : door.topics) {
    const auto* id = std::get_if<model::AssessmentId>(&topic.target);
    for (const model::Assessment& assessment : library.assessments()) {
      const bool here = id && assessment.id == *id;
      if (here && (!longest || worth(assessment) > worth(*longest))) longest = &assessment;
    }
  }
  return longest;
}

}  // namespace

bool alike(const platform::Picture& one, const platform::Picture& other) {
  if (one.w != other.w || one.h != other.h || one.bytes.size() != other.bytes.size() || one.bytes.empty()) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < one.bytes.size(); ++i) different += std::abs(one.bytes[i] - other.bytes[i]) > 2;
  return different < one.bytes.size() / 200;
}

ProofVisit::ProofVisit(const model::Library& library, const model::Centre& centre, Display& display,
                       platform::Finger* finger, platform::Size size, model::LocalMinute local)
    : library_(library),
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
  for (const ui::Node& node : wheel_.nodes()) {
    texts_.insert({node.lang.text, node.name});
    texts_.insert({node.lang.text, node.value});
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
    if (alike(finger_->picture(), film_->read())) return base::Unit{};
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

// Where what is wanted may stand on a further page.
base::Status ProofVisit::turn_to(const std::string& id) {
  constexpr int kMostPages = 12;
  for (int i = 0; i < kMostPages && !has(id); ++i) {
    const auto next = std::find_if(wheel_.nodes().begin(), wheel_.nodes().end(), [](const ui::Node& node) {
      return node.enabled && (node.id.starts_with("next-page:") || node.id == "read-on");
    });
    if (next == wheel_.nodes().end()) break;
    TRY_STATUS(tap(std::string(next->id)));
  }
  return tap(id);
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

base::Status ProofVisit::read_pages(const model::Door& door) {
  for (const model::Topic& topic : door.topics) {
    if (std::holds_alternative<model::AssessmentId>(topic.target)) continue;
    TRY_STATUS(tap("door:" + door.id.text));
    if (door.topics.size() > 1)
      TRY_STATUS(turn_to("topic:" + std::visit([](const auto& id) { return id.text; }, topic.target)));
    for (const char* step : {"read:0", "read-on", "pause", "next-step"}) TRY_STATUS(tap_if(step));
    TRY_STATUS(tap("start"));
  }
  return base::Unit{};
}

base::Status ProofVisit::look_at_places() {
  const auto lists = [](const ui::Node& node) { return node.id.starts_with("topic:"); };
  if (std::any_of(wheel_.nodes().begin(), wheel_.nodes().end(), lists)) TRY_STATUS(turn_to("topic:all"));
  TRY_STATUS(tap_if("filter:1"));
  TRY_STATUS(tap_if("filter:1"));
  TRY_STATUS(tap_if("show-places"));
  TRY_STATUS(tap_first_of("service:"));
  TRY_STATUS(tap_if("next-page:service"));
  return tap("start");
}

base::Status ProofVisit::change_settings() {
  TRY_STATUS(tap("settings"));
  for (const char* step : {"size:1", "size:0", "theme:1", "switch:motion", "switch:motion", "switch:more-time"}) {
    TRY_STATUS(turn_to(step));
  }
  return tap("done");
}

base::Status ProofVisit::speak(const std::string& language) {
  TRY_STATUS(tap("start"));
  TRY_STATUS(tap("language"));
  TRY_STATUS(tap("language:" + language));
  TRY_STATUS(tap_if("done"));
  TRY_STATUS(tap("help"));
  return tap_if("fold:0");
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
  TRY_STATUS(tap_if("pause"));
  return tap("start");
}

// One question, or one of the screens between them, whatever they are called.
base::Status ProofVisit::answer_one(std::size_t index, Answers answers) {
  std::vector<std::string> options;
  for (const ui::Node& node : wheel_.nodes()) {
    if (node.id.starts_with("option:")) options.push_back(node.id);
  }
  if (!options.empty()) {
    const std::size_t mixed = (index * 7 + index / 3 + 1) % options.size();
    const std::size_t chosen = answers == Answers::Lowest ? 0 : options.size() - 1;
    TRY_STATUS(tap(options[answers == Answers::Mixed ? mixed : chosen]));
  }
  for (const char* onwards : {"next", "go-on", "ask"}) {
    if (has(onwards)) return tap(onwards);
  }
  for (const ui::Node& node : wheel_.nodes()) {
    if (node.enabled && node.id.starts_with("next-page:")) return tap(std::string(node.id));
  }
  return lost("a self-assessment does not go on from" + targets());
}

base::Status ProofVisit::answer(Answers answers) {
  for (const model::Door& door : library_.doors()) {
    const model::Assessment* assessment = longest_behind(library_, door);
    if (!assessment) continue;
    TRY_STATUS(tap("start"));
    TRY_STATUS(tap("door:" + door.id.text));
    if (door.topics.size() > 1) TRY_STATUS(turn_to("topic:" + assessment->id.text));
    TRY_STATUS(tap("begin"));
    const std::size_t most = assessment->items.size() * 8 + 8;
    for (std::size_t i = 0; i < most && !at_result(); ++i) TRY_STATUS(answer_one(i, answers));
    return turn_to("numbers");
  }
  return lost("the pack has no self-assessment");
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

}  // namespace app
