// SPDX-License-Identifier: GPL-3.0-or-later
// The top of every screen. See dock.h, which declares it beside the bottom.
#include "ui/dock.h"

namespace ui {
namespace {

constexpr float kGlyph = 38, kGap = 16, kPad = 35, kMark = 48;

Type leave_type() {
  Type type;
  type.px = tokens::kBodyPx;
  type.bold = true;
  type.snug = true;
  return type;
}

Type section_type() {
  Type type;
  type.px = 26;
  type.ink = Ink::Text2;
  type.snug = true;
  return type;
}

// Logical, but always at the physical right: a hand finds it in any language.
Box leave_box(Painter& painter, const Head& head) {
  const Metrics& metrics = painter.metrics();
  const Extent word = painter.measure(head.leave, leave_type());
  const float w = word.w + painter.glyph_px(kGlyph) + kGap + 2 * kPad;
  const float h = std::max(metrics.sizes.min_target, word.h + 24);
  const float y = std::max(10.0f, (head_height(painter, head) - h) / 2 + 2);
  const float x = painter.rtl() ? metrics.sizes.pad : metrics.w - metrics.sizes.pad - w;
  return {x, y, w, h};
}

}  // namespace

float head_height(Painter& painter, const Head& head) {
  return std::max(painter.metrics().sizes.head, painter.measure(head.leave, leave_type()).h + 24 + 20);
}

Box head_room(Painter& painter, const Head& head) {
  const Metrics& metrics = painter.metrics();
  const Box leave = leave_box(painter, head);
  const float h = head_height(painter, head), pad = metrics.sizes.pad;
  if (painter.rtl()) return {leave.right() + 40, 0, metrics.w - pad - leave.right() - 40, h};
  return {pad, 0, leave.x - 40 - pad, h};
}

Press draw_head(Frame& frame, const Head& head) {
  Box room = head_room(frame, head);
  if (head.section_shown) {
    const Box mark = centred(take_start(room, kMark, 22), kMark, kMark);
    frame.picture(mark, "mark", frame.strong() ? Ink::Text : Ink::Primary);
    const Type type = section_type();
    const Extent section = frame.measure(head.section, type, room.w);
    const bool fits = section.h <= room.h;
    if (fits) frame.text(room, head.section, type, Valign::Middle, Role::Text, "section");
  }
  const Box box = leave_box(frame, head);
  Control control;
  control.id = "leave";
  control.name = head.leave.words;
  control.lang = head.leave.lang;
  if (head.on_sheet && frame.theme() == Theme::Day) control.ring = Ink::Surface;
  const Press press = frame.control(box, control);
  frame.bordered(box, press.down ? Ink::Selected : Ink::Surface, Ink::Edge, frame.edge(), tokens::kButtonRadius);
  const float glyph = frame.glyph_px(kGlyph);
  Box inner = inset(box, kPad, 0);
  // The arrow points to its corner, so it is not mirrored; in Arabic it stands at the corner's side too.
  frame.picture(centred(take_start(inner, glyph, kGap), glyph, glyph), "sign-out/regular", Ink::Text);
  frame.label({inner.x, inner.y, inner.w + 2, inner.h}, head.leave, leave_type(), Valign::Middle);
  return press;
}

}  // namespace ui
