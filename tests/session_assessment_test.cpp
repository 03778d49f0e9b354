// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "visitor.h"

namespace {

using namespace session;
using model::AssessmentId;
using tests::Visitor;

struct House {
  tests::ContentLibrary library{tests::visit_content()};
  locale::Phrasebook phrasebook{library};
  Visitor visitor{library, phrasebook};
  House() { visitor.arrives(); }

  void begins(const char* assessment) {
    visitor.does_all(Start{}, OpenAssessment{AssessmentId(assessment)}, BeginAssessment{});
  }
  void answers(std::initializer_list<int> options) {
    for (const int option : options) {
      if (option < 0) {
        visitor.does(SkipItem{});
      } else {
        visitor.does_all(ChooseOption{static_cast<std::uint8_t>(option)}, NextItem{});
      }
    }
  }
};

std::string all_about(const ResultView& result) {
  std::string text;
  for (const Words& words : result.about) text += words.text + "\n";
  return text;
}

bool says(const ResultView& result, const model::Library& library, const char* key) {
  const auto words = library.message(model::LangTag("en"), model::MessageKey(key));
  return all_about(result).find(words) != std::string::npos;
}

TEST_CASE("the words of a result follow the answers") {
  struct Case {
    std::initializer_list<int> answers;
    bool about, lower, higher, none, no_total;
  };
  const Case cases[] = {
      {{0}, false, false, false, true, false},
      {{1, 1, 1, 0, 0, 0}, true, true, false, false, false},
      {{1, 1, 1, 1, 0, 0}, true, false, true, false, false},
      {{1, 1, 1, -1, 1, 1}, true, false, false, false, true},
      {{-1}, true, false, false, false, true},
  };
  for (const Case& one : cases) {
    House house;
    house.begins("pc-ptsd-5");
    house.answers(one.answers);
    REQUIRE(house.visitor.at() == ScreenKind::Result);
    const auto result = house.visitor.sees_screen<ResultView>();
    CHECK(says(result, house.library, "pc-ptsd-5.about") == one.about);
    CHECK(says(result, house.library, "pc-ptsd-5.lower") == one.lower);
    CHECK(says(result, house.library, "pc-ptsd-5.higher") == one.higher);
    CHECK(says(result, house.library, "pc-ptsd-5.none") == one.none);
    CHECK(says(result, house.library, "result.numbers.no-total") == one.no_total);
    CHECK(result.helps.size() == 3);
    CHECK(result.place.has_value());
    CHECK(result.numbers.empty());  // only behind their fold
  }
}

TEST_CASE("numbers: each answer, the total and its range, or why there is none") {
  House house;
  house.begins("pc-ptsd-5");
  house.answers({1, 1, 0, 1, 0, 0});
  house.visitor.does(ToggleNumbers{});
  auto result = house.visitor.sees_screen<ResultView>();
  REQUIRE(result.numbers.size() == 7);
  CHECK(result.numbers[0].value.text == "Yes");
  CHECK(result.numbers[2].value.text == "No");
  CHECK(result.numbers[6].value.text == "2 (possible: 0 to 5)");

  house.begins("pc-ptsd-5");
  house.answers({0});
  house.visitor.does(ToggleNumbers{});
  result = house.visitor.sees_screen<ResultView>();
  CHECK(result.numbers[1].value.text == "not asked");
  CHECK(result.numbers[6].value.text == "0 (possible: 0 to 5)");

  house.begins("pc-ptsd-5");
  house.answers({1, -1});
  house.answers({1, 1, 1, 1});
  house.visitor.does(ToggleNumbers{});
  result = house.visitor.sees_screen<ResultView>();
  CHECK(result.numbers[1].value.text == "skipped");
  CHECK(result.numbers[6].value.text == "A question was skipped, so there is no total.");
}

TEST_CASE("going back keeps answers; 'next' needs one; a skipped question has none") {
  House house;
  house.begins("pc-ptsd-5");
  Visitor& visitor = house.visitor;
  visitor.does(NextItem{});
  CHECK(visitor.session.place().b == 0);
  CHECK_FALSE(visitor.sees_screen<QuestionView>().answered);
  CHECK(visitor.sees_screen<QuestionView>().next.empty());
  house.answers({1, 0});
  CHECK(visitor.session.place().b == 2);
  visitor.does_all(Back{}, Back{});
  CHECK(visitor.session.place().b == 0);
  CHECK(visitor.sees_screen<QuestionView>().options[1].selected);
  house.answers({1});
  CHECK(visitor.sees_screen<QuestionView>().options[0].selected);
  visitor.does_all(SkipItem{}, Back{});
  CHECK_FALSE(visitor.sees_screen<QuestionView>().answered);
  visitor.does(ChooseOption{2});  // there are two
  CHECK_FALSE(visitor.sees_screen<QuestionView>().answered);
}

TEST_CASE("the question says where it is, and the gate makes the way shorter") {
  House house;
  house.begins("pc-ptsd-5");
  CHECK(house.visitor.sees_screen<QuestionView>().progress.text == "Question 1 of 6");
  CHECK(house.visitor.sees_screen<QuestionView>().recall.text.starts_with("Sometimes things happen"));
  house.visitor.does(ChooseOption{0});
  CHECK(house.visitor.sees_screen<QuestionView>().progress.text == "Question 1 of 1");
  CHECK(house.visitor.sees_screen<QuestionView>().next.text == "To the end");
  house.visitor.does(ChooseOption{1});
  CHECK(house.visitor.sees_screen<QuestionView>().next.text == "Next");
  house.visitor.does(NextItem{});
  CHECK(house.visitor.sees_screen<QuestionView>().progress.text == "Question 2 of 6");
  CHECK(house.visitor.sees_screen<QuestionView>().recall.text == "In the past month, have you…");
}

TEST_CASE("answers live until another assessment begins, and never show in its screens") {
  House house;
  house.begins("pc-ptsd-5");
  house.answers({1, 1});
  house.visitor.does_all(OpenAssessment{AssessmentId("five")});
  CHECK(house.visitor.session.visit().answers[0] == 1);
  house.visitor.does(BeginAssessment{});
  CHECK(house.visitor.session.visit().answers[0] == kNotAnswered);
  house.answers({4, 4});
  for (std::size_t i = 0; i < house.visitor.session.visit().depth; ++i) {
    const Place& place = house.visitor.session.visit().history[i];
    CHECK((place.kind != ScreenKind::Question || place.a == 1));
  }
  house.begins("pc-ptsd-5");
  CHECK(house.visitor.session.visit().answers[0] == kNotAnswered);
}

TEST_CASE("a second run of the same assessment does not pile up the first one's screens") {
  House house;
  house.begins("pc-ptsd-5");
  house.answers({1, 1, 1, 1, 1, 1});
  house.visitor.does_all(OpenAssessment{AssessmentId("pc-ptsd-5")}, BeginAssessment{}, Back{});
  CHECK(house.visitor.at() == ScreenKind::CheckIntro);
  house.visitor.does(Back{});
  CHECK(house.visitor.at() == ScreenKind::CheckIntro);
  house.visitor.does(Back{});
  CHECK(house.visitor.at() == ScreenKind::Home);
}

TEST_CASE("five options are five levels of water, and a flag speaks without a total") {
  House house;
  house.begins("five");
  const auto question = house.visitor.sees_screen<QuestionView>();
  REQUIRE(question.options.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(question.options[i].level == i);
  house.answers({-1, -1, 3});
  const auto result = house.visitor.sees_screen<ResultView>();
  CHECK(says(result, house.library, "help.line"));
  CHECK(says(result, house.library, "result.numbers.no-total"));
}

TEST_CASE("a translation that is not the official one says so; a fallback to the official one does not") {
  model::Content content = tests::visit_content();
  content.messages[model::LangTag("uk")].erase(model::MessageKey("pc-ptsd-5.gate"));
  const tests::ContentLibrary library(content);
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.arrives();
  visitor.does(OpenAssessment{AssessmentId("pc-ptsd-5")});
  const auto note = [&](std::uint16_t language) {
    visitor.does_all(OpenLanguages{}, ChooseLanguage{language});
    return visitor.sees_screen<CheckIntroView>().project_note.text;
  };
  CHECK(note(0) == "[sl] This translation is ours, not the official one.");
  CHECK(note(1).empty());
  CHECK(note(2).empty());
}

TEST_CASE("before the questions she is told what will happen") {
  House house;
  house.visitor.does(OpenAssessment{AssessmentId("pc-ptsd-5")});
  const auto intro = house.visitor.sees_screen<CheckIntroView>();
  CHECK(intro.questions.text == "6 questions");
  CHECK(intro.minutes.text == "About 2 minutes");
  CHECK(intro.promises.size() == 5);
  CHECK(intro.first_option.text == "No");
  CHECK(intro.last_option.text == "Yes");
  CHECK(intro.levels == 2);
  CHECK(intro.read_page.text == "ptsd");
  CHECK_FALSE(intro.attribution.empty());
}

TEST_CASE("an assessment with more items than the vault can hold is not opened") {
  model::Content content = tests::visit_content();
  content.assessments[1].items.resize(kMaxItems + 1, content.assessments[1].items[0]);
  const tests::ContentLibrary library(content);
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.arrives();
  visitor.does(OpenAssessment{AssessmentId("five")});
  CHECK(visitor.at() == ScreenKind::Home);
}

}  // namespace
