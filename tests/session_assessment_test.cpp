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

  std::string words(const char* key) const {
    return std::string(library.message(model::LangTag("en"), model::MessageKey(key)));
  }

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
  for (const Varying& one : result.about) text += one.words.text + "\n";
  return text;
}

bool says(const ResultView& result, const model::Library& library, const char* key) {
  const auto words = library.message(model::LangTag("en"), model::MessageKey(key));
  return all_about(result).find(words) != std::string::npos;
}

TEST_CASE("the words of a result follow the answers") {
  struct Case {
    std::initializer_list<int> answers;
    bool about, lower, higher, none, no_total, not_asked;
  };
  const Case cases[] = {
      {{0}, false, false, false, true, false, true},
      {{1, 1, 1, 0, 0, 0}, true, true, false, false, false, false},
      {{1, 1, 1, 1, 0, 0}, true, false, true, false, false, false},
      {{1, 1, 1, -1, 1, 1}, true, false, false, false, true, false},
      {{-1}, true, false, false, false, true, false},
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
    CHECK(says(result, house.library, "result.not-asked") == one.not_asked);
    CHECK(result.about.size() == 2);  // the same skeleton, also where most questions were not asked
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
  CHECK(result.numbers[0].value.words.text == "Yes");
  CHECK(result.numbers[2].value.words.text == "No");
  CHECK(result.numbers[6].value.words.text == "2 (possible: 0 to 5)");

  house.begins("pc-ptsd-5");
  house.answers({0});
  house.visitor.does(ToggleNumbers{});
  result = house.visitor.sees_screen<ResultView>();
  CHECK(result.numbers[1].value.words.text == "not asked");
  CHECK(result.numbers[6].value.words.text == "0 (possible: 0 to 5)");

  house.begins("pc-ptsd-5");
  house.answers({1, -1});
  house.answers({1, 1, 1, 1});
  house.visitor.does(ToggleNumbers{});
  result = house.visitor.sees_screen<ResultView>();
  CHECK(result.numbers[1].value.words.text == "skipped");
  CHECK(result.numbers[6].value.words.text == "At least one question was left out, so there is no total.");
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

TEST_CASE("five options are five levels of water, from whichever end the scores count") {
  House house;
  house.begins("five");
  const auto question = house.visitor.sees_screen<QuestionView>();
  REQUIRE(question.options.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(question.options[i].level == i);

  model::Content content = tests::visit_content();
  auto& options = content.assessments[1].items[0].options;
  for (std::size_t i = 0; i < 5; ++i) options[i].score = 4 - static_cast<int>(i);
  options.front().text = model::MessageKey("pc-ptsd-5.yes");
  const tests::ContentLibrary library(content);
  const locale::Phrasebook phrasebook(library);
  Visitor visitor(library, phrasebook);
  visitor.arrives();
  visitor.does(OpenAssessment{AssessmentId("five")});
  CHECK(visitor.sees_screen<CheckIntroView>().last_option.text == "Yes");  // the full glass stands last
  visitor.does(BeginAssessment{});
  const auto turned = visitor.sees_screen<QuestionView>();
  for (std::size_t i = 0; i < 5; ++i) CHECK(turned.options[i].level == 4 - i);
}

TEST_CASE("an item that may matter is always followed by the same screen, and its words follow the answer") {
  for (const int answer : {-1, 0, 2, 3, 4}) {
    CAPTURE(answer);
    House house;
    house.begins("five");
    house.answers({4, 4, answer});
    REQUIRE(house.visitor.at() == ScreenKind::AfterItem);
    const auto after = house.visitor.sees_screen<AfterItemView>();
    CHECK(after.text.words.text == house.words(answer >= 3 ? "help.line" : "topics.line"));
    CHECK(after.text.variants.size() == 2);
    CHECK(after.title.text == "Take your time.");
    REQUIRE(after.call);
    CHECK(after.call->number == "116 123");
    CHECK_FALSE(after.quiet.empty());
    house.visitor.does_all(QuietMinute{}, Back{});
    CHECK(house.visitor.at() == ScreenKind::AfterItem);
    house.visitor.does(NextItem{});
    CHECK(house.visitor.at() == ScreenKind::Result);
    house.visitor.does_all(Back{}, Back{});
    CHECK(house.visitor.at() == ScreenKind::Question);
    CHECK(house.visitor.session.place().b == 2);
  }
}

TEST_CASE("what needs a person is offered only where one is, after all else, and can be left out") {
  House house;
  house.begins("five");
  house.answers({0, 0, 0});
  house.visitor.does(NextItem{});
  CHECK(house.visitor.at() == ScreenKind::Result);

  house.visitor.session.person_can_sit = true;
  house.begins("five");
  CHECK(house.visitor.sees_screen<QuestionView>().progress.text == "Question 1 of 3");
  house.answers({0, 0, 0});
  house.visitor.does(NextItem{});
  REQUIRE(house.visitor.at() == ScreenKind::OptIn);
  CHECK(house.visitor.sees_screen<OptInView>().text.text == house.words("phq-8.opt-in"));
  house.visitor.does(SkipItem{});
  CHECK(house.visitor.at() == ScreenKind::Result);
  house.visitor.does(ToggleNumbers{});
  const auto left_out = house.visitor.sees_screen<ResultView>();
  REQUIRE(left_out.numbers.size() == 5);
  CHECK(left_out.numbers[4].value.words.text == "not asked");
  CHECK(left_out.numbers[3].value.words.text == "0 (possible: 0 to 12)");

  house.visitor.does_all(Back{}, NextItem{});
  REQUIRE(house.visitor.at() == ScreenKind::Question);
  CHECK(house.visitor.sees_screen<QuestionView>().progress.text == "One more question");
  house.visitor.does_all(ChooseOption{3}, NextItem{});
  REQUIRE(house.visitor.at() == ScreenKind::AfterItem);
  CHECK(house.visitor.sees_screen<AfterItemView>().text.words.text == house.words("home.line"));
  house.visitor.does(NextItem{});
  CHECK(house.visitor.at() == ScreenKind::Result);
  CHECK(says(house.visitor.sees_screen<ResultView>(), house.library, "pc-ptsd-5.lower"));  // it is not counted
}

TEST_CASE("a flag of the total speaks in the result, in the place of its other words") {
  House house;
  house.begins("five");
  house.answers({4, 4, 2});
  house.visitor.does(NextItem{});
  auto result = house.visitor.sees_screen<ResultView>();
  CHECK(result.about.size() == 3);
  CHECK(result.about[0].words.text == house.words("help.line"));
  house.begins("five");
  house.answers({4, 4, -1});
  house.visitor.does(NextItem{});
  result = house.visitor.sees_screen<ResultView>();
  CHECK(result.about.size() == 3);
  CHECK(result.about[0].words.text == house.words("home.line"));
  CHECK(says(result, house.library, "result.numbers.no-total"));
}

TEST_CASE("what follows is offered in one place: more questions, or a page; what was answered is not asked again") {
  House house;
  house.begins("five");
  house.answers({1, 1, 1});
  house.visitor.does(NextItem{});
  auto result = house.visitor.sees_screen<ResultView>();
  REQUIRE(result.follows.size() == 1);
  CHECK(result.follows[0].tile.intent == Intent(OpenPage{model::PageId("sleep")}));
  CHECK(result.follows[0].variants.size() == 2);

  house.begins("five");
  house.answers({3, 3, 3});
  house.visitor.does(NextItem{});
  result = house.visitor.sees_screen<ResultView>();
  REQUIRE(result.follows.size() == 1);
  CHECK(result.follows[0].tile.intent == Intent(OpenAssessment{AssessmentId("more")}));
  house.visitor.does(result.follows[0].tile.intent);
  CHECK(house.visitor.sees_screen<CheckIntroView>().questions.text == "1 question");
  CHECK(house.visitor.sees().chrome.section.text == house.words("door.health"));
  house.visitor.does(BeginAssessment{});
  CHECK(house.visitor.session.place().b == 1);  // the first was answered
  CHECK(house.visitor.sees_screen<QuestionView>().progress.text == "Question 1 of 1");
  house.visitor.does(Back{});
  CHECK(house.visitor.sees_screen<CheckIntroView>().questions.text == "1 question");
  house.visitor.does(BeginAssessment{});
  house.answers({2});
  house.visitor.does(ToggleNumbers{});
  result = house.visitor.sees_screen<ResultView>();
  CHECK(result.numbers[2].value.words.text == "5 (possible: 0 to 8)");

  // A skipped answer is no answer: it is asked.
  house.begins("five");
  house.answers({-1, 3, 3});
  house.visitor.does_all(NextItem{}, OpenAssessment{AssessmentId("more")}, BeginAssessment{});
  CHECK(house.visitor.session.place().b == 0);
}

TEST_CASE("what is withheld in a language, and what only professionals use, is not opened there") {
  House house;
  const auto listed = [&](std::uint16_t language) {
    house.visitor.does_all(OpenLanguages{}, ChooseLanguage{language}, Start{}, OpenDoor{model::DoorId("health")});
    std::set<std::string> ids;
    for (const Tile& tile : house.visitor.sees_screen<TopicsView>().tiles) ids.insert(tile.id);
    return ids;
  };
  CHECK(listed(1) == std::set<std::string>{"five", "thoughts", "ptsd"});
  CHECK(listed(2) == std::set<std::string>{"five", "ptsd"});
  house.visitor.does_all(Start{}, OpenAssessment{AssessmentId("thoughts")});
  CHECK(house.visitor.at() == ScreenKind::Home);
  house.visitor.does(OpenAssessment{AssessmentId("silent")});
  CHECK(house.visitor.at() == ScreenKind::Home);
}

TEST_CASE("our own questions have a result without numbers") {
  House house;
  house.begins("thoughts");
  house.answers({3});
  REQUIRE(house.visitor.at() == ScreenKind::Result);
  house.visitor.does(ToggleNumbers{});
  const auto result = house.visitor.sees_screen<ResultView>();
  CHECK(result.numbers_label.empty());
  CHECK_FALSE(result.numbers_open);
  CHECK(result.numbers.empty());
  CHECK(result.about.size() == 1);
}

TEST_CASE("a result can be left unread: the answers go, and she is where she chose the questions") {
  House house;
  house.visitor.does(OpenDoor{model::DoorId("health")});
  house.visitor.does_all(OpenAssessment{AssessmentId("five")}, BeginAssessment{});
  CHECK(house.visitor.sees_screen<QuestionView>().unread.empty());
  house.answers({4, 4});
  CHECK(house.visitor.sees_screen<QuestionView>().unread.empty());  // what is said after it comes first
  house.answers({4});
  CHECK(house.visitor.sees_screen<AfterItemView>().unread.text == "End without the result");
  house.visitor.does(LeaveUnread{});
  CHECK(house.visitor.at() == ScreenKind::Topics);
  for (const std::int8_t answer : house.visitor.session.visit().answers) CHECK(answer == kNotAnswered);
  house.visitor.does(Back{});
  CHECK(house.visitor.at() == ScreenKind::Home);

  house.begins("pc-ptsd-5");
  house.answers({1, 1, 1, 1, 1});
  CHECK_FALSE(house.visitor.sees_screen<QuestionView>().unread.empty());
  house.visitor.does(LeaveUnread{});
  CHECK(house.visitor.at() == ScreenKind::Home);
}

TEST_CASE("ranges stand only behind the fold, only in the mode for them, and only for the instrument's own words") {
  model::Content content = tests::visit_content();
  const auto bands = [&](std::uint16_t language, bool open) {
    const tests::ContentLibrary library(content);
    const locale::Phrasebook phrasebook(library);
    Visitor visitor(library, phrasebook);
    visitor.arrives(language);
    visitor.does_all(OpenAssessment{AssessmentId("five")}, BeginAssessment{});
    for (int i = 0; i < 3; ++i) visitor.does_all(ChooseOption{3}, NextItem{});
    visitor.does(NextItem{});
    if (open) visitor.does(ToggleNumbers{});
    return visitor.sees_screen<ResultView>().bands;
  };
  CHECK(bands(1, true).empty());
  content.manifest.result_mode = "bands";
  CHECK(bands(1, false).empty());
  CHECK(bands(0, true).empty());
  const auto shown = bands(1, true);
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].ranges.size() == 2);
  CHECK(shown[0].share == doctest::Approx(0.75));
  CHECK(shown[0].text.words.text == content.messages[model::LangTag("en")][model::MessageKey("pc-ptsd-5.higher")]);
  CHECK(shown[0].text.variants.size() == 3);
  content.assessments[1].altered = true;
  CHECK(bands(1, true).empty());
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
  CHECK(note(0) == "[sl] This translation has not been compared with an official one. It has not been tested.");
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
