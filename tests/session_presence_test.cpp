// SPDX-License-Identifier: GPL-3.0-or-later
// Idle, cover, 'Still there?' and Leave, as tables. experience.md, 'Nothing is kept'.
#include <doctest/doctest.h>

#include "visitor.h"

namespace {

using namespace session;
using model::PageId;
using model::ServiceId;
using tests::Visitor;

struct House {
  tests::ContentLibrary library{tests::visit_content()};
  locale::Phrasebook phrasebook{library};
  Visitor visitor{library, phrasebook};
  House() { visitor.arrives(); }
};

// What the visitor does before, and how long the screen waits then.
struct Patience {
  const char* what;
  std::vector<Intent> before;
  std::int64_t least_ms, most_ms;
};

std::vector<Patience> patiences() {
  return {
      {"home", {}, 45'000, 45'000},
      {"a short page", {OpenPage{PageId("trauma")}}, 45'000, 45'000},
      {"an exercise of one minute", {OpenExercise{model::ExerciseId("breathe")}}, 60'000, 60'000},
      {"an exercise of two minutes", {OpenExercise{model::ExerciseId("see-hear-touch")}}, 120'000, 120'000},
      {"the quiet minute", {QuietMinute{}}, 120'000, 120'000},
      {"a QR that is held up", {OpenService{ServiceId("clinic")}}, 180'000, 180'000},
      {"help with its answers", {Help{}}, 60'000, 120'000},
      {"a page of the directory", {OpenDoor{model::DoorId("find-help")}, OpenCategory{0}}, 75'000, 75'000},
      {"a check's words", {OpenAssessment{model::AssessmentId("pc-ptsd-5")}}, 46'000, 120'000},
      {"a check's first question",
       {OpenAssessment{model::AssessmentId("pc-ptsd-5")}, BeginAssessment{}},
       45'000,
       90'000},
      {"home, with more time", {SetMoreTime{true}}, 450'000, 450'000},
      {"a QR, with more time", {SetMoreTime{true}, OpenService{ServiceId("clinic")}}, 1'800'000, 1'800'000},
  };
}

TEST_CASE("a screen waits as long as its words take, and then the cover comes") {
  for (const Patience& one : patiences()) {
    CAPTURE(one.what);
    House house;
    Visitor& visitor = house.visitor;
    for (const Intent& intent : one.before) visitor.does(intent);
    const std::int64_t allowance = idle_allowance_ms(house.library, visitor.session);
    CHECK(allowance >= one.least_ms);
    CHECK(allowance <= one.most_ms);
    const auto place = visitor.session.place();
    visitor.wait(allowance - 1);
    CHECK(visitor.session.presence == Presence::Here);
    visitor.wait(1);
    CHECK(visitor.session.presence == Presence::Covered);
    CHECK(visitor.session.place() == place);
    CHECK_FALSE(visitor.ended);
  }
}

TEST_CASE("a long page waits for its reader, at 80 words a minute") {
  model::Content content = tests::visit_content();
  for (model::Page& page : content.pages) {
    std::string words;
    for (int i = 0; i < 160; ++i) words += "word ";
    if (page.id.text == "trauma") page.parts[0].blocks = {tests::visit_block(model::BlockKind::Paragraph, words)};
  }
  const tests::ContentLibrary library(content);
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.arrives();
  visitor.does(OpenPage{PageId("trauma")});
  CHECK(idle_allowance_ms(library, visitor.session) >= 120'000);
  CHECK(idle_allowance_ms(library, visitor.session) <= 140'000);
}

TEST_CASE("every sign of life starts the wait again") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.wait(44'000);
  visitor.does(Touched{});
  visitor.wait(44'000);
  CHECK(visitor.session.presence == Presence::Here);
  visitor.does(SetMotion{false});
  visitor.wait(44'999);
  CHECK(visitor.session.presence == Presence::Here);
  visitor.wait(1);
  CHECK(visitor.session.presence == Presence::Covered);
}

TEST_CASE("nobody touches the cover: the visit is wiped after 75 s") {
  for (const bool more_time : {false, true}) {
    House house;
    Visitor& visitor = house.visitor;
    visitor.does(SetMoreTime{more_time});
    const std::int64_t factor = more_time ? 10 : 1;
    visitor.wait(45'000 * factor);
    REQUIRE(visitor.session.presence == Presence::Covered);
    visitor.wait(kStillThereMs * factor - 1);
    CHECK(visitor.session.presence == Presence::Covered);
    visitor.wait(1);
    CHECK(visitor.session.presence == Presence::Nobody);
    CHECK(visitor.ended);
  }
}

TEST_CASE("a touch on the cover asks, and only 'I am still here' brings the page back") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenPage{PageId("trauma")}, NextPart{});
  const Place place = visitor.session.place();
  for (int round = 0; round < 3; ++round) {  // as often as she likes
    visitor.wait(45'000);
    visitor.wait(60'000);
    visitor.does(Touched{});
    CHECK(visitor.session.presence == Presence::AskingStill);
    visitor.does_all(Touched{}, Help{}, Back{}, Start{}, OpenPage{PageId("sleep")}, Begin{});
    CHECK(visitor.session.presence == Presence::AskingStill);
    visitor.wait(kStillThereMs - 1);
    CHECK(visitor.session.presence == Presence::AskingStill);
    visitor.does(StillHere{});
    CHECK(visitor.session.presence == Presence::Here);
    CHECK(visitor.session.place() == place);
  }
  visitor.wait(45'000);
  visitor.does(StillHere{});  // without the question there is no answer
  CHECK(visitor.session.presence == Presence::Covered);
}

TEST_CASE("the question that nobody answers ends the visit, and so does 'Finish and clear'") {
  for (const bool finish : {false, true}) {
    House house;
    house.visitor.wait(45'000);
    house.visitor.does(Touched{});
    if (finish) house.visitor.does(Leave{});
    if (!finish) house.visitor.wait(kStillThereMs);
    CHECK(house.visitor.session.presence == Presence::Nobody);
    CHECK(house.visitor.ended);
  }
}

TEST_CASE("Leave covers on press and wipes on release") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(PressLeave{});
  CHECK(visitor.session.presence == Presence::Covered);
  CHECK_FALSE(visitor.ended);
  visitor.does(Touched{});  // a finger that trembles on it
  CHECK(visitor.session.presence == Presence::Covered);
  visitor.does(Leave{});
  CHECK(visitor.session.presence == Presence::Nobody);
  CHECK(visitor.ended);
}

TEST_CASE("sliding off Leave keeps the cover and the visit") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(Help{}, PressLeave{}, CancelLeave{});
  CHECK(visitor.session.presence == Presence::Covered);
  visitor.does(Touched{});
  CHECK(visitor.session.presence == Presence::AskingStill);
  visitor.does(StillHere{});
  CHECK(visitor.at() == ScreenKind::Help);
}

TEST_CASE("Leave held down for ever ends as every cover does") {
  House house;
  house.visitor.does(PressLeave{});
  house.visitor.wait(kStillThereMs);
  CHECK(house.visitor.ended);
}

TEST_CASE("Leave ends a visit from wherever it is, and there is nothing to end without one") {
  const std::vector<std::vector<Intent>> ways = {
      {Begin{}}, {Begin{}, ChooseLanguage{0}}, {Begin{}, Help{}}, {Begin{}, ChooseLanguage{0}, OpenSettings{}}};
  for (const auto& way : ways) {
    House house;
    house.visitor.does(Leave{});
    for (const Intent& intent : way) house.visitor.does(intent);
    house.visitor.does(Leave{});
    CHECK(house.visitor.ended);
    CHECK(house.visitor.session.presence == Presence::Nobody);
    house.visitor.does(Leave{});
    CHECK_FALSE(house.visitor.ended);
  }
}

TEST_CASE("a touch on the cover before a visit does nothing; Begin begins") {
  const tests::ContentLibrary library(tests::visit_content());
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.does_all(Touched{}, StillHere{}, Help{}, ChooseLanguage{1});
  CHECK(visitor.session.presence == Presence::Nobody);
  CHECK(visitor.at() == ScreenKind::Welcome);
  visitor.does(Begin{});
  CHECK(visitor.session.presence == Presence::Here);
  visitor.wait(45'000);
  CHECK(visitor.session.presence == Presence::Covered);
}

TEST_CASE("only the monotonic clock counts, and it never goes back") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.wait(1'000, tests::kAfternoon + 365 * model::kMinutesPerDay, true);
  visitor.wait(1'000, 0, false);
  CHECK(visitor.session.presence == Presence::Here);
  visitor.does(Tick{5, tests::kAfternoon, true, 60'000});
  CHECK(visitor.session.now_ms == visitor.now_ms);
  CHECK(visitor.session.presence == Presence::Here);
  visitor.wait(43'000);
  CHECK(visitor.session.presence == Presence::Covered);
}

// ---- draw on demand

TEST_CASE("the next change is the idle moment, and the cover's minute once it is there") {
  House house;
  Visitor& visitor = house.visitor;
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 45'000);
  visitor.wait(45'000);
  visitor.does(Tick{visitor.now_ms, tests::kAfternoon, true, 12'345});
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 12'345);
  visitor.does(Tick{visitor.now_ms, tests::kAfternoon, true, 60'000});
  visitor.does(Leave{});
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 60'000);
}

TEST_CASE("a breath changes each second, or each frame while it may move; paused it stands still") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(OpenExercise{model::ExerciseId("breathe")});
  visitor.wait(300);
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 700);
  visitor.does(SetMotion{true});
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 33);
  visitor.does(PauseExercise{});
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 60'000);
}

TEST_CASE("the bar of 'Still there?' shortens every five seconds") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.wait(45'000);
  visitor.does(Touched{});
  CHECK(visitor.sees().still->left == 1.0f);
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 5'000);
  visitor.wait(4'999);
  CHECK(visitor.sees().still->left == 1.0f);
  visitor.wait(1);
  CHECK(visitor.sees().still->left == doctest::Approx(70.0 / 75.0));
  CHECK(next_change_ms(house.library, visitor.session) == visitor.now_ms + 5'000);
}

}  // namespace
