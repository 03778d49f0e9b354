// SPDX-License-Identifier: GPL-3.0-or-later
// The band at the bottom that never moves: Back, Start, Quiet minute, language, text and colours, and Help now with the
// number at its end. It goes down a ladder, chosen by measuring the labels, until they fit: inline, tight,
// stacked, merged (visual-design.md, 4). Help never merges, shrinks or goes.
#pragma once

#include <vector>

#include "ui/frame.h"

namespace ui {

struct DockEntry {
  std::string id;
  std::string icon;  // without weight
  Text label, short_label;
  bool on = false;
  bool merges = false;       // becomes part of the entry before it that also merges
  bool group_start = false;  // a line before it
};

struct Dock {
  std::vector<DockEntry> entries;
  Text merged_label;  // of what merges
  Text help, help_short;
  std::string number;
  bool help_on = false;
};

enum class Rung : std::uint8_t { Inline, Tight, Stacked, Merged, MergedStacked, MergedRows };

struct DockPlan {
  Rung rung = Rung::Inline;
  float height = tokens::kLandscape.dock;
};

DockPlan plan_dock(Painter& painter, const Dock& dock);
inline constexpr int kDockNothing = -1, kDockHelp = -2;
// Draws it at the bottom; the index of the activated entry (of merged ones the last), or one of the above.
int draw_dock(Frame& frame, const Dock& dock, const DockPlan& plan);

// ---- head: mark and section at the start, Leave at the physical right in every language
struct Head {
  Text section, leave;
  bool section_shown = true;
  bool on_sheet = false;  // the ground is darker there, and the ring light
};
float head_height(Painter& painter, const Head& head);
// Where a title may stand beside Leave.
Box head_room(Painter& painter, const Head& head);
Press draw_head(Frame& frame, const Head& head);

}  // namespace ui
