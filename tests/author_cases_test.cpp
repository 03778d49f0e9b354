// SPDX-License-Identifier: GPL-3.0-or-later
// An editor's mistakes as data: tests/data/author/base is a small, faultless tree; each other folder changes a line or
// two of it (change.txt) and says what the tool must answer (expected.txt).
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "author/compile.h"
#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path(PRISTAN_SOURCE_DIR) / "tests" / "data" / "author";

// "file:line:column: severity: message", a line each.
std::string answers(const fs::path& tree) {
  author::CompileOptions options;
  options.content = tree / "content";
  options.locales = tree / "locales";
  author::Diagnostics diagnostics;
  author::compile(options, diagnostics);
  std::string text;
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) {
    const std::string whole = author::to_text(diagnostic);
    text += whole.substr(0, whole.find('\n')) + "\n";
  }
  const std::string prefix = tree.string() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
    text.erase(at, prefix.size());
  return text;
}

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(kData)) {
    if (fs::exists(entry.path() / "expected.txt")) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace

TEST_CASE("the base tree has no fault") {
  const tests::AuthorTree tree(kData / "base");
  CHECK(answers(tree.path()) == "");
}

TEST_CASE("every case gets the expected answers") {
  const std::vector<fs::path> folders = cases();
  CHECK(folders.size() >= 50);
  for (const fs::path& folder : folders) {
    CAPTURE(folder.filename().string());
    tests::AuthorTree tree(kData / "base");
    tree.change(tests::contents_of(folder / "change.txt"));
    CHECK(answers(tree.path()) == tests::contents_of(folder / "expected.txt"));
  }
}

TEST_CASE("bytes that are not text are refused in every kind of file") {
  for (const char* file : {"content/pack.toml", "content/pages/rest.md", "locales/uk/messages.po",
                           "locales/same-as-english.txt", "content/services/talk.toml"}) {
    CAPTURE(file);
    tests::AuthorTree tree(kData / "base");
    std::ofstream(tree.path() / file, std::ios::app) << "\n\xC3\x28\n";
    CHECK(answers(tree.path()).find("this is not UTF-8") != std::string::npos);
  }
}

TEST_CASE("files of other systems are read as they are meant: CR LF and a byte order mark") {
  tests::AuthorTree tree(kData / "base");
  for (const auto& entry : fs::recursive_directory_iterator(tree.path())) {
    if (!entry.is_regular_file()) continue;
    std::string text = "\xEF\xBB\xBF";
    for (const char c : tests::contents_of(entry.path())) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    std::ofstream(entry.path(), std::ios::binary) << text;
  }
  CHECK(answers(tree.path()) == "");
}

TEST_CASE("a page may be 64 KB and no more") {
  tests::AuthorTree tree(kData / "base");
  std::ofstream(tree.path() / "content/pages/rest.md", std::ios::app) << std::string(64 << 10, 'x');
  CHECK(answers(tree.path()).find("larger than 65536 bytes") != std::string::npos);
}
