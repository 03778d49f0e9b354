// SPDX-License-Identifier: GPL-3.0-or-later
// One question a screen, its answers as rows with the water glyph. Skip is as high as Next and always there.
// 06-question.png, 17-question-contrast-200.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kDenseRow = 104, kClose = 12;

class Question {
 public:
  Question(Screen& screen, const session::QuestionView& view) : screen_(screen), frame_(screen.frame), view_(view) {}

  Chosen draw() {
    draw_progress();
    if (screen_.wide()) {
      draw_wide();
    } else if (screen_.landscape()) {
      draw_large();
    } else {
      draw_tall();
    }
    return chosen_;
  }

 private:
  Type question_type() const {
    Type question;
    question.px = view_.discreet ? tokens::kH2Px : tokens::kQuestionPx;
    question.bold = !view_.discreet;
    question.heading = !view_.discreet;
    return question;
  }

  static Type note_type() {
    Type note;
    note.px = tokens::kFinePx;
    note.ink = Ink::Text2;
    return note;
  }

  // Which of the words stand elsewhere already.
  struct Elsewhere {
    bool question = false, note = false;
  };

  std::vector<Piece> words(float w) { return words(w, Elsewhere{}); }
  std::vector<Piece> words(float w, const Elsewhere& elsewhere) {
    std::vector<Piece> pieces;
    Type recall;
    recall.px = view_.discreet && view_.recall.text.size() > 160 ? tokens::kBodyPx : tokens::kArticlePx;
    recall.ink = Ink::Text2;
    if (!view_.recall.empty()) pieces.push_back(text_piece(frame_, text(view_.recall), recall, w, 0));
    if (!elsewhere.question) {
      pieces.push_back(text_piece(frame_, text(view_.text), question_type(), w, 18, Role::Heading));
      // What is asked is read in one piece.
      pieces.back().whole = pieces.back().h < screen_.content.h / 2;
    }
    if (!elsewhere.note && !view_.project_note.empty())
      pieces.push_back(text_piece(frame_, text(view_.project_note), note_type(), w, 18));
    return pieces;
  }

  // "Question 2 of 6" and the bar; in the large layout the words stand beside Leave.
  void draw_progress() {
    Type type;
    type.px = 26;
    type.snug = true;
    type.ink = Ink::Text2;
    const float share = static_cast<float>(view_.current) / static_cast<float>(std::max<std::uint16_t>(1, view_.total));
    const float w = frame_.measure(text(view_.progress), type).w;
    if (w <= screen_.head.w) {
      frame_.text(screen_.head, text(view_.progress), type, Valign::Middle);
      progress(frame_, take_top(screen_.content, 16, 16), share, text(view_.progress));
      return;
    }
    Box line = take_top(screen_.content, std::max(58.0f, 36 * frame_.scale()), screen_.wide() ? 20.0f : 14.0f);
    frame_.text(take_start(line, w, 26), text(view_.progress), type, Valign::Middle);
    progress(frame_, centred(line, line.w, 16), share, text(view_.progress));
  }

  float options_height(float w, float gap) const {
    float h = -gap;
    for (const session::OptionView& option : view_.options) h += option_height(frame_, row_of(option, 0), w) + gap;
    return h;
  }

  OptionRow row_of(const session::OptionView& option, std::size_t index) const {
    return {"option:" + std::to_string(index), text(option.text), option.level, option.selected, least_};
  }

  void draw_options(Box area, float gap) { draw_options(area, gap, 0, view_.options.size()); }
  void draw_options(Box area, float gap, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      const OptionRow row = row_of(view_.options[i], i);
      if (option_row(frame_, take_top(area, option_height(frame_, row, area.w), gap), row)) {
        chosen_ = session::ChooseOption{static_cast<std::uint8_t>(i)};
      }
    }
  }

  Button skip() const {
    return {"skip", text(view_.skip), "fast-forward/regular", false, ButtonKind::Second, tokens::kPrimaryLargeTarget,
            30};
  }
  Button next() const {
    return {"next", text(view_.next), "arrow-right/bold", true, ButtonKind::Primary, tokens::kPrimaryLargeTarget, 30};
  }
  void act(bool skipped, bool went_on) {
    if (skipped) chosen_ = session::SkipItem{};
    if (went_on) chosen_ = session::NextItem{};
  }

  // Skip keeps its place; Next appears beside it once there is an answer and its row can be seen: beside a pager
  // there would be two ways on.
  void draw_buttons(Box box, bool answers_shown = true) {
    const bool goes_on = view_.answered && answers_shown;
    const float skip_w = button_width(frame_, skip());
    const float most = std::max(box.w / 2, box.w - 20 - button_width(frame_, next()));
    const Box skip_box = take_start(box, goes_on ? std::min(skip_w, most) : skip_w, 20);
    const bool skipped = button(frame_, skip_box, skip());
    act(skipped, goes_on && button(frame_, box, next()));
  }

  float unread_height(float w) const {
    return view_.unread.empty() ? 0 : button_height(frame_, unread_button(view_.unread), w) + 16;
  }
  // Takes its own line off the foot of `box`, where this may be the last question.
  void draw_unread(Box& box) {
    const Button unread = unread_button(view_.unread);
    if (unread.label.empty()) return;
    Box line = take_bottom(box, button_height(frame_, unread, box.w), 16);
    line.w = std::min(line.w, button_width(frame_, unread));
    if (button(frame_, line, unread)) chosen_ = session::LeaveUnread{};
  }

  bool words_fit(const Box& area) { return paginate(words(area.w), area.h).size() == 1; }
  void draw_words(const Box& area) {
    const std::vector<Piece> pieces = words(area.w);
    draw_page(pieces, paginate(pieces, area.h).front(), area);
  }

  void draw_wide() {
    Box left = screen_.content;
    Box right = take_end(left, 1025, 47);
    float gap = 16;
    if (options_height(1025, gap) > right.h) {  // six answers are lower than five
      least_ = kDenseRow;
      gap = tokens::kGapMinTarget + 1;
    }
    if (options_height(1025, gap) > right.h) return draw_flowing(screen_.content);
    const float buttons_h = button_row_height();
    Box buttons = take_bottom(left, buttons_h + unread_height(left.w), 24);
    if (!words_fit(left)) {
      if (!draw_parted()) draw_flowing(screen_.content);
      return;
    }
    draw_words(left);
    draw_options(right, gap);
    draw_buttons(take_top(buttons, buttons_h, 16));
    draw_unread(buttons);
  }

  // Words and answers one under the other, paged; the two buttons stay, with the pager beside them where all have
  // room. Answers that fit one page together are not torn apart.
  void draw_flowing(Box area) {
    const float buttons_h = std::max(button_height(frame_, skip()), view_.answered ? button_height(frame_, next()) : 0);
    Box buttons = take_bottom(area, buttons_h + unread_height(area.w), 16);
    Box row = take_top(buttons, buttons_h, 16);
    FlowCard flow{"question", words(area.w)};
    flow.surface = false;
    if (!screen_.portrait()) flow.pager = pager_in_row(screen_, row, ways_on_width(), false);
    for (std::size_t i = 0; i < view_.options.size(); ++i) {
      const OptionRow option = row_of(view_.options[i], i);
      flow.pieces.push_back(
          piece(option_height(frame_, option, area.w), i == 0 ? 24.0f : 16.0f, [this, option, i](const Box& box) {
            if (option_row(frame_, box, option)) chosen_ = session::ChooseOption{static_cast<std::uint8_t>(i)};
          }));
      flow.pieces.back().group = 1;
    }
    if (flow.pager && paginate(flow.pieces, area.h).size() == 1) flow.pager.reset();
    if (flow.pager) take_end(row, flow.pager->w, 20);
    const bool last = draw_flow(screen_, area, flow);
    draw_buttons(row, last);
    draw_unread(buttons);
  }

  // Words and answers in two columns, else on pages of their own; false where the buttons have no room beside them.
  bool draw_parted() {
    for (const float share : {0.5f, 0.42f, 0.58f}) {
      if (draw_beside(share)) return true;
    }
    return draw_apart();
  }

  // Words and the two buttons beside the answers, where both sides have room for all of theirs.
  bool draw_beside(float answers_share) {
    Box left = screen_.content;
    const Box right = take_end(left, left.w * answers_share, 40);
    const float buttons_h = button_row_height();
    Box buttons = take_bottom(left, buttons_h + unread_height(left.w), 16);
    const bool fits = options_height(right.w, kClose) <= right.h && ways_on_width() <= left.w && words_fit(left);
    if (!fits) return false;
    draw_words(left);
    draw_options(right, kClose);
    draw_buttons(take_top(buttons, buttons_h, 16));
    draw_unread(buttons);
    return true;
  }

  // Where the words have pages of their own: the page with the answers after them.
  struct AnswersPage {
    Box question, answers;    // no height: the question is not shown again
    Box side, buttons, foot;  // skip and next; beneath them the pager
    bool note = false;        // the small print stands here, not on a page to itself
    int columns = 1;
    std::size_t each = 1;  // answers on a page
  };

  float highest_option(float w) const {
    float highest = 0;
    for (std::size_t i = 0; i < view_.options.size(); ++i)
      highest = std::max(highest, option_height(frame_, row_of(view_.options[i], i), w));
    return highest;
  }

  // All of them, else as few pages as can be, and as even.
  void share_answers(AnswersPage& page) const {
    const std::size_t all = std::max<std::size_t>(1, view_.options.size());
    page.each = all;
    if (options_height(page.answers.w, kClose) <= page.answers.h) return;
    const float row = highest_option(page.answers.w) + kClose;
    const auto most = static_cast<std::size_t>(std::max(1.0f, (page.answers.h + kClose) / row));
    const std::size_t pages = (all + most - 1) / most;
    page.each = (all + pages - 1) / pages;
  }

  float side_height(float w) {
    return button_height(frame_, skip()) + button_height(frame_, next()) + pager_height(screen_) + unread_height(w) +
           40;
  }

  // With the buttons beside the answers. The question stays in sight where the answers leave it the room.
  std::optional<AnswersPage> plan_beside() {
    const float side_w =
        std::max({380.0f, button_width(frame_, skip()), button_width(frame_, next()), pager_least_width(screen_)});
    AnswersPage page;
    page.answers = screen_.content;
    page.question = take_top(page.answers, question_height(page.answers.w), 18);
    const float needed = std::max(options_height(page.answers.w - side_w - 40, kClose), side_height(side_w));
    if (needed > page.answers.h) {
      page.answers = screen_.content;
      page.question = {};
    }
    page.side = take_end(page.answers, side_w, 40);
    if (side_height(side_w) > page.side.h) return {};
    const float note_h = frame_.measure(text(view_.project_note), note_type(), side_w).h;
    page.note = !view_.project_note.empty() && side_height(side_w) + note_h + 40 <= page.side.h;
    page.foot = take_bottom(page.side, pager_height(screen_), 20);
    share_answers(page);
    return page;
  }

  // With the buttons beneath: on a column under the question; else in two columns, where one is too short for all.
  std::optional<AnswersPage> plan_above(int columns) {
    AnswersPage page;
    page.columns = columns;
    page.answers = screen_.content;
    const float unread = unread_height(page.answers.w);
    page.buttons = take_bottom(page.answers, button_row_height() + unread, 16);
    const std::optional<Box> in_row = columns > 1 ? pager_place(page.buttons) : std::nullopt;
    page.foot = in_row ? *in_row : take_bottom(page.answers, pager_height(screen_), 20);
    const float w = (page.answers.w - 24 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const int rows = (static_cast<int>(view_.options.size()) + columns - 1) / columns;
    const float h =
        columns == 1 ? options_height(w, kClose) : (highest_option(w) + kClose) * static_cast<float>(rows) - kClose;
    const float question = question_height(page.answers.w) + 18;
    if (h > page.answers.h) return {};
    if (h + question <= page.answers.h) page.question = take_top(page.answers, question - 18, 18);
    page.each = std::max<std::size_t>(1, view_.options.size());
    return page;
  }

  float question_height(float w) const { return frame_.measure(text(view_.text), question_type(), w).h; }
  float button_row_height() const { return std::max(button_height(frame_, skip()), button_height(frame_, next())); }
  float ways_on_width() const { return button_width(frame_, skip()) + 20 + button_width(frame_, next()); }
  std::optional<Box> pager_place(const Box& row) {
    return pager_in_row(screen_, {row.x, row.y, row.w, button_row_height()}, ways_on_width(), false);
  }

  std::optional<AnswersPage> plan_answers() {
    if (screen_.portrait()) return plan_above(1);
    std::optional<AnswersPage> page = plan_beside();
    if (page && page->each >= view_.options.size()) return page;
    if (auto grid = plan_above(2)) return grid;
    return page;
  }

  // The words first; then the answers on a page of their own: nobody answers what she has not read.
  bool draw_apart() {
    least_ = frame_.metrics().sizes.min_target;
    const std::optional<AnswersPage> plan = plan_answers();
    if (!plan) {
      least_ = 0;
      return false;
    }
    Box area = screen_.content;
    const Box foot = take_bottom(area, std::max(button_height(frame_, skip()), pager_height(screen_)), 16);
    const std::vector<Piece> pieces = words(area.w, {plan->question.h > 0, plan->note});
    const auto word_pages = paginate(pieces, area.h);
    const std::size_t all = view_.options.size();
    const int before = pieces.empty() ? 0 : static_cast<int>(word_pages.size());
    const int count = before + static_cast<int>((all + plan->each - 1) / plan->each);
    const int page = frame_.scratch().page("question", count);
    if (page < before) {
      draw_page(pieces, word_pages[static_cast<std::size_t>(page)], area);
      Box start = foot;
      act(button(frame_, take_start(start, button_width(frame_, skip())), skip()), false);
      draw_pager(screen_, foot, "question", page, count);
      return true;
    }
    if (plan->question.h > 0)
      frame_.text(plan->question, text(view_.text), question_type(), Valign::Top, Role::Heading);
    const std::size_t first = static_cast<std::size_t>(page - before) * plan->each;
    if (plan->columns > 1) {
      draw_grid_of_options(plan->answers, plan->columns);
    } else {
      draw_options(plan->answers, kClose, first, std::min(all, first + plan->each));
    }
    if (plan->side.w > 0) {
      draw_side(*plan, page + 1 == count);
    } else {
      Box lines = plan->buttons;
      Box row = take_top(lines, button_row_height(), 16);
      if (plan->foot.y >= row.y) take_end(row, plan->foot.w, 20);  // the pager is in it
      draw_buttons(row, page + 1 == count);
      draw_unread(lines);
    }
    if (count > 1) draw_pager(screen_, plan->foot, "question", page, count);
    return true;
  }

  // Down the first column, then the second.
  void draw_grid_of_options(const Box& box, int columns) {
    const int all = static_cast<int>(view_.options.size()), rows = (all + columns - 1) / columns;
    const float w = (box.w - 24 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    Box left = box;
    for (int column = 0; column < columns; ++column) {
      Box place = take_start(left, w, 24);
      for (int i = column * rows; i < std::min(all, (column + 1) * rows); ++i) {
        const OptionRow row = row_of(view_.options[static_cast<std::size_t>(i)], static_cast<std::size_t>(i));
        if (option_row(frame_, take_top(place, highest_option(w), kClose), row))
          chosen_ = session::ChooseOption{static_cast<std::uint8_t>(i)};
      }
    }
  }

  void draw_side(const AnswersPage& plan, bool last) {
    Box side = plan.side;
    draw_unread(side);
    const bool skipped = button(frame_, take_top(side, button_height(frame_, skip()), 20), skip());
    // Beside a pager that leads on there would be two ways on.
    const Box next_box = take_top(side, button_height(frame_, next()), 20);
    act(skipped, view_.answered && last && button(frame_, next_box, next()));
    if (!plan.note) return;
    const float h = frame_.measure(text(view_.project_note), note_type(), side.w).h;
    frame_.text(take_bottom(side, h), text(view_.project_note), note_type());
  }

  void draw_large() {
    Box area = screen_.content;
    const float side =
        std::max({380.0f, button_width(frame_, skip()), view_.answered ? button_width(frame_, next()) : 0});
    const float gap = 12, options = options_height(area.w - side - 40, gap);
    const float unread = unread_height(side);
    Box lower = take_bottom(area, std::max(options, 2 * 104 + 20.0f + unread), 16);
    if (!words_fit(area)) {
      if (!draw_parted()) draw_flowing(screen_.content);
      return;
    }
    draw_words(area);
    Box buttons = take_end(lower, side, 40);
    draw_options(lower, gap);
    const float h = (buttons.h - unread - 20) / 2;
    const bool skipped = button(frame_, take_top(buttons, h, 20), skip());
    const Box next_box = take_top(buttons, h, 16);
    act(skipped, view_.answered && button(frame_, next_box, next()));
    draw_unread(buttons);
  }

  void draw_tall() {
    Box area = screen_.content;
    const float buttons_h = std::max(button_height(frame_, skip()), view_.answered ? button_height(frame_, next()) : 0);
    Box buttons = take_bottom(area, buttons_h + unread_height(area.w), 28);
    const Box options = take_bottom(area, options_height(area.w, 16), 28);
    if (!words_fit(area)) {
      if (screen_.portrait() ? draw_apart() : draw_parted()) return;
      return draw_flowing(screen_.content);
    }
    draw_words(area);
    draw_options(options, 16);
    draw_buttons(take_top(buttons, buttons_h, 16));
    draw_unread(buttons);
  }

  Screen& screen_;
  Frame& frame_;
  const session::QuestionView& view_;
  float least_ = 0;  // of an answer's row
  Chosen chosen_;
};

}  // namespace

Chosen draw_question(Screen& screen, const session::QuestionView& view) { return Question(screen, view).draw(); }

}  // namespace screens
