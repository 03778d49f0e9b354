// SPDX-License-Identifier: GPL-3.0-or-later
// After every answer that may matter, whatever it was: the same skeleton, warm words, somebody to call, and the way
// on. Nothing is locked. 28-after-a-hard-answer.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

Type plain(float px, Ink ink, bool bold = false) {
  Type type;
  type.px = px;
  type.ink = ink;
  type.bold = bold;
  type.snug = true;
  return type;
}

void call_pieces(Frame& frame, const session::HelpRow& call, const model::LangTag& lang, std::vector<Piece>& pieces,
                 float w) {
  const Extent size = plate_size(frame);
  Piece head = piece(size.h, 0, [&frame, &call, size](const Box& box) {
    plate(frame, {box.x, box.y, size.w, size.h}, call.icon, hue(call.hue));
  });
  head.with_next = true;
  pieces.push_back(std::move(head));
  pieces.push_back(text_piece(frame, text(call.label), plain(tokens::kH2Px, Ink::Text, true), w, 24, Role::Heading));
  pieces.push_back(text_piece(frame, text(call.line), plain(tokens::kBodyPx, Ink::Text2), w, 8));
  const float px = frame.large() ? 38.0f : 60.0f;
  pieces.push_back(text_piece(frame, {call.number, &lang}, plain(px, Ink::Text, true), w, 24, Role::Number));
}

// The same in one line, or two: in large letters it stands before the words, so that it is on the first page.
void short_call_piece(Frame& frame, const session::HelpRow& call, const model::LangTag& lang,
                      std::vector<Piece>& pieces, float w) {
  const Type label = plain(tokens::kBodyPx, Ink::Text, true), number = plain(34, Ink::Text, true);
  const Text digits{call.number, &lang};
  const float number_w = frame.measure(digits, number).w + 2, gap = 24;
  const bool one_line = frame.measure(text(call.label), label).w + gap + number_w <= w;
  const float label_w = one_line ? w - gap - number_w : w;
  const float label_h = frame.measure(text(call.label), label, label_w).h, number_h = frame.measure(digits, number).h;
  const float h = one_line ? std::max(label_h, number_h) : label_h + number_h;
  pieces.push_back(piece(
      h, 16, [&frame, &call, &lang, label, number, one_line, label_w, label_h, number_w, number_h](const Box& box) {
        const Text shown{call.number, &lang};
        const float line_h = one_line ? box.h : label_h;
        frame.text({box.x, box.y, label_w, line_h}, text(call.label), label, Valign::Middle, Role::Heading);
        const Box at = one_line ? Box{box.right() - number_w, box.y, number_w, box.h}
                                : Box{box.x, box.y + label_h, number_w, number_h};
        frame.text(at, shown, number, Valign::Middle, Role::Number);
      }));
}

}  // namespace

Chosen draw_after_item(Screen& screen, const session::AfterItemView& view) {
  Offer offer;
  offer.key = "after";
  offer.title = &view.title;
  offer.text = &view.text;
  if (view.call) {
    offer.aside = [&](std::vector<Piece>& pieces, float w) {
      call_pieces(screen.frame, *view.call, screen.chrome().lang, pieces, w);
    };
    offer.short_aside = [&](std::vector<Piece>& pieces, float w) {
      short_call_piece(screen.frame, *view.call, screen.chrome().lang, pieces, w);
    };
  }
  const float h = tokens::kPrimaryLargeTarget;
  if (!view.quiet.empty()) {
    offer.buttons.buttons.push_back(
        {"quiet-minute", text(view.quiet), "wind/regular", false, ButtonKind::Second, h, 30});
  }
  offer.buttons.buttons.push_back({"go-on", text(view.go_on), "arrow-right/bold", true, ButtonKind::Primary, h, 30});
  offer.buttons.spread = Spread::Fill;
  offer.buttons.gap = 24;
  offer.turns_pages = "go-on";
  offer.quiet = unread_button(view.unread);
  const std::string chosen = draw_offer(screen, offer);
  if (chosen == "quiet-minute") return session::QuietMinute{};
  if (chosen == "go-on") return session::NextItem{};
  if (chosen == "unread") return session::LeaveUnread{};
  return {};
}

}  // namespace screens
