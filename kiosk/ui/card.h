// SPDX-License-Identifier: GPL-3.0-or-later
// Surfaces: the card, the quiet panel, the plate (the arch that carries a pictogram), and the tile: a whole card that
// is one control, with plate, title, line, note and caret. visual-design.md, 3.
#pragma once

#include "ui/frame.h"

namespace ui {

// A paper-white surface with its shadow; in the strong theme a white edge.
void card(Painter& painter, const Box& box, float radius = tokens::kCardRadius, bool down = false);
// A flat tinted surface (callout, badge, panel): an edge in the strong theme.
void panel(Painter& painter, const Box& box, Ink ink, float radius);
void hairline(Painter& painter, float x, float y, float w);

// 88 x 96 at 100 %, growing with the text.
Extent plate_size(const Painter& painter);
void plate(Painter& painter, const Box& box, std::string_view icon, Hue hue, bool down = false);

struct Tile {
  Control control;  // id; the name is made of the words
  std::string_view icon = {};
  Hue hue = Hue::Sea;
  Text title, line, note;           // line and note may be empty
  std::string_view note_icon = {};  // "clock/regular"
  float title_px = 31;
  float pad = 30;
  bool levels = false;  // the water glyphs before the caret (the strip 'Check how I feel')
};
// The least height at this width.
float tile_height(Painter& painter, const Tile& tile, float width);
bool tile(Frame& frame, const Box& box, const Tile& tile);

// A line in a card: small pictogram, title, line, caret; the whole row is the control.
struct ListRow {
  std::string id;
  std::string_view icon = {};
  Ink icon_ink = Ink::Text;
  Text title, line;
  bool bold = true;
  float px = tokens::kBodyPx;
};
float list_row_height(Painter& painter, const ListRow& row, float width);
// `pad` at both ends: the control is the whole box.
bool list_row(Frame& frame, const Box& box, const ListRow& row, float pad = 0);

}  // namespace ui
