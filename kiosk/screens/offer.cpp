// SPDX-License-Identifier: GPL-3.0-or-later
// A card with a title, words and the ways on from it; what stands beside it is in a second card where there is room.
// 28-after-a-hard-answer.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kAsideShare = 0.31f;

class OfferScreen {
 public:
  OfferScreen(Screen& screen, const Offer& offer)
      : screen_(screen), frame_(screen.frame), offer_(offer), buttons_(offer.buttons) {}

  std::string draw() {
    if (!screen_.wide() || !draw_beside()) draw_one_column();
    return chosen_;
  }

 private:
  std::vector<Piece> words(float w, bool with_short_aside = false) {
    std::vector<Piece> pieces;
    pieces.push_back(heading_piece(frame_, text(*offer_.title), w, 0, screen_.wide() ? 46.0f : tokens::kH1Px));
    if (with_short_aside) offer_.short_aside(pieces, w);
    Type type;
    type.px = tokens::kArticlePx;
    pieces.push_back(varying_piece(frame_, *offer_.text, type, w, 22));
    return pieces;
  }

  void press(const std::string& id) {
    if (id != "next-page:" + offer_.key) {
      chosen_ = id;
      return;
    }
    frame_.scratch().turn_to(offer_.key, turning_);
    frame_.ask_next_frame();
  }

  float quiet_height(float w) { return offer_.quiet.label.empty() ? 0 : button_height(frame_, offer_.quiet, w); }
  // In large letters height is dear: then all stand in one row, where that is wide enough.
  bool in_one_row(float w) {
    return frame_.large() && !offer_.quiet.label.empty() &&
           button_width(frame_, offer_.quiet) + 24 + row_width(frame_, buttons_) <= w;
  }
  float foot_height(float w) {
    const float quiet = quiet_height(w), row = row_height(frame_, buttons_, w);
    if (in_one_row(w)) return std::max(quiet, row);
    return row + (quiet > 0 ? quiet + 16 : 0);
  }

  void draw_foot(Box box) {
    const float quiet_h = quiet_height(box.w);
    const bool one_row = in_one_row(box.w);
    Box quiet_box;
    if (one_row) {
      quiet_box = take_start(box, button_width(frame_, offer_.quiet), 24);
    } else if (quiet_h > 0) {
      quiet_box = take_bottom(box, quiet_h, 16);
    }
    const int pressed = button_row(frame_, box, buttons_);
    if (pressed >= 0) press(buttons_.buttons[static_cast<std::size_t>(pressed)].id);
    if (quiet_h <= 0) return;
    const float w = std::min(quiet_box.w, button_width(frame_, offer_.quiet));
    if (button(frame_, centred(quiet_box, w, quiet_h), offer_.quiet)) chosen_ = offer_.quiet.id;
  }

  // False where something does not fit: then one column, in pages.
  bool draw_beside() {
    Box main = screen_.content;
    Box aside = offer_.aside ? take_end(main, main.w * kAsideShare, screen_.gap() + 8) : Box{};
    Box inner = inset(main, 60, 52);
    const float foot_h = foot_height(inner.w);
    const std::vector<Piece> pieces = words(inner.w);
    const auto pages = paginate(pieces, inner.h - foot_h - 24);
    std::vector<Piece> beside;
    if (offer_.aside) offer_.aside(beside, aside.w - 2 * 40);
    const auto beside_pages = paginate(beside, aside.h - 2 * 44);
    if (pages.size() > 1 || beside_pages.size() > 1) return false;
    card(frame_, main);
    const Box foot = take_bottom(inner, foot_h, 24);
    draw_page(pieces, pages.front(), inner);
    draw_foot(foot);
    if (!offer_.aside) return true;
    card(frame_, aside);
    draw_page(beside, beside_pages.front(), inset(aside, 40, 44));
    return true;
  }

  void draw_one_column() {
    Box area = screen_.content;
    const Box foot = take_bottom(area, foot_height(area.w), 20);
    const float pad = screen_.wide() ? 48.0f : 32.0f, w = area.w - 2 * pad;
    const bool brief = frame_.large() && offer_.short_aside;
    FlowCard flow{offer_.key, words(w, brief)};
    flow.pad = pad;
    if (offer_.aside && !brief) {
      const std::size_t first = flow.pieces.size();
      offer_.aside(flow.pieces, w);
      if (first < flow.pieces.size()) flow.pieces[first].gap = 40;
    }
    if (offer_.turns_pages.empty()) {
      draw_flow(screen_, area, flow);
    } else {
      draw_with_turning_button(area, flow);
    }
    draw_foot(foot);
  }

  // Nobody goes on past words that matter: until the last page the way on turns the page.
  void draw_with_turning_button(const Box& area, const FlowCard& flow) {
    const float pad = std::min(flow.pad, 32.0f);
    const Box inner = inset(area, pad);
    const auto pages = paginate(flow.pieces, inner.h);
    const int count = static_cast<int>(pages.size()), page = frame_.scratch().page(flow.key, count);
    card(frame_, area);
    draw_page(flow.pieces, pages[static_cast<std::size_t>(page)], inner);
    turning_ = page + 1 < count ? page + 1 : 0;
    if (turning_ == 0) return;
    for (Button& button : buttons_.buttons) {
      if (button.id == offer_.turns_pages) button.id = "next-page:" + flow.key;
    }
  }

  Screen& screen_;
  Frame& frame_;
  const Offer& offer_;
  ButtonRow buttons_;
  int turning_ = 0;  // the page that the way on leads to; 0: to the next screen
  std::string chosen_;
};

}  // namespace

std::string draw_offer(Screen& screen, const Offer& offer) { return OfferScreen(screen, offer).draw(); }

ui::Button unread_button(const session::Words& words) {
  if (words.empty()) return {};
  return {"unread", text(words), "arrow-u-up-left/regular", false, ui::ButtonKind::Quiet};
}

}  // namespace screens
