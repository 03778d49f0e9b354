// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's plan reaches every kind of screen by intents alone, its faults are told, its report can be read, and an
// older tour's files make room for it. No window here.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "author/compile.h"
#include "content_library.h"
#include "sample_content.h"
#include "tour/faults.h"
#include "tour/folder.h"
#include "tour/jobs.h"
#include "tour/plan.h"
#include "tour/report.h"

namespace {

namespace fs = std::filesystem;
using Faults = std::vector<std::string>;

const model::Centre kNoCentre;

// The repository's own content, compiled as editors do it.
model::Content real_content() {
  author::CompileOptions options;
  options.content = PRISTAN_SOURCE_DIR "/content";
  options.locales = PRISTAN_SOURCE_DIR "/locales";
  author::Diagnostics diagnostics;
  return author::compile(options, diagnostics).content;
}

tour::Walk visitor(const model::Library& library, std::uint16_t language = 0) {
  return tour::Walk(library, kNoCentre, {language, session::TextScale::Largest, session::Theme::Strong}, 20780 * 1440);
}

bool withheld(const tour::Stop& stop, const model::LangTag& language) {
  return std::find(stop.not_in.begin(), stop.not_in.end(), language) != stop.not_in.end();
}

// What stands before a visitor at the stops that can be reached in a language.
struct Reached {
  std::set<session::ScreenKind> kinds;  // of a visit
  std::set<session::Presence> presences;
};

Reached reached(const model::Library& library, std::uint16_t language) {
  Reached all;
  for (const tour::Stop& stop : tour::plan_tour(library)) {
    if (withheld(stop, library.locales()[language].tag)) continue;
    tour::Walk walk = visitor(library, language);
    if (!stop.way(walk)) continue;
    all.presences.insert(walk.session().presence);
    if (walk.session().presence == session::Presence::Here) all.kinds.insert(walk.session().place().kind);
  }
  return all;
}

void check_reaches_everything(const model::Library& library, std::uint16_t language) {
  const Reached all = reached(library, language);
  for (std::size_t kind = 0; kind < session::kScreenKinds; ++kind) {
    CAPTURE(kind);
    CHECK(all.kinds.count(static_cast<session::ScreenKind>(kind)) == 1);
  }
  CHECK(all.presences.count(session::Presence::Nobody) == 1);
  CHECK(all.presences.count(session::Presence::AskingStill) == 1);
}

std::set<std::string> names_of(const std::vector<tour::Stop>& stops) {
  std::set<std::string> names;
  for (const tour::Stop& stop : stops) CHECK(names.insert(stop.screen).second);
  return names;
}

// A picture of two colours, the second from pixel `from` on.
platform::Picture picture(std::size_t from, int channels = 3) {
  platform::Picture made{4, 2, channels, {}};
  for (std::size_t i = 0; i < 8; ++i) {
    for (int channel = 0; channel < channels; ++channel) {
      made.bytes.push_back(static_cast<std::uint8_t>(10 * channel + (i < from ? 0 : 100)));
    }
  }
  return made;
}

const ui::Nodes kSomething(1);

// A stop whose screenfuls are these pictures; what is wrong with them together.
Faults stop_of(tour::Judge& judge, std::initializer_list<std::size_t> pictures, const std::string& screen,
               const std::string& file, bool may_repeat = false) {
  for (const std::size_t from : pictures) CHECK(judge.screenful(picture(from), kSomething, true) == Faults{});
  return judge.end_stop(screen, file, may_repeat);
}

// A folder for tours, gone with this value.
class Folder {
 public:
  Folder() {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  void put(const std::string& name) {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << name;
  }
  bool has(const std::string& name) const {
    return fs::symlink_status(path_ / name).type() != fs::file_type::not_found;
  }

 private:
  fs::path path_ = PRISTAN_BUILD_DIR "/app_tour_test";
};

}  // namespace

TEST_CASE("every stop is reached, in every language, in the setting that was asked for") {
  const tests::ContentLibrary library(tests::sample_content());
  for (std::uint16_t language = 0; language < library.locales().size(); ++language) {
    for (const tour::Stop& stop : tour::plan_tour(library)) {
      CAPTURE(stop.screen);
      CAPTURE(language);
      if (withheld(stop, library.locales()[language].tag)) continue;
      tour::Walk walk = visitor(library, language);
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
  check_reaches_everything(library, 0);
}

TEST_CASE("with the real content they do so in every language, with each page, self-assessment and exercise") {
  const model::Content content = real_content();
  const tests::ContentLibrary library(content);
  REQUIRE(library.locales().size() > 1);
  for (std::uint16_t language = 0; language < library.locales().size(); ++language) {
    CAPTURE(library.locales()[language].tag.text);
    check_reaches_everything(library, language);
  }
  const std::set<std::string> names = names_of(tour::plan_tour(library));
  for (const model::PageId& id : library.page_ids()) CHECK(names.count("article-" + id.text + "-1") == 1);
  for (const model::Exercise& exercise : content.exercises) CHECK(names.count("exercise-" + exercise.id.text) == 1);
  for (const model::Assessment& assessment : content.assessments) {
    if (assessment.scoring_only) continue;
    for (const std::string start : {"check-", "question-"}) CHECK(names.count(start + assessment.id.text) == 1);
    CHECK(names.count("result-" + assessment.id.text + "-low") == 1);
  }
  for (const char* name :
       {"cover", "still-there", "welcome", "home", "help", "help-open-fold", "languages", "settings"}) {
    CAPTURE(name);
    CHECK(names.count(name) == 1);
  }
}

TEST_CASE("every part of every page has its picture") {
  const model::Content content = tests::sample_content();
  const tests::ContentLibrary library(content);
  const std::set<std::string> names = names_of(tour::plan_tour(library));
  for (const model::Page& page : content.pages) {
    for (std::size_t part = 1; part <= page.parts.size(); ++part) {
      CHECK(names.count("article-" + page.id.text + "-" + std::to_string(part)) == 1);
    }
  }
}

TEST_CASE("each stop has a picture in each language, orientation, size and colours that it is shown in") {
  const tests::ContentLibrary library(tests::sample_content());
  const std::vector<tour::Stop> stops = tour::plan_tour(library);
  std::set<std::string> files;
  for (const tour::Job& job : tour::plan_jobs(library, stops, {})) {
    CHECK(files.insert(job.shot.file).second);
    CHECK(library.locales()[job.setting.language].tag.text == job.shot.language);
    CHECK(tour::is_tour_picture(fs::path(job.shot.file).filename().string()));
  }
  for (const model::Locale& locale : library.locales()) {
    for (const std::string way : {"-landscape-", "-portrait-"}) {
      CHECK(files.count(locale.tag.text + "/out-of-service" + way + "100.png") == 1);
      for (const tour::Stop& stop : stops) {
        const std::string name = locale.tag.text + "/" + stop.screen + way;
        CAPTURE(name);
        const std::size_t there = withheld(stop, locale.tag) ? 0 : 1;
        for (const char* size : {"100.png", "200.png"}) CHECK(files.count(name + size) == there);
        for (const char* colours : {"100-evening.png", "200-strong.png"}) {
          CHECK(files.count(name + colours) == (stop.all_themes ? there : 0));
        }
      }
    }
  }
}

TEST_CASE("--tour-only leaves the pictures whose names begin so") {
  const tests::ContentLibrary library(tests::sample_content());
  const std::vector<tour::Stop> stops = tour::plan_tour(library);
  const auto jobs = tour::plan_jobs(library, stops, {"en/cover-landscape-100", "*/out-of-service-portrait"});
  CHECK(jobs.size() == 1 + library.locales().size());
  CHECK(tour::plan_jobs(library, stops, {"cover"}).empty());
}

TEST_CASE("a picture of one colour is told, whatever the colour and the channels") {
  for (const int channels : {3, 4}) {
    tour::Judge judge;
    for (const std::size_t from : {0, 8}) {
      CHECK(judge.screenful(picture(from, channels), kSomething, true) == Faults{"the picture has one colour"});
    }
    CHECK(judge.screenful(picture(7, channels), kSomething, true) == Faults{});  // one pixel is enough
  }
  CHECK(tour::Judge().screenful({}, kSomething, true) == Faults{"the picture has one colour"});
}

TEST_CASE("a stop that was not reached and a screen without meaning are told") {
  CHECK(tour::Judge().screenful(picture(1), kSomething, false) == Faults{"the way does not lead here"});
  CHECK(tour::Judge().screenful(picture(1), {}, true) == Faults{"nothing on it has a meaning"});
}

TEST_CASE("a page that repeats another page of its screen is told; the next screen begins anew") {
  tour::Judge judge;
  CHECK(judge.screenful(picture(1), kSomething, true) == Faults{});
  CHECK(judge.screenful(picture(2), kSomething, true) == Faults{});
  CHECK(judge.screenful(picture(1), kSomething, true) == Faults{"the same picture as a page before it"});
  CHECK(judge.end_stop("home", "en/home.png", false) == Faults{});
  CHECK(stop_of(judge, {1}, "help", "en/help.png") == Faults{});
}

TEST_CASE("two stops with the same pictures on all their pages are told, with the one that came first") {
  tour::Judge judge;
  CHECK(stop_of(judge, {1, 2}, "home", "en/home.png") == Faults{});
  CHECK(stop_of(judge, {1}, "help", "en/help.png") == Faults{});
  CHECK(stop_of(judge, {1, 3}, "topics", "en/topics.png") == Faults{});
  CHECK(stop_of(judge, {1, 2}, "article", "en/article.png") == Faults{"the same picture as en/home.png"});
  CHECK(stop_of(judge, {1, 2}, "home", "ar/home.png") == Faults{"the same picture as en/home.png"});
}

TEST_CASE("before a language is chosen a screen may look the same again, but not like another screen") {
  tour::Judge judge;
  CHECK(stop_of(judge, {1}, "cover", "en/cover.png", true) == Faults{});
  CHECK(stop_of(judge, {1}, "cover", "ar/cover.png", true) == Faults{});
  CHECK(stop_of(judge, {1}, "welcome", "en/welcome.png", true) == Faults{"the same picture as en/cover.png"});
  CHECK(stop_of(judge, {1}, "cover", "sl/cover.png", false) == Faults{"the same picture as en/cover.png"});
  for (const tour::Stop& stop : tour::plan_tour(tests::ContentLibrary(tests::sample_content()))) {
    CHECK(stop.before_choice == (stop.screen == "cover" || stop.screen == "welcome"));
  }
}

TEST_CASE("every fault of every picture is listed, and faulty pictures are counted") {
  const tour::Shot good{"home", "en", "portrait", "day", 100, 1, "en/home.png", {}, {}};
  tour::Shot bad = good;
  bad.file = "en/help.png";
  bad.problems = {"one", "two"};
  CHECK(tour::fault_lines({good, bad}) == Faults{"en/help.png: one", "en/help.png: two"});
  CHECK(tour::faulty({good, bad}) == 1);
  CHECK(tour::fault_lines({good}) == Faults{});
}

TEST_CASE("an older tour makes room: its pictures, manifest and contact sheet go, and nothing else") {
  const tests::ContentLibrary library(tests::sample_content());
  Folder folder;
  const std::vector<std::string> ours = {"manifest.json", "index.html", "en/home-landscape-100.png",
                                         "ar/home-portrait-200-strong-p2.png", "sl/gone-by-now-landscape-100-p10.png"};
  const std::vector<std::string> foreign = {"notes.txt",
                                            "home-landscape-100.png",
                                            "en/holiday.png",
                                            "en/home-landscape-100.txt",
                                            "en/home-landscape-100.png.bak",
                                            "en/deeper/home-landscape-100.png",
                                            "de/home-landscape-100.png",
                                            "ar/folder-landscape-100.png/x"};
  for (const std::string& name : ours) folder.put(name);
  for (const std::string& name : foreign) folder.put(name);
  CHECK(tour::clear_tour(folder.path(), library.locales()).ok());
  for (const std::string& name : ours) CHECK_MESSAGE(!folder.has(name), name);
  for (const std::string& name : foreign) CHECK_MESSAGE(folder.has(name), name);
}

TEST_CASE("whatever a tour writes, the next one finds") {
  const tests::ContentLibrary library(tests::sample_content());
  const std::vector<tour::Stop> stops = tour::plan_tour(library);
  Folder folder;
  const std::vector<tour::Job> jobs = tour::plan_jobs(library, stops, {});
  for (const tour::Job& job : jobs) {
    for (const int page : {1, 2, 24}) folder.put(tour::name_of_page(job.shot.file, page));
  }
  CHECK(folder.has(tour::name_of_page(jobs.front().shot.file, 24)));
  CHECK(tour::clear_tour(folder.path(), library.locales()).ok());
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path())) CHECK(entry.is_directory());
}

TEST_CASE("making room follows no link") {
  const tests::ContentLibrary library(tests::sample_content());
  Folder folder;
  folder.put("elsewhere/home-landscape-100.png");
  folder.put("elsewhere/sheet.html");
  fs::create_directory_symlink("elsewhere", folder.path() / "en");
  fs::create_symlink("elsewhere/sheet.html", folder.path() / "index.html");
  CHECK(tour::clear_tour(folder.path(), library.locales()).ok());
  for (const char* name : {"elsewhere/home-landscape-100.png", "elsewhere/sheet.html", "en", "index.html"}) {
    CHECK_MESSAGE(folder.has(name), name);
  }
  CHECK(tour::clear_tour(folder.path() / "not-there", library.locales()).ok());
}

TEST_CASE("the manifest and the contact sheet hold what they are given, safely quoted") {
  tour::Shot shot{"home", "ar", "portrait", "day", 200, 1, "ar/home.png", {}, {"a \"quoted\" <thing>\n"}};
  ui::Node button;
  button.role = ui::Role::Button;
  button.id = "leave";
  button.box = {10, 20, 30, 40};
  ui::Node text;
  text.id = "title";
  shot.nodes = {text, button};
  const std::string manifest = tour::tour_manifest({shot});
  CHECK(manifest.find("\"nodes\": 2") != std::string::npos);
  CHECK(manifest.find(R"({"id": "leave", "x": 10, "y": 20, "w": 30, "h": 40})") != std::string::npos);
  CHECK(manifest.find(R"(a \"quoted\" <thing>\u000a)") != std::string::npos);
  const std::string sheet = tour::tour_contact_sheet({shot}, "A & B");
  CHECK(sheet.find("A &amp; B") != std::string::npos);
  CHECK(sheet.find("&lt;thing&gt;") != std::string::npos);
  CHECK(sheet.find("<thing>") == std::string::npos);
  CHECK(sheet.find("src=\"ar/home.png\"") != std::string::npos);
  CHECK(sheet.find("1 pictures, 1 with problems") != std::string::npos);
}
