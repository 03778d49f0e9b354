// SPDX-License-Identifier: GPL-3.0-or-later
// Draws shapes, pictures and set text into one draw list. Takes logical boxes and mirrors them for languages that run
// from right to left: the one place where that happens. Text that does not fit its box or the screen is drawn all the
// same and noted in problems(), so that tests and the tour fail on it. Knows no control and no screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/box.h"
#include "ui/context.h"
#include "ui/metrics.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

// Words in a language. Both live longer than the frame.
struct Text {
  std::string_view words;
  const model::LangTag* lang = nullptr;
  bool empty() const { return words.empty(); }
};

// How words look. Sizes are those of the design at 100 %; the text scale is applied when they are set.
struct Type {
  float px = tokens::kBodyPx;
  bool bold = false;
  bool heading = false;   // tighter lines, balanced
  bool snug = false;      // tighter lines
  bool balanced = false;  // lines of about one length
  Ink ink = Ink::Text;
  text::Align align = text::Align::Start;
  bool own_side = false;  // starts where its own language starts, not where the screen's does
  bool scaled = true;     // false: a picture of text, such as the clock on the cover
  const std::vector<text::BoldRange>* bold_ranges = nullptr;
};

struct Extent {
  float w = 0, h = 0;
  int lines = 0;
  int cuts = 0;  // words that had to be cut
};

enum class Valign : std::uint8_t { Top, Middle, Bottom };

using Problems = std::vector<std::string>;

class Painter {
 public:
  Painter(Context& context, const Metrics& metrics);

  // ---- what is drawn for
  const Metrics& metrics() const { return metrics_; }
  bool rtl() const { return rtl_; }
  Theme theme() const { return theme_; }
  bool strong() const { return theme_ == Theme::Strong; }
  float scale() const { return scale_; }        // of text: 1, 1.5 or 2
  bool large() const { return scale_ > 1.2f; }  // the large layout
  float glyph_px(float px) const;               // pictures grow by the root of the text's scale
  Box screen() const { return {0, 0, metrics_.w, metrics_.h}; }
  Box physical(const Box& box) const;
  Problems& problems() { return problems_; }

  // ---- shapes
  std::uint32_t colour_of(Ink ink) const { return colour(theme_, ink); }
  void ground(Ink top, Ink bottom);
  void fill(const Box& box, Ink ink, float radius = 0);
  void fill(const Box& box, std::uint32_t colour, float radius = 0);
  void outline(const Box& box, Ink ink, float thickness, float radius);
  // Both: the surface ends beneath the middle of its edge, so that no light rim shows around it.
  void bordered(const Box& box, Ink surface, Ink edge, float thickness, float radius);
  void bordered(const Box& box, std::uint32_t surface, Ink edge, float thickness, float radius);
  void dashed(const Box& box, Ink ink, float thickness, float radius);
  void arch(const Box& box, Ink ink, float foot);
  void arch_outline(const Box& box, Ink ink, float thickness, float foot);
  void circle(const Box& box, std::uint32_t colour);
  void ring(const Box& box, std::uint32_t colour, float thickness);
  // Clockwise from the top by `share` of the whole round, with round ends.
  void arc(const Box& box, Ink ink, float thickness, float share);
  void shadow(const Box& box, float radius);
  void arch_shadow(const Box& box, float foot);
  float edge() const { return strong() ? 4.0f : 3.0f; }  // of a control

  // ---- pictures: `name` without weight takes the theme's ("heart"); with one, that one ("play/fill", "level-1")
  void picture(const Box& box, std::string_view name, Ink ink);
  void scene(const Box& box, std::string_view name, float brightness = 1);

  // ---- text
  Extent measure(const Text& text, const Type& type, float max_width = 0);
  // `where` names the place in a problem.
  void label(const Box& box, const Text& text, const Type& type, Valign valign = Valign::Top);
  // Only the lines [first, end) of what label() would draw in a box of this width; their own height is line_height().
  void label_lines(const Box& box, const Text& text, const Type& type, int first, int end);
  float line_height(const Text& text, const Type& type);
  // What is drawn until unclip() is cut off outside the box.
  void clip(const Box& box);
  void unclip();

 protected:
  void set_look(Theme theme, float scale, bool rtl);
  ImDrawList* list() const { return list_; }
  Context& context() { return context_; }

 private:
  const text::Paragraph& set(const Text& text, const Type& type, float max_width);
  void draw_glyphs(const text::Paragraph& paragraph, std::size_t first, std::size_t end, float x, float y,
                   std::uint32_t colour);
  void check_label(const text::Paragraph& paragraph, const Box& box, const Text& text, int lines);
  void quad(const text::AtlasImage& image, const Box& physical, float u0, float v0, float u1, float v1,
            std::uint32_t colour);

  Context& context_;
  Metrics metrics_;
  ImDrawList* list_ = nullptr;
  Theme theme_ = Theme::Day;
  float scale_ = 1;
  bool rtl_ = false;
  Problems problems_;
};

}  // namespace ui
