// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way in each language, on the real content and without a window: what an editor wrote is compiled, and a
// finger finds its way over the real screens by role and id alone.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "author/compile.h"
#include "screen_harness.h"
#include "visitor.h"

namespace {

using session::ScreenKind;

model::Content real_content() {
  const std::filesystem::path root = PRISTAN_SOURCE_DIR;
  author::Diagnostics diagnostics;
  author::Compiled compiled = author::compile({root / "content", root / "locales", nullptr, {}, {}}, diagnostics);
  REQUIRE(diagnostics.clean());
  return std::move(compiled.content);
}

// Somebody with one finger, who reads the semantic nodes.
class Person {
 public:
  Person(const model::Library& library, const locale::Phrasebook& words, tests::Desk& desk)
      : visitor_(library, words), desk_(desk) {}

  tests::Shown looks() { return desk_.show(visitor_.sees()); }
  ScreenKind at() const { return visitor_.at(); }
  session::Presence presence() const { return visitor_.session.presence; }
  bool ended() const { return visitor_.ended; }
  tests::Visitor& visitor() { return visitor_; }

  bool can(const std::string& id) { return tests::find(looks().nodes, id) != nullptr; }

  // Taps; where the control stands on a further page of the screen, turns to it first.
  void tap(const std::string& id) {
    CAPTURE(id);
    for (int page = 0; page < 20 && !can(id); ++page) {
      if (!turn_page()) break;
    }
    if (!can(id)) {
      std::string there;
      for (const ui::Node& node : looks().nodes) there += node.id + " ";
      FAIL("not on the screen: " << id << "; there are: " << there);
    }
    const auto intent = desk_.tap(visitor_.sees(), id);
    if (intent) visitor_.does(*intent);
    check_frame();
  }

  // Finger down on Leave: the cover is there; finger up: the visit is over.
  void leaves() {
    const tests::Shown shown = looks();
    const ui::Box box = tests::find(shown.nodes, "leave")->box;
    const float x = box.x + box.w / 2, y = box.y + box.h / 2;
    const auto pressed = desk_.show(visitor_.sees(), tests::Desk::finger(x, y, true, true, false)).chosen;
    REQUIRE(pressed);
    visitor_.does(*pressed);
    CHECK(presence() == session::Presence::Covered);
    const tests::Shown covered = desk_.show(visitor_.sees(), tests::Desk::finger(x, y, true, false, false));
    CHECK(tests::find(covered.nodes, "back") == nullptr);
    const auto lifted = desk_.show(visitor_.sees(), tests::Desk::finger(x, y, false, false, true)).chosen;
    REQUIRE(lifted);
    visitor_.does(*lifted);
  }

  // What every screen of a visit owes to whoever stands before it.
  void check_frame() {
    if (presence() != session::Presence::Here) return;
    const tests::Shown shown = looks();
    seen.insert(at());
    CAPTURE(static_cast<int>(at()));
    const ui::Node* leave = tests::find(shown.nodes, "leave");
    REQUIRE(leave);
    CHECK(leave->role == ui::Role::Button);
    CHECK(leave->box.right() > static_cast<float>(desk_.w()) * 0.9f);
    CHECK(leave->box.y < static_cast<float>(desk_.h()) * 0.1f);
    const ui::Node* help = tests::find(shown.nodes, "help");
    REQUIRE(help);
    CHECK(help->role == ui::Role::Button);
    for (const ui::Node& node : shown.nodes) {
      CAPTURE(node.id);
      CHECK_FALSE(node.name.empty());
      CHECK_FALSE(node.lang.empty());
    }
    for (const auto& problem : shown.problems) FAIL_CHECK(problem);
  }

  std::set<ScreenKind> seen;

 private:
  bool turn_page() {
    for (const ui::Node& node : looks().nodes) {
      if (node.enabled && (node.id.starts_with("next-page") || node.id == "show-places")) {
        desk_.tap(visitor_.sees(), node.id);
        return true;
      }
    }
    return false;
  }

  tests::Visitor visitor_;
  tests::Desk& desk_;
};

void answer_all(Person& person, const char* option) {
  for (int i = 0; i < 20 && person.at() == ScreenKind::Question; ++i) {
    person.tap(option);
    person.tap("next");
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
  const model::Content content = real_content();
  const tests::ContentLibrary library(content);
  const locale::Phrasebook words(library);
  tests::Desk desk(1920, 1080);
  for (const model::Locale& language : content.locales) {
    CAPTURE(language.tag.text);
    desk.context().forget();
    Person person(library, words, desk);
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
  const model::Content content = real_content();
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
  const model::Content content = real_content();
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
