// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind a door: topics to read, exercises, kinds of help. 03-topics.png.
#include "screens/screen.h"

namespace screens {
namespace {

ui::Tile tile_of(const session::Tile& tile, bool with_note) {
  ui::Tile made;
  made.control.id = "topic:" + tile.id;
  made.icon = tile.icon;
  made.hue = hue(tile.hue);
  made.title = text(tile.title);
  made.line = text(tile.line);
  if (with_note) made.note = text(tile.note);
  const bool reading = std::holds_alternative<session::OpenPage>(tile.intent) ||
                       std::holds_alternative<session::OpenExercise>(tile.intent);
  if (reading && with_note) made.note_icon = "clock/regular";
  return made;
}

}  // namespace

Chosen draw_topics(Screen& screen, const session::TopicsView& view) {
  ui::Frame& frame = screen.frame;
  ui::Title title{text(view.title), frame.large() ? ui::Text{} : text(view.line)};
  title.line_px = 25;
  draw_title(screen, title);
  Chosen chosen;
  Grid grid;
  grid.key = "topics";
  grid.columns = screen.wide() || (screen.canvas() == ui::Canvas::Compact && !frame.large()) ? 2 : 1;
  grid.gap_x = screen.gap();
  grid.row_most = 166;
  grid.rows_most = screen.wide() ? 4 : 0;
  grid.items_most = 7;  // choices on a screen: experience.md
  grid.next = &view.next;
  grid.previous = &view.previous;
  for (const session::Tile& tile : view.tiles) {
    const ui::Tile row = tile_of(tile, !frame.large() && screen.canvas() != ui::Canvas::Compact);
    grid.items.push_back({[&frame, row](float w) { return ui::tile_height(frame, row, w); },
                          [&frame, &chosen, &tile, row](const ui::Box& box) {
                            if (ui::tile(frame, box, row)) chosen = tile.intent;
                          }});
  }
  draw_grid(screen, screen.content, grid);
  return chosen;
}

}  // namespace screens
