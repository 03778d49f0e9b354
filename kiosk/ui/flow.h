// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces one under the other, cut into pages of a height: what does not fit goes to the next page, never smaller. Text
// may be cut between its lines. Not a scroll area: pages are turned with buttons.
#pragma once

#include <functional>
#include <vector>

#include "ui/box.h"

namespace ui {

struct Piece {
  float h = 0;
  float gap = 0;  // above it, unless it is the first of a page
  // For pieces that may be cut: how many lines of which height. `draw` gets the lines that are shown.
  int lines = 0;
  float line_h = 0;
  bool whole = false;        // may not be cut although it has lines
  bool page_before = false;  // starts a page
  bool page_after = false;   // ends its page
  bool with_next = false;    // not the last of a page: a heading
  // Neighbours of the same group stand on one page, where a page has room for them all; 0: no group.
  int group = 0;
  std::function<void(const Box&, int first_line, int end_line)> draw;
};

struct Placed {
  std::size_t piece = 0;
  float y = 0, h = 0;
  int first_line = 0, end_line = 0;
};
using FlowPage = std::vector<Placed>;

// At least one page. A piece that is higher than a page and can't be cut has a page of its own (and will be reported
// by the painter, if it sticks out).
std::vector<FlowPage> paginate(const std::vector<Piece>& pieces, float height);
// Draws a page into a box of the width that the pieces were measured for.
void draw_page(const std::vector<Piece>& pieces, const FlowPage& page, const Box& box);
// How high the pieces of a page are together.
float page_height(const FlowPage& page);

}  // namespace ui
