// SPDX-License-Identifier: GPL-3.0-or-later
// The smaller parts: chip, option row, badge, progress, switch, pager, page dots, callout, head line of a
// screen. visual-design.md, 3.
#pragma once

#include "ui/button.h"
#include "ui/card.h"

namespace ui {

// ---- filter chip
struct Chip {
  std::string id;
  std::string_view icon = {};
  Text label;
  bool on = false;
};
float chip_width(Painter& painter, const Chip& chip);
float chip_height(Painter& painter);
bool chip(Frame& frame, const Box& box, const Chip& chip);

// ---- one answer of a question
struct OptionRow {
  std::string id;
  Text label;
  int level = 0;  // 0..4
  bool selected = false;
  float least = 0;  // how low the row may be where there are many; 0: as usual
};
float option_height(Painter& painter, const OptionRow& option, float width);
bool option_row(Frame& frame, const Box& box, const OptionRow& option);

// ---- not controls
struct Badge {
  Text label;
  std::string_view icon = {};
  Ink ground = Ink::Surface2, ink = Ink::Text;
};
Extent badge_size(Painter& painter, const Badge& badge, float max_width);
void badge(Frame& frame, const Box& box, const Badge& badge);
void progress(Frame& frame, const Box& box, float share, const Text& name);
void page_dots(Frame& frame, const Box& box, int current, int count);
float page_dots_width(int count);

// ---- switch: the whole row is the control
struct SwitchRow {
  std::string id;
  std::string_view icon = {};
  Text label, line;
  bool on = false;
};
float switch_height(Painter& painter, const SwitchRow& row, float width);
bool switch_row(Frame& frame, const Box& box, const SwitchRow& row);

// ---- pager: "Page 1 of 4", back and on; turns the page of `key` in the scratch
struct PagerWords {
  Text page_of;  // with {page} and {pages} filled in
  Text next, previous;
};
float pager_height(Painter& painter, const PagerWords& words, float width);
// In one line: with "Page 1 of 4", and the least that its two buttons need.
float pager_width(Painter& painter, const PagerWords& words);
float pager_least_width(Painter& painter, const PagerWords& words);
void pager(Frame& frame, const Box& box, const std::string& key, int page, int pages, const PagerWords& words);

// ---- title and lead at the top of a screen; they take what they need off `content`
struct Title {
  Text title, line;
  float px = tokens::kH1Px, line_px = 29;
  float after = 26;
  std::string_view line_icon = {};
};
float title_height(Painter& painter, const Title& title, float width);
void draw_title(Frame& frame, Box& content, const Title& title);

}  // namespace ui
