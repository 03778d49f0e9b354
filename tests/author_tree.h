// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of an editor's tree in a folder of its own, gone with this value, and the small language in which test data
// says what to change: a line with a path; then "- line" takes that line away, "+ line" puts one in its place (or at
// the end), "! remove" removes the file.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace tests {

inline std::string contents_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

class AuthorTree {
 public:
  explicit AuthorTree(const std::filesystem::path& from) {
    std::string name = (std::filesystem::temp_directory_path() / "author-tree-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
    if (!from.empty()) std::filesystem::copy(from, path_, std::filesystem::copy_options::recursive);
  }
  ~AuthorTree() {
    std::error_code code;
    std::filesystem::remove_all(path_, code);
  }
  AuthorTree(const AuthorTree&) = delete;
  AuthorTree& operator=(const AuthorTree&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Every "- line" must be there, so that a case cannot lose its point unnoticed.
  void change(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      const std::string rest = line.size() > 2 ? line.substr(2) : "";
      if (line == "! remove") {
        REQUIRE(std::filesystem::remove(file_));
        lines_.clear();
      } else if (line.starts_with("- ")) {
        take(rest);
      } else if (line.starts_with("+ ") || line == "+") {
        lines_.insert(lines_.begin() + static_cast<long>(at_++), rest);
      } else if (!line.empty()) {
        save();
        open(path_ / line);
      }
    }
    save();
  }

 private:
  void open(const std::filesystem::path& file) {
    file_ = file;
    lines_.clear();
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) lines_.push_back(line);
    at_ = lines_.size();
    last_ = 0;
  }

  void take(const std::string& line) {
    auto found = std::find(lines_.begin() + static_cast<long>(last_), lines_.end(), line);
    if (found == lines_.end()) found = std::find(lines_.begin(), lines_.end(), line);
    const std::string missing = file_.string() + " has no line " + line;
    REQUIRE_MESSAGE(found != lines_.end(), missing);
    last_ = at_ = static_cast<std::size_t>(found - lines_.begin());
    lines_.erase(found);
  }

  void save() {
    if (lines_.empty()) return;
    std::filesystem::create_directories(file_.parent_path());
    std::ofstream out(file_);
    for (const std::string& line : lines_) out << line << "\n";
  }

  std::filesystem::path path_, file_;
  std::vector<std::string> lines_;
  std::size_t at_ = 0, last_ = 0;
};

}  // namespace tests
