// SPDX-License-Identifier: GPL-3.0-or-later
// Before a self-assessment: what will be asked, and what is promised. 'Just read' has the same size as 'Start'.
// 05-check-intro.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kLevel = 64, kLevelStep = 110;

Type plain(float px, Ink ink = Ink::Text) {
  Type type;
  type.px = px;
  type.ink = ink;
  return type;
}

class Intro {
 public:
  Intro(Screen& screen, const session::CheckIntroView& view) : screen_(screen), frame_(screen.frame), view_(view) {
    buttons_.buttons = {
        {"begin", text(view.begin), "play/fill", false, ButtonKind::Primary, tokens::kPrimaryLargeTarget, 30}};
    if (!view.just_read.empty()) {
      buttons_.buttons.push_back({"just-read", text(view.just_read), "book-open-text/regular", false,
                                  ButtonKind::Second, tokens::kPrimaryLargeTarget, 30});
    }
    buttons_.spread = Spread::Fill;
    buttons_.gap = 24;
  }

  Chosen draw() {
    if (screen_.wide()) {
      for (const Plan plan : {Plan::Columns, Plan::WideFoot, Plan::WidePrint}) {
        if (draw_two_columns(plan)) return chosen_;
      }
    }
    draw_one_column();
    return chosen_;
  }

 private:
  // What takes the whole width where not all fits into two columns: the two ways on; then also the fine print.
  enum class Plan { Columns, WideFoot, WidePrint };

  bool draw_two_columns(Plan plan) {
    const Box whole = screen_.content;
    const bool close = plan == Plan::WidePrint;
    Box inner = inset(whole, 56, plan == Plan::Columns ? 44.0f : close ? 30.0f : 36.0f), foot;
    std::vector<Piece> print, left, right;
    if (close) add_fine_print(print, inner.w, 10);
    const auto print_pages = paginate(print, inner.h);
    const Box line = take_bottom(inner, page_height(print_pages.front()), close ? 18.0f : 0.0f);
    if (plan != Plan::Columns) foot = take_bottom(inner, row_height(frame_, buttons_, inner.w), 24);
    Box promises = take_end(inner, 680, 56);
    if (plan == Plan::Columns) foot = take_bottom(inner, row_height(frame_, buttons_, inner.w), 24);
    const float promises_w = promises.w - 2 * 48;
    add_promises(right, promises_w, close ? 14.0f : 20.0f);
    if (plan == Plan::Columns) add_fine_print(right, promises_w);
    const auto right_pages = paginate(right, promises.h - 2 * (close ? 18.0f : 28.0f));
    if (right_pages.size() > 1) return false;
    for (const float px : {tokens::kArticlePx, tokens::kBodyPx - 2}) {
      body_px_ = px;
      left = about(inner.w);
      if (plan == Plan::WideFoot) add_fine_print(left, inner.w);
      if (paginate(left, inner.h).size() == 1) break;
    }
    const auto left_pages = paginate(left, inner.h);
    if (left_pages.size() > 1) return false;
    card(frame_, whole);
    panel(frame_, promises, Ink::Surface2, tokens::kRowRadius);
    draw_page(left, left_pages.front(), inner);
    draw_page(right, right_pages.front(), centred(promises, promises_w, page_height(right_pages.front())));
    draw_buttons(foot);
    draw_page(print, print_pages.front(), line);
    return true;
  }

  void draw_one_column() {
    const bool sure = screen_.portrait() || frame_.large();
    const float pad = sure || screen_.canvas() == ui::Canvas::Compact ? 32.0f : 48.0f;
    Box area = screen_.content;
    // The two ways on stand below the card, on each of its pages.
    const float buttons_h = row_height(frame_, buttons_, area.w);
    const Box foot = take_bottom(area, buttons_h, 24);
    body_px_ = tokens::kArticlePx;
    FlowCard flow{"intro", about(area.w - 2 * pad)};
    add_promises(flow.pieces, area.w - 2 * pad);
    add_fine_print(flow.pieces, area.w - 2 * pad);
    flow.pad = pad;
    draw_flow(screen_, area, flow);
    draw_buttons(foot);
  }

  void draw_buttons(const Box& box) {
    const int pressed = button_row(frame_, box, buttons_);
    if (pressed == 0) chosen_ = session::BeginAssessment{};
    if (pressed == 1) chosen_ = session::OpenPage{view_.read_page};
  }

  std::vector<Piece> about(float w) {
    std::vector<Piece> pieces;
    pieces.push_back(heading_piece(frame_, text(view_.title), w, 0, 52));
    pieces.back().with_next = false;
    pieces.push_back(facts(w));
    pieces.push_back(text_piece(frame_, text(view_.intro), plain(body_px_), w, 22));
    pieces.push_back(text_piece(frame_, text(view_.not_diagnosis), plain(body_px_, Ink::Text2), w, 14));
    if (!view_.answer_like.empty()) pieces.push_back(answers(w));
    return pieces;
  }

  void add_fine_print(std::vector<Piece>& pieces, float w, float gap = 20) {
    Type type = plain(tokens::kFinePx, Ink::Text2);
    type.snug = true;
    for (const session::Words* small : {&view_.project_note, &view_.attribution}) {
      if (!small->empty()) pieces.push_back(text_piece(frame_, text(*small), type, w, gap));
    }
  }

  // "6 questions", "About 2 minutes"
  Piece facts(float w) {
    const Badge questions{text(view_.questions), "list-checks"}, minutes{text(view_.minutes), "clock"};
    const Extent a = badge_size(frame_, questions, w), b = badge_size(frame_, minutes, w);
    const bool one_line = a.w + 16 + b.w <= w;
    return piece(one_line ? a.h : a.h + 12 + b.h, 20, [=, this](const Box& box) {
      badge(frame_, {box.x, box.y, a.w, a.h}, questions);
      if (one_line) {
        badge(frame_, {box.x + a.w + 16, box.y, b.w, b.h}, minutes);
      } else {
        badge(frame_, {box.x, box.y + a.h + 12, b.w, b.h}, minutes);
      }
    });
  }

  Piece answers(float w) {
    Type small = plain(tokens::kSmallPx, Ink::Text2);
    small.snug = true;
    const float glyph = frame_.glyph_px(kLevel), lead = frame_.measure(text(view_.answer_like), small, w).h;
    const float step = std::min(frame_.glyph_px(kLevelStep), w / 5);
    const int levels = std::clamp<int>(view_.levels, 2, 5);
    const float span = step * static_cast<float>(levels - 1) + glyph;
    const Extent first = frame_.measure(text(view_.first_option), small),
                 last = frame_.measure(text(view_.last_option), small);
    // Two options stand as glyph and word beside each other, more as a scale with words at its ends.
    const bool scale = levels > 2 && first.w + last.w + 24 <= span;
    // Where even that is too wide, the first option has a line of its own.
    const bool two_lines = !scale && static_cast<float>(levels) * (glyph + 14) + first.w + 40 + last.w > w;
    const float last_w = two_lines ? std::min(last.w, w - static_cast<float>(levels - 1) * (glyph + 14)) : last.w;
    const float last_h = std::max(glyph, frame_.measure(text(view_.last_option), small, last_w + 1).h);
    const float h = lead + 16 + glyph + (scale ? 8 + last.h : two_lines ? 12 + last_h : 0);
    return piece(h, 24, [=, this](const Box& box) {
      frame_.text({box.x, box.y, w, lead}, text(view_.answer_like), small);
      float x = box.x, y = box.y + lead + 16;
      for (int i = 0; i < levels; ++i) {
        const int level = (i * 8 + levels - 1) / (2 * (levels - 1));
        const bool end = i == 0 || i + 1 == levels;
        if (two_lines && i == 1) {
          x = box.x;
          y += glyph + 12;
        }
        frame_.picture({x, y, glyph, glyph}, "level-" + std::to_string(level), Ink::Primary);
        x += scale ? step : glyph + 14;
        if (scale || !end) continue;
        const Box words{x, y, i == 0 ? first.w : last_w + 1, i == 0 || !two_lines ? glyph : last_h};
        frame_.text(words, text(i == 0 ? view_.first_option : view_.last_option), small, Valign::Middle);
        x += words.w + 40;
      }
      if (!scale) return;
      frame_.text({box.x, y + glyph + 8, first.w, first.h}, text(view_.first_option), small);
      frame_.text({box.x + span - last.w, y + glyph + 8, last.w, last.h}, text(view_.last_option), small);
    });
  }

  void add_promises(std::vector<Piece>& pieces, float w, float gap = 20) {
    const Extent size{frame_.glyph_px(72), frame_.glyph_px(78), 0, 0};
    for (const session::Promise& promise : view_.promises) {
      const float room = w - size.w - 24;
      Type type = plain(tokens::kBodyPx);
      type.snug = true;
      const float words = frame_.measure(text(promise.text), type, room).h;
      pieces.push_back(piece(std::max(words, size.h), gap, [=, this, &promise](const Box& box) {
        Box row = box;
        const Box start = take_start(row, size.w, 24);
        plate(frame_, centred(start, size.w, size.h), promise.icon, hue(promise.hue));
        frame_.text({row.x, row.y, room, row.h}, text(promise.text), type, Valign::Middle);
      }));
    }
  }

  Screen& screen_;
  Frame& frame_;
  const session::CheckIntroView& view_;
  ButtonRow buttons_;
  float body_px_ = tokens::kArticlePx;
  Chosen chosen_;
};

}  // namespace

Chosen draw_check_intro(Screen& screen, const session::CheckIntroView& view) { return Intro(screen, view).draw(); }

}  // namespace screens
