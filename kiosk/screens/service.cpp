// SPDX-License-Identifier: GPL-3.0-or-later
// One place: its number in large type, hours and where; then what they do, what is good to know, whom they tell, and a
// code to take along. Number, hours and place never go to a second page. 11-service.png.
#include <cmath>

#include "output/qr.h"
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kQuietZone = 4;  // modules

Type plain(float px, Ink ink = Ink::Text, bool bold = false) {
  Type type;
  type.px = px;
  type.ink = ink;
  type.bold = bold;
  type.snug = true;
  return type;
}

class Service {
 public:
  Service(Screen& screen, const session::ServiceView& view) : screen_(screen), frame_(screen.frame), view_(view) {
    auto code = output::qr_code(view.qr_text);
    if (code) code_ = std::move(code).value();
  }

  Chosen draw() {
    if (screen_.wide()) {
      draw_two_columns();
    } else {
      draw_one_column();
    }
    return {};  // everything here is to read
  }

 private:
  void draw_two_columns() {
    // As wide as the facts need to stand on one page.
    for (const float side_w : {560.0f, 620.0f, 680.0f, 740.0f}) {
      if (draw_two_columns(side_w, side_w == 740.0f)) return;
    }
  }

  bool draw_two_columns(float side_w, bool in_any_case) {
    Box area = screen_.content;
    Box side = take_end(area, side_w, 32);
    FlowCard main{"service", {}}, know{"know", {}};
    main.pad = 52;
    const float code_h = view_.qr_text.empty() ? 0 : qr_height(side.w - 2 * 24) + 2 * 24;
    const Box code = code_h > 0 ? take_bottom(side, code_h, 24) : Box{};
    know.pad = 36;
    know.pieces = know_pieces(side.w - 2 * know.pad);
    if (!in_any_case && paginate(know.pieces, side.h - 2 * know.pad).size() > 1) return false;
    if (code_h > 0) {
      card(frame_, code);
      draw_qr(inset(code, 24));
    }
    main.pieces = main_pieces(area.w - 2 * main.pad);
    draw_flow(screen_, area, main);
    draw_flow(screen_, side, know);
    return true;
  }

  void draw_one_column() {
    const float pad = 32, w = screen_.content.w - 2 * pad;
    FlowCard all{"service", main_pieces(w)};
    all.pad = pad;
    std::vector<Piece> know = know_pieces(w);
    know.front().gap = 40;
    all.pieces.insert(all.pieces.end(), std::make_move_iterator(know.begin()), std::make_move_iterator(know.end()));
    if (!view_.qr_text.empty()) {
      all.pieces.push_back(piece(qr_height(w), 40, [this](const Box& box) { draw_qr(box); }));
    }
    draw_flow(screen_, screen_.content, all);
  }

  // ---- name, number, hours, where, what they do

  std::vector<Piece> main_pieces(float w) {
    std::vector<Piece> pieces;
    pieces.push_back(name_piece(w));
    for (const session::PhoneView& phone : view_.phones) pieces.push_back(phone_piece(phone, w));
    pieces.push_back(hours_and_where(w));
    if (!view_.week.empty()) pieces.push_back(week_piece(w));
    if (!view_.told.empty()) {
      pieces.push_back(heading_piece(frame_, text(view_.told_title), w, 26, tokens::kH3Px));
      for (const session::Words& told : view_.told) pieces.push_back(text_piece(frame_, text(told), plain(26), w, 6));
    }
    if (!view_.offers.empty()) {
      pieces.push_back(heading_piece(frame_, text(view_.offers_title), w, 28, tokens::kH3Px));
      offers(pieces, w);
    }
    for (const session::Words& note : view_.notes) {
      pieces.push_back(text_piece(frame_, text(note), plain(26, Ink::Text), w, 18));
    }
    return pieces;
  }

  Piece name_piece(float w) {
    const Extent size = plate_size(frame_);
    const bool badged = view_.freshness.kind != session::BadgeKind::None;
    const Badge shown = badge_of(view_.freshness);
    const Extent mark = badged ? badge_size(frame_, shown, w) : Extent{};
    const float words = w - size.w - 24;
    const Type name = plain(44, Ink::Text, true);
    const auto lines = [&](float within) { return frame_.measure(text(view_.name), name, within).lines; };
    const float narrow = words - mark.w - 24;
    const bool beside = badged && narrow >= 420 * frame_.scale() && lines(narrow) == lines(words);
    const float room = beside ? narrow : words;
    const Type line = plain(26, Ink::Text2), small = plain(tokens::kFinePx, Ink::Text2);
    const float name_h = frame_.measure(text(view_.name), name, room).h;
    const float line_h = frame_.measure(text(view_.line), line, room).h;
    const float own_h = view_.organisation.empty() ? 0 : frame_.measure(text(view_.organisation), small, room).h;
    const float text_h = name_h + line_h + own_h;
    const float below = badged && !beside ? mark.h + 16 : 0;
    return piece(std::max(size.h, text_h) + below, 0, [=, this](const Box& box) {
      Box rest = box;
      if (below > 0) badge(frame_, {box.x, box.bottom() - mark.h, mark.w, mark.h}, shown);
      rest.h -= below;
      const Box start = take_start(rest, size.w, 24);
      plate(frame_, centred(start, size.w, size.h), view_.icon, hue(view_.hue));
      if (beside) badge(frame_, centred(take_end(rest, mark.w, 24), mark.w, mark.h), shown);
      Box rows = centred(rest, room, text_h);
      rows.x = rest.x;
      frame_.text(take_top(rows, name_h), text(view_.name), name, Valign::Top, Role::Heading, "title");
      if (own_h > 0) frame_.text(take_top(rows, own_h), text(view_.organisation), small);
      frame_.text(rows, text(view_.line), line);
    });
  }

  Piece phone_piece(const session::PhoneView& phone, float w) {
    const bool several = view_.phones.size() > 1;
    // In large letters on a low screen the number gives way a little, so that it stands on the page of its name.
    const bool low = frame_.large() && !screen_.portrait();
    Type number = plain(several || low ? tokens::kHelpNumberPx : tokens::kServicePhonePx, Ink::Text, true);
    const float glyph = frame_.glyph_px(several ? 44.0f : 56.0f), pad = 40;
    const Text shown{phone.number, &screen_.chrome().lang};
    // The largest size that keeps the number on one line: a number is never broken.
    while (number.px > 40 && frame_.measure(shown, number).w > w - 2 * pad - glyph - 24) number.px -= 4;
    const Extent size = frame_.measure(shown, number);
    const Type note = plain(tokens::kSmallPx, Ink::Text);
    const float beside_w = w - 2 * pad - glyph - 24 - size.w - 32;
    const float note_w = phone.note.empty() ? 0 : frame_.measure(text(phone.note), note).w;
    const bool beside = note_w <= beside_w;
    const float note_h = phone.note.empty() || beside ? 0 : frame_.measure(text(phone.note), note, w - 2 * pad).h + 4;
    const float h = size.h + note_h + (several ? 20.0f : 40.0f);
    return piece(h, several ? 12.0f : 26.0f, [=, this, &phone](const Box& box) {
      panel(frame_, box, Ink::SeaTint, tokens::kRowRadius);
      Box inner = inset(box, pad, several ? 10 : 20);
      if (note_h > 0) frame_.text(take_bottom(inner, note_h - 4, 4), text(phone.note), note);
      frame_.picture(centred(take_start(inner, glyph, 24), glyph, glyph), "phone", Ink::SeaGlyph);
      frame_.text(take_start(inner, size.w, 32), shown, number, Valign::Middle, Role::Number, "number");
      if (beside && note_w > 0) frame_.text(inner, text(phone.note), note, Valign::Middle);
    });
  }

  struct Block {
    const session::Words* title = nullptr;
    const session::Words* strong = nullptr;
    const session::Words* small = nullptr;
  };

  float block_height(const Block& block, float w) const {
    float h = frame_.measure(text(*block.title), plain(tokens::kH3Px, Ink::Text, true), w).h + 6;
    if (!block.strong->empty()) h += frame_.measure(text(*block.strong), plain(27, Ink::Text), w).h + 4;
    if (block.small && !block.small->empty())
      h += frame_.measure(text(*block.small), plain(tokens::kSmallPx, Ink::Text2), w).h;
    return h;
  }

  void draw_block(Box box, const Block& block) {
    const Type title = plain(tokens::kH3Px, Ink::Text, true), strong = plain(27),
               small = plain(tokens::kSmallPx, Ink::Text2);
    frame_.text(take_top(box, frame_.measure(text(*block.title), title, box.w).h, 6), text(*block.title), title,
                Valign::Top, Role::Heading);
    if (!block.strong->empty()) {
      frame_.text(take_top(box, frame_.measure(text(*block.strong), strong, box.w).h, 4), text(*block.strong), strong);
    }
    if (block.small && !block.small->empty()) frame_.text(box, text(*block.small), small);
  }

  Piece hours_and_where(float w) {
    const Block hours{&view_.hours_title, &view_.hours_now, &view_.hours_note};
    const Block where{&view_.where_title, &view_.where, nullptr};
    const bool beside = w > 760 * frame_.scale();
    const float half = beside ? (w - 64) / 2 : w;
    const float hours_h = block_height(hours, half), where_h = view_.where.empty() ? 0 : block_height(where, half);
    const float h = beside ? std::max(hours_h, where_h) : hours_h + (where_h > 0 ? where_h + 24 : 0);
    return piece(h, 28, [=, this](const Box& box) {
      draw_block({box.x, box.y, half, hours_h}, hours);
      if (where_h <= 0) return;
      if (beside) {
        frame_.fill({box.x + half + 31, box.y, 2, box.h}, Ink::Hairline);
        draw_block({box.x + half + 64, box.y, half, where_h}, where);
      } else {
        draw_block({box.x, box.y + hours_h + 24, half, where_h}, where);
      }
    });
  }

  // Seven cells; where they would be too narrow, a line a day.
  Piece week_piece(float w) {
    float widest = 0, hours_h = 0, day_h = 0;
    for (const session::WeekCell& week : view_.week) {
      const Extent size = frame_.measure({week.hours, &week.day.lang}, plain(tokens::kSmallPx, Ink::Text, true));
      const Extent name = frame_.measure(text(week.day), plain(tokens::kSmallPx, Ink::Text, true));
      widest = std::max({widest, size.w, name.w});
      hours_h = std::max(hours_h, size.h);
      day_h = std::max(day_h, name.h);
    }
    const auto count = static_cast<float>(view_.week.size());
    if (widest + 12 <= w / count) {
      return piece(day_h + hours_h + 28, 26, [=, this](const Box& box) { draw_week(box, day_h); });
    }
    const float line_h = std::max(day_h, hours_h) + 14;
    return piece(line_h * count, 26, [=, this](const Box& box) {
      Box rows = box;
      for (const session::WeekCell& week : view_.week) {
        Box row = take_top(rows, line_h);
        if (week.today) frame_.fill(row, Ink::Selected, 12);
        const Ink ink = week.today && frame_.strong() ? Ink::PrimaryText : Ink::Text;
        row = inset(row, 16, 0);
        frame_.text(take_start(row, w * 0.3f), text(week.day), plain(tokens::kSmallPx, ink, week.today),
                    Valign::Middle);
        frame_.text(row, {week.hours, &week.day.lang}, plain(tokens::kSmallPx, ink, week.today), Valign::Middle);
      }
    });
  }

  void draw_week(const Box& box, float day_h) {
    frame_.fill(box, Ink::Surface, 22);
    const int count = static_cast<int>(view_.week.size());
    for (int i = 0; i < count; ++i) {
      const session::WeekCell& week = view_.week[static_cast<std::size_t>(i)];
      Box at = cell(box, i, count, 1, 0, 0);
      if (week.today)
        frame_.fill(inset(at, i == 0 || i + 1 == count ? 4 : 0, 4), Ink::Selected,
                    i == 0 || i + 1 == count ? 18.0f : 0.0f);
      const Ink ink = week.today && frame_.strong() ? Ink::PrimaryText : Ink::Text;
      Type type = plain(tokens::kSmallPx, ink, week.today);
      type.align = text::Align::Center;
      at = inset(at, 2, 12);
      frame_.text(take_top(at, day_h, 4), text(week.day), type);
      frame_.text(at, {week.hours, &week.day.lang}, type);
    }
    frame_.outline(box, Ink::Hairline, 3, 22);
  }

  void offers(std::vector<Piece>& pieces, float w) {
    std::vector<std::pair<Badge, Box>> placed;
    float x = 0, y = 0, h = 0;
    for (const session::Words& offer : view_.offers) {
      const Badge shown{text(offer), ""};
      const Extent size = badge_size(frame_, shown, w);
      if (x > 0 && x + size.w > w) {
        x = 0;
        y += h + 12;
        h = 0;
      }
      placed.push_back({shown, {x, y, size.w, size.h}});
      x += size.w + 14;
      h = std::max(h, size.h);
    }
    // A piece for each row, so that many offers can go over pages.
    for (std::size_t i = 0; i < placed.size();) {
      std::vector<std::pair<Badge, Box>> row;
      const float top = placed[i].second.y;
      float row_h = 0;
      for (; i < placed.size() && placed[i].second.y == top; ++i) {
        row.push_back(placed[i]);
        row_h = std::max(row_h, placed[i].second.h);
      }
      pieces.push_back(piece(row_h, 12, [this, row](const Box& box) {
        for (const auto& [shown, at] : row) badge(frame_, {box.x + at.x, box.y, at.w, at.h}, shown);
      }));
    }
  }

  // ---- good to know

  std::vector<Piece> know_pieces(float w) {
    std::vector<Piece> pieces;
    pieces.push_back(heading_piece(frame_, text(view_.know_title), w, 0, tokens::kH3Px));
    for (const session::Fact& fact : view_.facts) pieces.push_back(fact_piece(fact, w));
    return pieces;
  }

  Piece fact_piece(const session::Fact& fact, float w) {
    const float glyph = frame_.glyph_px(36), room = w - glyph - 16;
    const Type label = plain(25);
    Type value = plain(25, Ink::Text, true);
    const Extent name = frame_.measure(text(fact.label), label), answer = frame_.measure(text(fact.value), value);
    const bool beside = name.w + 20 + answer.w <= room;
    const float name_h = beside ? name.h : frame_.measure(text(fact.label), label, room).h;
    const float value_h = beside ? answer.h : frame_.measure(text(fact.value), value, room).h;
    const float h = std::max(glyph, beside ? std::max(name_h, value_h) : name_h + value_h);
    return piece(h, 10, [=, this, &fact](const Box& box) {
      Box row = box;
      const Box icon = take_start(row, glyph, 16);
      frame_.picture({icon.x, icon.y + (std::min(box.h, 60.0f * frame_.scale()) - glyph) / 2, glyph, glyph}, fact.icon,
                     Ink::SeaGlyph);
      if (beside) {
        Type end = value;
        end.align = text::Align::End;
        frame_.text(take_end(row, answer.w, 20), text(fact.value), end, Valign::Middle);
        frame_.text(row, text(fact.label), label, Valign::Middle);
      } else {
        frame_.text(take_top(row, name_h), text(fact.label), label);
        frame_.text(row, text(fact.value), value);
      }
    });
  }

  // ---- the code

  // A module is never under 1.2 mm (visual-design.md, 3), which on a 24-inch screen is five pixels.
  float code_side() const {
    const float modules = code_ ? static_cast<float>(code_->size) + 2 * kQuietZone : 0;
    return std::max(228.0f, modules * 5);
  }

  float qr_height(float w) const {
    const float room = w - code_side() - 28;
    const float words = frame_.measure(text(view_.qr_title), plain(tokens::kBodyPx, Ink::Text, true), room).h + 8 +
                        frame_.measure(text(view_.qr_line), plain(tokens::kFinePx, Ink::Text2), room).h;
    return std::max(code_side(), words);
  }

  void draw_qr(Box box) {
    if (!code_) {
      frame_.problems().push_back("the text of the code is too long: " + view_.name.text);
      return;
    }
    const float side = code_side();
    const Box at = take_start(box, side, 28);
    const Box square{at.x, at.y + (at.h - side) / 2, side, side};
    frame_.node(Role::Code, "qr", text(view_.qr_title), square, view_.qr_text);
    frame_.fill(square, 0xFFFFFFFFu, 16);
    const output::QrCode& qr = *code_;
    const float u = frame_.metrics().unit;
    const float module = std::max(1.0f, std::floor(side * u / (static_cast<float>(qr.size) + 2 * kQuietZone))) / u;
    const float span = module * static_cast<float>(qr.size);
    const float x0 = square.x + (side - span) / 2, y0 = square.y + (side - span) / 2;
    for (int y = 0; y < qr.size; ++y) {
      for (int x = 0; x < qr.size; ++x) {
        if (!qr.dark(x, y)) continue;
        // A code is never mirrored: in Arabic the columns are counted from the other side.
        const int column = frame_.rtl() ? qr.size - 1 - x : x;
        frame_.fill({x0 + module * static_cast<float>(column), y0 + module * static_cast<float>(y), module, module},
                    0xFF000000u);
      }
    }
    const Type title = plain(tokens::kBodyPx, Ink::Text, true), line = plain(tokens::kFinePx, Ink::Text2);
    const float title_h = frame_.measure(text(view_.qr_title), title, box.w).h;
    const float line_h = frame_.measure(text(view_.qr_line), line, box.w).h;
    Box rows = centred(box, box.w, title_h + 8 + line_h);
    frame_.text(take_top(rows, title_h, 8), text(view_.qr_title), title);
    frame_.text(rows, text(view_.qr_line), line);
  }

  Screen& screen_;
  Frame& frame_;
  const session::ServiceView& view_;
  std::optional<output::QrCode> code_;
};

}  // namespace

Chosen draw_service(Screen& screen, const session::ServiceView& view) { return Service(screen, view).draw(); }

}  // namespace screens
