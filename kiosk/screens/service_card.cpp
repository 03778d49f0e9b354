// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kPad = 30, kPadY = 22, kGap = 24, kFactGlyph = 32;

Type name_type() {
  Type type;
  type.px = 31;
  type.bold = true;
  type.snug = true;
  return type;
}
Type line_type() {
  Type type;
  type.px = tokens::kSmallPx;
  type.ink = Ink::Text2;
  type.snug = true;
  return type;
}
Type fact_type() {
  Type type = line_type();
  type.ink = Ink::Text;
  return type;
}

// Where each thing of the card goes, measured once for its height and once to draw it.
struct Plan {
  float room = 0;  // of the words beside the plate
  float name_h = 0, line_h = 0;
  Extent badge;
  std::vector<std::size_t> facts;  // those that stand beside the badge
  float foot_h = 0;
  float all = 0;
};

float caret_width(Frame& frame) { return frame.glyph_px(34) + 16; }

Plan plan(Frame& frame, const session::ServiceCard& card, float width) {
  Plan p;
  p.room = width - 2 * kPad - plate_size(frame).w - kGap - caret_width(frame);
  p.name_h = frame.measure(text(card.name), name_type(), p.room).h;
  p.line_h = card.line.empty() ? 0 : frame.measure(text(card.line), line_type(), p.room).h + 4;
  float x = 0;
  if (card.badge.kind != session::BadgeKind::None) {
    p.badge = badge_size(frame, badge_of(card.badge), p.room);
    x = p.badge.w + 22;
  }
  for (std::size_t i = 0; i < card.facts.size(); ++i) {
    const float w = frame.glyph_px(kFactGlyph) + 8 + frame.measure(text(card.facts[i].label), fact_type()).w;
    if (x + w > p.room + caret_width(frame)) break;
    p.facts.push_back(i);
    x += w + 22;
  }
  p.foot_h = std::max(p.badge.h, p.facts.empty() ? 0 : 48.0f);
  const float words = p.name_h + p.line_h + (p.foot_h > 0 ? p.foot_h + 12 : 0);
  p.all = std::max(words, plate_size(frame).h) + 2 * kPadY;
  return p;
}

}  // namespace

ui::Badge badge_of(const session::Badge& badge) {
  switch (badge.kind) {
    case session::BadgeKind::Checked:
      return {text(badge.text), "seal-check", ui::Ink::MossTint, ui::Ink::MossGlyph};
    case session::BadgeKind::CallFirst:
      return {text(badge.text), "phone", ui::Ink::AmberTint, ui::Ink::AmberGlyph};
    case session::BadgeKind::Open:
      return {text(badge.text), "clock/bold", ui::Ink::MossTint, ui::Ink::MossGlyph};
    default:
      return {text(badge.text), "clock/regular", ui::Ink::Surface2, ui::Ink::Text};
  }
}

float service_card_height(Screen& screen, const session::ServiceCard& card, float width) {
  return plan(screen.frame, card, width).all;
}

bool draw_service_card(Screen& screen, const ui::Box& box, const session::ServiceCard& card) {
  Frame& frame = screen.frame;
  Control control;
  control.id = "service:" + card.id.text;
  control.name = card.name.text + ". " + card.line.text + " " + card.badge.text.text;
  control.lang = &card.line.lang;
  control.radius = tokens::kCardRadius;
  const Press press = frame.control(box, control);
  ui::card(frame, box, tokens::kCardRadius, press.down);
  const bool inverse = press.down && frame.strong();
  const Ink ink = inverse ? Ink::PrimaryText : Ink::Text;
  const Plan p = plan(frame, card, box.w);

  const Extent size = plate_size(frame);
  plate(frame, {box.x + kPad, box.y + kPadY, size.w, size.h}, card.icon, hue(card.hue), press.down);
  const float caret = frame.glyph_px(34);
  frame.picture({box.right() - kPad - caret, box.y + (box.h - caret) / 2, caret, caret}, "caret-right/bold", ink);

  Box words{box.x + kPad + size.w + kGap, box.y + kPadY, p.room, box.h - 2 * kPadY};
  Type name = name_type(), line = line_type(), fact = fact_type();
  name.ink = ink;
  if (inverse) line.ink = fact.ink = ink;
  Box foot = take_bottom(words, p.foot_h);
  frame.label(take_top(words, p.name_h, 4), text(card.name), name);
  if (p.line_h > 0) frame.label(take_top(words, p.line_h - 4), text(card.line), line);
  foot.w += caret_width(frame);
  if (p.badge.w > 0) badge(frame, centred(take_start(foot, p.badge.w, 22), p.badge.w, p.badge.h), badge_of(card.badge));
  const float glyph = frame.glyph_px(kFactGlyph);
  for (const std::size_t i : p.facts) {
    frame.picture(centred(take_start(foot, glyph, 8), glyph, glyph), card.facts[i].icon, inverse ? ink : Ink::SeaGlyph);
    const float w = frame.measure(text(card.facts[i].label), fact).w;
    frame.label(take_start(foot, w, 22), text(card.facts[i].label), fact, Valign::Middle);
  }
  return press.activated;
}

}  // namespace screens
