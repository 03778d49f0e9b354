// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens say.
#include <doctest/doctest.h>

#include "visitor.h"

namespace {

using namespace session;
using model::DoorId;
using model::PageId;
using model::ServiceId;
using tests::Visitor;

struct House {
  tests::ContentLibrary library;
  locale::Phrasebook phrasebook{library};
  Visitor visitor{library, phrasebook};
  explicit House(model::Content content = tests::visit_content()) : library(std::move(content)) { visitor.arrives(); }
};

std::vector<std::string> dock_ids(const Chrome& chrome) {
  std::vector<std::string> ids;
  for (const DockItem& item : chrome.dock) ids.push_back(item.id + (item.on ? "*" : ""));
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("the dock holds what works here, in its order") {
  House house;
  Visitor& visitor = house.visitor;
  CHECK(dock_ids(visitor.sees().chrome) == Ids{"start*", "quiet", "language", "settings"});
  visitor.does(OpenPage{PageId("trauma")});
  CHECK(dock_ids(visitor.sees().chrome) == Ids{"back", "start", "quiet", "language", "settings"});
  visitor.does(QuietMinute{});
  CHECK(dock_ids(visitor.sees().chrome) == Ids{"back", "start", "quiet*", "language", "settings"});
  CHECK(visitor.sees().chrome.dock[2].intent == Intent(Back{}));
  visitor.does(OpenLanguages{});
  CHECK(dock_ids(visitor.sees().chrome) == Ids{"back", "start", "quiet", "language*", "settings"});
  CHECK(visitor.sees().chrome.dock[3].label.text == "English");
  CHECK(visitor.sees().chrome.sheet);
  visitor.does_all(Leave{}, Begin{});
  CHECK(visitor.sees().chrome.dock.empty());
  CHECK(visitor.sees().chrome.help_number == "112");
  CHECK(visitor.sees().chrome.page_of.text == "[sl] Page {page} of {pages}");
}

TEST_CASE("without exercises there is no quiet minute anywhere") {
  model::Content content = tests::visit_content();
  content.exercises.clear();
  House house(content);
  CHECK(dock_ids(house.visitor.sees().chrome) == Ids{"start*", "language", "settings"});
  house.visitor.does(OpenPage{PageId("trauma")});
  CHECK(house.visitor.sees_screen<ArticleView>().quiet_title.empty());
  house.visitor.does(OpenAssessment{model::AssessmentId("pc-ptsd-5")});
  CHECK(house.visitor.sees_screen<CheckIntroView>().promises.size() == 4);
}

TEST_CASE("the welcome screen speaks every language before one is chosen") {
  House house;
  house.visitor.does_all(Leave{}, Begin{});
  const auto welcome = house.visitor.sees_screen<WelcomeView>();
  REQUIRE(welcome.languages.size() == 6);
  CHECK(welcome.word_language.size() == 6);
  CHECK(welcome.promise.size() == 2);
  CHECK(welcome.languages[2].name.text == "Українська");
  CHECK(welcome.languages[2].promise.text == "[uk] Nothing you do here is kept.");
  CHECK(welcome.languages[2].draft.text.starts_with("[uk] Draft"));
  CHECK_FALSE(welcome.languages[0].current);
}

TEST_CASE("a pack that people have read is no draft") {
  model::Content content = tests::visit_content();
  content.manifest.draft = false;
  House house(content);
  house.visitor.does(OpenLanguages{});
  const auto sheet = house.visitor.sees_screen<LanguagesView>();
  CHECK(sheet.languages[1].draft.empty());
  CHECK(sheet.languages[1].current);
}

TEST_CASE("home shows the doors behind which something is") {
  model::Content content = tests::visit_content();
  content.doors[1].topics.clear();
  content.doors[2].topics = {{PageId("nowhere"), "drop"}};
  House house(content);
  Ids ids;
  for (const Tile& door : house.visitor.sees_screen<HomeView>().doors) ids.push_back(door.id);
  CHECK(ids == Ids{"understand", "find-help", "check"});
}

TEST_CASE("a page that the language lacks is shown in the one that has it, and says so") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenLanguages{}, ChooseLanguage{0}, OpenDoor{DoorId("understand")});
  const auto topics = visitor.sees_screen<TopicsView>();
  CHECK(topics.tiles[0].title.text == "sl title of trauma");
  CHECK(topics.tiles[4].title.lang.text == "en");
  CHECK(topics.tiles[4].note.text == "[sl] In English");
  visitor.does(OpenPage{PageId("only-english")});
  auto article = visitor.sees_screen<ArticleView>();
  CHECK(article.page->lang.text == "en");
  CHECK(article.other_language.text == "[sl] This page is not in your language yet. It is in English.");
  visitor.does(OpenPage{PageId("trauma")});
  CHECK(visitor.sees_screen<ArticleView>().other_language.empty());
}

TEST_CASE("an article part by part") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(OpenDoor{DoorId("understand")}, OpenPage{PageId("dissociation")});
  auto article = visitor.sees_screen<ArticleView>();
  CHECK(article.title.text == "en title of dissociation");
  CHECK(article.read_on.text == "Read on: en part 1");
  CHECK(article.finish.empty());
  CHECK(article.review.text == "Checked 12 Oct 2026 by: psychologist");
  Ids also;
  for (const Tile& tile : article.also_tiles) also.push_back(tile.id);
  CHECK(also == Ids{"sleep", "only-english", "trauma"});
  CHECK(visitor.sees().chrome.section.text == "Understand what is happening to me");
  visitor.does_all(NextPart{}, NextPart{});
  article = visitor.sees_screen<ArticleView>();
  CHECK(article.title.text == "en part 2");
  CHECK(article.read_on.empty());
  CHECK(article.finish.text == "Back to the list");
  visitor.does_all(OpenLanguages{}, ChooseLanguage{0});  // an adapted page with fewer parts
  CHECK(visitor.sees_screen<ArticleView>().part == 1);
  visitor.does_all(OpenLanguages{}, ChooseLanguage{1});
  CHECK(visitor.sees_screen<ArticleView>().part == 2);
  visitor.does_all(Start{}, OpenPage{PageId("sleep")});
  CHECK(visitor.sees_screen<ArticleView>().review.text == "No professional has checked this text yet.");
}

TEST_CASE("the head names the door that she came through") {
  House house;
  house.visitor.does_all(OpenDoor{DoorId("feel-better")}, OpenPage{PageId("sleep")});
  CHECK(house.visitor.sees().chrome.section.text == "Feel better now");
  CHECK(house.visitor.sees_screen<ArticleView>().hue == model::Hue::Moss);
  house.visitor.does_all(Start{}, OpenPage{PageId("sleep")});
  CHECK(house.visitor.sees().chrome.section.text == "Understand what is happening to me");
}

TEST_CASE("the breath counts its seconds down and stands still when paused") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(OpenExercise{model::ExerciseId("breathe")});
  const auto breath = [&] { return *visitor.sees_screen<ExerciseView>().breath; };
  CHECK(breath().phase.text == "Breathe in");
  CHECK(breath().count == 4);
  CHECK(breath().hint.text == "in 4 – out 6");
  visitor.wait(1'500);
  CHECK(breath().count == 3);
  CHECK(breath().fraction == doctest::Approx(0.25));  // in whole seconds: motion is off
  visitor.does(SetMotion{true});
  CHECK(breath().fraction == doctest::Approx(0.375));
  visitor.does(PauseExercise{});
  visitor.wait(10'000);
  CHECK(breath().paused);
  CHECK(breath().count == 3);
  visitor.does(PauseExercise{});
  visitor.wait(2'500);
  CHECK(breath().phase.text == "Breathe out slowly");
  CHECK(breath().count == 6);
  CHECK_FALSE(breath().inward);
  visitor.wait(6'000);
  CHECK(breath().inward);
}

TEST_CASE("grounding walks its steps once; the quiet minute has both exercises") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(QuietMinute{}, NextStep{});
  auto exercise = visitor.sees_screen<ExerciseView>();
  CHECK(exercise.breath.has_value());
  REQUIRE(exercise.grounding.has_value());
  CHECK(exercise.grounding->steps[0].done);
  CHECK(exercise.grounding->steps[1].active);
  visitor.does_all(NextStep{}, NextStep{}, NextStep{});
  exercise = visitor.sees_screen<ExerciseView>();
  CHECK(exercise.grounding->next.empty());
  CHECK(exercise.grounding->steps[2].done);
}

TEST_CASE("an entry that nobody has checked never says 'open'") {
  House house;
  house.visitor.does_all(OpenDoor{DoorId("find-help")}, OpenCategory{0});
  const auto directory = house.visitor.sees_screen<DirectoryView>();
  CHECK(directory.title.text == "8 places");
  for (const ServiceCard& card : directory.cards) {
    CAPTURE(card.id.text);
    if (card.id.text == "clinic") {
      CHECK(card.badge.kind == BadgeKind::Open);
      CHECK(card.badge.text.text == "Open until 16:00");
      CHECK(card.facts.size() == 3);
    } else if (card.id.text == "emergency-112" || card.id.text == "police-113") {
      CHECK(card.badge.kind == BadgeKind::Hours);
      CHECK(card.badge.text.text == "Day and night");
    } else {
      CHECK(card.badge.kind == BadgeKind::CallFirst);
    }
  }
  CHECK(directory.note.text == "Places that nobody could check lately are shown last.");
}

TEST_CASE("closed says when it opens; an old check or an unknown time says nothing about now") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(OpenService{ServiceId("clinic")});
  visitor.wait(1, tests::kMonday + 20 * 60);
  CHECK(visitor.sees_screen<ServiceView>().hours_now.text == "Closed now. Opens Tue 8:00.");
  visitor.wait(1, tests::kMonday + 4 * model::kMinutesPerDay + 20 * 60);  // Friday evening
  CHECK(visitor.sees_screen<ServiceView>().hours_now.text == "Closed now. Opens Mon 8:00.");
  visitor.wait(1, tests::kAfternoon, false);
  CHECK(visitor.sees_screen<ServiceView>().hours_now.empty());
  CHECK(visitor.sees_screen<ServiceView>().freshness.kind == BadgeKind::CallFirst);
  CHECK(visitor.sees_screen<ServiceView>().week.size() == 7);
  visitor.does_all(Start{}, OpenDoor{DoorId("find-help")}, OpenCategory{0});
  CHECK(visitor.sees_screen<DirectoryView>().chips.front().filter == Filter::Free);  // 'open now' is not offered
}

TEST_CASE("a service in full") {
  House house;
  house.visitor.does(OpenService{ServiceId("clinic")});
  const auto service = house.visitor.sees_screen<ServiceView>();
  CHECK(service.freshness.text.text == "Checked 2 Nov 2026");
  CHECK(service.hours_now.text == "Open now. Closes at 16:00.");
  REQUIRE(service.week.size() == 7);
  CHECK(service.week[0].day.text == "Mon");
  CHECK(service.week[0].hours == "8–16");
  CHECK(service.week[0].today);
  CHECK(service.week[6].hours == "–");
  CHECK(service.where.text == "Sample street 1, Ljubljana");
  CHECK(service.where.lang.text == "sl");
  CHECK(service.facts.size() == 8);
  CHECK(service.facts[0].value.text == "Free");
  CHECK(service.facts[5].value.text == "Ask");  // interpreter
  CHECK(service.facts[7].value.text == "Slovenščina, English, Hrvatski");
  CHECK(service.told.size() == 2);
  CHECK(service.told[0].text == "They tell the police only if you agree.");
  CHECK(service.phones[0].note.text == "The call is free.");
}

TEST_CASE("what is not known of a service is asked, and a secret address is nowhere") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does(OpenService{ServiceId("law")});
  auto service = visitor.sees_screen<ServiceView>();
  CHECK(service.hours_now.text == "We do not know the hours.");
  for (const Fact& fact : service.facts) CHECK(fact.value.text == "Ask");
  CHECK(service.told[0].text == "We do not know. Ask first: who will you tell?");
  CHECK(service.week.empty());
  visitor.does(OpenService{ServiceId("shelter")});
  service = visitor.sees_screen<ServiceView>();
  CHECK(service.where.text == "The address is kept secret. Call first.");
  CHECK(service.told[0].text == "They say that they tell nobody without your word. Still ask first.");
  CHECK(service.hours_note.text == "Nobody has confirmed these hours. Call before you go.");
}

TEST_CASE("the take-away is plain text of whole lines, 300 bytes at most, without a secret address") {
  model::Content content = tests::visit_content();
  model::Service& shelter = content.services[4];
  shelter.address.text = "A place that must not be known";  // the pack tool refuses it; here it must not leak either
  for (int i = 0; i < 40; ++i) content.services[1].phones.push_back(content.services[1].phones[0]);
  content.services[1].phones[3].number = "šč " + std::string(300, '1');
  House house(content);
  Visitor& visitor = house.visitor;
  visitor.does(OpenService{ServiceId("shelter")});
  CHECK(visitor.sees_screen<ServiceView>().qr_text == "shelter\n031 000 000\nDay and night\nCall before you go");
  visitor.does(OpenService{ServiceId("law")});
  CHECK(visitor.sees_screen<ServiceView>().qr_text == "law\n01 000 00 03\nCall before you go");
  visitor.does(OpenService{ServiceId("clinic")});
  const std::string text = visitor.sees_screen<ServiceView>().qr_text;
  CHECK(text.size() <= 300);
  CHECK(text.starts_with("clinic\n01 000 00 02\n01 000 00 02\n"));
  CHECK(text.find("111") == std::string::npos);
  CHECK(text.size() > 280);

  House fresh;
  fresh.visitor.does(OpenService{ServiceId("clinic")});
  CHECK(fresh.visitor.sees_screen<ServiceView>().qr_text ==
        "clinic\n01 000 00 02\nSample street 1, Ljubljana\nMon–Fri 8–16");
}

TEST_CASE("categories count their places and have no empty ones") {
  model::Content content = tests::visit_content();
  content.doors[3].categories.push_back({model::CategoryId("empty"), "drop"});
  House house(content);
  house.visitor.does(OpenDoor{DoorId("find-help")});
  const auto categories = house.visitor.sees_screen<TopicsView>();
  CHECK(house.visitor.sees().kind == ScreenKind::Categories);
  REQUIRE(categories.tiles.size() == 6);
  CHECK(categories.tiles[1].note.text == "2 places");
  CHECK(categories.tiles[3].note.text == "1 place");
  CHECK(categories.tiles[5].id == "all");
  CHECK(categories.tiles[5].intent == Intent(OpenCategory{0}));
}

TEST_CASE("a list in which nothing is left says what unknown means") {
  House house;
  house.visitor.does_all(OpenDoor{DoorId("find-help")}, OpenCategory{5}, ToggleFilter{Filter::Free});
  const auto directory = house.visitor.sees_screen<DirectoryView>();
  CHECK(directory.cards.empty());
  CHECK(directory.empty_title.text == "No place fits all of this.");
  CHECK_FALSE(directory.clear_filters.empty());
  CHECK(directory.category.text == "Law and papers");
}

TEST_CASE("help: the same rows for everyone, folds that open, and the telephone's place in the house's language") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.centre.phone_place = "Telefon je v sobi poleg kuhinje.";
  visitor.does_all(Help{}, ToggleFold{1});
  auto help = visitor.sees_screen<HelpView>();
  REQUIRE(help.rows.size() == 3);
  CHECK(help.rows[0].number == "112");
  CHECK(help.rows[0].line.text == "Day and night");
  CHECK(help.line.text == "Ask here in the house for a telephone.");
  CHECK(help.folds[1].open);
  CHECK_FALSE(help.folds[0].open);
  CHECK(visitor.sees().chrome.help_on);
  visitor.does_all(OpenLanguages{}, ChooseLanguage{0});
  CHECK(visitor.sees_screen<HelpView>().line.text == visitor.centre.phone_place);
}

TEST_CASE("settings show what is on, and each switch says what it would do") {
  House house;
  house.visitor.does_all(OpenSettings{}, SetTheme{Theme::Evening}, SetTextScale{TextScale::Large}, SetMotion{true});
  const auto settings = house.visitor.sees_screen<SettingsView>();
  CHECK(settings.theme == Theme::Evening);
  CHECK(settings.size == TextScale::Large);
  REQUIRE(settings.switches.size() == 2);
  CHECK(settings.switches[0].on);
  CHECK(settings.switches[0].intent == Intent(SetMotion{false}));
  CHECK(settings.switches[1].intent == Intent(SetMoreTime{true}));
  CHECK(house.visitor.sees().theme == Theme::Evening);
}

// ---- the cover

TEST_CASE("the cover is the same with nobody there and over any visit") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(SetTheme{Theme::Strong}, SetTextScale{TextScale::Largest}, SetMotion{true});
  visitor.does_all(OpenLanguages{}, ChooseLanguage{3}, OpenService{ServiceId("clinic")}, PressLeave{});
  View covered = visitor.sees();
  visitor.does(Leave{});
  const View nobody = visitor.sees();
  CHECK(covered.presence == Presence::Covered);
  covered.presence = Presence::Nobody;
  CHECK(covered == nobody);
}

TEST_CASE("without rows of the house the cover is the month, Mondays first") {
  House house;
  house.visitor.does(Leave{});
  const CoverView cover = house.visitor.sees().cover;
  CHECK(cover.lang.text == "sl");
  CHECK(cover.clock == "14:15");
  CHECK(cover.date.text == "ponedeljek, 23. november");
  CHECK(cover.title.text == "november 2026");
  CHECK(cover.weekdays.front() == "pon.");
  REQUIRE(cover.days.size() == 6 + 30);  // November 2026 begins on a Sunday
  CHECK(cover.days[5].empty());
  CHECK(cover.days[6] == "1");
  CHECK(cover.days.back() == "30");
  CHECK(cover.today == 23);
  CHECK(cover.begin.text == "[sl] Touch to begin");
}

TEST_CASE("the house's rows and language are shown; without a clock no time is told") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.centre.language = model::LangTag("en");
  visitor.wait(1, 0, false);
  CHECK(visitor.sees().cover.clock.empty());
  CHECK(visitor.sees().cover.date.empty());
  CHECK(visitor.sees().cover.days.empty());
  CHECK(visitor.sees().cover.title.text == "Please ask in the house.");
  visitor.centre.cover_title = "Opening hours of this house";
  visitor.centre.cover_rows = {{"fork-knife", "Kitchen", "8:00 – 10:00"}};
  const CoverView cover = visitor.sees().cover;
  CHECK(cover.title.text == "Opening hours of this house");
  CHECK(cover.rows.size() == 1);
  CHECK(cover.days.empty());
}

TEST_CASE("'Still there?' asks in the visitor's language over a cover in the house's, and shows no page") {
  House house;
  Visitor& visitor = house.visitor;
  visitor.does_all(SetTextScale{TextScale::Large}, OpenLanguages{}, ChooseLanguage{3}, Help{}, PressLeave{},
                   CancelLeave{}, Touched{});
  const View view = visitor.sees();
  REQUIRE(view.still.has_value());
  CHECK(view.still->title.text == "[ar] Are you still there?");
  CHECK(view.chrome.rtl);
  CHECK(view.text_scale == TextScale::Large);
  CHECK(view.cover.lang.text == "sl");
  CHECK(view.screen == ScreenView(WelcomeView{}));
  CHECK(view.chrome.leave.empty());
}

}  // namespace
