// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

class Paginator {
 public:
  Paginator(const std::vector<Piece>& pieces, float height) : pieces_(pieces), height_(height) {}

  std::vector<FlowPage> run() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if ((piece.page_before || forced_) && !page_.empty()) turn();
      if (splits_group(i)) turn();
      forced_ = piece.page_after;
      add(i, piece);
    }
    if (!page_.empty() || pages_.empty()) pages_.push_back(std::move(page_));
    return std::move(pages_);
  }

 private:
  float top(const Piece& piece) const { return page_.empty() ? 0 : y_ + piece.gap; }

  void turn() {
    // A heading does not stay behind alone.
    FlowPage carried;
    while (page_.size() > 1 && pieces_[page_.back().piece].with_next) {
      carried.insert(carried.begin(), page_.back());
      page_.pop_back();
    }
    pages_.push_back(std::move(page_));
    page_.clear();
    y_ = 0;
    for (const Placed& placed : carried) place(placed.piece, placed.h, placed.first_line, placed.end_line);
  }

  // Whether a group begins here that the rest of the page has no room for, but a page of its own has.
  bool splits_group(std::size_t first) const {
    const int group = pieces_[first].group;
    if (group == 0 || page_.empty() || (first > 0 && pieces_[first - 1].group == group)) return false;
    float h = -pieces_[first].gap;
    for (std::size_t i = first; i < pieces_.size() && pieces_[i].group == group; ++i)
      h += pieces_[i].gap + pieces_[i].h;
    return top(pieces_[first]) + h > height_ + 0.5f && h <= height_ + 0.5f;
  }

  // After them a single line is better than a page of headings alone.
  bool only_headings() const {
    return std::all_of(page_.begin(), page_.end(), [this](const Placed& p) { return pieces_[p.piece].with_next; });
  }

  void place(std::size_t index, float h, int first, int end) {
    const float y = top(pieces_[index]);
    page_.push_back({index, y, h, first, end});
    y_ = y + h;
  }

  void add(std::size_t index, const Piece& piece) {
    if (top(piece) + piece.h <= height_ + 0.5f) {
      place(index, piece.h, 0, piece.lines);
      return;
    }
    if (piece.lines > 1 && piece.line_h > 0 && !piece.whole) {
      add_lines(index, piece);
      return;
    }
    // Headings that are carried along may leave too little room as well.
    while (!page_.empty() && top(piece) + piece.h > height_ + 0.5f) turn();
    place(index, piece.h, 0, piece.lines);
  }

  void add_lines(std::size_t index, const Piece& piece) {
    int first = 0;
    while (first < piece.lines) {
      const int left = piece.lines - first;
      int fit = static_cast<int>(std::floor((height_ - top(piece) + 0.5f) / piece.line_h));
      fit = std::min(fit, left);
      if (left - fit == 1 && fit > 2) --fit;  // no single line on the next page
      const bool poor = fit < left && fit < 2;
      if (poor && !page_.empty() && (fit < 1 || !only_headings())) {
        turn();
        continue;
      }
      fit = std::max(fit, 1);
      place(index, static_cast<float>(fit) * piece.line_h, first, first + fit);
      first += fit;
      if (first < piece.lines) turn();
    }
  }

  const std::vector<Piece>& pieces_;
  float height_;
  std::vector<FlowPage> pages_;
  FlowPage page_;
  float y_ = 0;
  bool forced_ = false;
};

}  // namespace

std::vector<FlowPage> paginate(const std::vector<Piece>& pieces, float height) {
  return Paginator(pieces, height).run();
}

void draw_page(const std::vector<Piece>& pieces, const FlowPage& page, const Box& box) {
  for (const Placed& placed : page) {
    pieces[placed.piece].draw({box.x, box.y + placed.y, box.w, placed.h}, placed.first_line, placed.end_line);
  }
}

float page_height(const FlowPage& page) { return page.empty() ? 0 : page.back().y + page.back().h; }

}  // namespace ui
