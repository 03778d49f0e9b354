// SPDX-License-Identifier: GPL-3.0-or-later
// For tests that set text: the fonts of the build, and what a reader sees of a paragraph (its lines, and the order in
// which a number's digits stand from left to right).
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/fonts.h"
#include "text/paragraph.h"

namespace text_fixture {

inline const char* const kLanguages[] = {"en", "sl", "uk", "ar", "th", "zh-Hans"};

// The fonts that the build has cut; fails the test with the reason if they are not there.
inline text::Fonts open_fonts() {
  auto fonts = text::Fonts::open(PRISTAN_BUILD_DIR "/assets/fonts");
  if (!fonts) FAIL(fonts.error().where, ": ", fonts.error().what);
  return std::move(fonts).value();
}

inline text::Style style(const char* lang, float px = 28) {
  text::Style result;
  result.lang = model::LangTag(lang);
  result.px = px;
  return result;
}

// The words of each line, without the white space at its end.
inline std::vector<std::string> line_texts(std::string_view text, const text::Paragraph& paragraph) {
  std::vector<std::string> lines;
  for (const text::Line& line : paragraph.lines) {
    std::string words(text.substr(line.from, line.to - line.from));
    while (!words.empty() && (words.back() == ' ' || words.back() == '\n')) words.pop_back();
    lines.push_back(words);
  }
  return lines;
}

// The bytes in [from, to) that are digits or signs of numbers, in the order of their glyphs' x-positions, a '|' between
// lines.
inline std::string left_to_right(std::string_view text, const text::Paragraph& paragraph, std::size_t from,
                                 std::size_t to) {
  std::string seen;
  for (const text::Line& line : paragraph.lines) {
    std::vector<std::pair<float, char>> marks;
    for (std::uint32_t i = line.first_glyph; i < line.end_glyph; ++i) {
      const text::PlacedGlyph& glyph = paragraph.glyphs[i];
      const bool inside = glyph.cluster >= from && glyph.cluster < to;
      if (inside && std::string_view("0123456789+:.,/").find(text[glyph.cluster]) != std::string_view::npos) {
        marks.emplace_back(glyph.x, text[glyph.cluster]);
      }
    }
    if (marks.empty()) continue;
    if (!seen.empty()) seen += '|';
    std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [x, mark] : marks) seen += mark;
  }
  return seen;
}

// What left_to_right must give for a number that stands as it is written.
inline std::string as_written(std::string_view number) {
  std::string marks;
  for (const char c : number) {
    if (std::string_view("0123456789+:.,/").find(c) != std::string_view::npos) marks += c;
  }
  return marks;
}

}  // namespace text_fixture
