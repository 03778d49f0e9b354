// SPDX-License-Identifier: GPL-3.0-or-later
// The painter's text: set by text::Typesetter, drawn glyph by glyph out of the atlas.
#include <cmath>

#include "ui/imgui_compat.h"
#include "ui/painter.h"
#include "ui/texture.h"

namespace ui {
namespace {

constexpr float kWholePixelsFrom = 40;  // larger glyphs do not need quarter pixels
constexpr float kSlack = 1.5f;          // physical pixels that rounding may cost

text::Align flipped(text::Align align) {
  if (align == text::Align::Start) return text::Align::End;
  return align == text::Align::End ? text::Align::Start : align;
}

std::string quoted(std::string_view words) {
  // Enough to find it; cut between characters.
  std::size_t end = std::min<std::size_t>(words.size(), 60);
  while (end < words.size() && (words[end] & 0xC0) == 0x80) --end;
  return "'" + std::string(words.substr(0, end)) + "'";
}

}  // namespace

const text::Paragraph& Painter::set(const Text& text, const Type& type, float max_width) {
  text::Style style;
  style.lang = *text.lang;
  style.weight = type.bold ? text::Weight::Bold : text::Weight::Regular;
  style.px = std::round(type.px * (type.scaled ? scale_ : 1) * metrics_.unit);
  style.heading = type.heading || type.snug;
  style.balance = type.heading || type.balanced;
  const bool same_way = type.own_side || text::is_rtl(style.lang) == rtl_;
  style.align = same_way ? type.align : flipped(type.align);
  const float width = max_width > 0 ? std::floor(max_width * metrics_.unit + 0.01f) : 0;
  if (!type.bold_ranges) return context_.typesetter.set(text.words, style, width);
  return context_.typesetter.set(text.words, style, width, *type.bold_ranges);
}

Extent Painter::measure(const Text& text, const Type& type, float max_width) {
  if (text.empty()) return {};
  const text::Paragraph& paragraph = set(text, type, max_width);
  const float u = metrics_.unit;
  return {(std::ceil(paragraph.width) + 1) / u, paragraph.height / u, static_cast<int>(paragraph.lines.size()),
          paragraph.emergency_breaks};
}

void Painter::label(const Box& box, const Text& text, const Type& type, Valign valign) {
  if (text.empty()) return;
  const text::Paragraph& paragraph = set(text, type, box.w);
  const Box at = physical(box);
  float y = at.y;
  if (valign == Valign::Middle) y += (at.h - paragraph.height) / 2;
  if (valign == Valign::Bottom) y += at.h - paragraph.height;
  check_label(paragraph, box, text, static_cast<int>(paragraph.lines.size()));
  draw_glyphs(paragraph, 0, paragraph.glyphs.size(), at.x, std::round(y), colour_of(type.ink));
}

void Painter::check_label(const text::Paragraph& paragraph, const Box& box, const Text& text, int lines) {
  const Box at = physical(box);
  const float u = metrics_.unit;
  const auto note = [&](const std::string& what) { problems_.push_back(what + ": " + quoted(text.words)); };
  if (paragraph.missing > 0) note("a character that no font has");
  if (paragraph.emergency_breaks > 0) note("a word is wider than its place and had to be cut");
  if (paragraph.width > at.w + kSlack) note("text is wider than its place");
  if (paragraph.px < tokens::kFinePx * u - kSlack) note("text is smaller than the smallest size");
  // A line box has room above and below its letters; only what is more than that is clipped to the eye.
  const float spare = lines > 0 ? paragraph.height / static_cast<float>(paragraph.lines.size()) * 0.12f : 0;
  const float height = paragraph.height * static_cast<float>(lines) / static_cast<float>(paragraph.lines.size());
  if (height > at.h + spare + kSlack) note("text is higher than its place");
  if (at.x < -kSlack || at.right() > metrics_.w * u + kSlack || at.y < -kSlack ||
      at.y + std::max(at.h, height) > metrics_.h * u + spare + kSlack) {
    note("text is outside the screen");
  }
}

float Painter::line_height(const Text& text, const Type& type) {
  const Extent all = measure(text, type);
  return all.lines > 0 ? all.h / static_cast<float>(all.lines) : 0;
}

void Painter::label_lines(const Box& box, const Text& text, const Type& type, int first, int end) {
  if (text.empty()) return;
  const text::Paragraph& paragraph = set(text, type, box.w);
  const auto count = static_cast<int>(paragraph.lines.size());
  if (first >= end) problems_.push_back("no line of a text is drawn: " + quoted(text.words));
  if (first >= count || first >= end) return;  // other words of the same place may have more lines
  const text::Line& from = paragraph.lines[static_cast<std::size_t>(first)];
  const text::Line& to = paragraph.lines[static_cast<std::size_t>(std::min(end, count) - 1)];
  const Box at = physical(box);
  check_label(paragraph, box, text, std::min(end, count) - first);
  draw_glyphs(paragraph, from.first_glyph, to.end_glyph, at.x, std::round(at.y - from.y), colour_of(type.ink));
}

void Painter::clip(const Box& box) {
  const Box at = physical(box);
  list_->PushClipRect({std::floor(at.x), std::floor(at.y)}, {std::ceil(at.right()), std::ceil(at.bottom())}, true);
}

void Painter::unclip() { list_->PopClipRect(); }

void Painter::draw_glyphs(const text::Paragraph& paragraph, std::size_t first, std::size_t end, float x, float y,
                          std::uint32_t colour) {
  constexpr float kTexel = 1.0f / text::AtlasPage::kSize;
  const int px = static_cast<int>(std::lround(paragraph.px));
  const bool fine = paragraph.px <= kWholePixelsFrom;
  int page = -1;
  for (std::size_t i = first; i < end; ++i) {
    const text::PlacedGlyph& glyph = paragraph.glyphs[i];
    const float quarters = fine ? std::round((x + glyph.x) * 4) : std::round(x + glyph.x) * 4;
    const float whole = std::floor(quarters / 4);
    const text::AtlasImage& image =
        context_.atlas.glyph(glyph.face, glyph.glyph, px, static_cast<int>(quarters - whole * 4));
    if (image.empty()) continue;
    if (page != image.page) {
      if (page >= 0) pop_texture(*list_);
      page = image.page;
      push_texture(*list_, kAtlasPage0 + image.page);
    }
    const float left = whole + image.left, top = std::round(y + glyph.y) - image.top;
    const ImVec2 a{left, top}, b{left + image.at.w, top + image.at.h};
    list_->PrimReserve(6, 4);
    list_->PrimRectUV(a, b, {image.at.x * kTexel, image.at.y * kTexel},
                      {(image.at.x + image.at.w) * kTexel, (image.at.y + image.at.h) * kTexel}, colour);
  }
  if (page >= 0) pop_texture(*list_);
}

}  // namespace ui
