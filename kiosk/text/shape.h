// SPDX-License-Identifier: GPL-3.0-or-later
// A text shaped once, for any number of sizes and widths: bidi levels (UAX #9), runs of one level, script and face,
// their glyphs in units of kUnitsPerEm, and where lines may be broken (UAX #14). Offsets are UTF-16 units.
// Internal to text/: others see Paragraph.
#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/paragraph.h"

namespace text {

struct ShapedGlyph {
  std::uint32_t glyph = 0;
  std::uint32_t cluster = 0;
  std::int32_t advance = 0, dx = 0, dy = 0;
};

struct Run {
  std::uint32_t from = 0, to = 0;
  std::uint8_t level = 0;
  FaceIndex face = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  std::uint32_t first_glyph = 0, end_glyph = 0;  // in visual order
  bool rtl() const { return (level & 1) != 0; }
};

// What is known of each unit, and of the end.
enum UnitFlag : std::uint8_t {
  kMayBreak = 1,      // a line may end before this unit
  kMustBreak = 2,     // a line ends before this unit
  kClusterStart = 4,  // glyphs begin here
  kUnsafe = 8,        // HarfBuzz: both sides change if the text is cut here
  kBlank = 16,        // white space: not drawn, and not counted at the end of a line
  kBold = 32,
  kInNumber = 64,  // in a number and not its first: cut here only if the number is wider than the line
};

struct Shaped {
  std::u16string text;
  std::vector<std::uint32_t> byte_of;
  std::vector<std::uint8_t> flags;  // UnitFlag
  std::vector<std::uint8_t> levels;
  std::vector<std::int64_t> before;   // advance of everything before this unit, in logical order
  std::vector<std::uint32_t> ink_to;  // the end of what is seen before this unit
  std::vector<Run> runs;              // in logical order
  std::vector<ShapedGlyph> glyphs;
  std::string language;
  bool rtl = false;
  int missing = 0;

  std::uint32_t size() const { return static_cast<std::uint32_t>(text.size()); }
  bool is(std::uint32_t unit, UnitFlag flag) const { return (flags[unit] & flag) != 0; }
  void wipe();
};

class Shaper {
 public:
  explicit Shaper(const Fonts& fonts);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  Shaped shape(std::string_view text, const model::LangTag& lang, Weight weight, const std::vector<BoldRange>& bold);
  // Appends the glyphs of [from, to), a part of `run`, as they are when the text is cut there.
  void shape_part(const Shaped& shaped, const Run& run, std::uint32_t from, std::uint32_t to,
                  std::vector<ShapedGlyph>& glyphs);
  // Overwrites what the libraries' buffers still hold.
  void wipe();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace text
