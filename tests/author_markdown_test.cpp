// SPDX-License-Identifier: GPL-3.0-or-later
// A page's body as the kiosk will show it.
#include <doctest/doctest.h>

#include <algorithm>

#include "author/markdown.h"
#include "author/page_file.h"

using model::BlockKind;
using model::LinkKind;

namespace {

struct Read {
  author::Markdown page;
  author::Diagnostics diagnostics;
};

Read read(const std::string& text) {
  Read result;
  const author::Source source("page.md", text);
  result.page = author::parse_markdown(source, 0, result.diagnostics);
  return result;
}

std::string words(const model::Spans& spans) {
  std::string text;
  for (const model::Span& span : spans) text += span.text;
  return text;
}

std::string first_error(const std::string& text) {
  const auto sorted = read(text).diagnostics.sorted();
  return sorted.empty() ? "" : std::to_string(sorted[0].place.line) + ": " + sorted[0].message;
}

}  // namespace

TEST_CASE("level-two headings cut the page into parts; the first has the page's title") {
  const Read r = read("Before.\n\n## One\n\nText.\n\n### Inner\n\nMore.\n\n## Two\n\nText.\n");
  REQUIRE(r.diagnostics.clean());
  REQUIRE(r.page.parts.size() == 3);
  CHECK(r.page.parts[0].title == "");
  CHECK(r.page.parts[1].title == "One");
  REQUIRE(r.page.parts[1].blocks.size() == 3);
  CHECK(r.page.parts[1].blocks[1].kind == BlockKind::Heading);
  CHECK(r.page.parts[1].blocks[1].level == 3);
  CHECK(r.page.parts[2].title == "Two");
}

TEST_CASE("bold words and links are spans with targets") {
  const Read r = read("Go **now** to [the **page**](page:sleep) or call [080 11 55](tel:0801155).\n");
  REQUIRE(r.diagnostics.clean());
  const model::Spans& spans = r.page.parts[0].blocks[0].spans;
  REQUIRE(spans.size() == 8);
  CHECK(spans[1].bold);
  CHECK(spans[3].link == LinkKind::Page);
  CHECK(spans[3].target == "sleep");
  CHECK(spans[4].bold);
  CHECK(spans[4].link == LinkKind::Page);
  CHECK(spans[6].link == LinkKind::Phone);
  CHECK(spans[6].target == "0801155");
  CHECK(words(spans) == "Go now to the page or call 080 11 55.");
  CHECK(r.page.links.size() == 2);
}

TEST_CASE("a fold has the line that says what follows, and the rest inside") {
  const Read r = read("Text.\n\n> [!FOLD 2] The next part is hard.\n> Its text.\n>\n> - one\n> - two\n");
  REQUIRE(r.diagnostics.clean());
  const model::Block& fold = r.page.parts[0].blocks[1];
  CHECK(fold.kind == BlockKind::Fold);
  CHECK(fold.level == 2);
  CHECK(words(fold.spans) == "The next part is hard.");
  REQUIRE(fold.children.size() == 3);
  CHECK(words(fold.children[0].spans) == "Its text.");
  CHECK(fold.children[2].kind == BlockKind::Bullet);
}

TEST_CASE("boxes keep their first paragraph as their words, on the mark's line or below it") {
  for (const char* text :
       {"> [!KEY] The past is past.\n", "> [!KEY]\n> The past is past.\n", "> [!KEY]\n>\n> The past is past.\n"}) {
    CAPTURE(text);
    const Read r = read(text);
    REQUIRE(r.diagnostics.clean());
    CHECK(r.page.parts[0].blocks[0].kind == BlockKind::Key);
    CHECK(words(r.page.parts[0].blocks[0].spans) == "The past is past.");
    CHECK(r.page.parts[0].blocks[0].children.empty());
  }
}

TEST_CASE("lists are flat blocks with their depth; numbers are counted on") {
  const Read r = read("- a\n  - b\n- c\n\ntext\n\n3. x\n4. y\n");
  REQUIRE(r.diagnostics.clean());
  const auto& blocks = r.page.parts[0].blocks;
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[0].level == 1);
  CHECK(blocks[1].level == 2);
  CHECK(words(blocks[1].spans) == "b");
  CHECK(blocks[2].level == 1);
  CHECK(blocks[4].kind == BlockKind::Number);
  CHECK(blocks[4].ordinal == 3);
  CHECK(blocks[5].ordinal == 4);
}

TEST_CASE("a table is rows of cells, the head row first") {
  const Read r = read("| When | What |\n|---|---|\n| now | **rest** |\n");
  REQUIRE(r.diagnostics.clean());
  const auto& blocks = r.page.parts[0].blocks;
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].ordinal == 0);
  CHECK(blocks[1].ordinal == 1);
  REQUIRE(blocks[1].cells.size() == 2);
  CHECK(blocks[1].cells[1][0].bold);
}

TEST_CASE("joined lines get a blank, except in Chinese") {
  CHECK(words(read("one\ntwo\n").page.parts[0].blocks[0].spans) == "one two");
  CHECK(words(read("拨打\n电话。\n现在\n").page.parts[0].blocks[0].spans) == "拨打电话。现在");
  CHECK(words(read("拨打\n112\n").page.parts[0].blocks[0].spans) == "拨打 112");
  CHECK(words(read("ชื่อ\nของ\n").page.parts[0].blocks[0].spans) == "ชื่อ ของ");
}

TEST_CASE("what no kiosk can show is refused, with its line") {
  CHECK(first_error("text\n\n<div>\n") == "3: HTML is not used in pages");
  CHECK(first_error("a < b and c > d\n") == "");
  CHECK(first_error("text\n\n***\n") == "3: a line across is not used");
  CHECK(first_error("see www.example.org\n") == "1: web addresses are not used: the kiosk cannot open them");
  CHECK(first_error("text\n\n> quoted\n") == "3: this box does not say of what kind it is");
  CHECK(first_error("text\n\n> [!KEY] a\n> > [!NOTE] b\n") == "4: a box stands inside a box");
  CHECK(first_error("> [!KEY] a\n\n> [!KEY] b\n") == "3: this part has more than one [!KEY]");
  CHECK(first_error("> [!FOLD 2] only the line\n") == "1: there is nothing in this fold");
  CHECK(first_error("## Heading first\n\ntext\n") == "1: the page does not begin with a text");
  CHECK(first_error("a &copy; b\n") == "1: '&copy;' is not used");
}

TEST_CASE("what is refused is named with its own line, not with that of the text before") {
  const std::string deep(30, '>');
  const auto says = [](const std::string& text, int line, const std::string& message) {
    const auto all = read(text).diagnostics.sorted();
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& d) { return d.place.line == line && d.message == message; });
  };
  const std::string too_deep = "this is nested too deeply", no_kind = "this box does not say of what kind it is";
  CHECK(says("text\n\n" + deep + " x\n", 3, too_deep));
  CHECK(says("text\n\n" + deep + " x\n", 3, no_kind));
  CHECK(says("text\n\n>\n" + deep + "\n", 4, too_deep));
  CHECK(says(deep + " x\n", 1, too_deep));
  CHECK(says("\n\n" + deep + " x\n", 3, too_deep));
  CHECK(says("text\n\n" + deep + " x\n\n*slanted*\n", 5, "slanted words are not used"));
  CHECK(first_error("text\n\n>\n") == "3: " + no_kind);
  CHECK(first_error("text\n\n*slanted*\n") == "3: slanted words are not used");
  CHECK(first_error("text\nand\n*slanted*\n") == "3: slanted words are not used");
  CHECK(first_error("text\n\n- a\n- ![x](y.png)\n") == "4: pictures are not used in pages");
  CHECK(first_error("| a | *b* |\n|---|---|\n| c | d |\n") == "1: slanted words are not used");
  CHECK(first_error("| a | b |\n|---|---|\n| *c* | d |\n") == "3: slanted words are not used");
  CHECK(first_error("text\n\n> [!NOTE] a\n>\n> `b`\n") == "5: this kind of mark is not used");
}

TEST_CASE("hostile nesting is an error, not a crash") {
  CHECK_FALSE(read(std::string(20000, '>') + " x").diagnostics.clean());
  std::string lists;
  for (int depth = 0; depth < 200; ++depth) lists += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- x\n";
  CHECK_FALSE(read(lists).diagnostics.clean());
  read(std::string(30000, '[') + std::string(30000, ']'));
  read(std::string(60000, '*'));
}

TEST_CASE("reading time counts words as each language writes them, 80 a minute") {
  const auto minutes = [](const std::string& text, const char* locale) {
    return author::reading_minutes(read(text).page.parts, locale);
  };
  std::string english, thai;
  for (int i = 0; i < 81; ++i) english += "word ";
  for (int i = 0; i < 81; ++i) thai += "ผู้หญิง";
  CHECK(minutes("word", "en") == 1);
  CHECK(minutes(english, "en") == 2);
  CHECK(minutes(thai, "th") >= 2);
}
