// SPDX-License-Identifier: GPL-3.0-or-later
// Paging, the dock's ladder, button rows and the files of pictures.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "ui/button.h"
#include "ui/dock.h"
#include "ui/flow.h"
#include "ui/page_view.h"
#include "ui/pictures.h"
#include "ui_desk.h"

namespace {

using tests::kArabic;
using tests::kEnglish;
using tests::UiDesk;
using ui::Piece;
using ui::Rung;
using ui::Text;

Piece block(float h, float gap = 0) {
  Piece piece;
  piece.h = h;
  piece.gap = gap;
  return piece;
}

Piece lines(int count, float line_h) {
  Piece piece = block(static_cast<float>(count) * line_h);
  piece.lines = count;
  piece.line_h = line_h;
  return piece;
}

ui::Dock dock_of(const std::vector<std::string>& words, const std::string& help) {
  ui::Dock dock;
  const char* ids[] = {"back", "start", "quiet", "language", "settings"};
  const char* icons[] = {"arrow-left", "house-line", "wind", "translate", "text-aa"};
  for (std::size_t i = 0; i < 5; ++i) {
    const Text label{words[i], &kEnglish};
    dock.entries.push_back({ids[i], icons[i], label, label, false, i > 2, i == 2 || i == 3});
  }
  dock.merged_label = {words[4], &kEnglish};
  dock.help = dock.help_short = {help, &kEnglish};
  dock.number = "112";
  return dock;
}

const std::vector<std::string> kShort = {"Back", "Start", "Quiet minute", "English", "Text and colours"};

}  // namespace

TEST_CASE("pieces go over pages without a gap at a page's top") {
  const std::vector<Piece> pieces = {block(40), block(40, 20), block(40, 20), block(40, 20)};
  const auto pages = ui::paginate(pieces, 100);
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[0].size() == 2);
  CHECK(pages[0][1].y == doctest::Approx(60));
  CHECK(pages[1][0].y == doctest::Approx(0));
  CHECK(ui::page_height(pages[1]) == doctest::Approx(100));
}

TEST_CASE("text is cut between lines, never leaving a single one behind or before") {
  const std::vector<Piece> pieces = {block(60), lines(6, 20)};
  const auto pages = ui::paginate(pieces, 160);  // room for five lines, one would be left
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].back().end_line == 4);
  CHECK(pages[1].front().first_line == 4);
  CHECK(pages[1].front().end_line == 6);
  const auto whole = ui::paginate({block(150), lines(3, 20)}, 170);  // only one line would fit
  CHECK(whole[0].size() == 1);
}

TEST_CASE("a heading goes with what it stands over; a page may be forced") {
  Piece heading = block(30);
  heading.with_next = true;
  const auto pages = ui::paginate({block(60), heading, block(40)}, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 1);
  CHECK(pages[1].size() == 2);

  Piece first = block(20);
  first.page_after = true;
  CHECK(ui::paginate({first, block(20)}, 100).size() == 2);
  CHECK(ui::paginate({first}, 100).size() == 1);
  CHECK(ui::paginate({}, 100).size() == 1);
}

TEST_CASE("a heading is not left alone where a line of its text still fits") {
  Piece heading = block(60);
  heading.with_next = true;
  const auto pages = ui::paginate({heading, lines(4, 30)}, 100);  // room for one line beside the heading
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[0].size() == 2);
  CHECK(pages[0][1].end_line == 1);
  CHECK(pages[1].front().first_line == 1);
}

TEST_CASE("what is to stay whole goes to the next page, and is drawn with all its lines") {
  Piece whole = lines(3, 20);
  whole.whole = true;
  const auto pages = ui::paginate({block(50), whole}, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].front().first_line == 0);
  CHECK(pages[1].front().end_line == 3);

  UiDesk desk;
  const auto outcome = desk.frame([&](ui::Frame& frame) {
    frame.label_lines({100, 100, 400, 100}, {"Words of which nothing is drawn", &kEnglish}, {}, 0, 0);
  });
  CHECK(outcome.problems.size() == 1);
}

TEST_CASE("a heading that comes along leaves no room: what follows it goes on by itself") {
  Piece heading = block(40);
  heading.with_next = true;
  const auto pages = ui::paginate({block(50), heading, block(90)}, 100);
  REQUIRE(pages.size() == 3);
  CHECK(ui::page_height(pages[1]) == doctest::Approx(40));
  CHECK(ui::page_height(pages[2]) == doctest::Approx(90));
}

TEST_CASE("a group goes to the next page as a whole, where that has room for it") {
  const auto grouped = [](float h) {
    Piece piece = block(h);
    piece.group = 1;
    return piece;
  };
  const auto together = ui::paginate({block(50), grouped(40), grouped(40), block(10)}, 100);
  REQUIRE(together.size() == 2);
  CHECK(together[0].size() == 1);
  CHECK(together[1].size() == 3);
  CHECK(ui::paginate({block(20), grouped(40), grouped(40)}, 100).size() == 1);
  // One that is higher than a page begins where it is.
  const auto high = ui::paginate({block(50), grouped(40), grouped(40), grouped(40)}, 100);
  REQUIRE(high.size() == 2);
  CHECK(high[0].size() == 2);
}

TEST_CASE("a piece that is higher than any page has one of its own") {
  const auto pages = ui::paginate({block(20), block(500), block(20)}, 100);
  REQUIRE(pages.size() == 3);
  CHECK(pages[1].size() == 1);
}

TEST_CASE("the dock goes down its ladder by measuring, and help is always there") {
  UiDesk desk;
  const auto plan = [&](const ui::Dock& dock) {
    ui::DockPlan planned;
    const tests::Outcome outcome = desk.frame([&](ui::Frame& frame) {
      planned = ui::plan_dock(frame, dock);
      ui::draw_dock(frame, dock, planned);
    });
    for (const std::string& problem : outcome.problems) FAIL_CHECK(problem);
    const ui::Node& help = outcome.nodes.back();
    CHECK(help.id == "help");
    CHECK(help.name.find("112") != std::string::npos);
    CHECK(help.box.h >= 75);
    return planned.rung;
  };
  CHECK(plan(dock_of(kShort, "Help now")) == Rung::Inline);
  const std::vector<std::string> longer = {"Nazaj domov", "Začetek obiska", "Minuta za umiritev", "Slovenščina",
                                           "Besedilo in barve"};
  CHECK(plan(dock_of(longer, "Nujna pomoč zdaj")) > Rung::Inline);
  desk.look.text_scale = 2;
  CHECK(plan(dock_of(kShort, "Help")) >= Rung::Stacked);
  desk.w = 1080;
  desk.h = 1920;
  plan(dock_of(longer, "Nujna pomoč"));
  desk.look.text_scale = 1;
  CHECK(plan(dock_of(kShort, "Help now")) == Rung::Stacked);
}

TEST_CASE("stacked labels share the dock so that those which lack least have one line") {
  UiDesk desk;
  desk.w = 1080;
  desk.h = 1920;
  const std::string little = "My own place", much = "Very many words for one single place";
  const std::vector<std::string> words = {"Back", little, "Quiet", "English", much};
  const ui::Dock dock = dock_of(words, "Help now");
  ui::DockPlan plan;
  float one_line = 0, widest = 0;
  const auto outcome = desk.frame([&](ui::Frame& frame) {
    plan = ui::plan_dock(frame, dock);
    ui::draw_dock(frame, dock, plan);
    ui::Type type;
    type.px = ui::tokens::kFinePx;
    one_line = frame.measure({little, &kEnglish}, type).w;
    widest = frame.measure({much, &kEnglish}, type).w;
  });
  for (const std::string& problem : outcome.problems) FAIL_CHECK(problem);
  REQUIRE(plan.rung == Rung::Stacked);
  const auto width = [&](const std::string& id) {
    const auto found =
        std::find_if(outcome.nodes.begin(), outcome.nodes.end(), [&](const ui::Node& n) { return n.id == id; });
    REQUIRE(found != outcome.nodes.end());
    return found->box.w;
  };
  CHECK(width("start") > one_line);
  CHECK(width("settings") < widest);  // there was no room for all of them
}

TEST_CASE("Leave is at the physical right in every direction") {
  UiDesk desk;
  const auto leave = [&](const model::LangTag& lang, const char* word) {
    desk.look.lang = lang;
    desk.look.rtl = text::is_rtl(lang);
    const auto outcome = desk.frame([&](ui::Frame& f) { ui::draw_head(f, {{word, &lang}, {word, &lang}}); });
    CHECK(outcome.problems.empty());
    return outcome.nodes.back().box;
  };
  const ui::Box english = leave(kEnglish, "Leave"), arabic = leave(kArabic, "خروج");
  CHECK(english.right() == doctest::Approx(1920 - 64).epsilon(0.001));
  CHECK(arabic.right() == doctest::Approx(english.right()).epsilon(0.001));
  CHECK(arabic.y == doctest::Approx(english.y));
}

TEST_CASE("buttons that have no room beside each other stand in a stack") {
  UiDesk desk;
  ui::ButtonRow row;
  row.buttons = {{"one", {"The first button of them", &kEnglish}}, {"two", {"And the second of them", &kEnglish}}};
  const auto boxes = [&](float w) {
    const auto outcome = desk.frame([&](ui::Frame& f) {
      ui::button_row(f, {100, 100, w, ui::row_height(f, row, w)}, row);
    });
    CHECK(outcome.problems.empty());
    return std::pair{outcome.nodes[0].box, outcome.nodes[1].box};
  };
  const auto wide = boxes(1400), narrow = boxes(500);
  CHECK(wide.first.y == wide.second.y);
  CHECK(narrow.second.y > narrow.first.bottom());
}

TEST_CASE("a part of a page becomes text, a callout, a fold with two equal ways, and a row for each link") {
  UiDesk desk;
  model::Part part;
  model::Block paragraph, key, fold;
  paragraph.spans = {{"Read ", false, model::LinkKind::None, {}},
                     {"about sleep", false, model::LinkKind::Page, "sleep"},
                     {" or call ", false, model::LinkKind::None, {}},
                     {"112", false, model::LinkKind::Phone, "112"}};
  key.kind = model::BlockKind::Key;
  key.spans = {{"It can get better.", false, model::LinkKind::None, {}}};
  fold.kind = model::BlockKind::Fold;
  fold.spans = {{"The next part is hard.", false, model::LinkKind::None, {}}};
  model::Block inside;
  inside.spans = {{"Hidden until it is opened.", false, model::LinkKind::None, {}}};
  fold.children = {inside};
  part.blocks = {paragraph, key, fold};
  const auto shown = [&](std::uint32_t open) {
    ui::PageView view;
    view.part = &part;
    view.lang = &kEnglish;
    view.open_folds = open;
    view.words = {{"Skip", &kEnglish}, {"Read", &kEnglish}, {"Close", &kEnglish}, {"You can skip it.", &kEnglish}};
    return desk.frame([&](ui::Frame& frame) {
      const auto pieces = ui::page_pieces(frame, view, 1200);
      ui::draw_page(pieces, ui::paginate(pieces, 900).front(), {100, 100, 1200, 900});
    });
  };
  const auto find = [](const tests::Outcome& outcome, const std::string& id) {
    for (const ui::Node& node : outcome.nodes) {
      if (node.id == id) return std::optional(node);
    }
    return std::optional<ui::Node>();
  };
  const auto says = [](const tests::Outcome& outcome, const std::string& name) {
    for (const ui::Node& node : outcome.nodes) {
      if (node.name == name) return true;
    }
    return false;
  };
  const tests::Outcome closed = shown(0), open = shown(1);
  CHECK(closed.problems.empty());
  CHECK(open.problems.empty());
  CHECK(find(closed, "link:sleep"));
  CHECK_FALSE(find(closed, "link:112"));  // the kiosk cannot call
  CHECK(says(closed, "It can get better."));
  REQUIRE(find(closed, "skip:0"));
  REQUIRE(find(closed, "read:0"));
  CHECK(find(closed, "skip:0")->box.h == find(closed, "read:0")->box.h);
  CHECK_FALSE(says(closed, "Hidden until it is opened."));
  CHECK(says(open, "Hidden until it is opened."));
  CHECK(find(open, "close:0"));
  CHECK_FALSE(find(open, "skip:0"));
}

TEST_CASE("a file of pictures that is cut off or foreign is corrupt, not a crash") {
  const std::filesystem::path good = std::filesystem::path(PRISTAN_BUILD_DIR) / "assets";
  const std::filesystem::path folder = std::filesystem::path(PRISTAN_BUILD_DIR) / "test-pictures";
  std::filesystem::create_directories(folder);
  std::filesystem::copy_file(good / "scenes.bin", folder / "scenes.bin",
                             std::filesystem::copy_options::overwrite_existing);
  std::ifstream in(good / "pictograms.bin", std::ios::binary);
  std::string bytes(4096, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{5}, std::size_t{12}, std::size_t{100}, std::size_t{4096}}) {
    std::ofstream(folder / "pictograms.bin", std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(size));
    const auto opened = ui::Pictures::open(folder);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().kind == base::ErrorKind::Corrupt);
    CHECK(opened.error().where.find("pictograms.bin") != std::string::npos);
  }
  std::filesystem::remove_all(folder);
  CHECK(ui::Pictures::open(folder).error().kind != base::ErrorKind::Corrupt);
}

TEST_CASE("a mask is taken in the size that is drawn best") {
  const auto pictures = ui::Pictures::open(std::filesystem::path(PRISTAN_BUILD_DIR) / "assets");
  REQUIRE(pictures.ok());
  CHECK(pictures.value().mask("heart/duotone", 52)->w == 52);
  CHECK(pictures.value().mask("heart/duotone", 53)->w == 60);
  CHECK(pictures.value().mask("heart/duotone", 5000)->w == 168);
  CHECK(pictures.value().mask("heart/none", 52) == nullptr);
  CHECK(pictures.value().scene("harbour-arch") >= 0);
  CHECK(pictures.value().scene("storm") == -1);
}
