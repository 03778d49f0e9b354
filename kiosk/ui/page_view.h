// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a page as pieces that can be cut into screenfuls: paragraphs, lists, tables, callouts, folds, and a row for
// each link (a link within a line would be too small to touch). Phone numbers stand out but are no controls:
// the kiosk cannot call. Knows model::Block, but neither where a link leads nor what a fold remembers.
#pragma once

#include <functional>

#include "model/page.h"
#include "ui/flow.h"
#include "ui/widgets.h"

namespace ui {

struct PageWords {
  Text skip, read, close, fold_hint;
};

struct PageEvents {
  std::function<void(const model::Span&)> follow;  // a link was chosen
  std::function<void(int fold)> toggle;
  std::function<void()> skip;
};

struct PageView {
  const model::Part* part = nullptr;
  const model::LangTag* lang = nullptr;
  std::uint32_t open_folds = 0;
  // The picture and colour for a link's row.
  std::function<std::string(const model::Span&)> link_icon;
  PageWords words;
  PageEvents events;  // must live until the pieces are drawn
};

// The part's blocks at this width. `view` must outlive the pieces.
std::vector<Piece> page_pieces(Frame& frame, const PageView& view, float width);
// One paragraph that can be cut between its lines.
Piece text_piece(Frame& frame, const Text& text, const Type& type, float width, float gap, Role role = Role::Text);

}  // namespace ui
