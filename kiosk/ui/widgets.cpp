// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets.h"

#include <cmath>

namespace ui {
namespace {

Type words(float px, Ink ink = Ink::Text, bool bold = false) {
  Type type;
  type.px = px;
  type.ink = ink;
  type.bold = bold;
  type.snug = true;
  return type;
}

Control control_of(const std::string& id, const Text& name, Role role, float radius) {
  Control control;
  control.role = role;
  control.id = id;
  control.name = name.words;
  control.lang = name.lang;
  control.radius = radius;
  return control;
}

constexpr float kChipGlyph = 36, kChipPad = 32, kChipGap = 14, kChipPx = 26;

}  // namespace

// ---- chip

float chip_height(Painter& painter) {
  return std::max(painter.metrics().sizes.min_target, std::round(kChipPx * 1.5f * painter.scale() + 24));
}

// Bold is wider: the chip keeps its width when it is chosen.
float chip_width(Painter& painter, const Chip& chip) {
  const float label = painter.measure(chip.label, words(kChipPx, Ink::Text, true)).w;
  return label + 2 * kChipPad + painter.glyph_px(kChipGlyph) + kChipGap;
}

bool chip(Frame& frame, const Box& box, const Chip& chip) {
  const float radius = box.h / 2;
  Control control = control_of(chip.id, chip.label, Role::Switch, radius);
  control.selected = chip.on;
  const Press press = frame.control(box, control);
  Ink ink = Ink::Text;
  if (chip.on) {
    frame.fill(box, press.down ? Ink::PrimaryPressed : Ink::Primary, radius);
    ink = press.down && frame.strong() ? Ink::HelpText : Ink::PrimaryText;
  } else {
    frame.bordered(box, press.down ? Ink::Selected : Ink::Surface, press.down ? Ink::Primary : Ink::Edge, frame.edge(),
                   radius);
    if (press.down && frame.strong()) ink = Ink::PrimaryText;
  }
  const Type type = words(kChipPx, ink, chip.on);
  const float glyph = frame.glyph_px(kChipGlyph), label = frame.measure(chip.label, type).w;
  Box inner = centred(box, glyph + kChipGap + label, box.h);
  frame.picture(centred(take_start(inner, glyph, kChipGap), glyph, glyph), chip.on ? "check/bold" : chip.icon, ink);
  frame.label(inner, chip.label, type, Valign::Middle);
  return press.activated;
}

// ---- option row

namespace {

constexpr float kOptionLevel = 80, kOptionRing = 56, kOptionPad = 40, kOptionGap = 34;

// At 200 % the rows are lower (17-question-contrast-200.png): five must fit beside the words.
float option_level(const Painter& painter) { return painter.large() ? 84.0f : kOptionLevel; }

float option_room(Painter& painter, float width) {
  return width - 2 * kOptionPad - option_level(painter) - kOptionGap - kOptionRing - 16;
}

}  // namespace

float option_height(Painter& painter, const OptionRow& option, float width) {
  const Extent label =
      painter.measure(option.label, words(tokens::kOptionPx, Ink::Text, true), option_room(painter, width));
  const float usual = painter.large() ? 104.0f : tokens::kOptionRowTarget;
  return std::max(option.least > 0 ? std::min(option.least, usual) : usual, label.h + 28);
}

bool option_row(Frame& frame, const Box& box, const OptionRow& option) {
  const float radius = tokens::kRowRadius;
  Control control = control_of(option.id, option.label, Role::Option, radius);
  control.selected = option.selected;
  const Press press = frame.control(box, control);
  const bool filled = option.selected || press.down;
  frame.shadow(box, radius);
  const Ink surface = filled ? Ink::Selected : Ink::Surface;
  if (option.selected && !frame.strong()) {
    frame.bordered(box, surface, Ink::Primary, 5, radius);
  } else if (!filled && frame.strong()) {
    frame.bordered(box, surface, Ink::Edge, frame.edge(), radius);
  } else {
    frame.fill(box, surface, radius);
  }
  const bool inverse = filled && frame.strong();
  const Ink ink = inverse ? Ink::PrimaryText : Ink::Text;

  Box inner = inset(box, kOptionPad, 0);
  const float level = option_level(frame);
  frame.picture(centred(take_start(inner, level, kOptionGap), level, level), "level-" + std::to_string(option.level),
                inverse ? ink : Ink::Primary);
  const Box end = take_end(inner, kOptionRing, 16);
  const Box mark = centred(end, kOptionRing, kOptionRing);
  if (option.selected) {
    if (!frame.strong()) frame.circle(mark, frame.colour_of(Ink::Primary));
    frame.picture(centred(mark, frame.strong() ? 52.0f : 32.0f, frame.strong() ? 52.0f : 32.0f), "check/bold",
                  Ink::PrimaryText);
  } else if (!frame.strong()) {
    frame.ring(mark, frame.colour_of(Ink::Edge), 3);
  }
  frame.label({inner.x, box.y, option_room(frame, box.w), box.h}, option.label,
              words(tokens::kOptionPx, ink, option.selected), Valign::Middle);
  return press.activated;
}

// ---- badge, progress, dots

namespace {
constexpr float kBadgeGlyph = 30, kBadgePad = 20, kBadgeGap = 12;
}

Extent badge_size(Painter& painter, const Badge& badge, float max_width) {
  const float glyph = badge.icon.empty() ? 0 : painter.glyph_px(kBadgeGlyph) + kBadgeGap;
  const float room = max_width - 2 * kBadgePad - glyph;
  const Type type = words(tokens::kSmallPx);
  Extent label = painter.measure(badge.label, type);
  if (label.w > room) label = painter.measure(badge.label, type, room);
  return {label.w + 2 * kBadgePad + glyph, std::max(48.0f, label.h + 16), label.lines};
}

void badge(Frame& frame, const Box& box, const Badge& badge) {
  panel(frame, box, badge.ground, std::min(24.0f * frame.scale(), box.h / 2));
  Box inner = inset(box, kBadgePad, 0);
  const float glyph = frame.glyph_px(kBadgeGlyph);
  if (!badge.icon.empty()) {
    frame.picture(centred(take_start(inner, glyph, kBadgeGap), glyph, glyph), badge.icon, badge.ink);
  }
  frame.text(inner, badge.label, words(tokens::kSmallPx, badge.ink), Valign::Middle);
}

void progress(Frame& frame, const Box& box, float share, const Text& name) {
  frame.node(Role::Progress, "progress", name, box);
  frame.fill(inset(box, 1), Ink::Surface, box.h / 2);
  const float w = std::max(box.h, box.w * std::clamp(share, 0.0f, 1.0f));
  if (share > 0) frame.fill(inset({box.x, box.y, w, box.h}, 1), Ink::Primary, box.h / 2);
  frame.outline(box, Ink::Edge, 2, box.h / 2);
}

float page_dots_width(int count) { return 44 + static_cast<float>(std::max(0, count - 1)) * 30; }

void page_dots(Frame& frame, const Box& box, int current, int count) {
  Box row = centred(box, box.w, 18);
  for (int i = 0; i < count; ++i) {
    const Box dot = take_start(row, i == current ? 44.0f : 18.0f, 12);
    if (i == current) {
      frame.fill(dot, Ink::Primary, 9);
    } else {
      frame.ring(dot, frame.colour_of(Ink::Edge), 3);
    }
  }
}

// ---- switch

namespace {
constexpr float kSwitchW = 112, kSwitchH = 60, kKnob = 42, kSwitchGlyph = 44;

float switch_room(Painter& painter, float width) { return width - painter.glyph_px(kSwitchGlyph) - 24 - kSwitchW - 24; }
}  // namespace

float switch_height(Painter& painter, const SwitchRow& row, float width) {
  const float room = switch_room(painter, width);
  const float label = painter.measure(row.label, words(tokens::kBodyPx, Ink::Text, true), room).h;
  const float line = painter.measure(row.line, words(tokens::kSmallPx, Ink::Text2), room).h;
  return std::max(100.0f, label + line + 28);
}

bool switch_row(Frame& frame, const Box& box, const SwitchRow& row) {
  Control control = control_of(row.id, row.label, Role::Switch, 20);
  if (!row.line.empty()) control.name += ". " + std::string(row.line.words);
  control.selected = row.on;
  const Press press = frame.control(box, control);
  if (press.down && !frame.strong()) frame.fill(box, Ink::Surface2, 20);
  Box inner = box;
  const float glyph = frame.glyph_px(kSwitchGlyph);
  frame.picture(centred(take_start(inner, glyph, 24), glyph, glyph), row.icon, Ink::SeaGlyph);
  const Box body = centred(take_end(inner, kSwitchW, 24), kSwitchW, kSwitchH);
  Box knob = centred(body, kKnob, kKnob);
  knob.x = row.on ? body.right() - kKnob - 9 : body.x + 9;
  if (row.on) {
    frame.fill(body, Ink::Primary, kSwitchH / 2);
    frame.circle(knob, frame.colour_of(Ink::Surface));
    frame.picture(centred(knob, 28, 28), "check/bold", frame.strong() ? Ink::Primary : Ink::Text);
  } else {
    frame.bordered(body, Ink::Surface, Ink::Edge, frame.edge(), kSwitchH / 2);
    frame.circle(knob, frame.colour_of(Ink::Edge));
  }
  const float room = switch_room(frame, box.w);
  const Type label = words(tokens::kBodyPx, Ink::Text, true), line = words(tokens::kSmallPx, Ink::Text2);
  const float label_h = frame.measure(row.label, label, room).h, line_h = frame.measure(row.line, line, room).h;
  const float y = box.y + (box.h - label_h - line_h) / 2;
  frame.label({inner.x, y, room, label_h}, row.label, label);
  frame.label({inner.x, y + label_h, room, line_h}, row.line, line);
  return press.activated;
}

// ---- pager

namespace {

constexpr float kPagerGap = 20;

float back_side(const Painter& painter) { return std::max(84.0f, painter.metrics().sizes.min_target); }

Button next_button(const PagerWords& words) {
  Button next{"next-page", words.next, "caret-right/bold", true};
  return next;
}

}  // namespace

float pager_height(Painter& painter, const PagerWords& words, float width) {
  const float room = width - back_side(painter) - kPagerGap;
  return button_height(painter, next_button(words), std::min(room, button_width(painter, next_button(words))));
}

float pager_least_width(Painter& painter, const PagerWords& text) {
  return button_width(painter, next_button(text)) + back_side(painter) + kPagerGap;
}

float pager_width(Painter& painter, const PagerWords& text) {
  return pager_least_width(painter, text) + painter.measure(text.page_of, words(26, Ink::Text2)).w + kPagerGap;
}

void pager(Frame& frame, const Box& box, const std::string& key, int page, int pages, const PagerWords& text) {
  if (pages < 2) return;
  Box row = box;
  const bool last = page + 1 >= pages, first = page == 0;
  Button next = next_button(text);
  next.id += ":" + key;
  const float back_w = back_side(frame);
  const float next_w = std::min(box.w - back_w - kPagerGap, button_width(frame, next));
  const Box next_box = take_end(row, next_w, kPagerGap);
  const Type type = words(26, Ink::Text2);
  const float label_w = frame.measure(text.page_of, type).w;
  const bool roomy = label_w + next_w + back_w + 2 * kPagerGap <= box.w;
  const Box label_box = roomy ? take_end(row, label_w, kPagerGap) : Box{};
  const float side = std::min(box.h, back_w);
  const Box back_box = centred(take_end(row, side), side, side);
  if (icon_button(frame, back_box, "previous-page:" + key, "caret-left/bold", text.previous, !first)) {
    frame.scratch().turn_to(key, page - 1);
    frame.ask_next_frame();
  }
  if (roomy) frame.text(label_box, text.page_of, type, Valign::Middle);
  if (last) {
    frame.dashed(next_box, Ink::Hairline, frame.edge(), tokens::kButtonRadius);
    const float glyph = frame.glyph_px(36);
    frame.picture(centred(next_box, glyph, glyph), "caret-right/bold", Ink::Edge);
  } else if (button(frame, next_box, next)) {
    frame.scratch().turn_to(key, page + 1);
    frame.ask_next_frame();
  }
}

// ---- title

namespace {

Type title_type(const Title& title) {
  Type type;
  type.px = title.px;
  type.bold = true;
  type.heading = true;
  return type;
}
Type lead_type(const Title& title) {
  Type type;
  type.px = title.line_px;
  type.ink = Ink::Text2;
  return type;
}

}  // namespace

float title_height(Painter& painter, const Title& title, float width) {
  float h = painter.measure(title.title, title_type(title), width).h + title.after;
  if (!title.line.empty()) {
    const float icon = title.line_icon.empty() ? 0 : painter.glyph_px(34) + 12;
    h += 4 + painter.measure(title.line, lead_type(title), width - icon).h;
  }
  return h;
}

void draw_title(Frame& frame, Box& content, const Title& title) {
  const Type type = title_type(title);
  const Extent size = frame.measure(title.title, type, content.w);
  frame.text(take_top(content, size.h), title.title, type, Valign::Top, Role::Heading, "title");
  if (!title.line.empty()) {
    const Type lead = lead_type(title);
    take_top(content, 4);
    const float glyph = frame.glyph_px(34), icon = title.line_icon.empty() ? 0 : glyph + 12;
    const float h = frame.measure(title.line, lead, content.w - icon).h;
    Box line = take_top(content, h);
    if (icon > 0) {
      const Box at = take_start(line, glyph, 12);
      frame.picture({at.x, at.y + (frame.line_height(title.line, lead) - glyph) / 2, glyph, glyph}, title.line_icon,
                    Ink::Text2);
    }
    frame.text(line, title.line, lead);
  }
  take_top(content, title.after);
}

}  // namespace ui
