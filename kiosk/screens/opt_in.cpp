// SPDX-License-Identifier: GPL-3.0-or-later
// A question that is offered and never put in the way. Both answers look alike and are equally easy.
#include "screens/screen.h"

namespace screens {

Chosen draw_opt_in(Screen& screen, const session::OptInView& view) {
  const session::Varying words{view.text, {view.text}};
  const float h = ui::tokens::kPrimaryLargeTarget;
  Offer offer;
  offer.key = "opt-in";
  offer.title = &view.title;
  offer.text = &words;
  offer.buttons.buttons = {
      {"leave-out", text(view.leave_out), "fast-forward/regular", false, ui::ButtonKind::Second, h, 30},
      {"ask", text(view.ask), "chat-circle-text", false, ui::ButtonKind::Second, h, 30}};
  offer.buttons.spread = ui::Spread::Fill;
  offer.buttons.gap = 24;
  offer.quiet = unread_button(view.unread);
  const std::string chosen = draw_offer(screen, offer);
  if (chosen == "leave-out") return session::SkipItem{};
  if (chosen == "ask") return session::NextItem{};
  if (chosen == "unread") return session::LeaveUnread{};
  return {};
}

}  // namespace screens
