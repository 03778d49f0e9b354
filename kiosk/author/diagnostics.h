// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with an editor's files: where, what, and what to do about it. Collected, never thrown, so that one
// run names every mistake. A Place carries its own line of text, so that it can be printed after the file is gone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace author {

// Line and column count from 1, the column in characters (code points). Line 0: the file as a whole.
struct Place {
  std::string file;
  int line = 0, column = 0;
  std::string excerpt;  // the line's text
};

enum class Severity { Note, Warning, Error };

struct Diagnostic {
  Severity severity = Severity::Error;
  Place place;
  std::string message;  // what is wrong, in plain words, no full stop
  std::string advice;   // what to do; may be empty
};

class Diagnostics {
 public:
  void error(Place place, std::string message, std::string advice = {});
  void warning(Place place, std::string message, std::string advice = {});
  void note(Place place, std::string message, std::string advice = {});

  // By file, line and column; without repetitions.
  std::vector<Diagnostic> sorted() const;
  std::size_t count(Severity severity) const;
  bool clean() const { return count(Severity::Error) == 0; }

 private:
  std::vector<Diagnostic> all_;
};

// "file:line:column: error: message", the line, a caret below the character, "  -> advice".
std::string to_text(const Diagnostic& diagnostic);
// "3 errors, 1 warning"
std::string summary(const Diagnostics& diagnostics);
// "1 page", "3 pages"
std::string counted(std::size_t n, const std::string& singular, const std::string& plural);

// The candidate that `word` was probably meant to be, or an empty string if none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& candidates);
// "'a', 'b' or 'c'"
std::string choice_of(const std::vector<std::string>& words);

}  // namespace author
