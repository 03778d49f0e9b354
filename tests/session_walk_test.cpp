// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor who does anything at all, a hundred thousand times, and what must hold whatever she does.
#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <iostream>
#include <random>

#include "visitor.h"

namespace {

using namespace session;
using tests::Visitor;

constexpr std::size_t kIntents = std::variant_size_v<Intent>;
using ViewOf = std::function<View(const Visitor&)>;

// ---- one of each intent, with an argument that may or may not make sense

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class T>
  auto id_of(std::span<const T> things) {
    auto id = things[below(things.size())].id;
    if (one_in(50)) id.text += "?";
    return id;
  }

 private:
  std::mt19937 engine_;
};

struct Guess {
  Dice& dice;
  const model::Library& library;
  std::int64_t& now_ms;

  void fill(Tick& tick) {
    now_ms += static_cast<std::int64_t>(dice.below(dice.one_in(40) ? 100'000 : 3'000));
    tick = {now_ms, tests::kAfternoon + static_cast<int>(now_ms / 60'000 % 40'000), !dice.one_in(20), 60'000};
  }
  void fill(ChooseLanguage& intent) { intent.index = static_cast<std::uint16_t>(dice.below(7)); }
  void fill(SetTextScale& intent) { intent.scale = static_cast<TextScale>(dice.below(3)); }
  void fill(SetTheme& intent) { intent.theme = static_cast<Theme>(dice.below(3)); }
  void fill(SetMotion& intent) { intent.on = dice.one_in(2); }
  void fill(SetMoreTime& intent) { intent.on = dice.one_in(2); }
  void fill(OpenDoor& intent) { intent.id = dice.id_of(library.doors()); }
  void fill(OpenCategory& intent) { intent.index_plus_one = static_cast<std::uint16_t>(dice.below(8)); }
  void fill(OpenPage& intent) { intent.id = library.page_ids()[dice.below(library.page_ids().size())]; }
  void fill(OpenExercise& intent) { intent.id = dice.id_of(library.exercises()); }
  void fill(OpenAssessment& intent) { intent.id = dice.id_of(library.assessments()); }
  void fill(OpenService& intent) { intent.id = dice.id_of(library.services()); }
  void fill(ToggleFold& intent) { intent.index = static_cast<std::uint8_t>(dice.below(256)); }
  void fill(ChooseOption& intent) { intent.index = static_cast<std::uint8_t>(dice.below(6)); }
  void fill(ToggleFilter& intent) { intent.filter = static_cast<Filter>(dice.below(kFilters)); }
  template <class T>
  void fill(T&) {
    static_assert(std::is_empty_v<T>, "an intent with an argument needs a guess");
  }
};

template <std::size_t... I>
Intent intent_of(std::size_t index, Guess& guess, std::index_sequence<I...>) {
  Intent result;
  ((I == index ? (guess.fill(result.emplace<I>()), 0) : 0), ...);
  return result;
}

Intent intent_of(std::size_t index, Guess& guess) {
  return intent_of(index, guess, std::make_index_sequence<kIntents>());
}

// ---- what must hold of every view

std::string fault_of_screen(const View& view) {
  const std::string screen = "screen " + std::to_string(static_cast<int>(view.kind));
  if (view.chrome.leave.empty()) return screen + ": Leave is missing";
  if (view.chrome.help.empty() || view.chrome.help_short.empty()) return screen + ": Help is missing";
  if (view.chrome.help_number.empty()) return screen + ": Help has no number";
  if (view.chrome.section.empty()) return screen + ": the head is empty";
  if (view.still) return screen + ": asks 'Still there?' without being covered";
  bool language = false;
  for (const DockItem& item : view.chrome.dock) {
    language = language || item.id == "language";
    if (item.label.empty() || item.short_label.empty()) return screen + ": a dock item has no words";
  }
  if (!language && view.kind != ScreenKind::Welcome) return screen + ": the language is missing";
  return {};
}

std::string fault_of(const View& view) {
  if (view.cover.begin.empty()) return "the cover has no words";
  if (view.presence == Presence::Here) return fault_of_screen(view);
  if (view.screen != ScreenView(WelcomeView{})) return "a covered visit shows its screen";
  if (view.chrome.dock.size() + view.chrome.section.text.size() > 0) return "a covered visit shows its frame";
  return {};
}

// ---- the walk

struct Walk {
  std::array<std::array<int, kIntents>, kScreenKinds> pairs{};
  std::set<std::string> faults;
  int endings = 0;

  std::size_t screens() const {
    std::size_t seen = 0;
    for (const auto& row : pairs) seen += std::any_of(row.begin(), row.end(), [](int n) { return n > 0; });
    return seen;
  }
  std::size_t pairs_seen() const {
    std::size_t seen = 0;
    for (const auto& row : pairs)
      seen += static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](int n) { return n > 0; }));
    return seen;
  }
};

// Rather what leads on than what ends, and now and then what has been tried least on this screen.
std::size_t choose_intent(Dice& dice, const Walk& walk, const Visitor& visitor) {
  const auto index = [](const Intent& intent) { return intent.index(); };
  if (visitor.session.presence == Presence::Nobody && !dice.one_in(4)) return index(Begin{});
  if (visitor.session.presence == Presence::AskingStill && dice.one_in(2)) return index(StillHere{});
  if (visitor.session.presence == Presence::Covered && dice.one_in(2)) return index(Touched{});
  if (visitor.at() == ScreenKind::Welcome && dice.one_in(2)) return index(ChooseLanguage{});
  if (visitor.at() == ScreenKind::Home && dice.one_in(4)) return index(OpenDoor{});
  if (visitor.at() == ScreenKind::Categories && dice.one_in(2)) return index(OpenCategory{});
  if (visitor.at() == ScreenKind::CheckIntro && dice.one_in(2)) return index(BeginAssessment{});
  const auto least_tried = [&] {
    const auto& row = walk.pairs[static_cast<std::size_t>(visitor.at())];
    return static_cast<std::size_t>(std::min_element(row.begin(), row.end()) - row.begin());
  };
  if (visitor.at() == ScreenKind::OptIn && !dice.one_in(3)) return least_tried();  // it is seldom reached
  const bool between = visitor.at() == ScreenKind::AfterItem || visitor.at() == ScreenKind::OptIn;
  if (between && dice.one_in(2)) return dice.one_in(4) ? index(SkipItem{}) : index(NextItem{});
  if (visitor.at() == ScreenKind::Question && !dice.one_in(4)) {
    return dice.one_in(2) ? index(ChooseOption{}) : dice.one_in(3) ? index(SkipItem{}) : index(NextItem{});
  }
  if (dice.one_in(3)) return least_tried();
  return dice.below(kIntents);
}

// A visit that has ended is a fresh start: the same bytes, the same picture.
void check_forgotten(const Visitor& visitor, const ViewOf& view_of, Walk& walk) {
  Visitor fresh(visitor.library, visitor.phrasebook);
  fresh.does(Tick{visitor.session.now_ms, visitor.session.local, visitor.session.clock_plausible, 60'000});
  const auto left = visitor.session.vault.bytes();
  const auto clean = fresh.session.vault.bytes();
  if (!std::equal(left.begin(), left.end(), clean.begin(), clean.end())) walk.faults.insert("the vault remembers");
  if (view_of(visitor) != view_of(fresh)) walk.faults.insert("the picture remembers");
  const Session& session = visitor.session;
  if (session.presence != Presence::Nobody || session.touched_ms || session.covered_ms || session.asked_ms ||
      session.leaving) {
    walk.faults.insert("the session remembers");
  }
}

void check_start_leads_home(const Visitor& visitor, Walk& walk) {
  if (visitor.session.presence != Presence::Here) return;
  const Stepped home = step(visitor.library, tests::copy_of(visitor.session), Start{});
  const auto wanted = visitor.session.visit().language_chosen ? ScreenKind::Home : ScreenKind::Welcome;
  if (home.session.place().kind != wanted) walk.faults.insert("Start does not lead home");
}

Walk walk(std::uint32_t seed, int steps, const model::Library& library, const locale::Phrasebook& phrasebook,
          const ViewOf& view_of) {
  Walk result;
  Dice dice(seed);
  Visitor visitor(library, phrasebook);
  visitor.session.person_can_sit = true;
  Guess guess{dice, library, visitor.now_ms};
  for (int i = 0; i < steps; ++i) {
    const std::size_t chosen = choose_intent(dice, result, visitor);
    if (visitor.session.presence == Presence::Here) ++result.pairs[static_cast<std::size_t>(visitor.at())][chosen];
    visitor.does(intent_of(chosen, guess));
    const View view = view_of(visitor);
    if (std::string fault = fault_of(view); !fault.empty()) result.faults.insert(std::move(fault));
    check_start_leads_home(visitor, result);
    if (visitor.ended) {
      ++result.endings;
      check_forgotten(visitor, view_of, result);
    }
  }
  return result;
}

View honest(const Visitor& visitor) { return visitor.sees(); }

TEST_CASE("a random walk of 100,000 intents") {
  const tests::RecordingLibrary library(tests::visit_content());
  const locale::Phrasebook phrasebook(library);
  const Walk result = walk(20261123, 100'000, library, phrasebook, honest);
  std::cout << "walk: 100000 intents, " << result.screens() << " of " << kScreenKinds << " screens, "
            << result.pairs_seen() << " of " << kScreenKinds * kIntents << " (screen, intent) pairs, " << result.endings
            << " visits ended\n";
  for (std::size_t i = 0; i < kScreenKinds; ++i) {
    for (std::size_t j = 0; j < kIntents; ++j) {
      if (result.pairs[i][j] == 0) MESSAGE("screen " << i << " never had intent " << j);
    }
  }
  CHECK(result.screens() == kScreenKinds);
  CHECK(result.pairs_seen() == kScreenKinds * kIntents);
  CHECK(result.endings > 1'000);
  CHECK(result.faults == std::set<std::string>{});
  CHECK(library.missing() == std::set<std::string>{});  // every key that is used has been written
}

// ---- mutants: the same walk must catch them

void check_caught(const char* fault, const ViewOf& mutant) {
  const tests::ContentLibrary library(tests::visit_content());
  const locale::Phrasebook phrasebook(library);
  const Walk result = walk(7, 5'000, library, phrasebook, mutant);
  CHECK(result.faults == std::set<std::string>{fault});
}

TEST_CASE("a program without Leave on one screen is caught") {
  for (const ScreenKind kind : {ScreenKind::Result, ScreenKind::Service, ScreenKind::Languages}) {
    const std::string fault = "screen " + std::to_string(static_cast<int>(kind)) + ": Leave is missing";
    check_caught(fault.c_str(), [kind](const Visitor& visitor) {
      View view = visitor.sees();
      if (view.kind == kind && view.presence == Presence::Here) view.chrome.leave = {};
      return view;
    });
  }
}

TEST_CASE("a program without Help on one screen is caught") {
  check_caught("screen 5: Help is missing", [](const Visitor& visitor) {
    View view = visitor.sees();
    if (view.kind == ScreenKind::Question) view.chrome.help = {};
    return view;
  });
}

TEST_CASE("a cover that shows the page beneath is caught") {
  check_caught("a covered visit shows its screen", [](const Visitor& visitor) {
    View view = visitor.sees();
    if (view.presence == Presence::Covered) view.screen = HomeView{};
    return view;
  });
}

// ---- totality: each intent on each screen, in each presence, once and on purpose

struct Way {
  ScreenKind to;
  std::vector<Intent> intents;
};

std::vector<Way> ways() {
  const Intent check = OpenAssessment{model::AssessmentId("pc-ptsd-5")};
  const Intent five = OpenAssessment{model::AssessmentId("five")};
  const Intent find = OpenDoor{model::DoorId("find-help")};
  return {
      {ScreenKind::Welcome, {}},
      {ScreenKind::Home, {ChooseLanguage{1}}},
      {ScreenKind::Topics, {ChooseLanguage{1}, OpenDoor{model::DoorId("understand")}}},
      {ScreenKind::Article, {ChooseLanguage{1}, OpenPage{model::PageId("sleep")}}},
      {ScreenKind::CheckIntro, {ChooseLanguage{1}, check}},
      {ScreenKind::Question, {ChooseLanguage{1}, check, BeginAssessment{}}},
      {ScreenKind::AfterItem,
       {ChooseLanguage{1}, five, BeginAssessment{}, SkipItem{}, SkipItem{}, ChooseOption{4}, NextItem{}}},
      {ScreenKind::OptIn, {ChooseLanguage{1}, five, BeginAssessment{}, SkipItem{}, SkipItem{}, SkipItem{}, NextItem{}}},
      {ScreenKind::Result, {ChooseLanguage{1}, check, BeginAssessment{}, SkipItem{}}},
      {ScreenKind::Exercise, {ChooseLanguage{1}, QuietMinute{}}},
      {ScreenKind::Categories, {ChooseLanguage{1}, find}},
      {ScreenKind::Directory, {ChooseLanguage{1}, find, OpenCategory{0}}},
      {ScreenKind::Service, {ChooseLanguage{1}, OpenService{model::ServiceId("clinic")}}},
      {ScreenKind::Help, {ChooseLanguage{1}, Help{}}},
      {ScreenKind::Languages, {ChooseLanguage{1}, OpenLanguages{}}},
      {ScreenKind::Settings, {ChooseLanguage{1}, OpenSettings{}}}};
}

TEST_CASE("every intent is accepted on every screen and under every cover") {
  const tests::ContentLibrary library(tests::visit_content());
  const locale::Phrasebook phrasebook(library);
  Dice dice(1);
  std::set<ScreenKind> reached;
  for (const Way& way : ways()) {
    for (int covered = 0; covered < 3; ++covered) {
      for (std::size_t index = 0; index < kIntents; ++index) {
        Visitor visitor(library, phrasebook);
        visitor.session.person_can_sit = true;
        visitor.does(Begin{});
        for (const Intent& intent : way.intents) visitor.does(intent);
        reached.insert(visitor.at());
        REQUIRE(visitor.at() == way.to);
        if (covered > 0) visitor.does_all(PressLeave{}, CancelLeave{});
        if (covered > 1) visitor.does(Touched{});
        const Place before = visitor.session.place();
        Guess guess{dice, library, visitor.now_ms};
        visitor.does(intent_of(index, guess));
        CHECK(fault_of(visitor.sees()) == "");
        // Under the cover nothing moves: only the end takes the place away.
        if (covered > 0 && !visitor.ended) CHECK(visitor.session.place() == before);
      }
    }
  }
  CHECK(reached.size() == kScreenKinds);
}

TEST_CASE("an empty library is no reason to crash either") {
  model::Content content;
  content.locales = {tests::visit_locales()[1]};
  const tests::ContentLibrary library(content);
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.does_all(Begin{}, ChooseLanguage{0}, QuietMinute{}, OpenPage{model::PageId("a")}, Help{}, OpenSettings{});
  CHECK(visitor.at() == ScreenKind::Settings);
  CHECK(visitor.sees().chrome.help_number == "112");
  visitor.does(Start{});
  CHECK(visitor.sees_screen<HomeView>().doors.empty());
}

}  // namespace
