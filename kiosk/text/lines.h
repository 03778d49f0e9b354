// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks a shaped text into lines of a width and gives each line's pieces in visual order (UAX #9 L1, L2). A piece cut
// out of a run keeps its glyphs unless HarfBuzz said that the cut changes them. Internal to text/.
#pragma once

#include <deque>
#include <span>

#include "text/shape.h"

namespace text {

struct Cut {
  std::uint32_t from = 0, to = 0;  // units; blanks at the end are part of the line but hang
  std::int64_t width = 0;          // without them
  bool emergency = false;          // ends inside a word that is wider than the line, or is too wide even so
  bool operator==(const Cut&) const = default;
};

// `max_width` in units of kUnitsPerEm; 0 or less: only line feeds break.
std::vector<Cut> break_lines(Shaper& shaper, const Shaped& shaped, std::int64_t max_width);

// The same with the narrowest width that keeps the number of lines, where there are several.
std::vector<Cut> break_balanced(Shaper& shaper, const Shaped& shaped, std::int64_t max_width, std::int64_t precision);

struct Piece {
  const Run* run = nullptr;
  std::span<const ShapedGlyph> glyphs;  // from left to right
};

// The pieces of [from, to). Glyphs that were shaped anew lie in `anew`, which must live as long.
std::vector<Piece> line_pieces(Shaper& shaper, const Shaped& shaped, std::uint32_t from, std::uint32_t to,
                               std::deque<std::vector<ShapedGlyph>>& anew);

// The end of [from, to) without the blanks at its end.
std::uint32_t ink_end(const Shaped& shaped, std::uint32_t from, std::uint32_t to);

}  // namespace text
