// SPDX-License-Identifier: GPL-3.0-or-later
// Home: a row of doorways and a strip. 02-home.png, 16-home-arabic.png, 21-home-tablet.png, 24-home-portrait.png.
#include <cmath>

#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;  // this file speaks of little else

constexpr std::size_t kArches = 4;
constexpr float kDoorPad = 22, kDoorFoot = 36, kInnerFoot = 28, kDoorGlyph = 156, kLabelPx = 32;

Type label_type() {
  Type type;
  type.px = kLabelPx;
  type.bold = true;
  type.heading = true;
  type.align = text::Align::Center;
  return type;
}

bool door(Frame& frame, const Box& box, const session::Tile& tile, float label_h) {
  Control control;
  control.id = "door:" + tile.id;
  control.name = tile.title.text;
  control.lang = &tile.title.lang;
  control.radius = kDoorFoot;
  control.shape = ui::Shape::Arch;
  const Press press = frame.control(box, control);
  frame.arch_shadow(box, kDoorFoot);
  frame.arch(box, Ink::Surface, kDoorFoot);
  if (frame.strong()) frame.arch_outline(box, Ink::Edge, frame.edge(), kDoorFoot);

  Box inner = inset(box, kDoorPad, kDoorPad);
  const Box label = take_bottom(inner, label_h - kDoorPad);
  frame.arch(inner, press.down ? Ink::Selected : tint(hue(tile.hue)), kInnerFoot);
  const float size = inner.w > 420 ? 190.0f : std::min(kDoorGlyph, inner.w * 0.5f);
  const Box glyph_box = centred(inner, size, size);
  frame.picture(glyph_box, tile.icon, press.down && frame.strong() ? Ink::PrimaryText : glyph(hue(tile.hue)));
  frame.label(inset(label, 2, 0), text(tile.title), label_type(), Valign::Middle);
  return press.activated;
}

// The highest label decides for all: the arches stay in line.
float label_height(Frame& frame, const std::vector<session::Tile>& doors, float width) {
  float h = 132;
  for (std::size_t i = 0; i < doors.size() && i < kArches; ++i) {
    h = std::max(h, frame.measure(text(doors[i].title), label_type(), width - 2 * kDoorPad - 4).h + 40);
  }
  return h + kDoorPad;
}

Tile strip(const session::Tile& tile, bool levels) {
  Tile made;
  made.control.id = "door:" + tile.id;
  made.icon = tile.icon;
  made.hue = hue(tile.hue);
  made.title = text(tile.title);
  made.line = text(tile.line);
  made.pad = 36;
  made.levels = levels;
  return made;
}

Chosen draw_arches(Screen& screen, const std::vector<session::Tile>& doors) {
  Frame& frame = screen.frame;
  Chosen chosen;
  Box area = screen.content;
  if (screen.landscape()) area.h -= 14;
  std::vector<Box> strips;  // from below
  for (std::size_t i = doors.size(); i-- > kArches;) {
    const Tile tile = strip(doors[i], false);
    strips.push_back(
        take_bottom(area, std::max(screen.portrait() ? 150.0f : 124.0f, tile_height(frame, tile, area.w)), 28));
  }
  const int count = static_cast<int>(std::min(doors.size(), kArches));
  const int columns = screen.portrait() ? 2 : std::max(1, count), rows = (count + columns - 1) / columns;
  const float gap = screen.portrait() ? 32 : 28;
  const float label_h = label_height(frame, doors, cell(area, 0, columns, rows, gap, gap).w);
  for (int i = 0; i < count; ++i) {
    const session::Tile& tile = doors[static_cast<std::size_t>(i)];
    if (door(frame, cell(area, i, columns, rows, gap, gap), tile, label_h)) chosen = tile.intent;
  }
  for (std::size_t i = kArches; i < doors.size(); ++i) {
    const bool levels = screen.landscape() && doors[i].hue == model::Hue::Dusk;
    if (ui::tile(frame, strips[doors.size() - 1 - i], strip(doors[i], levels))) chosen = doors[i].intent;
  }
  return chosen;
}

// The tablet and large text: rows two by two, without the lines beneath.
Chosen draw_rows(Screen& screen, const std::vector<session::Tile>& doors) {
  Frame& frame = screen.frame;
  Chosen chosen;
  Grid grid;
  grid.key = "doors";
  grid.columns = screen.portrait() && frame.large() ? 1 : 2;
  grid.gap_x = grid.gap_y = screen.gap();
  grid.row_most = 240;
  for (const session::Tile& tile : doors) {
    Tile row = strip(tile, false);
    row.line = {};
    row.pad = 28;
    grid.items.push_back({[&frame, row](float w) { return tile_height(frame, row, w); },
                          [&frame, &chosen, &tile, row](const Box& box) {
                            if (ui::tile(frame, box, row)) chosen = tile.intent;
                          }});
  }
  // A last odd row takes the whole width.
  if (grid.columns == 2 && doors.size() % 2 == 1 && screen.canvas() == ui::Canvas::Compact && !frame.large()) {
    Box area = screen.content;
    const GridItem last = grid.items.back();
    grid.items.pop_back();
    const auto rows = static_cast<float>(grid.items.size() / 2 + 1);
    const Box box =
        take_bottom(area, std::max(last.height(area.w), (area.h - grid.gap_y * (rows - 1)) / rows - 20), grid.gap_y);
    draw_grid(screen, area, grid);
    last.draw(box);
    return chosen;
  }
  draw_grid(screen, screen.content, grid);
  return chosen;
}

}  // namespace

Chosen draw_home(Screen& screen, const session::HomeView& view) {
  const bool arches = !screen.frame.large() && screen.canvas() != ui::Canvas::Compact;
  Title title{text(view.title), arches ? text(view.line) : Text{}};
  if (screen.portrait() && arches) title.px = 52;
  title.after = arches ? 30 : 16;
  draw_title(screen, title);
  return arches ? draw_arches(screen, view.doors) : draw_rows(screen, view.doors);
}

}  // namespace screens
