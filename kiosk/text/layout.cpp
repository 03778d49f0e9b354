// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "text/lines.h"
#include "text/wipe.h"

namespace text {
namespace {

// One baseline for all scripts, so that labels in a row of languages stand level: the middle of the line plus half of
// Noto Sans's height of capitals.
constexpr float kHalfCapHeight = 0.36f;

struct Height {
  std::string_view language;
  float body, heading;
};
constexpr Height kLatin = {"", 1.45f, 1.2f};
constexpr std::array kTaller = {Height{"ar", 1.6f, 1.45f},  Height{"fa", 1.6f, 1.45f},  Height{"ur", 1.6f, 1.45f},
                                Height{"th", 1.65f, 1.45f}, Height{"zh", 1.65f, 1.45f}, Height{"ja", 1.65f, 1.45f}};

class Layout {
 public:
  Layout(Shaper& shaper, const Shaped& shaped, const Style& style, float max_width)
      : shaper_(shaper), shaped_(shaped), style_(style), scale_(style.px / kUnitsPerEm), box_(max_width) {
    const float multiple = style.line_height > 0 ? style.line_height : line_height_of(style.lang, style.heading);
    pitch_ = std::round(style.px * multiple);
    baseline_ = std::round(pitch_ / 2 + style.px * kHalfCapHeight);
  }

  Paragraph run() {
    Paragraph paragraph;
    paragraph.px = style_.px;
    paragraph.missing = shaped_.missing;
    const std::vector<Cut> cuts = break_up();
    paragraph.lines.reserve(cuts.size());
    paragraph.glyphs.reserve(shaped_.glyphs.size());
    for (const Cut& cut : cuts) {
      paragraph.width = std::max(paragraph.width, static_cast<float>(cut.width) * scale_);
      paragraph.emergency_breaks += cut.emergency ? 1 : 0;
    }
    if (box_ <= 0) box_ = paragraph.width;
    for (const Cut& cut : cuts) place(cut, paragraph);
    paragraph.height = pitch_ * static_cast<float>(cuts.size());
    return paragraph;
  }

 private:
  std::vector<Cut> break_up() {
    if (style_.px <= 0) return {};
    const auto units = box_ > 0 ? std::max<std::int64_t>(1, std::llround(std::floor(box_ / scale_))) : 0;
    if (!style_.balance) return break_lines(shaper_, shaped_, units);
    return break_balanced(shaper_, shaped_, units, std::llround(1 / scale_));
  }

  float start_of(float width) const {
    if (style_.align == Align::Center) return (box_ - width) / 2;
    const bool at_right = (style_.align == Align::End) != shaped_.rtl;
    return at_right ? box_ - width : 0;
  }

  // Blanks, and marks that are never seen, take their place but leave no glyph; an accent on a space does.
  bool drawn(const ShapedGlyph& glyph) const {
    const std::uint32_t c = glyph.cluster;
    if (!shaped_.is(c, kBlank)) return true;
    return c + 1 < shaped_.size() && !shaped_.is(c + 1, kClusterStart) && !shaped_.is(c + 1, kBlank);
  }

  void place(const Cut& cut, Paragraph& paragraph) {
    const float width = static_cast<float>(cut.width) * scale_;
    const float top = pitch_ * static_cast<float>(paragraph.lines.size());
    const std::uint32_t ink = ink_end(shaped_, cut.from, cut.to);
    const std::uint32_t from = paragraph.lines.empty() ? 0 : paragraph.lines.back().to;
    Line line{from, shaped_.byte_of[cut.to], start_of(width), top, width, 0, 0};
    line.first_glyph = static_cast<std::uint32_t>(paragraph.glyphs.size());
    std::deque<std::vector<ShapedGlyph>> anew;
    std::int64_t pen = 0;
    for (const Piece& piece : line_pieces(shaper_, shaped_, cut.from, cut.to, anew)) {
      for (const ShapedGlyph& glyph : piece.glyphs) {
        if (glyph.cluster >= ink) continue;  // hangs
        if (drawn(glyph)) {
          paragraph.glyphs.push_back(
              {piece.run->face, glyph.glyph, line.x + static_cast<float>(pen + glyph.dx) * scale_,
               top + baseline_ - static_cast<float>(glyph.dy) * scale_, shaped_.byte_of[glyph.cluster]});
        }
        pen += glyph.advance;
      }
    }
    for (std::vector<ShapedGlyph>& glyphs : anew) wipe(glyphs);
    line.end_glyph = static_cast<std::uint32_t>(paragraph.glyphs.size());
    paragraph.lines.push_back(line);
  }

  Shaper& shaper_;
  const Shaped& shaped_;
  const Style& style_;
  float scale_;
  float box_;
  float pitch_ = 0, baseline_ = 0;
};

}  // namespace

float line_height_of(const model::LangTag& lang, bool heading) {
  const std::string_view primary = std::string_view(lang.text).substr(0, lang.text.find('-'));
  const auto* found =
      std::find_if(kTaller.begin(), kTaller.end(), [&](const Height& h) { return h.language == primary; });
  const Height& height = found == kTaller.end() ? kLatin : *found;
  return heading ? height.heading : height.body;
}

Paragraph lay_out(Shaper& shaper, const Shaped& shaped, const Style& style, float max_width) {
  return Layout(shaper, shaped, style, max_width).run();
}

}  // namespace text
