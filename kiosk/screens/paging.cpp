// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit goes to another page, with buttons to turn them.
#include <cmath>

#include "screens/screen.h"

namespace screens {
namespace {

constexpr float kPagerGap = 24;

void replace(std::string& words, const std::string& from, int number) {
  const std::size_t at = words.find(from);
  if (at != std::string::npos) words.replace(at, from.size(), std::to_string(number));
}

}  // namespace

PageNumber page_number(const session::Words& page_of, const session::Words& next, const session::Words& previous,
                       int page, int pages) {
  PageNumber number{page_of.text, {}};
  replace(number.words, "{page}", page + 1);
  replace(number.words, "{pages}", pages);
  number.pager = {{{}, &page_of.lang}, text(next), text(previous)};
  return number;
}

PageNumber page_number(const Screen& screen, int page, int pages) {
  const session::Chrome& chrome = screen.chrome();
  return page_number(chrome.page_of, chrome.page_next, chrome.page_previous, page, pages);
}

namespace {

// The words move with the value, so the view into them is made at the last moment.
ui::PagerWords words_of(const PageNumber& number) {
  ui::PagerWords words = number.pager;
  words.page_of.words = number.words;
  return words;
}

// A page of a grid: its rows and how high each is.
struct GridPage {
  std::size_t first = 0;  // item
  std::vector<float> rows;
};

std::vector<float> row_heights(const Grid& grid, float width) {
  std::vector<float> heights;
  for (std::size_t i = 0; i < grid.items.size(); ++i) {
    const float h = grid.items[i].height(width);
    if (i % static_cast<std::size_t>(grid.columns) == 0) {
      heights.push_back(h);
    } else {
      heights.back() = std::max(heights.back(), h);
    }
  }
  return heights;
}

// How many rows a page may have, so that pages of too many items share them evenly.
int rows_of_page(const Grid& grid) {
  if (grid.items_most == 0 || grid.items.size() <= grid.items_most) return grid.rows_most;
  const auto columns = static_cast<std::size_t>(grid.columns);
  const std::size_t pages = (grid.items.size() + grid.items_most - 1) / grid.items_most;
  const std::size_t share = (grid.items.size() + pages - 1) / pages;
  const std::size_t most = std::max<std::size_t>(1, grid.items_most / columns);
  const int rows = static_cast<int>(std::min(most, (share + columns - 1) / columns));
  return grid.rows_most > 0 ? std::min(rows, grid.rows_most) : rows;
}

std::vector<GridPage> cut_rows(const Grid& grid, const std::vector<float>& heights, float height) {
  const int rows_most = rows_of_page(grid);
  std::vector<GridPage> pages(1);
  float y = 0;
  for (std::size_t row = 0; row < heights.size(); ++row) {
    const bool full = rows_most > 0 && static_cast<int>(pages.back().rows.size()) >= rows_most;
    const bool fits = y + heights[row] <= height + 0.5f;
    if (!pages.back().rows.empty() && (full || !fits)) {
      pages.push_back({row * static_cast<std::size_t>(grid.columns), {}});
      y = 0;
    }
    pages.back().rows.push_back(heights[row]);
    y += heights[row] + grid.gap_y;
  }
  return pages;
}

// Rows share the room that is left, up to what a row may have; all pages get the rows of the fullest.
void stretch(const Grid& grid, std::vector<GridPage>& pages, float height) {
  std::size_t most = 1;
  for (const GridPage& page : pages) most = std::max(most, page.rows.size());
  const float even = (height - grid.gap_y * static_cast<float>(most - 1)) / static_cast<float>(most);
  for (GridPage& page : pages) {
    float spare = height + grid.gap_y;
    for (const float h : page.rows) spare -= h + grid.gap_y;
    for (float& h : page.rows) {
      const float grown = std::max(h, std::min({grid.row_most, even, h + spare}));
      spare -= grown - h;
      h = grown;
    }
  }
}

void draw_note(ui::Frame& frame, ui::Box row, const Grid& grid, float room) {
  if (grid.note.empty() || frame.large()) return;
  ui::Type type;
  type.px = ui::tokens::kSmallPx;
  type.ink = ui::Ink::Text2;
  type.snug = true;
  const float glyph = frame.glyph_px(34);
  row.w = room;
  if (!grid.note_icon.empty()) {
    const ui::Box icon = ui::take_start(row, glyph, 12);
    frame.picture(ui::centred(icon, glyph, glyph), grid.note_icon, ui::Ink::SeaGlyph);
  }
  frame.text(row, grid.note, type, ui::Valign::Middle);
}

}  // namespace

void draw_grid(Screen& screen, ui::Box area, const Grid& grid) {
  ui::Frame& frame = screen.frame;
  const session::Chrome& chrome = screen.chrome();
  const session::Words& next = grid.next ? *grid.next : chrome.page_next;
  const session::Words& previous = grid.previous ? *grid.previous : chrome.page_previous;
  const auto columns = static_cast<float>(grid.columns);
  const float width = (area.w - grid.gap_x * (columns - 1)) / columns;
  const std::vector<float> heights = row_heights(grid, width);
  std::vector<GridPage> pages = cut_rows(grid, heights, area.h);
  ui::Box foot{};
  if (pages.size() > 1) {
    const PageNumber sample = page_number(chrome.page_of, next, previous, 9, 9);
    foot = ui::take_bottom(area, ui::pager_height(frame, words_of(sample), area.w), kPagerGap);
    pages = cut_rows(grid, heights, area.h);
  }
  stretch(grid, pages, area.h);
  const int count = static_cast<int>(pages.size()), at = frame.scratch().page(grid.key, count);
  const GridPage& page = pages[static_cast<std::size_t>(at)];
  std::size_t index = page.first;
  ui::Box rows = area;
  for (const float h : page.rows) {
    ui::Box row = ui::take_top(rows, h, grid.gap_y);
    for (int i = 0; i < grid.columns && index < grid.items.size(); ++i, ++index) {
      grid.items[index].draw(ui::take_start(row, width, grid.gap_x));
    }
  }
  if (count > 1) {
    const PageNumber number = page_number(chrome.page_of, next, previous, at, count);
    draw_note(frame, foot, grid, area.w * 0.5f);
    ui::pager(frame, foot, grid.key, at, count, words_of(number));
  } else if (rows.h >= 40) {
    draw_note(frame, {rows.x, rows.y, rows.w, std::min(rows.h, 84.0f)}, grid, area.w);
  }
}

void draw_pager(Screen& screen, const ui::Box& box, const std::string& key, int page, int pages) {
  const PageNumber number = page_number(screen, page, pages);
  ui::pager(screen.frame, box, key, page, pages, words_of(number));
}

float pager_height(Screen& screen) {
  const PageNumber sample = page_number(screen, 9, 9);
  return ui::pager_height(screen.frame, words_of(sample), screen.content.w);
}

float pager_least_width(Screen& screen) {
  return ui::pager_least_width(screen.frame, words_of(page_number(screen, 9, 9)));
}

std::optional<ui::Box> pager_in_row(Screen& screen, ui::Box row, float beside_w, bool at_start) {
  constexpr int kWidest = 88;
  const PageNumber sample = page_number(screen, kWidest, kWidest);
  const float w = ui::pager_width(screen.frame, words_of(sample));
  const float h = ui::pager_height(screen.frame, words_of(sample), row.w);
  if (w + kPagerGap + beside_w > row.w || h > row.h) return {};
  const ui::Box place = at_start ? ui::take_start(row, w) : ui::take_end(row, w);
  return ui::centred(place, w, h);
}

bool draw_flow(Screen& screen, const ui::Box& area, const FlowCard& card) {
  ui::Frame& frame = screen.frame;
  const float pad = card.surface ? (screen.landscape() && !frame.large() ? card.pad : std::min(card.pad, 32.0f)) : 0;
  const float pad_y = card.surface ? std::min(pad, 36.0f) : 0;
  ui::Box inner = ui::inset(area, pad, pad_y);
  std::vector<ui::FlowPage> pages = ui::paginate(card.pieces, inner.h);
  ui::Box surface = area;
  if (card.shrink && pages.size() == 1) surface.h = std::min(area.h, ui::page_height(pages.front()) + 2 * pad_y);
  if (card.surface) ui::card(frame, surface);
  if (pages.size() > 1) {
    const ui::Box foot = card.pager ? *card.pager : ui::take_bottom(inner, pager_height(screen), 20);
    pages = ui::paginate(card.pieces, inner.h);
    const int count = static_cast<int>(pages.size()), page = frame.scratch().page(card.key, count);
    ui::draw_page(card.pieces, pages[static_cast<std::size_t>(page)], inner);
    draw_pager(screen, foot, card.key, page, count);
    return page + 1 == count;
  }
  ui::draw_page(card.pieces, pages.front(), inner);
  return true;
}

ui::Piece piece(float h, float gap, std::function<void(const ui::Box&)> draw) {
  ui::Piece made;
  made.h = h;
  made.gap = gap;
  made.draw = [draw = std::move(draw)](const ui::Box& box, int, int) { draw(box); };
  return made;
}

namespace {

// The widest place in which the words take so many lines; `width` if there is none.
float width_for_lines(ui::Frame& frame, const ui::Text& words, const ui::Type& type, float width, int lines) {
  constexpr float kStep = 0.97f, kLeast = 0.5f;
  for (float w = width; w > width * kLeast; w *= kStep) {
    const int now = frame.measure(words, type, w).lines;
    if (now == lines) return w;
    if (now > lines) break;
  }
  return width;
}

}  // namespace

// Shorter words are set narrower, so that all variants have the same number of lines and look alike from afar.
ui::Piece varying_piece(ui::Frame& frame, const session::Varying& words, const ui::Type& wanted, float width,
                        float gap) {
  ui::Type type = wanted;
  type.balanced = true;
  ui::Piece made;
  made.gap = gap;
  for (const session::Words& other : words.variants) {
    const ui::Extent size = frame.measure(text(other), type, width);
    made.lines = std::max(made.lines, size.lines);
    made.line_h = std::max(made.line_h, size.lines > 0 ? size.h / static_cast<float>(size.lines) : 0);
  }
  made.h = made.line_h * static_cast<float>(made.lines);
  const float narrow = width_for_lines(frame, text(words.words), type, width, made.lines);
  made.draw = [&frame, &words, type, width, narrow](const ui::Box& box, int first, int end) {
    frame.node(ui::Role::Text, "", text(words.words), {box.x, box.y, width, box.h});
    frame.label_lines({box.x, box.y, narrow, box.h}, text(words.words), type, first, end);
  };
  return made;
}

ui::Piece heading_piece(ui::Frame& frame, const ui::Text& words, float width, float gap, float px) {
  ui::Type type;
  type.px = px;
  type.bold = true;
  type.heading = true;
  ui::Piece made = ui::text_piece(frame, words, type, width, gap, ui::Role::Heading);
  made.with_next = true;
  return made;
}

}  // namespace screens
