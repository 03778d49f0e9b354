// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/button.h"

namespace ui {
namespace {

constexpr float kPad = 36, kTightPad = 20, kGlyph = 42, kGap = 14, kPressedDown = 2;

Type type_of(const Button& button) {
  Type type;
  type.px = button.px;
  type.bold = button.kind != ButtonKind::Quiet;
  type.ink = button.kind == ButtonKind::Primary ? Ink::PrimaryText
             : button.kind == ButtonKind::Quiet ? Ink::Text2
                                                : Ink::Text;
  type.snug = true;
  return type;
}

float icon_space(Painter& painter, const Button& button) {
  return button.icon.empty() ? 0 : painter.glyph_px(kGlyph) + kGap;
}

float pad_of(const Button& button) { return button.kind == ButtonKind::Quiet ? 16.0f : kPad; }

void draw_body(Frame& frame, const Box& box, ButtonKind kind, bool down) {
  const float radius = tokens::kButtonRadius;
  switch (kind) {
    case ButtonKind::Primary:
      frame.fill(box, down ? Ink::PrimaryPressed : Ink::Primary, radius);
      break;
    case ButtonKind::Second:
      frame.bordered(box, down ? Ink::Selected : Ink::Surface, down ? Ink::Primary : Ink::Edge, frame.edge(), radius);
      break;
    case ButtonKind::Quiet:
      if (down) frame.fill(box, Ink::Surface2, radius);
      break;
  }
}

}  // namespace

float button_width(Painter& painter, const Button& button) {
  const Extent words = painter.measure(button.label, type_of(button));
  return words.w + 2 * pad_of(button) + icon_space(painter, button);
}

float button_height(Painter& painter, const Button& button, float width) {
  if (width <= 0) width = button_width(painter, button);
  const float room = width - 2 * kTightPad - icon_space(painter, button);
  const bool fits = button_width(painter, button) <= width + 0.5f;
  const Extent words = painter.measure(button.label, type_of(button), fits ? 0 : room);
  return std::max({button.height, painter.metrics().sizes.min_target, words.h + 24});
}

bool button(Frame& frame, const Box& box, const Button& button) {
  Control control;
  control.id = button.id;
  control.name = button.label.words;
  control.lang = button.label.lang;
  const Press press = frame.control(box, control);
  draw_body(frame, box, button.kind, press.down);

  Type type = type_of(button);
  if (press.down && button.kind == ButtonKind::Second && frame.strong()) type.ink = Ink::PrimaryText;
  if (press.down && button.kind == ButtonKind::Primary && frame.strong()) type.ink = Ink::HelpText;
  const float icon = icon_space(frame, button), glyph = frame.glyph_px(kGlyph);
  float room = box.w - 2 * std::min(pad_of(button), kPad) - icon;
  Extent words = frame.measure(button.label, type, 0);
  if (words.w > room) {
    room = box.w - 2 * kTightPad - icon;
    words = frame.measure(button.label, type, room);
    type.align = icon > 0 ? text::Align::Start : text::Align::Center;
  }
  const float used = icon + words.w;
  const bool at_start = button.kind == ButtonKind::Quiet;
  const float x = at_start ? box.x + pad_of(button) : box.x + (box.w - used) / 2;
  const float y = box.y + (press.down ? kPressedDown : 0);
  const float text_x = button.icon_after ? x : x + icon;
  frame.label({text_x, y, words.w, box.h}, button.label, type, Valign::Middle);
  if (icon > 0) {
    const float glyph_x = button.icon_after ? x + words.w + kGap : x;
    frame.picture({glyph_x, y + (box.h - glyph) / 2, glyph, glyph}, button.icon, type.ink);
  }
  return press.activated;
}

bool icon_button(Frame& frame, const Box& box, const std::string& id, std::string_view icon, const Text& name,
                 bool enabled) {
  const float glyph = std::min(frame.glyph_px(36), box.w - 24);
  if (!enabled) {
    frame.dashed(box, Ink::Hairline, frame.edge(), tokens::kButtonRadius);
    frame.picture(centred(box, glyph, glyph), icon, Ink::Edge);
    return false;
  }
  Control control;
  control.id = id;
  control.name = name.words;
  control.lang = name.lang;
  const Press press = frame.control(box, control);
  draw_body(frame, box, ButtonKind::Second, press.down);
  frame.picture(centred(box, glyph, glyph), icon, press.down && frame.strong() ? Ink::PrimaryText : Ink::Text);
  return press.activated;
}

float row_width(Painter& painter, const ButtonRow& row) {
  float sum = 0, widest = 0;
  for (const Button& b : row.buttons) {
    const float w = button_width(painter, b);
    sum += w;
    widest = std::max(widest, w);
  }
  const auto count = static_cast<float>(row.buttons.size());
  if (row.spread == Spread::Fill) sum = widest * count;
  return sum + row.gap * std::max(0.0f, count - 1);
}

float row_height(Painter& painter, const ButtonRow& row, float width) {
  if (row.buttons.empty()) return 0;
  const bool stacked = row_width(painter, row) > width;
  float sum = 0, highest = 0;
  for (const Button& b : row.buttons) {
    const float h = button_height(painter, b, stacked ? width : 0);
    sum += h;
    highest = std::max(highest, h);
  }
  return stacked ? sum + row.gap * static_cast<float>(row.buttons.size() - 1) : highest;
}

int button_row(Frame& frame, const Box& box, const ButtonRow& row) {
  int activated = -1;
  const float wanted = row_width(frame, row);
  const bool stacked = wanted > box.w + 0.5f;
  Box left = box;
  if (!stacked && row.spread == Spread::End) take_start(left, box.w - wanted);
  if (!stacked && row.spread == Spread::Centre) take_start(left, (box.w - wanted) / 2);
  const auto count = static_cast<float>(row.buttons.size());
  for (std::size_t i = 0; i < row.buttons.size(); ++i) {
    const Button& b = row.buttons[i];
    Box place;
    if (stacked) {
      place = take_top(left, button_height(frame, b, box.w), row.gap);
    } else {
      float w = row.spread == Spread::Fill ? (box.w - row.gap * (count - 1)) / count : button_width(frame, b);
      if (row.spread == Spread::LastFills && &b == &row.buttons.back()) w = left.w;
      place = take_start(left, w, row.gap);
    }
    if (button(frame, place, b)) activated = static_cast<int>(i);
  }
  return activated;
}

}  // namespace ui
