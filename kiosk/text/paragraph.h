// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph set in one language: shaped once (bidi UAX #9, scripts UAX #24, HarfBuzz), broken into lines as often as
// the width changes (UAX #14, dictionaries for Thai). Positions are in pixels from the paragraph's top left; y
// grows downwards. Numbers, times and phone numbers are isolated left to right and never broken, so that
// '080 17 22' keeps its order in Arabic. Not a renderer: it knows neither ImGui nor GL.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "text/fonts.h"

namespace text {

enum class Align : std::uint8_t { Start, Center, End };

// A stretch of the text in another weight, as byte offsets into the UTF-8 text. Ascending, not overlapping.
struct BoldRange {
  std::uint32_t from = 0, to = 0;
  bool operator==(const BoldRange&) const = default;
};

struct PlacedGlyph {
  FaceIndex face = 0;
  std::uint32_t glyph = 0;
  float x = 0, y = 0;         // of the origin, on the baseline
  std::uint32_t cluster = 0;  // byte offset into the UTF-8 text of the character it stands for
};

struct Line {
  std::uint32_t from = 0, to = 0;  // byte offsets
  float x = 0, y = 0, width = 0;   // y of the line's top
  std::uint32_t first_glyph = 0, end_glyph = 0;
};

struct Paragraph {
  std::vector<PlacedGlyph> glyphs;
  std::vector<Line> lines;
  float width = 0, height = 0;  // of the widest line; lines times line height
  float px = 0;                 // text size
  int missing = 0;              // characters that no font has
  int emergency_breaks = 0;     // lines that end inside a word, or are too wide even so
};

struct Style {
  model::LangTag lang;
  Weight weight = Weight::Regular;
  float px = 28;
  float line_height = 0;  // a multiple of px; 0: the language's own (visual-design.md, 2.3)
  bool heading = false;   // the tighter line height of headings
  Align align = Align::Start;
  bool balance = false;  // the narrowest width that keeps the line count
  bool operator==(const Style&) const = default;
};

// The direction in which a language is written.
bool is_rtl(const model::LangTag& lang);

// Sets paragraphs and remembers them: shaping by text, language and weight, lines by size and width too.
// What is returned lives until trim() or wipe().
class Typesetter {
 public:
  explicit Typesetter(const Fonts& fonts);
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  // `max_width` in pixels; 0 or less means one line, however long (line feeds still break).
  const Paragraph& set(std::string_view text, const Style& style, float max_width,
                       const std::vector<BoldRange>& bold = {});
  const Fonts& fonts() const;
  // Drops what was not asked for since the last trim, once more than `keep` paragraphs are held.
  void trim(std::size_t keep = 512);
  // Overwrites and drops everything.
  void wipe();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace text
