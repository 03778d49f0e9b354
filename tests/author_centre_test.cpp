// SPDX-License-Identifier: GPL-3.0-or-later
// A house's mistakes in its own centre.toml, as data: tests/data/centre holds a file and what the tool must answer.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "author/centre_file.h"
#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path(PRISTAN_SOURCE_DIR) / "tests" / "data" / "centre";

std::string answers(const std::string& name, const std::string& text) {
  author::Diagnostics diagnostics;
  if (const auto source = author::accept(name, text, diagnostics)) author::check_centre_file(*source, diagnostics);
  std::string result;
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) {
    const std::string whole = author::to_text(diagnostic);
    result += whole.substr(0, whole.find('\n')) + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("every mistake in a house's own file is named in its place") {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(kData)) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const fs::path expected = kData / (entry.path().stem().string() + ".expected.txt");
    CHECK(answers(name, tests::contents_of(entry.path())) == tests::contents_of(expected));
  }
  CHECK(files >= 6);
}

TEST_CASE("a house's file that is not text is refused") {
  CHECK(answers("centre.toml", "language = \"\xC3\x28\"\n").starts_with("centre.toml:1:13: error: this is not UTF-8"));
}
