// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dock.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kRim = 4, kGap = 14, kGroupGap = 30, kRowsPad = 16;

// The sizes of a rung. Text is never smaller than the floor; pads shrink before it does.
struct DockShape {
  float px, pad, glyph, glyph_gap;
  bool stacked, merged;
};

DockShape shape_of(Rung rung) {
  switch (rung) {
    case Rung::Inline:
      return {tokens::kDockPx, 24, 44, 14, false, false};
    case Rung::Tight:
      return {tokens::kSmallPx, 18, 40, 12, false, false};
    case Rung::Stacked:
      return {tokens::kFinePx, 12, 44, 4, true, false};
    case Rung::Merged:
      return {tokens::kFinePx, 18, 40, 12, false, true};
    case Rung::MergedStacked:
      return {tokens::kFinePx, 10, 40, 4, true, true};
    case Rung::MergedRows:
      break;
  }
  return {tokens::kFinePx, 14, 40, 12, false, true};
}

struct Item {
  int entry = 0;
  Text label;
  std::string icon, id;
  bool on = false, group_start = false;
  float w = 0;
  float one_line = 0;  // how wide a stacked item is with its label in one line
};

Type item_type(const DockShape& shape) {
  Type type;
  type.px = shape.px;
  type.ink = Ink::DockText;
  type.snug = true;
  return type;
}

// What stands in the dock on a rung: on the merged ones language and settings are one.
std::vector<Item> items_of(const Dock& dock, const DockShape& shape) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < dock.entries.size(); ++i) {
    const DockEntry& entry = dock.entries[i];
    Item item{static_cast<int>(i), entry.label, entry.icon + "/regular", entry.id, entry.on, entry.group_start, 0, 0};
    if (shape.merged && !entry.short_label.empty()) item.label = entry.short_label;
    const bool joins = shape.merged && entry.merges && !items.empty() &&
                       dock.entries[static_cast<std::size_t>(items.back().entry)].merges;
    if (joins) {
      item.label = dock.merged_label;
      item.on = item.on || items.back().on;
      item.group_start = items.back().group_start;
      items.back() = item;
    } else {
      items.push_back(item);
    }
  }
  return items;
}

// A stacked label takes the narrower of one line and two.
float stacked_width(Painter& painter, const Text& label, const Type& type) {
  const float one = painter.measure(label, type).w;
  for (float w = one * 0.5f; w < one; w += one * 0.04f) {
    const Extent two = painter.measure(label, type, w);
    if (two.lines <= 2 && two.cuts == 0 && two.w <= w + 1) return std::min(one, w + 2);
  }
  return one;
}

float help_px(const DockShape& shape) { return shape.px + 3; }
float number_px(const DockShape& shape) { return shape.stacked ? 32.0f : 36.0f; }

struct HelpSize {
  float w = 0, h = 0;
};

Type help_type(const DockShape& shape) {
  Type type;
  type.px = help_px(shape);
  type.bold = true;
  type.ink = Ink::HelpText;
  type.snug = true;
  return type;
}
Type number_type(const DockShape& shape) {
  Type type = help_type(shape);
  type.px = number_px(shape);
  return type;
}

const Text& help_label(const Dock& dock, const DockShape& shape) { return shape.merged ? dock.help_short : dock.help; }

HelpSize help_size(Painter& painter, const Dock& dock, const DockShape& shape, const model::LangTag& lang) {
  const float glyph = painter.glyph_px(shape.glyph);
  const Extent label = painter.measure(help_label(dock, shape), help_type(shape));
  const Extent number = painter.measure({dock.number, &lang}, number_type(shape));
  if (shape.stacked) {
    const float w = std::max(label.w, glyph + 10 + number.w) + 2 * 24;
    return {w, std::max(glyph, number.h) + label.h + 24};
  }
  return {glyph + 14 + label.w + 14 + number.w + 2 * 32, std::max(label.h, number.h) + 24};
}

struct Measured {
  std::vector<Item> items;
  HelpSize help;
  float width = 0;  // of all, with gaps
  float item_h = 0;
};

Measured measure_dock(Painter& painter, const Dock& dock, Rung rung) {
  const DockShape shape = shape_of(rung);
  const Type type = item_type(shape);
  const float glyph = painter.glyph_px(shape.glyph);
  Measured m{items_of(dock, shape), help_size(painter, dock, shape, *dock.help.lang), 0, 0};
  for (Item& item : m.items) {
    float h = 0;
    if (shape.stacked) {
      const float w = stacked_width(painter, item.label, type);
      item.w = std::max(w, glyph) + 2 * shape.pad;
      item.one_line = painter.measure(item.label, type).w + 2 + 2 * std::max(shape.pad, 8.0f);
      h = glyph + shape.glyph_gap + painter.measure(item.label, type, w).h + 12;
    } else {
      const Extent label = painter.measure(item.label, type);
      item.w = label.w + glyph + shape.glyph_gap + 2 * shape.pad;
      h = label.h + 20;
    }
    item.w = std::max(item.w, painter.metrics().sizes.min_target);
    m.item_h = std::max(m.item_h, h);
    m.width += item.w + kGap;
    if (item.group_start && !shape.stacked && rung != Rung::MergedRows && !painter.strong())
      m.width += kGroupGap - kGap;
  }
  m.width += m.help.w + kGap;
  const float least = shape.stacked ? 100.0f : tokens::kDockItemTarget;
  m.item_h = std::max({m.item_h, least, painter.metrics().sizes.min_target, m.help.h});
  return m;
}

float room(const Painter& painter, const DockShape& shape) {
  // The first item's own pad lies outside the page's, so that its picture stands under the page's edge.
  const float pad = painter.metrics().sizes.pad;
  return painter.metrics().w - 2 * pad + (painter.strong() ? 0 : std::min(shape.pad, pad - 12));
}

float row_room(const Painter& painter) { return painter.metrics().w - 2 * painter.metrics().sizes.pad; }

// Of the items beside each other.
float items_width(const Measured& m) {
  float w = -kGap;
  for (const Item& item : m.items) w += item.w + kGap;
  return w;
}

// Stacked items share what is left: first the labels that lack least for one line, then all the same.
void spread(Measured& m, float w) {
  float spare = std::max(0.0f, w - items_width(m));
  std::vector<Item*> by_lack;
  for (Item& item : m.items) by_lack.push_back(&item);
  std::stable_sort(by_lack.begin(), by_lack.end(),
                   [](const Item* a, const Item* b) { return a->one_line - a->w < b->one_line - b->w; });
  for (Item* item : by_lack) {
    const float lack = std::max(0.0f, item->one_line - item->w);
    if (lack > spare) break;
    item->w += lack;
    spare -= lack;
  }
  for (Item& item : m.items) item.w += spare / static_cast<float>(m.items.size());
}

// How many rows the items need: one as they are, more in equal columns.
int item_rows(const Measured& m, float w) {
  float widest = 0;
  for (const Item& item : m.items) widest = std::max(widest, item.w);
  const auto count = static_cast<int>(m.items.size());
  if (items_width(m) <= w + 0.5f) return 1;
  for (int rows = 2; rows < count; ++rows) {
    const auto columns = static_cast<float>((count + rows - 1) / rows);
    if (columns * (widest + kGap) - kGap <= w + 0.5f) return rows;
  }
  return std::max(1, count);
}

void draw_item(Frame& frame, const Item& item, const Box& box, const DockShape& shape, bool down) {
  const float radius = tokens::kButtonRadius;
  if (item.on || down || frame.strong()) {
    const float line = frame.strong() ? (item.on || down ? 8.0f : 4.0f) : 3.0f;
    frame.bordered(box, Ink::DockOn, Ink::DockLine, line, radius);
  }
  const Type type = item_type(shape);
  const float glyph = frame.glyph_px(shape.glyph);
  if (shape.stacked) {
    Type centred_type = type;
    centred_type.align = text::Align::Center;
    const float w = box.w - 2 * std::min(shape.pad, 8.0f);
    const float label_h = frame.measure(item.label, type, w).h;
    const float y = box.y + (box.h - glyph - shape.glyph_gap - label_h) / 2;
    frame.picture({box.x + (box.w - glyph) / 2, y, glyph, glyph}, item.icon, Ink::DockText);
    frame.label({box.x + (box.w - w) / 2, y + glyph + shape.glyph_gap, w, label_h}, item.label, centred_type);
    return;
  }
  Box inner = inset(box, shape.pad, 0);
  frame.picture(centred(take_start(inner, glyph, shape.glyph_gap), glyph, glyph), item.icon, Ink::DockText);
  frame.label({inner.x, inner.y, inner.w + 4, inner.h}, item.label, type, Valign::Middle);
}

Control control_of(Theme theme, const std::string& id, const Text& label, bool on) {
  Control control;
  control.id = id;
  control.name = label.words;
  control.lang = label.lang;
  control.selected = on;
  // The ring's own colour is as dark as the band by day.
  if (theme == Theme::Day) control.ring = Ink::DockRim;
  return control;
}

bool draw_help(Frame& frame, const Dock& dock, const Box& box, const DockShape& shape) {
  Control control = control_of(frame.theme(), "help", dock.help, dock.help_on);
  control.name += " " + dock.number;
  const Press press = frame.control(box, control);
  frame.fill(box, Ink::Help, tokens::kButtonRadius);
  if (press.down || dock.help_on) frame.outline(inset(box, 5), Ink::HelpText, 3, tokens::kButtonRadius - 5);
  const float glyph = frame.glyph_px(shape.glyph);
  const Text number{dock.number, dock.help.lang};
  const Text& label = help_label(dock, shape);
  const float number_w = frame.measure(number, number_type(shape)).w;
  const Extent label_size = frame.measure(label, help_type(shape));
  const float y = press.down ? 2.0f : 0;
  if (shape.stacked) {
    const float number_h = std::max(glyph, frame.measure(number, number_type(shape)).h);
    Box lines = centred({box.x, box.y + y, box.w, box.h}, box.w, number_h + label_size.h);
    Box top = centred(take_top(lines, number_h), glyph + 10 + number_w, number_h);
    frame.picture(centred(take_start(top, glyph, 10), glyph, glyph), "phone-call/regular", Ink::HelpText);
    frame.label(top, number, number_type(shape), Valign::Middle);
    frame.label(centred(lines, label_size.w, label_size.h), label, help_type(shape));
    return press.activated;
  }
  Box inner = centred({box.x, box.y + y, box.w, box.h}, glyph + 14 + label_size.w + 14 + number_w, box.h);
  frame.picture(centred(take_start(inner, glyph, 14), glyph, glyph), "phone-call/regular", Ink::HelpText);
  frame.label(take_start(inner, label_size.w, 14), label, help_type(shape), Valign::Middle);
  frame.label({inner.x, inner.y, number_w, inner.h}, number, number_type(shape), Valign::Middle);
  return press.activated;
}

}  // namespace

DockPlan plan_dock(Painter& painter, const Dock& dock) {
  const Metrics& metrics = painter.metrics();
  // The tablet and the portrait screen stack from the beginning: their targets are higher than wide.
  const bool stacks = metrics.canvas != Canvas::Landscape;
  const Rung ladder[] = {stacks ? Rung::Stacked : Rung::Inline, stacks ? Rung::Stacked : Rung::Tight, Rung::Stacked,
                         Rung::Merged, Rung::MergedStacked};
  const bool portrait = metrics.canvas == Canvas::Portrait;
  for (const Rung rung : ladder) {
    // The last rung but the rows may be higher: they are higher still.
    const float share = portrait ? 0.16f : rung == Rung::MergedStacked ? 0.22f : 0.175f;
    const Measured m = measure_dock(painter, dock, rung);
    const bool wide = shape_of(rung).stacked;
    const float frame_h = wide ? 2 * 10.0f : (metrics.sizes.dock - tokens::kDockItemTarget) - kRim;
    const float h = std::max(metrics.sizes.dock, std::ceil(m.item_h + frame_h + kRim));
    if (m.width <= room(painter, shape_of(rung)) && h <= metrics.h * share) return {rung, h};
  }
  const Measured m = measure_dock(painter, dock, Rung::MergedRows);
  const float rows = static_cast<float>(item_rows(m, row_room(painter))) + 1;
  return {Rung::MergedRows, std::ceil(rows * (m.item_h + kGap) - kGap + 2 * kRowsPad + kRim)};
}

namespace {

// Items in rows above Help, which has the last row to itself.
int draw_rows(Frame& frame, const Dock& dock, const Measured& m, const DockShape& shape, Box area) {
  int chosen = kDockNothing;
  const Box help = take_bottom(area, m.item_h, kGap);
  const int rows = item_rows(m, area.w), count = static_cast<int>(m.items.size());
  const int columns = (count + rows - 1) / std::max(1, rows);
  const float spare = (area.w - items_width(m)) / static_cast<float>(std::max(1, count));
  Box line = area;
  for (int i = 0; i < count; ++i) {
    const Item& item = m.items[static_cast<std::size_t>(i)];
    const Box at = rows == 1 ? take_start(line, item.w + spare, kGap) : cell(area, i, columns, rows, kGap, kGap);
    const Press press = frame.control(at, control_of(frame.theme(), item.id, item.label, item.on));
    draw_item(frame, item, at, shape, press.down);
    if (press.activated) chosen = item.entry;
  }
  return draw_help(frame, dock, help, shape) ? kDockHelp : chosen;
}

}  // namespace

int draw_dock(Frame& frame, const Dock& dock, const DockPlan& plan) {
  const DockShape shape = shape_of(plan.rung);
  Measured m = measure_dock(frame, dock, plan.rung);
  const Metrics& metrics = frame.metrics();
  Box band{0, metrics.h - plan.height, metrics.w, plan.height};
  frame.fill(band, Ink::Dock);
  frame.fill(take_top(band, kRim), Ink::DockRim);

  const Box row = inset(band, metrics.sizes.pad, 0);
  if (plan.rung == Rung::MergedRows) return draw_rows(frame, dock, m, shape, inset(row, 0, kRowsPad));
  Box first = centred(row, row.w, m.item_h);
  const Box help = take_end(first, m.help.w, kGap);
  if (!frame.strong()) {
    const float out = std::min(shape.pad, metrics.sizes.pad - 12);
    first.x -= out;
    first.w += out;
  }

  if (shape.stacked) spread(m, first.w);  // inline ones keep together at the start
  int chosen = kDockNothing;
  bool started = false;
  for (const Item& item : m.items) {
    if (item.group_start && started && !shape.stacked && !frame.strong()) {
      take_start(first, kGroupGap / 2 - kGap);
      frame.fill({first.x - 1 + kGap / 2, first.y + 14, 2, first.h - 28},
                 with_alpha(frame.colour_of(Ink::DockLine), 0.6f));
      take_start(first, kGroupGap / 2);
    }
    const Box at = take_start(first, item.w, kGap);
    const Press press = frame.control(at, control_of(frame.theme(), item.id, item.label, item.on));
    draw_item(frame, item, at, shape, press.down);
    if (press.activated) chosen = item.entry;
    started = true;
  }
  if (draw_help(frame, dock, help, shape)) chosen = kDockHelp;
  return chosen;
}

}  // namespace ui
