// SPDX-License-Identifier: GPL-3.0-or-later
// After a self-assessment: what it can mean, what helps now, one place. The same skeleton whatever the answers were;
// numbers only behind their fold. 07-result.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kPad = 36;

Type plain(float px, Ink ink = Ink::Text, bool bold = false) {
  Type type;
  type.px = px;
  type.ink = ink;
  type.bold = bold;
  return type;
}

class Result {
 public:
  Result(Screen& screen, const session::ResultView& view) : screen_(screen), frame_(screen.frame), view_(view) {
    const Button keep{"keep-reading", text(view.keep_reading), "book-open-text/regular"};
    const Button finish{"finish", text(view.finish), "eraser/regular", false, ButtonKind::Primary};
    // There is something to keep reading where there is a page. In large letters this way on stands with the words:
    // the row has room for the pager then.
    keep_in_words_ = screen.landscape() && frame_.large();
    if (!view.about_page.empty() && !keep_in_words_) buttons_.buttons.push_back(keep);
    buttons_.buttons.push_back(finish);
    buttons_.gap = 24;
    title_ = {text(view.title), frame_.large() ? Text{} : text(view.line)};
    title_.line_px = tokens::kBodyPx;
    title_.after = 22;
  }

  Chosen draw() {
    if (screen_.wide() && !view_.numbers_open) {
      for (const Fit fit : {Fit{1.0f, true}, Fit{1.3f, true}, Fit{1.3f, false}, Fit{1.3f, false, 2, false},
                            Fit{1.55f, false}, Fit{1.8f, false}, Fit{1.8f, false, 2}, Fit{2.1f, false, 2},
                            Fit{1.8f, false, 2, false}, Fit{2.3f, false, 1}}) {
        if (draw_columns(fit)) return chosen_;
      }
    }
    draw_flowing();
    return chosen_;
  }

 private:
  // How much wider the words are than the other columns, whether they keep their button ('Keep reading' below leads to
  // the same page), how many things that help stand beside them, and whether the place says what it is for.
  struct Fit {
    float first = 1;
    bool read_button = true;
    std::size_t helps = 3;
    bool place_line = true;
  };

  struct Column {
    std::string_view icon;
    Hue hue = Hue::Sea;
    const session::Words* title = nullptr;
    std::vector<Piece> pieces;
    Button foot;  // no label: none
  };

  std::vector<Column> columns(float first_w, float w, const Fit& fit) {
    std::vector<Column> made;
    made.push_back({"lightbulb", Hue::Sea, &view_.about_title, {}, {}});
    for (const session::Varying& words : view_.about) {
      made.back().pieces.push_back(varying_piece(frame_, words, plain(26), first_w, 16));
    }
    add_follows(made.back().pieces, first_w);
    if (!view_.about_page.empty())
      made.back().foot = {"read-about", text(view_.about_button), "book-open-text/regular"};
    made.push_back({"sun-horizon", Hue::Moss, &view_.helps_title, {}, {}});
    for (std::size_t i = 0; i < std::min(fit.helps, view_.helps.size()); ++i) {
      made.back().pieces.push_back(help_piece(view_.helps[i], w));
    }
    if (view_.place) {
      made.push_back({"map-pin-area", Hue::Amber, &view_.place_title, {}, {}});
      place_pieces(made.back().pieces, *view_.place, w, fit.place_line);
      made.back().foot = {"see-place", text(view_.place_button), "map-pin"};
    }
    return made;
  }

  Piece help_piece(const session::Tile& tile, float w) {
    ListRow row;
    row.id = "help:" + tile.id;
    row.icon = tile.icon;
    row.icon_ink = Ink::MossGlyph;
    row.title = text(tile.title);
    row.line = text(tile.line);
    return piece(list_row_height(frame_, row, w), tokens::kGapMinTarget + 2, [this, &tile, row](const Box& box) {
      hairline(frame_, box.x, box.y - 8, box.w);
      if (list_row(frame_, box, row)) chosen_ = tile.intent;
    });
  }

  // Two beside each other where both have room, else one under the other.
  void add_follows(std::vector<Piece>& pieces, float w) {
    const std::size_t all = view_.follows.size(), beside = all == 2 && w >= (frame_.large() ? 1200 : 640) ? 2 : 1;
    for (std::size_t i = 0; i < all; i += beside) pieces.push_back(follow_piece(i, beside, w));
  }

  // As high as the highest that could stand here.
  Piece follow_piece(std::size_t first, std::size_t count, float w) {
    const float gap = 32, each = (w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    float h = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      for (const session::Tile& tile : view_.follows[i].variants) {
        h = std::max(h, list_row_height(frame_, follow_row(tile, i), each));
      }
    }
    return piece(h, tokens::kGapMinTarget + 2, [this, first, count, each, gap](const Box& box) {
      Box left = box;
      for (std::size_t i = first; i < first + count; ++i) {
        const Box place = take_start(left, each, gap);
        const session::Tile& tile = view_.follows[i].tile;
        hairline(frame_, place.x, place.y - 8, place.w);
        if (list_row(frame_, place, follow_row(tile, i))) chosen_ = tile.intent;
      }
    });
  }

  static ListRow follow_row(const session::Tile& tile, std::size_t index) {
    ListRow row;
    row.id = "follow:" + std::to_string(index);
    row.title = text(tile.title);
    return row;
  }

  void place_pieces(std::vector<Piece>& pieces, const session::ServiceCard& place, float w, bool with_line) {
    Type name = plain(tokens::kH3Px, Ink::Text, true), line = plain(tokens::kSmallPx, Ink::Text2);
    name.snug = line.snug = true;
    pieces.push_back(text_piece(frame_, text(place.name), name, w, 0, Role::Heading));
    if (with_line && !place.line.empty()) pieces.push_back(text_piece(frame_, text(place.line), line, w, 4));
    if (place.badge.kind != session::BadgeKind::None) {
      const Badge shown = badge_of(place.badge);
      const Extent size = badge_size(frame_, shown, w);
      pieces.push_back(piece(size.h, 18, [this, shown, size](const Box& box) {
        badge(frame_, {box.x, box.y, size.w, box.h}, shown);
      }));
    }
    if (place.number.empty()) return;
    Type number = plain(tokens::kH1Px, Ink::Text, true);
    number.snug = true;
    if (frame_.large()) number.px = 38;
    pieces.push_back(text_piece(frame_, {place.number, &screen_.chrome().lang}, number, w, 18, Role::Number));
  }

  float head_height(const session::Words& title, float w) const {
    const Extent size = plate_size(frame_);
    Type type = plain(tokens::kH2Px, Ink::Text, true);
    type.heading = true;
    return std::max(size.h, frame_.measure(text(title), type, w - size.w - 22).h);
  }

  void draw_head(const Box& box, const Column& column) {
    const Extent size = plate_size(frame_);
    Box row = box;
    plate(frame_, centred(take_start(row, size.w, 22), size.w, size.h), column.icon, column.hue);
    Type type = plain(tokens::kH2Px, Ink::Text, true);
    type.heading = true;
    frame_.text(row, text(*column.title), type, Valign::Middle, Role::Heading);
  }

  void act(const Column& column, const Box& box) {
    if (!button(frame_, box, column.foot)) return;
    if (column.foot.id == "read-about") chosen_ = session::OpenPage{view_.about_page};
    if (column.foot.id == "see-place") chosen_ = session::OpenService{view_.place->id};
  }

  // The column with the words, then the others with what is left.
  static Box column_box(const Box& area, int index, int count, const Fit& fit) {
    const float gap = 24,
                share = (area.w - gap * static_cast<float>(count - 1)) / (fit.first + static_cast<float>(count - 1));
    const float first = share * fit.first;
    if (index == 0) return {area.x, area.y, first, area.h};
    return {area.x + first + gap + (share + gap) * static_cast<float>(index - 1), area.y, share, area.h};
  }

  // A little closer where something follows.
  float pad_y() const { return view_.follows.empty() ? 30.0f : 24.0f; }
  float head_gap() const { return view_.follows.empty() ? 22.0f : 14.0f; }

  bool draw_columns(const Fit& fit) {
    Box area = screen_.content;
    const float foot_h = std::max(row_height(frame_, buttons_, area.w * 0.6f), tokens::kButtonTarget);
    const Box foot = take_bottom(area, foot_h, 24);
    Box cards = area;
    take_top(cards, title_height(frame_, title_, area.w));
    const int count = view_.place ? 3 : 2;
    std::vector<Column> made =
        columns(column_box(cards, 0, count, fit).w - 2 * kPad, column_box(cards, 1, count, fit).w - 2 * kPad, fit);
    if (!fit.read_button) made.front().foot = {};
    for (int i = 0; i < count; ++i) {
      const Column& column = made[static_cast<std::size_t>(i)];
      const float w = column_box(cards, i, count, fit).w - 2 * kPad;
      const float foot_room = column.foot.label.empty() ? 0 : button_height(frame_, column.foot, w) + 20;
      const float room = cards.h - 2 * pad_y() - head_height(*column.title, w) - head_gap() - foot_room;
      if (paginate(column.pieces, room).size() > 1) return false;
    }
    ui::draw_title(frame_, area, title_);
    for (int i = 0; i < count; ++i) {
      const Column& column = made[static_cast<std::size_t>(i)];
      const Box box = column_box(cards, i, count, fit);
      const float w = box.w - 2 * kPad;
      card(frame_, box);
      Box inner = inset(box, kPad, pad_y());
      draw_head(take_top(inner, head_height(*column.title, w), head_gap()), column);
      if (!column.foot.label.empty()) act(column, take_bottom(inner, button_height(frame_, column.foot, w), 20));
      draw_page(column.pieces, paginate(column.pieces, inner.h).front(), inner);
    }
    draw_foot(foot);
    return true;
  }

  // The quiet button at the start, the two ways on at the end.
  void draw_foot(Box box) {
    const Button numbers = numbers_button();
    const float w = row_width(frame_, buttons_), numbers_w = button_width(frame_, numbers);
    const bool beside = w + 24 + numbers_w <= box.w;
    const Box end = beside ? take_end(box, w, 24) : box;
    press_foot(button_row(frame_, end, buttons_));
    if (beside && !numbers.label.empty() && button(frame_, {box.x, box.y, numbers_w, box.h}, numbers))
      chosen_ = session::ToggleNumbers{};
  }

  void press_foot(int pressed) {
    if (pressed < 0) return;
    const std::string& id = buttons_.buttons[static_cast<std::size_t>(pressed)].id;
    if (id == "finish") chosen_ = session::Leave{};
    if (id == "keep-reading") chosen_ = session::OpenPage{view_.about_page};
  }

  Button numbers_button() const {
    return {"numbers", text(view_.numbers_label), view_.numbers_open ? "caret-up/bold" : "caret-down/bold", false,
            ButtonKind::Quiet};
  }

  void number_pieces(std::vector<Piece>& pieces, float w) {
    for (const session::NumberRow& row : view_.numbers) pieces.push_back(number_piece(row, w));
    if (!view_.total_note.empty())
      pieces.push_back(text_piece(frame_, text(view_.total_note), plain(tokens::kSmallPx, Ink::Text2), w, 12));
    for (const session::BandStrip& strip : view_.bands) add_bands(screen_, strip, w, pieces);
    pieces.push_back(text_piece(frame_, text(view_.numbers_note), plain(tokens::kSmallPx, Ink::Text2), w, 20));
  }

  // A question with its answer below it, in the room that the highest answer would take.
  Piece stacked_number_piece(const session::NumberRow& row, float w) {
    const Type label = plain(26, Ink::Text2), value = plain(26);
    const float label_h = frame_.measure(text(row.label), label, w).h;
    float value_h = 0;
    for (const session::Words& words : row.value.variants) {
      value_h = std::max(value_h, frame_.measure(text(words), value, w).h);
    }
    return piece(label_h + value_h + 20, 0, [=, this, &row](const Box& box) {
      hairline(frame_, box.x, box.bottom() - 2, box.w);
      frame_.text({box.x, box.y + 8, w, label_h}, text(row.label), label);
      frame_.text({box.x, box.y + 8 + label_h, w, value_h}, text(row.value.words), value);
    });
  }

  // A question and its answer, in the room that the longest answer would take.
  Piece number_piece(const session::NumberRow& row, float w) {
    if (frame_.large() && !screen_.wide()) return stacked_number_piece(row, w);
    Type label = plain(26), value = plain(26);
    value.align = text::Align::End;
    float value_w = 0, value_h = 0;
    for (const session::Words& words : row.value.variants) {
      value_w = std::max(value_w, frame_.measure(text(words), value).w);
    }
    value_w = std::min(w * 0.34f, value_w) + 2;
    for (const session::Words& words : row.value.variants) {
      value_h = std::max(value_h, frame_.measure(text(words), value, value_w).h);
    }
    const float label_w = w - value_w - 30;
    const float h = std::max(frame_.measure(text(row.label), label, label_w).h, value_h);
    return piece(h + 20, 0, [=, this, &row](const Box& box) {
      hairline(frame_, box.x, box.bottom() - 2, box.w);
      frame_.text({box.x, box.y + 8, label_w, h}, text(row.label), label);
      frame_.text({box.right() - value_w, box.y + 8, value_w, h}, text(row.value.words), value);
    });
  }

  void draw_flowing() {
    if (!view_.numbers_open) draw_title(screen_, title_);
    Box area = screen_.content;
    ButtonRow foot = buttons_;
    const bool quiet_in_foot = screen_.wide();
    const float foot_h =
        std::max(row_height(frame_, foot, quiet_in_foot ? area.w * 0.6f : area.w), tokens::kButtonTarget);
    Box foot_box = take_bottom(area, foot_h, 20);
    const float pad = screen_.wide() ? 48.0f : 32.0f, w = area.w - 2 * pad;
    FlowCard flow{"result", {}};
    flow.pad = pad;
    if (keep_in_words_) flow.pager = pager_in_row(screen_, foot_box, row_width(frame_, foot), true);
    if (view_.numbers_open) {
      number_pieces(flow.pieces, w);
    } else {
      block_pieces(flow.pieces, w);
    }
    if (!quiet_in_foot && !view_.numbers_label.empty()) {
      const Button numbers = numbers_button();
      flow.pieces.push_back(piece(button_height(frame_, numbers, w), 24, [this, numbers](const Box& box) {
        if (button(frame_, box, numbers)) chosen_ = session::ToggleNumbers{};
      }));
    }
    if (!view_.numbers_open) fine_print(flow.pieces, w);
    draw_flow(screen_, area, flow);
    if (quiet_in_foot) {
      draw_foot(foot_box);
    } else {
      const Box end = flow.pager ? take_end(foot_box, row_width(frame_, foot)) : foot_box;
      press_foot(button_row(frame_, end, foot));
    }
  }

  void block_pieces(std::vector<Piece>& pieces, float w) {
    columns_ = columns(w, w, {});
    for (Column& column : columns_) {
      const bool first = pieces.empty();
      Piece head =
          piece(head_height(*column.title, w), 40, [this, &column](const Box& box) { draw_head(box, column); });
      head.with_next = true;
      head.page_before = !first && !screen_.portrait();
      pieces.push_back(std::move(head));
      for (Piece& made : column.pieces) {
        made.gap = std::max(made.gap, 16.0f);
        pieces.push_back(std::move(made));
      }
      // The head of the screen has no room for it in the large layout.
      if (first && frame_.large()) pieces.push_back(text_piece(frame_, text(view_.line), plain(26), w, 16));
      // 'Keep reading' stands below, and leads to the same page.
      if (column.foot.label.empty() || (first && !keep_in_words_)) continue;
      pieces.push_back(
          piece(button_height(frame_, column.foot, w), 24, [this, &column](const Box& box) { act(column, box); }));
    }
  }

  void fine_print(std::vector<Piece>& pieces, float w) {
    for (const session::Words* small : {&view_.project_note, &view_.attribution}) {
      if (!small->empty())
        pieces.push_back(text_piece(frame_, text(*small), plain(tokens::kFinePx, Ink::Text2), w, 24));
    }
  }

  Screen& screen_;
  Frame& frame_;
  const session::ResultView& view_;
  ButtonRow buttons_;
  bool keep_in_words_ = false;
  Title title_;
  std::vector<Column> columns_;
  Chosen chosen_;
};

}  // namespace

Chosen draw_result(Screen& screen, const session::ResultView& view) { return Result(screen, view).draw(); }

}  // namespace screens
