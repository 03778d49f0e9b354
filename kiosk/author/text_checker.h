// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every text that a visitor will read, whatever file it comes from: the fonts have its characters, its
// bidi controls are closed (UAX #9), its digits are European, its telephone numbers are in the directory.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "author/references.h"
#include "model/manifest.h"
#include "text/fonts.h"

namespace author {

// How many letters a text has, and how many of them belong to the script.
struct Letters {
  std::size_t own = 0, all = 0;
  bool below(unsigned percent) const { return own * 100 < all * percent; }
};

class TextChecker {
 public:
  // `fonts` may be null: then glyphs are not checked. `names` are proper names, the same in every language.
  TextChecker(const model::Locale& locale, const text::Fonts* fonts, const std::vector<std::string>& names,
              References& references, Diagnostics& diagnostics);

  void check(const std::string& text, const Place& place);
  // Letters outside proper names and arguments.
  Letters count_letters(const std::string& text) const;
  // An error if too few letters of a text with more than 8 are of the language's script.
  void check_script(const Letters& letters, unsigned percent, const Place& place, const std::string& what);
  // An error if the telephone numbers are others than in the source text.
  void check_numbers(const std::string& text, const std::string& source_text, const Place& place);
  const model::Locale& locale() const { return locale_; }

 private:
  void check_characters(const std::string& text, const Place& place);
  void check_bidi(const std::string& text, const Place& place);

  const model::Locale& locale_;
  const text::Fonts* fonts_;
  std::vector<std::string> names_;  // longest first
  References& references_;
  Diagnostics& diagnostics_;
  std::set<char32_t> reported_;
};

}  // namespace author
