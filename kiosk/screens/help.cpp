// SPDX-License-Identifier: GPL-3.0-or-later
// Help now: numbers in large type and what happens on a call. The same for everyone. 08-help-now.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kPad = 36;

Type bold(float px) {
  Type type;
  type.px = px;
  type.bold = true;
  type.snug = true;
  return type;
}
Type small() {
  Type type;
  type.px = tokens::kSmallPx;
  type.ink = Ink::Text2;
  type.snug = true;
  return type;
}

struct RowPlan {
  bool beside = true;  // the number beside the words, else below
  float room = 0, label_h = 0, line_h = 0, number_w = 0, number_h = 0, all = 0;
};

RowPlan plan(Frame& frame, const session::HelpRow& row, float width) {
  RowPlan p;
  const Extent number = frame.measure({row.number, &row.label.lang}, bold(tokens::kHelpNumberPx));
  p.number_w = number.w;
  p.number_h = number.h;
  const float inner = width - 2 * kPad - plate_size(frame).w - 24;
  p.room = inner - number.w - 32;
  p.beside = p.room >= 300 * frame.scale();
  if (!p.beside) p.room = inner;
  p.label_h = frame.measure(text(row.label), bold(31), p.room).h;
  p.line_h = frame.measure(text(row.line), small(), p.room).h;
  const float words = p.label_h + 4 + p.line_h + (p.beside ? 0 : number.h + 8);
  p.all = std::max({words, plate_size(frame).h, p.beside ? number.h : 0}) + 36;
  return p;
}

// Not a control: the kiosk cannot call.
void draw_number(Frame& frame, const Box& box, const session::HelpRow& row) {
  card(frame, box);
  const RowPlan p = plan(frame, row, box.w);
  Box inner = inset(box, kPad, 0);
  const Extent size = plate_size(frame);
  plate(frame, centred(take_start(inner, size.w, 24), size.w, size.h), row.icon, hue(row.hue));
  const Text number{row.number, &row.label.lang};
  Type number_type = bold(tokens::kHelpNumberPx);
  const Box shown{box.x, box.y, box.w, box.h};
  frame.node(Role::Group, "call:" + row.id, text(row.label), shown, row.number);
  if (p.beside) {
    frame.text(take_end(inner, p.number_w, 32), number, number_type, Valign::Middle, Role::Number, "number:" + row.id);
  }
  const float words = p.label_h + 4 + p.line_h + (p.beside ? 0 : p.number_h + 8);
  Box rows = centred({inner.x, box.y, p.room, box.h}, p.room, words);
  frame.text(take_top(rows, p.label_h, 4), text(row.label), bold(31));
  frame.text(take_top(rows, p.line_h, 8), text(row.line), small());
  if (!p.beside)
    frame.text(take_top(rows, p.number_h), number, number_type, Valign::Top, Role::Number, "number:" + row.id);
}

// A question that opens: its line is the control, the answer stands beneath.
struct FoldPlan {
  float question_h = 0, answer_h = 0, all = 0;
};

Type question_type() {
  Type type;
  type.px = tokens::kBodyPx;
  type.snug = true;
  return type;
}
Type answer_type() {
  Type type;
  type.px = 26;
  type.ink = Ink::Text2;
  return type;
}

FoldPlan plan(Frame& frame, const session::FoldView& fold, float width) {
  FoldPlan p;
  const float room = width - frame.glyph_px(34) - 16;
  p.question_h =
      std::max(frame.metrics().sizes.min_target, frame.measure(text(fold.question), question_type(), room).h + 20);
  p.answer_h = fold.open ? frame.measure(text(fold.answer), answer_type(), width).h + 12 : 0;
  p.all = p.question_h + p.answer_h;
  return p;
}

bool draw_fold(Frame& frame, const Box& box, const session::FoldView& fold, std::size_t index) {
  const FoldPlan p = plan(frame, fold, box.w);
  Box rest = box;
  const Box line = take_top(rest, p.question_h);
  Control control;
  control.id = "fold:" + std::to_string(index);
  control.name = fold.question.text;
  control.lang = &fold.question.lang;
  control.selected = fold.open;
  const Press press = frame.control(line, control);
  if (press.down) frame.fill(inset(line, -8, 2), Ink::Selected, 16);
  const Ink ink = press.down && frame.strong() ? Ink::PrimaryText : Ink::Text;
  Type question = question_type();
  question.bold = fold.open;
  question.ink = ink;
  const float glyph = frame.glyph_px(34);
  Box words = line;
  frame.picture(centred(take_end(words, glyph, 16), glyph, glyph), fold.open ? "caret-up/bold" : "caret-down/bold",
                ink);
  frame.label(words, text(fold.question), question, Valign::Middle);
  if (fold.open) frame.text({rest.x, rest.y, rest.w, p.answer_h - 12}, text(fold.answer), answer_type());
  return press.activated;
}

class Help {
 public:
  Help(Screen& screen, const session::HelpView& view) : screen_(screen), frame_(screen.frame), view_(view) {
    title_ = {text(view.title), frame_.large() ? Text{} : text(view.line)};
    title_.line_px = tokens::kBodyPx;
    title_.line_icon = "phone";
  }

  Chosen draw() {
    if (screen_.wide() && draw_two_columns()) return chosen_;
    draw_one_column();
    return chosen_;
  }

 private:
  bool draw_two_columns() {
    Box area = screen_.content;
    Box side = take_end(area, 640, 32);
    const auto count = static_cast<float>(view_.rows.size());
    float least = 0;
    for (const session::HelpRow& row : view_.rows) least = std::max(least, plan(frame_, row, area.w).all);
    const float room = area.h - title_height(frame_, title_, area.w);
    if (least * count + 16 * (count - 1) > room) return false;
    FlowCard card{"folds", fold_pieces(side.w - 2 * 38)};
    card.pad = 38;
    card.shrink = true;
    ui::draw_title(frame_, area, title_);
    const float h = std::min(157.0f, (area.h - 18 * (count - 1)) / std::max(1.0f, count));
    for (const session::HelpRow& row : view_.rows) draw_number(frame_, take_top(area, h, 18), row);
    draw_flow(screen_, side, card);
    return true;
  }

  std::vector<Piece> fold_pieces(float w) {
    std::vector<Piece> pieces;
    pieces.push_back(heading_piece(frame_, text(view_.folds_title), w, 0, tokens::kH3Px));
    for (std::size_t i = 0; i < view_.folds.size(); ++i) {
      const session::FoldView& fold = view_.folds[i];
      pieces.push_back(piece(plan(frame_, fold, w).all, tokens::kGapMinTarget, [this, &fold, i](const Box& box) {
        hairline(frame_, box.x, box.y - 7, box.w);
        if (draw_fold(frame_, box, fold, i)) chosen_ = session::ToggleFold{static_cast<std::uint8_t>(i)};
      }));
    }
    return pieces;
  }

  void draw_one_column() {
    draw_title(screen_, title_);
    const Box area = screen_.content;
    FlowCard flow{"help", {}};
    flow.surface = false;
    for (const session::HelpRow& row : view_.rows) {
      const float h = std::max(plan(frame_, row, area.w).all, screen_.portrait() ? 150.0f : 0.0f);
      flow.pieces.push_back(piece(h, 18, [this, &row](const Box& box) { draw_number(frame_, box, row); }));
    }
    if (frame_.large()) flow.pieces.push_back(text_piece(frame_, text(view_.line), answer_type(), area.w, 24));
    std::vector<Piece> folds = fold_pieces(area.w);
    folds.front().gap = 36;
    flow.pieces.insert(flow.pieces.end(), std::make_move_iterator(folds.begin()), std::make_move_iterator(folds.end()));
    draw_flow(screen_, area, flow);
  }

  Screen& screen_;
  Frame& frame_;
  const session::HelpView& view_;
  Title title_;
  Chosen chosen_;
};

}  // namespace

Chosen draw_help(Screen& screen, const session::HelpView& view) { return Help(screen, view).draw(); }

}  // namespace screens
