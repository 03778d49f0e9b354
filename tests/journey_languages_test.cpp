// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way in each language, on the real content and without a window: what an editor wrote is compiled, and a
// finger finds its way over the real screens by role and id alone.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check_walk.h"
#include "person.h"

namespace {

using session::ScreenKind;
using tests::Person;

// To the result, taking what is offered; where an item may matter, past what is said to its answer.
void answer_all(Person& person, const char* option) {
  for (int i = 0; i < 60 && person.at() != ScreenKind::Result; ++i) {
    if (person.at() == ScreenKind::OptIn) {
      person.tap("ask");
    } else if (person.at() == ScreenKind::AfterItem) {
      person.tap("go-on");
    } else {
      person.tap(option);
      person.tap("next");
    }
  }
}

// Through each screen once; the ids are the content's own, so they hold in every language.
void journey(Person& person, const std::string& language) {
  person.tap("begin");
  CHECK(person.at() == ScreenKind::Welcome);
  person.tap("language:" + language);
  CHECK(person.at() == ScreenKind::Home);

  person.tap("door:understand");
  CHECK(person.at() == ScreenKind::Topics);
  person.tap("topic:trauma");
  CHECK(person.at() == ScreenKind::Article);
  person.tap("read-on");
  person.tap("back");
  person.tap("start");

  person.tap("door:feel-better");
  person.tap("topic:breathe");
  CHECK(person.at() == ScreenKind::Exercise);
  person.tap("pause");
  person.tap("back-to-place");
  CHECK(person.at() == ScreenKind::Topics);
  person.tap("topic:see-hear-touch");
  person.tap("next-step");
  person.tap("start");

  person.tap("door:check");
  CHECK(person.at() == ScreenKind::Topics);
  person.tap("topic:pc-ptsd-5");
  CHECK(person.at() == ScreenKind::CheckIntro);
  person.tap("begin");
  CHECK(person.at() == ScreenKind::Question);
  person.tap("option:1");
  person.tap("quiet");
  CHECK(person.at() == ScreenKind::Exercise);
  person.tap("back-to-place");
  CHECK(person.at() == ScreenKind::Question);
  CHECK(person.visitor().session.visit().answers[0] == 1);
  answer_all(person, "option:1");
  CHECK(person.at() == ScreenKind::Result);
  person.tap("numbers");
  person.tap("numbers");
  person.tap("see-place");
  CHECK(person.at() == ScreenKind::Service);
  person.tap("start");

  person.tap("door:check");
  person.tap("topic:phq-8");
  person.tap("begin");
  answer_all(person, "option:2");
  CHECK(person.at() == ScreenKind::Result);
  person.tap("start");

  person.tap("door:find-help");
  CHECK(person.at() == ScreenKind::Categories);
  person.tap("topic:violence");
  CHECK(person.at() == ScreenKind::Directory);
  person.tap("filter:1");
  person.tap("service:sos-telefon");
  CHECK(person.at() == ScreenKind::Service);
  person.tap("help");
  CHECK(person.at() == ScreenKind::Help);
  person.tap("back");
  CHECK(person.at() == ScreenKind::Service);

  person.tap("language");
  CHECK(person.at() == ScreenKind::Languages);
  person.tap("done");
  person.tap("settings");
  CHECK(person.at() == ScreenKind::Settings);
  person.tap("done");
  CHECK(person.at() == ScreenKind::Service);
}

}  // namespace

TEST_CASE("in each language a finger walks every screen of the real content by role and id") {
  const model::Content content = tests::real_content();
  const tests::ContentLibrary library(content);
  const locale::Phrasebook words(library);
  tests::Desk desk(1920, 1080);
  for (const model::Locale& language : content.locales) {
    CAPTURE(language.tag.text);
    desk.context().forget();
    Person person(library, words, desk);
    person.visitor().session.person_can_sit = true;
    journey(person, language.tag.text);
    CHECK(person.seen.size() == session::kScreenKinds);

    person.leaves();
    CHECK(person.ended());
    CHECK(person.presence() == session::Presence::Nobody);
    CHECK(person.can("begin"));
    CHECK_FALSE(person.can("back"));
  }
}

TEST_CASE("every screen says its words in the language that was chosen") {
  const model::Content content = tests::real_content();
  const tests::ContentLibrary library(content);
  const locale::Phrasebook words(library);
  tests::Desk desk(1920, 1080);
  for (const char* tag : {"ar", "th", "uk", "zh-Hans", "sl"}) {
    CAPTURE(tag);
    desk.context().forget();
    Person person(library, words, desk);
    person.tap("begin");
    person.tap(std::string("language:") + tag);
    person.tap("door:understand");
    person.tap("topic:dissociation");
    for (const ui::Node& node : person.looks().nodes) {
      CAPTURE(node.id);
      if (node.id != "language") CHECK(node.lang.text == tag);
    }
  }
}

TEST_CASE("in Arabic the doors stand the other way round and Leave stands where it stood") {
  const model::Content content = tests::real_content();
  const tests::ContentLibrary library(content);
  const locale::Phrasebook words(library);
  tests::Desk desk(1920, 1080);
  const auto home = [&](const std::string& tag) {
    desk.context().forget();
    Person person(library, words, desk);
    person.tap("begin");
    person.tap("language:" + tag);
    return person.looks().nodes;
  };
  const ui::Nodes english = home("en"), arabic = home("ar");
  const auto box = [](const ui::Nodes& nodes, const char* id) { return tests::find(nodes, id)->box; };
  CHECK(box(english, "door:understand").x < box(english, "door:find-help").x);
  CHECK(box(arabic, "door:understand").x > box(arabic, "door:find-help").x);
  CHECK(box(arabic, "leave").right() == doctest::Approx(box(english, "leave").right()));
  CHECK(box(english, "help").x > box(english, "start").x);
  CHECK(box(arabic, "help").x < box(arabic, "start").x);
}
