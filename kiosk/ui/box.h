// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting boxes out of boxes. Above Frame all boxes are logical: x counts from the start side (left in English, right
// in Arabic) and one unit is one pixel of a 1080p canvas. Frame alone turns them into physical pixels.
#pragma once

#include <algorithm>

#include "ui/node.h"

namespace ui {

inline Box inset(const Box& box, float x, float y) { return {box.x + x, box.y + y, box.w - 2 * x, box.h - 2 * y}; }
inline Box inset(const Box& box, float by) { return inset(box, by, by); }

// Each takes a strip off `from`, which loses the strip and the gap beside it.
inline Box take_top(Box& from, float h, float gap = 0) {
  const Box strip{from.x, from.y, from.w, h};
  from.y += h + gap;
  from.h -= h + gap;
  return strip;
}
inline Box take_bottom(Box& from, float h, float gap = 0) {
  const Box strip{from.x, from.bottom() - h, from.w, h};
  from.h -= h + gap;
  return strip;
}
inline Box take_start(Box& from, float w, float gap = 0) {
  const Box strip{from.x, from.y, w, from.h};
  from.x += w + gap;
  from.w -= w + gap;
  return strip;
}
inline Box take_end(Box& from, float w, float gap = 0) {
  const Box strip{from.right() - w, from.y, w, from.h};
  from.w -= w + gap;
  return strip;
}

// A box of this size in the middle of another.
inline Box centred(const Box& in, float w, float h) { return {in.x + (in.w - w) / 2, in.y + (in.h - h) / 2, w, h}; }

// Cell `index` of a grid of `columns` x `rows` with gaps.
inline Box cell(const Box& in, int index, int columns, int rows, float gap_x, float gap_y) {
  const auto c = static_cast<float>(columns), r = static_cast<float>(rows);
  const float w = (in.w - gap_x * (c - 1)) / c, h = (in.h - gap_y * (r - 1)) / r;
  const auto x = static_cast<float>(index % columns), y = static_cast<float>(index / columns);
  return {in.x + x * (w + gap_x), in.y + y * (h + gap_y), w, h};
}

inline bool contains(const Box& box, float x, float y) {
  return x >= box.x && x < box.right() && y >= box.y && y < box.bottom();
}
inline bool overlap(const Box& a, const Box& b, float gap = 0) {
  return a.x < b.right() + gap && b.x < a.right() + gap && a.y < b.bottom() + gap && b.y < a.bottom() + gap;
}

}  // namespace ui
