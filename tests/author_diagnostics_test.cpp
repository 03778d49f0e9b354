// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor sees of a mistake.
#include <doctest/doctest.h>

#include "author/diagnostics.h"
#include "author/source.h"

using author::Diagnostic;
using author::Severity;

namespace {

std::string shown(const std::string& text, const std::string& at) {
  const author::Source source("file.md", text);
  return author::to_text({Severity::Error, source.at(text.find(at)), "wrong", "do this"});
}

}  // namespace

TEST_CASE("the line is shown with a caret under the character, and what to do") {
  CHECK(shown("first\nsecond line\n", "line") ==
        "file.md:2:8: error: wrong\n"
        "  | second line\n"
        "  |        ^\n"
        "  -> do this\n");
}

TEST_CASE("columns count characters; the caret counts the columns of a terminal") {
  CHECK(shown("šč žena", "žena").starts_with("file.md:1:4: error: wrong\n  | šč žena\n  |    ^\n"));
  CHECK(shown("拨打112", "112").starts_with("file.md:1:3: error: wrong\n  | 拨打112\n  |     ^\n"));
  // Two consonants, each with marks above or below that take no column.
  CHECK(shown("ที่นี่ x", "x").starts_with("file.md:1:8: error: wrong\n  | ที่นี่ x\n  |    ^\n"));
}

TEST_CASE("direction marks are shown by name, so that the terminal keeps its order") {
  CHECK(shown("a\u2067b", "b").starts_with("file.md:1:3: error: wrong\n  | a<U+2067>b\n  |          ^\n"));
}

TEST_CASE("a long line is cut around its caret") {
  const std::string text = shown(std::string(5000, 'x') + "!" + std::string(5000, 'y'), "!");
  CHECK(text.size() < 600);
  const std::size_t line = text.find("  | "), caret = text.find("^");
  const std::size_t caret_line = text.rfind('\n', caret) + 1;
  // "…" is three bytes and one column.
  CHECK(text[line + (caret - caret_line) + 2] == '!');
}

TEST_CASE("diagnostics come by file, line and column, and once") {
  author::Diagnostics all;
  all.error({"b", 1, 1, ""}, "third");
  all.error({"a", 2, 1, ""}, "second");
  all.warning({"a", 1, 9, ""}, "first");
  all.error({"b", 1, 1, ""}, "third");
  const auto sorted = all.sorted();
  REQUIRE(sorted.size() == 3);
  CHECK(sorted[0].message == "first");
  CHECK(sorted[1].message == "second");
  CHECK(sorted[2].message == "third");
  CHECK(author::summary(all) == "2 errors, 1 warning");
  CHECK_FALSE(all.clean());
}

TEST_CASE("the nearest word is offered only if it is near") {
  CHECK(author::nearest("confidental", {"category", "confidential"}) == "confidential");
  CHECK(author::nearest("colour", {"id", "icon", "hue"}) == "");
}
