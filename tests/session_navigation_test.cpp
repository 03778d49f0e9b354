// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "visitor.h"

namespace {

using namespace session;
using model::AssessmentId;
using model::DoorId;
using model::ExerciseId;
using model::PageId;
using model::ServiceId;
using tests::Visitor;

struct House {
  tests::ContentLibrary library{tests::visit_content()};
  locale::Phrasebook phrasebook{library};
  Visitor visitor{library, phrasebook};
  House() { visitor.arrives(); }
};

TEST_CASE("a door opens its list, its categories, or the single thing behind it") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(OpenDoor{DoorId("understand")});
  CHECK(visitor.session.place() == Place{ScreenKind::Topics, 0, 0});
  visitor.does_all(Back{}, OpenDoor{DoorId("find-help")});
  CHECK(visitor.at() == ScreenKind::Categories);
  visitor.does(OpenCategory{2});
  CHECK(visitor.session.place() == Place{ScreenKind::Directory, 3, 2});
  visitor.does_all(Start{}, OpenDoor{DoorId("check")});
  CHECK(visitor.at() == ScreenKind::CheckIntro);
}

TEST_CASE("what the library does not know changes nothing") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenDoor{DoorId("no")}, OpenPage{PageId("no")}, OpenExercise{ExerciseId("no")},
                   OpenAssessment{AssessmentId("no")}, OpenService{ServiceId("no")}, ChooseLanguage{1000});
  CHECK(visitor.at() == ScreenKind::Home);
  visitor.does_all(OpenDoor{DoorId("find-help")}, OpenCategory{6});
  CHECK(visitor.at() == ScreenKind::Categories);
}

TEST_CASE("Back goes the way that she came, and stops at home") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenDoor{DoorId("understand")}, OpenPage{PageId("sleep")}, OpenExercise{ExerciseId("breathe")},
                   OpenService{ServiceId("clinic")});
  const ScreenKind way[] = {ScreenKind::Exercise, ScreenKind::Article, ScreenKind::Topics, ScreenKind::Home,
                            ScreenKind::Home};
  for (const ScreenKind kind : way) {
    visitor.does(Back{});
    CHECK(visitor.at() == kind);
  }
}

TEST_CASE("Start goes home and keeps language, settings and answers") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(SetTheme{Theme::Strong}, SetTextScale{TextScale::Largest}, SetMotion{true});
  visitor.does_all(OpenAssessment{AssessmentId("pc-ptsd-5")}, BeginAssessment{}, ChooseOption{1}, Start{});
  CHECK(visitor.at() == ScreenKind::Home);
  CHECK(visitor.session.visit().depth == 1);
  CHECK(visitor.session.visit().theme == Theme::Strong);
  CHECK(visitor.session.visit().text_scale == TextScale::Largest);
  CHECK(visitor.session.visit().motion);
  visitor.does_all(OpenAssessment{AssessmentId("pc-ptsd-5")}, BeginAssessment{});
  CHECK(visitor.session.visit().answers[0] == 1);
}

TEST_CASE("a full history drops its oldest places and still ends at home") {
  House house;
  Visitor& visitor = house.visitor;
  for (int i = 0; i < 200; ++i) visitor.does(OpenPage{PageId(i % 2 ? "sleep" : "trauma")});
  CHECK(visitor.session.visit().depth == kMaxHistory);
  for (std::size_t i = 0; i + 1 < kMaxHistory; ++i) visitor.does(Back{});
  CHECK(visitor.at() == ScreenKind::Home);
}

TEST_CASE("the quiet minute comes back to where she was") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenPage{PageId("trauma")}, NextPart{}, QuietMinute{});
  CHECK(visitor.session.place() == Place{ScreenKind::Exercise, 0, 1});
  visitor.does(QuietMinute{});
  CHECK(visitor.session.visit().depth == 3);
  visitor.does(Back{});
  CHECK(visitor.at() == ScreenKind::Article);
  CHECK(visitor.session.place().b == 1);
}

TEST_CASE("parts turn within the page, close its folds, and end at its ends") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenPage{PageId("trauma")}, ToggleFold{0}, ToggleFold{1});
  CHECK(visitor.session.visit().open_folds == 3);
  visitor.does(ToggleFold{2});  // there are two
  CHECK(visitor.session.visit().open_folds == 3);
  visitor.does(ToggleFold{0});
  CHECK(visitor.session.visit().open_folds == 2);
  visitor.does(PreviousPart{});
  CHECK(visitor.session.visit().open_folds == 2);
  visitor.does(NextPart{});
  CHECK(visitor.session.visit().open_folds == 0);
  visitor.does_all(NextPart{}, NextPart{}, NextPart{});
  CHECK(visitor.session.place().b == 2);
  visitor.does(OpenPage{PageId("trauma")});  // a link to itself
  CHECK(visitor.session.place().b == 0);
  CHECK(visitor.session.visit().depth == 2);
}

TEST_CASE("sheets lie over the page and leave it as it was") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenPage{PageId("trauma")}, NextPart{}, ToggleFold{1}, OpenSettings{}, OpenLanguages{});
  CHECK(visitor.at() == ScreenKind::Languages);
  CHECK(visitor.session.visit().depth == 3);
  visitor.does(CloseSheet{});
  CHECK(visitor.session.place().b == 1);
  CHECK(visitor.session.visit().open_folds == 2);
  visitor.does(CloseSheet{});
  CHECK(visitor.at() == ScreenKind::Article);
  visitor.does_all(OpenSettings{}, Help{}, Back{});
  CHECK(visitor.at() == ScreenKind::Article);
}

TEST_CASE("a breath goes on under a sheet and begins anew elsewhere") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(OpenExercise{ExerciseId("breathe")});
  visitor.wait(5'000);
  visitor.does_all(OpenLanguages{}, ChooseLanguage{2});
  CHECK(visitor.sees_screen<ExerciseView>().breath->count == 5);
  CHECK_FALSE(visitor.sees_screen<ExerciseView>().breath->inward);
  visitor.does_all(Help{}, Back{});
  CHECK(visitor.sees_screen<ExerciseView>().breath->count == 4);
}

TEST_CASE("before a language is chosen there are only languages and help") {
  const tests::ContentLibrary library(tests::visit_content());
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.does_all(Begin{}, OpenDoor{DoorId("understand")}, QuietMinute{}, OpenSettings{}, OpenLanguages{}, Start{});
  CHECK(visitor.at() == ScreenKind::Welcome);
  visitor.does_all(Help{}, Start{});
  CHECK(visitor.at() == ScreenKind::Welcome);
  visitor.does_all(Help{}, OpenLanguages{}, ChooseLanguage{3});
  CHECK(visitor.at() == ScreenKind::Help);
  CHECK(visitor.sees().chrome.rtl);
  visitor.does(Start{});
  CHECK(visitor.at() == ScreenKind::Home);
}

TEST_CASE("filters stay while she looks around, and go all at once") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(ToggleFilter{Filter::Free}, OpenDoor{DoorId("find-help")}, OpenCategory{0});
  CHECK(visitor.session.visit().filters == 0);
  visitor.does_all(ToggleFilter{Filter::Free}, ToggleFilter{Filter::OpenNow});
  CHECK(visitor.sees_screen<DirectoryView>().cards.size() == 1);
  visitor.does_all(Back{}, OpenCategory{3});
  CHECK(visitor.sees_screen<DirectoryView>().chips[0].on);
  visitor.does(ClearFilters{});
  CHECK(visitor.session.visit().filters == 0);
}

TEST_CASE("language switches in place on every screen: same place, same answers, same folds") {
  const std::vector<std::vector<Intent>> ways = {
      {},
      {OpenDoor{DoorId("understand")}},
      {OpenPage{PageId("trauma")}, NextPart{}, ToggleFold{0}},
      {OpenAssessment{AssessmentId("pc-ptsd-5")}},
      {OpenAssessment{AssessmentId("pc-ptsd-5")}, BeginAssessment{}, ChooseOption{1}, NextItem{}, ChooseOption{0}},
      {OpenAssessment{AssessmentId("pc-ptsd-5")}, BeginAssessment{}, ChooseOption{0}, NextItem{}, ToggleNumbers{}},
      {OpenExercise{ExerciseId("see-hear-touch")}, NextStep{}},
      {QuietMinute{}},
      {OpenDoor{DoorId("find-help")}},
      {OpenDoor{DoorId("find-help")}, OpenCategory{1}, ToggleFilter{Filter::Free}},
      {OpenService{ServiceId("clinic")}},
      {Help{}, ToggleFold{2}},
  };
  for (const auto& way : ways) {
    House house;
    Visitor& visitor = house.visitor;
    for (const Intent& intent : way) visitor.does(intent);
    Visit before = visitor.session.visit();
    const std::size_t screen = visitor.sees().screen.index();
    for (std::uint16_t language = 0; language < 6; ++language) {
      visitor.does_all(OpenLanguages{}, ChooseLanguage{language});
      const Visit& after = visitor.session.visit();
      CHECK(after.history == before.history);
      CHECK(after.answers == before.answers);
      CHECK(after.open_folds == before.open_folds);
      CHECK(after.filters == before.filters);
      CHECK(after.numbers_open == before.numbers_open);
      CHECK(after.grounding_step == before.grounding_step);
      CHECK(visitor.sees().screen.index() == screen);
      CHECK(visitor.sees().chrome.lang == house.library.locales()[language].tag);
    }
  }
}

}  // namespace
