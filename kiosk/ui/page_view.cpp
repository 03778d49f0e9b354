// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_view.h"

#include <map>
#include <memory>

namespace ui {
namespace {

constexpr float kParagraphGap = 22, kBlockGap = 30, kListGap = 14;
constexpr float kCalloutPad = 32, kCalloutGlyph = 60;
constexpr float kFoldPad = 32, kFoldGlyph = 52;

// The words of a block and what in them is bold, kept for as long as its piece.
struct Run {
  std::string words;
  std::vector<text::BoldRange> bold;
  std::vector<model::Span> links;
  Text text(const model::LangTag* lang) const { return {words, lang}; }
};

std::shared_ptr<Run> run_of(const model::Spans& spans) {
  auto run = std::make_shared<Run>();
  for (const model::Span& span : spans) {
    const auto from = static_cast<std::uint32_t>(run->words.size());
    run->words += span.text;
    // A link has a row of its own below: in the sentence it must not look as if it could be touched.
    if (span.bold || span.link == model::LinkKind::Phone) {
      run->bold.push_back({from, static_cast<std::uint32_t>(run->words.size())});
    }
    if (span.link != model::LinkKind::None && span.link != model::LinkKind::Phone) run->links.push_back(span);
  }
  return run;
}

Type body(float px = tokens::kArticlePx, bool bold = false) {
  Type type;
  type.px = px;
  type.bold = bold;
  type.own_side = false;
  return type;
}

// Makes pieces for blocks one level deep at a given indent.
class Builder {
 public:
  Builder(Frame& frame, const PageView& view, float width) : frame_(frame), view_(view), width_(width) {}

  std::vector<Piece> run() {
    blocks(view_.part->blocks);
    return std::move(pieces_);
  }

 private:
  void blocks(const std::vector<model::Block>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].kind == model::BlockKind::TableRow) {
        table_row(list, i);
      } else {
        block(list[i]);
      }
      previous_ = list[i].kind;
    }
  }

  void block(const model::Block& block) {
    switch (block.kind) {
      case model::BlockKind::Paragraph:
        paragraph(run_of(block.spans), kParagraphGap);
        break;
      case model::BlockKind::Heading:
        heading(block);
        break;
      case model::BlockKind::Bullet:
      case model::BlockKind::Number:
        item(block);
        break;
      case model::BlockKind::Note:
        callout(block, "info", Ink::MossTint, Ink::MossGlyph, false);
        break;
      case model::BlockKind::Key:
        callout(block, "star-four", Ink::SeaTint, Ink::SeaGlyph, true);
        break;
      case model::BlockKind::Warning:
        callout(block, "warning-circle", Ink::AmberTint, Ink::AmberGlyph, false);
        break;
      case model::BlockKind::Fold:
        fold(block);
        break;
      case model::BlockKind::TableRow:
        break;
    }
  }

  void push(Piece piece) {
    if (indent_ > 0) {
      auto draw = std::move(piece.draw);
      const float indent = indent_;
      piece.draw = [draw, indent](const Box& box, int first, int end) {
        draw({box.x + indent, box.y, box.w - 2 * indent, box.h}, first, end);
      };
    }
    pieces_.push_back(std::move(piece));
  }
  float room() const { return width_ - 2 * indent_; }
  // A line of about 65 letters reads best; large letters take all there is.
  float column() const { return frame_.large() ? room() : std::min(room(), 1120.0f); }

  void paragraph(std::shared_ptr<Run> run, float gap) {
    if (run->words.empty()) return;
    Type type = body();
    type.bold_ranges = &run->bold;
    Piece piece = text_piece(frame_, run->text(view_.lang), type, column(), gap);
    auto draw = std::move(piece.draw);
    piece.draw = [run, draw](const Box& box, int first, int end) { draw(box, first, end); };
    push(std::move(piece));
    links(*run);
  }

  void heading(const model::Block& block) {
    auto run = run_of(block.spans);
    Type type = body(tokens::kH2Px, true);
    type.heading = true;
    Piece piece = text_piece(frame_, run->text(view_.lang), type, column(), kBlockGap, Role::Heading);
    piece.whole = true;
    piece.with_next = true;
    auto draw = std::move(piece.draw);
    piece.draw = [run, draw](const Box& box, int first, int end) { draw(box, first, end); };
    push(std::move(piece));
  }

  void item(const model::Block& block) {
    auto run = run_of(block.spans);
    const float step = 40 * std::max(1.0f, frame_.scale() * 0.8f);
    const float start = step * static_cast<float>(std::max<int>(1, block.level));
    Type type = body();
    type.bold_ranges = &run->bold;
    const bool tight = previous_ == model::BlockKind::Bullet || previous_ == model::BlockKind::Number;
    Piece piece = text_piece(frame_, run->text(view_.lang), type, column() - start, tight ? kListGap : kParagraphGap);
    auto draw = std::move(piece.draw);
    auto number = std::make_shared<std::string>(
        block.kind == model::BlockKind::Number ? std::to_string(block.ordinal) + "." : std::string());
    const float line_h = piece.line_h;
    piece.draw = [this, run, draw, number, start, step, line_h, type](const Box& box, int first, int end) {
      if (first == 0) mark({box.x + start - step, box.y, step, line_h}, *number);
      draw({box.x + start, box.y, box.w - start, box.h}, first, end);
    };
    push(std::move(piece));
    links(*run);
  }

  void mark(const Box& box, const std::string& number) {
    if (number.empty()) {
      const float dot = 11 * frame_.scale();
      frame_.circle({box.x + 6, box.y + (box.h - dot) / 2, dot, dot}, frame_.colour_of(Ink::Primary));
    } else {
      Type type = body(tokens::kArticlePx, true);
      frame_.label({box.x - 12, box.y, box.w + 8, box.h}, {number, view_.lang}, type);
    }
  }

  void links(const Run& run) {
    for (const model::Span& span : run.links) {
      auto words = std::make_shared<model::Span>(span);
      auto icon = std::make_shared<std::string>(view_.link_icon ? view_.link_icon(span) : std::string());
      ListRow row;
      const int times = ++linked_[span.target];
      row.id = "link:" + span.target + (times > 1 ? ":" + std::to_string(times) : "");
      row.icon = *icon;
      row.icon_ink = Ink::SeaGlyph;
      row.title = {words->text, view_.lang};
      const float pad = 24;
      Piece piece;
      piece.h = list_row_height(frame_, row, room() - 2 * pad);
      piece.gap = 16;
      piece.draw = [this, words, icon, row, pad](const Box& box, int, int) {
        panel(frame_, box, Ink::Surface2, tokens::kButtonRadius);
        if (!list_row(frame_, box, row, pad)) return;
        if (view_.events.follow) view_.events.follow(*words);
      };
      push(std::move(piece));
    }
  }

  void callout(const model::Block& block, std::string_view icon, Ink ground, Ink ink, bool bold) {
    auto run = run_of(block.spans);
    Type type = body(bold ? 31.0f : tokens::kArticlePx, bold);
    type.balanced = bold;
    type.bold_ranges = bold ? nullptr : &run->bold;
    const float glyph = frame_.glyph_px(kCalloutGlyph);
    const float start = kCalloutPad + glyph + 28, w = room() - start - kCalloutPad;
    const Extent words = frame_.measure(run->text(view_.lang), type, w);
    Piece piece;
    piece.gap = kBlockGap;
    piece.h = std::max(words.h, glyph) + 2 * 26;
    piece.draw = [this, run, type, icon, ground, ink, glyph, start, w, words](const Box& box, int, int) {
      panel(frame_, box, ground, tokens::kRowRadius);
      frame_.picture({box.x + kCalloutPad, box.y + (box.h - glyph) / 2, glyph, glyph}, icon, ink);
      frame_.text({box.x + start, box.y + (box.h - words.h) / 2, w, words.h}, run->text(view_.lang), type);
    };
    push(std::move(piece));
    links(*run);
    blocks(block.children);
  }

  void fold(const model::Block& block) {
    const int index = folds_++;
    auto run = run_of(block.spans);
    const bool open = (view_.open_folds >> index & 1) != 0;
    fold_head(run, index, open);
    const std::size_t head = pieces_.size() - 1;
    if (!open) {
      // What follows is behind the fold: 'Skip' goes on to it.
      pieces_.back().page_after = true;
      return;
    }
    const std::size_t first = pieces_.size();
    indent_ += kFoldPad;
    blocks(block.children);
    fold_close(index);
    indent_ -= kFoldPad;
    for (std::size_t i = first; i < pieces_.size(); ++i) frame_segment(pieces_[i], i + 1 == pieces_.size());
    for (std::size_t i = head; i < pieces_.size(); ++i) pieces_[i].group = index + 1;
  }

  // Side edges around a piece of an open fold, so that it holds together also over two pages.
  void frame_segment(Piece& piece, bool last) {
    auto draw = std::move(piece.draw);
    const float above = piece.gap, below = last ? 24.0f : 0;
    piece.gap = 0;
    piece.h += above + below;
    piece.whole = true;  // a cut would need its own frame
    piece.draw = [this, draw, above, below, last](const Box& box, int, int) {
      frame_.clip(box);
      frame_.outline({box.x, box.y - 60, box.w, box.h + (last ? 60.0f : 120.0f)}, Ink::Edge, frame_.edge(),
                     tokens::kRowRadius);
      frame_.unclip();
      draw({box.x, box.y + above, box.w, box.h - above - below}, 0, 1000);
    };
  }

  void fold_head(const std::shared_ptr<Run>& run, int index, bool open) {
    Type type = body(tokens::kBodyPx, true);
    type.snug = true;
    Type hint = body(tokens::kSmallPx);
    hint.ink = Ink::Text2;
    hint.snug = true;
    const float glyph = frame_.glyph_px(kFoldGlyph), start = kFoldPad + glyph + 24;
    const std::string number = std::to_string(index);
    ButtonRow row;
    row.buttons = {{"skip:" + number, view_.words.skip, "", false, ButtonKind::Second},
                   {"read:" + number, view_.words.read, "caret-down/bold", true, ButtonKind::Second}};
    row.gap = 24;
    const float buttons_w = open ? 0 : row_width(frame_, row);
    const bool beside = room() - start - buttons_w - 2 * kFoldPad >= 380 * frame_.scale();
    const float w = room() - start - kFoldPad - (beside && !open ? buttons_w + 24 : 0);
    const float words_h = frame_.measure(run->text(view_.lang), type, w).h;
    const float hint_h = open ? 0 : frame_.measure(view_.words.fold_hint, hint, w).h + 4;
    const float text_h = std::max(glyph, words_h + hint_h);
    const float row_h = open ? 0 : row_height(frame_, row, beside ? buttons_w + 1 : room() - 2 * kFoldPad);
    Piece piece;
    piece.gap = kBlockGap;
    piece.h = (beside || open ? std::max(text_h, row_h) : text_h + 20 + row_h) + 2 * 24;
    piece.draw = [=, this](const Box& box, int, int) {
      if (open) frame_.clip(box);
      frame_.outline({box.x, box.y, box.w, box.h + (open ? 60.0f : 0.0f)}, Ink::Edge, frame_.edge(),
                     tokens::kRowRadius);
      if (open) frame_.unclip();
      Box inner = inset(box, 0, 24);
      Box words = beside || open ? inner : take_top(inner, text_h, 20);
      frame_.picture({box.x + kFoldPad, words.y + (words.h - glyph) / 2, glyph, glyph}, "book-bookmark",
                     Ink::PlumGlyph);
      const float y = words.y + (words.h - words_h - hint_h) / 2;
      frame_.text({box.x + start, y, w, words_h}, run->text(view_.lang), type);
      if (open) return;
      frame_.text({box.x + start, y + words_h + 4, w, hint_h - 4}, view_.words.fold_hint, hint);
      const Box buttons =
          beside ? centred({box.right() - kFoldPad - buttons_w - 1, box.y, buttons_w + 1, box.h}, buttons_w + 1, row_h)
                 : Box{box.x + kFoldPad, inner.y, box.w - 2 * kFoldPad, row_h};
      const int chosen = button_row(frame_, buttons, row);
      if (chosen == 0 && view_.events.skip) view_.events.skip();
      if (chosen == 1 && view_.events.toggle) view_.events.toggle(index);
    };
    piece.with_next = open;
    push(std::move(piece));
  }

  void fold_close(int index) {
    ButtonRow row;
    row.buttons = {{"close:" + std::to_string(index), view_.words.close, "caret-up/bold", true, ButtonKind::Second}};
    Piece piece;
    piece.gap = 20;
    piece.h = row_height(frame_, row, room());
    piece.draw = [this, row, index](const Box& box, int, int) {
      if (button_row(frame_, box, row) == 0 && view_.events.toggle) view_.events.toggle(index);
    };
    push(std::move(piece));
  }

  void table_row(const std::vector<model::Block>& list, std::size_t at) {
    const model::Block& block = list[at];
    const auto columns = static_cast<float>(std::max<std::size_t>(1, block.cells.size()));
    const float w = (room() - 24 * (columns - 1)) / columns;
    const bool head = block.ordinal == 0;
    auto cells = std::make_shared<std::vector<std::shared_ptr<Run>>>();
    float h = 0;
    for (const model::Spans& spans : block.cells) {
      cells->push_back(run_of(spans));
      Type type = body(tokens::kBodyPx, head);
      h = std::max(h, frame_.measure(cells->back()->text(view_.lang), type, w).h);
    }
    Piece piece;
    piece.gap = head ? kBlockGap : 0;
    piece.h = h + 26;
    piece.with_next = head;
    piece.draw = [this, cells, head, w](const Box& box, int, int) {
      Box row = box;
      for (const auto& run : *cells) {
        Type type = body(tokens::kBodyPx, head);
        if (!head) type.bold_ranges = &run->bold;
        frame_.text(inset(take_start(row, w, 24), 0, 12), run->text(view_.lang), type);
      }
      hairline(frame_, box.x, box.bottom() - 2, box.w);
    };
    push(std::move(piece));
  }

  Frame& frame_;
  const PageView& view_;
  std::map<std::string, int> linked_;  // how often a place has been linked so far: ids are unique
  float width_;
  float indent_ = 0;
  int folds_ = 0;
  model::BlockKind previous_ = model::BlockKind::Heading;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> page_pieces(Frame& frame, const PageView& view, float width) {
  // The builder is captured by the pieces that it makes.
  auto builder = std::make_shared<Builder>(frame, view, width);
  std::vector<Piece> pieces = builder->run();
  for (Piece& piece : pieces) {
    auto draw = std::move(piece.draw);
    piece.draw = [builder, draw](const Box& box, int first, int end) { draw(box, first, end); };
  }
  return pieces;
}

Piece text_piece(Frame& frame, const Text& text, const Type& type, float width, float gap, Role role) {
  const Extent size = frame.measure(text, type, width);
  Piece piece;
  piece.h = size.h;
  piece.gap = gap;
  piece.lines = size.lines;
  piece.line_h = size.lines > 0 ? size.h / static_cast<float>(size.lines) : 0;
  piece.draw = [&frame, text, type, role, width](const Box& box, int first, int end) {
    const Box at{box.x, box.y, width, box.h};
    frame.node(role, "", text, at);
    frame.label_lines(at, text, type, first, end);
  };
  return piece;
}

}  // namespace ui
