// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's plan reaches every kind of screen by intents alone, and its report can be read. No pictures here.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/tour_plan.h"
#include "app/tour_report.h"
#include "content_library.h"
#include "sample_content.h"

namespace {

const model::Centre kNoCentre;

app::Walk visitor(const model::Library& library, std::uint16_t language = 0) {
  return app::Walk(library, kNoCentre, {language, session::TextScale::Largest, session::Theme::Strong}, 20780 * 1440);
}

}  // namespace

TEST_CASE("every stop is reached, in every language, in the setting that was asked for") {
  const tests::ContentLibrary library(tests::sample_content());
  for (std::uint16_t language = 0; language < library.locales().size(); ++language) {
    for (const app::Stop& stop : app::plan_tour(library)) {
      CAPTURE(stop.screen);
      CAPTURE(language);
      const auto& tag = library.locales()[language].tag;
      if (std::find(stop.not_in.begin(), stop.not_in.end(), tag) != stop.not_in.end()) continue;
      app::Walk walk = visitor(library, language);
      CHECK(stop.way(walk));
      if (stop.before_choice) continue;
      CHECK(walk.session().visit().language == language);
      CHECK(walk.session().visit().text_scale == session::TextScale::Largest);
      CHECK(walk.session().visit().theme == session::Theme::Strong);
    }
  }
}

TEST_CASE("the stops show every kind of screen, and cover and question too") {
  const tests::ContentLibrary library(tests::sample_content());
  std::set<session::ScreenKind> kinds;
  std::set<session::Presence> presences;
  std::set<std::string> names;
  for (const app::Stop& stop : app::plan_tour(library)) {
    app::Walk walk = visitor(library);
    stop.way(walk);
    kinds.insert(walk.session().place().kind);
    presences.insert(walk.session().presence);
    CHECK(names.insert(stop.screen).second);
  }
  CHECK(kinds.size() == session::kScreenKinds);
  CHECK(presences.count(session::Presence::Nobody) == 1);
  CHECK(presences.count(session::Presence::AskingStill) == 1);
}

TEST_CASE("every part of every page has its picture") {
  const model::Content content = tests::sample_content();
  const tests::ContentLibrary library(content);
  std::set<std::string> names;
  for (const app::Stop& stop : app::plan_tour(library)) names.insert(stop.screen);
  for (const model::Page& page : content.pages) {
    for (std::size_t part = 1; part <= page.parts.size(); ++part) {
      CHECK(names.count("article-" + page.id.text + "-" + std::to_string(part)) == 1);
    }
  }
}

TEST_CASE("the manifest and the contact sheet hold what they are given, safely quoted") {
  app::Shot shot{"home", "ar", "portrait", "day", 200, 1, "ar/home.png", {}, {"a \"quoted\" <thing>\n"}};
  ui::Node button;
  button.role = ui::Role::Button;
  button.id = "leave";
  button.box = {10, 20, 30, 40};
  ui::Node text;
  text.id = "title";
  shot.nodes = {text, button};
  const std::string manifest = app::tour_manifest({shot});
  CHECK(manifest.find("\"nodes\": 2") != std::string::npos);
  CHECK(manifest.find(R"({"id": "leave", "x": 10, "y": 20, "w": 30, "h": 40})") != std::string::npos);
  CHECK(manifest.find(R"(a \"quoted\" <thing>\u000a)") != std::string::npos);
  const std::string sheet = app::tour_contact_sheet({shot}, "A & B");
  CHECK(sheet.find("A &amp; B") != std::string::npos);
  CHECK(sheet.find("&lt;thing&gt;") != std::string::npos);
  CHECK(sheet.find("<thing>") == std::string::npos);
  CHECK(sheet.find("src=\"ar/home.png\"") != std::string::npos);
  CHECK(sheet.find("1 pictures, 1 with problems") != std::string::npos);
}
