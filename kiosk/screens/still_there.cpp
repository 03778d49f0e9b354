// SPDX-License-Identifier: GPL-3.0-or-later
// 'Are you still there?' over the cover, never over the page. Two equal answers; only one brings the page back.
// 13-still-there.png.
#include "screens/screen.h"

namespace screens {

Chosen draw_still_there(const session::StillThereView& view, ui::Frame& frame) {
  using namespace ui;
  const Metrics& metrics = frame.metrics();
  frame.fill(frame.screen(), with_alpha(colour(Theme::Day, Ink::Text), 0.62f));
  const float w = std::min(frame.large() ? 1500.0f : 1040.0f, metrics.w - 2 * metrics.sizes.pad),
              pad = frame.large() ? 48 : 72;
  const float inner_w = w - 2 * pad;
  Type title, line;
  title.px = 54;
  title.bold = title.heading = true;
  title.align = line.align = text::Align::Center;
  line.px = tokens::kLeadPx;
  line.balanced = true;
  ButtonRow row;
  row.buttons = {
      {"finish", text(view.finish), "eraser/regular", false, ButtonKind::Second, tokens::kPrimaryLargeTarget, 30},
      {"still-here", text(view.here), "", false, ButtonKind::Primary, tokens::kPrimaryLargeTarget, 30}};
  row.spread = Spread::Fill;
  row.gap = 24;
  const bool picture = !frame.large();
  const Extent plate_box{128, 140, 0, 0};
  const float title_h = frame.measure(text(view.title), title, inner_w).h;
  const float line_h = frame.measure(text(view.line), line, inner_w).h;
  const float row_h = row_height(frame, row, inner_w);
  const float h = (picture ? plate_box.h + 24 : 0) + title_h + 14 + line_h + 32 + 18 + 32 + row_h + 2 * 60;
  const Box sheet = centred(frame.screen(), w, std::min(h, metrics.h - 24));
  card(frame, sheet, tokens::kSheetRadius);
  Box area = inset(sheet, pad, std::min(60.0f, (sheet.h - (h - 2 * 60)) / 2));
  if (picture)
    plate(frame, centred(take_top(area, plate_box.h, 24), plate_box.w, plate_box.h), "hand-waving", Hue::Sea);
  frame.text(take_top(area, title_h, 14), text(view.title), title, Valign::Top, Role::Heading, "title");
  frame.text(take_top(area, line_h, 32), text(view.line), line);
  progress(frame, take_top(area, 18, 32), view.left, text(view.title));
  const int chosen = button_row(frame, area, row);
  if (chosen == 0) return session::Leave{};
  if (chosen == 1) return session::StillHere{};
  return {};
}

}  // namespace screens
