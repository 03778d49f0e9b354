// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card.h"

#include <cmath>

namespace ui {
namespace {

constexpr float kPlateW = 88, kPlateH = 96, kPlateGlyph = 52, kPlateFoot = 20, kPlateGap = 24;
constexpr float kCaret = 42, kNoteGlyph = 28, kLevel = 52, kLevelGap = 24;

std::string spoken(const Text& title, const Text& line, const Text& note) {
  std::string name(title.words);
  for (const Text* more : {&line, &note}) {
    if (!more->empty()) name += ". " + std::string(more->words);
  }
  return name;
}

Type title_type(const Tile& tile) {
  Type type;
  type.px = tile.title_px;
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

float end_width(Painter& painter, const Tile& tile) {
  float w = painter.glyph_px(kCaret) + 10;
  if (!tile.note.empty()) {
    w += painter.measure(tile.note, line_type()).w + 24;
    if (!tile.note_icon.empty()) w += painter.glyph_px(kNoteGlyph) + 10;
  }
  if (tile.levels && !painter.large()) w += 5 * kLevel + 4 * kLevelGap + 40;
  return w;
}

float text_width(Painter& painter, const Tile& tile, float width) {
  return width - 2 * tile.pad - plate_size(painter).w - kPlateGap - end_width(painter, tile) - 16;
}

void draw_note(Frame& frame, Box& end, const Tile& tile) {
  if (tile.note.empty()) return;
  const Type type = line_type();
  const float w = frame.measure(tile.note, type).w, glyph = frame.glyph_px(kNoteGlyph);
  frame.label(take_end(end, w, 10), tile.note, type, Valign::Middle);
  if (!tile.note_icon.empty()) frame.picture(centred(take_end(end, glyph), glyph, glyph), tile.note_icon, Ink::Text2);
}

void draw_levels(Frame& frame, Box& end, Ink ink) {
  for (int level = 4; level >= 0; --level) {
    const Box at = take_end(end, kLevel, kLevelGap);
    frame.picture(centred(at, kLevel, kLevel), "level-" + std::to_string(level), ink);
  }
}

}  // namespace

void card(Painter& painter, const Box& box, float radius, bool down) {
  painter.shadow(box, radius);
  painter.fill(box, down ? Ink::Selected : Ink::Surface, radius);
  if (painter.strong()) painter.outline(box, Ink::Edge, painter.edge(), radius);
}

void panel(Painter& painter, const Box& box, Ink ink, float radius) {
  painter.fill(box, ink, radius);
  if (painter.strong()) painter.outline(box, Ink::Edge, painter.edge(), radius);
}

void hairline(Painter& painter, float x, float y, float w) { painter.fill({x, y, w, 2}, Ink::Hairline); }

Extent plate_size(const Painter& painter) { return {painter.glyph_px(kPlateW), painter.glyph_px(kPlateH), 0, 0}; }

void plate(Painter& painter, const Box& box, std::string_view icon, Hue hue, bool down) {
  painter.arch(box, down ? Ink::Selected : tint(hue), kPlateFoot);
  if (painter.strong() && !down) painter.arch_outline(box, glyph(hue), 3, kPlateFoot);
  const float size = std::round(box.w * kPlateGlyph / kPlateW);
  const Box at = centred(box, size, size);
  painter.picture({at.x, at.y + box.h * 0.02f, size, size}, icon,
                  down && painter.strong() ? Ink::PrimaryText : glyph(hue));
}

float tile_height(Painter& painter, const Tile& tile, float width) {
  const float room = text_width(painter, tile, width);
  const float words = painter.measure(tile.title, title_type(tile), room).h +
                      (tile.line.empty() ? 0 : painter.measure(tile.line, line_type(), room).h + 4);
  return std::max(words, plate_size(painter).h) + 28;
}

bool tile(Frame& frame, const Box& box, const Tile& tile) {
  Control control = tile.control;
  control.name = spoken(tile.title, tile.line, tile.note);
  control.lang = tile.title.lang;
  control.radius = tokens::kCardRadius;
  const Press press = frame.control(box, control);
  card(frame, box, tokens::kCardRadius, press.down);
  const bool inverse = press.down && frame.strong();

  Box inner = inset(box, tile.pad, 0);
  const Extent size = plate_size(frame);
  const Box start = take_start(inner, size.w, kPlateGap);
  plate(frame, centred(start, size.w, size.h), tile.icon, tile.hue, press.down);
  const float caret = frame.glyph_px(kCaret);
  frame.picture(centred(take_end(inner, caret, 10), caret, caret), "caret-right/bold",
                inverse ? Ink::PrimaryText : Ink::Text);
  if (tile.levels && !frame.large()) {
    Box end = inner;
    take_end(end, 20);
    draw_levels(frame, end, glyph(tile.hue));
    inner.w -= 5 * kLevel + 4 * kLevelGap + 40;
  }
  if (!tile.note.empty()) {
    Box end = inner;
    take_end(end, 14);
    draw_note(frame, end, tile);
  }

  const float room = text_width(frame, tile, box.w);
  Type title = title_type(tile), line = line_type();
  if (inverse) title.ink = line.ink = Ink::PrimaryText;
  const float title_h = frame.measure(tile.title, title, room).h;
  const float line_h = tile.line.empty() ? 0 : frame.measure(tile.line, line, room).h + 4;
  const float y = box.y + (box.h - title_h - line_h) / 2;
  frame.label({inner.x, y, room, title_h}, tile.title, title);
  if (line_h > 0) frame.label({inner.x, y + title_h + 4, room, line_h - 4}, tile.line, line);
  return press.activated;
}

namespace {

constexpr float kRowGlyph = 48, kRowGap = 22;

Type row_title(const ListRow& row) {
  Type type;
  type.px = row.px;
  type.bold = row.bold;
  type.snug = true;
  return type;
}
Type row_line() {
  Type type;
  type.px = tokens::kFinePx;
  type.ink = Ink::Text2;
  type.snug = true;
  return type;
}
float row_room(Painter& painter, const ListRow& row, float width) {
  const float icon = row.icon.empty() ? 0 : painter.glyph_px(kRowGlyph) + kRowGap;
  return width - icon - painter.glyph_px(34) - 16;
}

}  // namespace

float list_row_height(Painter& painter, const ListRow& row, float width) {
  const float room = row_room(painter, row, width);
  const float words = painter.measure(row.title, row_title(row), room).h +
                      (row.line.empty() ? 0 : painter.measure(row.line, row_line(), room).h);
  return std::max(painter.metrics().sizes.min_target, words + 14);
}

bool list_row(Frame& frame, const Box& whole, const ListRow& row, float pad) {
  Control control;
  control.id = row.id;
  control.name = spoken(row.title, row.line, {});
  control.lang = row.title.lang;
  const Press press = frame.control(whole, control);
  const Box box = inset(whole, pad, 0);
  if (press.down)
    frame.fill(pad > 0 ? whole : inset(whole, -8, 2), Ink::Selected, pad > 0 ? tokens::kButtonRadius : 16.0f);
  const bool inverse = press.down && frame.strong();
  const Ink ink = inverse ? Ink::PrimaryText : Ink::Text;
  Box inner = box;
  if (!row.icon.empty()) {
    const float glyph = frame.glyph_px(kRowGlyph);
    frame.picture(centred(take_start(inner, glyph, kRowGap), glyph, glyph), row.icon, inverse ? ink : row.icon_ink);
  }
  const float caret = frame.glyph_px(34);
  frame.picture(centred(take_end(inner, caret, 16), caret, caret), "caret-right/bold", ink);
  const float room = row_room(frame, row, box.w);
  Type title = row_title(row), line = row_line();
  title.ink = ink;
  if (inverse) line.ink = ink;
  const float title_h = frame.measure(row.title, title, room).h;
  const float line_h = row.line.empty() ? 0 : frame.measure(row.line, line, room).h;
  const float y = box.y + (box.h - title_h - line_h) / 2;
  frame.label({inner.x, y, room, title_h}, row.title, title);
  if (line_h > 0) frame.label({inner.x, y + title_h, room, line_h}, row.line, line);
  return press.activated;
}

}  // namespace ui
