// SPDX-License-Identifier: GPL-3.0-or-later
// What a compilation makes of self-assessments beyond its diagnostics, and proofs that need more than a changed line.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "author/compile.h"
#include "author/icons.h"
#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

const fs::path kBase = fs::path(PRISTAN_SOURCE_DIR) / "tests" / "data" / "author" / "base";

struct Made {
  author::Diagnostics diagnostics;
  author::Compiled compiled;
  bool says(const std::string& words) const {
    for (const author::Diagnostic& one : diagnostics.sorted()) {
      if (author::to_text(one).find(words) != std::string::npos) return true;
    }
    return false;
  }
};

Made compile(const fs::path& tree, std::vector<std::string> icons = {}) {
  author::CompileOptions options;
  options.content = tree / "content";
  options.locales = tree / "locales";
  options.icons = std::move(icons);
  Made made;
  made.compiled = author::compile(options, made.diagnostics);
  return made;
}

std::vector<std::string> real_icons() {
  author::Diagnostics diagnostics;
  const auto list = author::load(fs::path(PRISTAN_SOURCE_DIR) / "assets" / "pictograms.txt", diagnostics);
  REQUIRE(list.has_value());
  return author::icon_names(*list);
}

// The base tree's assessment with so many more items.
void add_items(const tests::AuthorTree& tree, int n) {
  std::ofstream file(tree.path() / "content/assessments/mood.toml", std::ios::app);
  for (int i = 0; i < n; ++i) {
    file << "[[item]]\nid = \"more-" << i << "\"\ntext = \"mood.1\"\noptions = \"yes_no\"\nscored = false\n";
  }
}

}  // namespace

TEST_CASE("64 items are read, 65 refused") {
  const tests::AuthorTree full(kBase), over(kBase);
  add_items(full, 61);  // there are three
  add_items(over, 62);
  CHECK(compile(full.path()).diagnostics.clean());
  CHECK(compile(over.path()).says("there is room for 64 items and no more"));
}

TEST_CASE("where a text is missing the assessment is withheld, and only there") {
  tests::AuthorTree tree(kBase);
  CHECK(compile(tree.path()).compiled.content.assessments.at(0).withheld.empty());
  tree.change("locales/uk/assessments/mood.po\n- msgstr \"Ваш останній тиждень\"\n+ msgstr \"\"\n");
  const Made made = compile(tree.path());
  CHECK(made.diagnostics.clean());
  CHECK(made.compiled.content.assessments.at(0).withheld == std::vector{model::LangTag("uk")});
}

TEST_CASE("bands are on only with the reason that was named") {
  tests::AuthorTree tree(kBase);
  CHECK(compile(tree.path()).compiled.content.manifest.result_mode == "reflect");
  tree.change("content/pack.toml\n- result_mode = \"reflect\"\n+ result_mode = \"bands\"\n");
  CHECK(compile(tree.path()).compiled.content.manifest.result_mode == "reflect");
  tree.change(
      "content/pack.toml\n- result_mode = \"bands\"\n+ result_mode = \"bands\"\n+ regulatory_reference = \"R\"\n");
  const model::Manifest manifest = compile(tree.path()).compiled.content.manifest;
  CHECK(manifest.result_mode == "bands");
  CHECK(manifest.regulatory_reference == "R");
}

TEST_CASE("pictograms that nobody has drawn are named, wherever an editor wrote them") {
  const std::vector<std::string> icons = real_icons();
  CHECK(std::find(icons.begin(), icons.end(), "map-pin") != icons.end());
  CHECK(std::find(icons.begin(), icons.end(), "wind") != icons.end());
  CHECK(std::find(icons.begin(), icons.end(), "caret-left") == icons.end());  // the program's own
  tests::AuthorTree tree(kBase);
  CHECK(compile(tree.path(), icons).diagnostics.clean());
  tree.change(
      "content/topics.toml\n- icon = \"lightbulb\"\n+ icon = \"lightbulp\"\n- icon = \"wind\"\n+ icon = "
      "\"caret-left\"\n"
      "content/pack.toml\n- icon = \"first-aid-kit\"\n+ icon = \"first-aid\"\n");
  CHECK(compile(tree.path()).diagnostics.clean());  // no list, no check
  const Made made = compile(tree.path(), icons);
  CHECK(made.diagnostics.count(author::Severity::Error) == 3);
  CHECK(made.says("topics.toml:4:8: error: there is no pictogram 'lightbulp'"));
  CHECK(made.says("did you mean 'lightbulb'?"));
  CHECK(made.says("there is no pictogram 'caret-left'"));
  CHECK(made.says("there is no pictogram 'first-aid'"));
}

TEST_CASE("the real content names only pictograms that are drawn") {
  for (const author::Diagnostic& one : compile(fs::path(PRISTAN_SOURCE_DIR), real_icons()).diagnostics.sorted()) {
    const std::string text = author::to_text(one);
    CHECK_MESSAGE(text.find("there is no pictogram") == std::string::npos, text);
  }
}
