// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/sheet.h"

namespace screens {

bool draw_sheet_head(Screen& screen, ui::Box& area, const session::Words& title, const session::Words& done) {
  ui::Frame& frame = screen.frame;
  ui::card(frame, area, ui::tokens::kSheetRadius);
  area = ui::inset(area, screen.landscape() && !frame.large() ? 52.0f : 28.0f, screen.wide() ? 40.0f : 24.0f);
  ui::Button button{"done", text(done)};
  button.kind = ui::ButtonKind::Primary;
  ui::Type type;
  type.px = ui::tokens::kH1Px;
  type.bold = true;
  type.heading = true;
  const float button_w = ui::button_width(frame, button);
  const float title_h = frame.measure(text(title), type, area.w - button_w - 24).h;
  const float h = std::max(ui::button_height(frame, button), title_h);
  ui::Box line = ui::take_top(area, h, 26);
  const ui::Box done_box = ui::take_end(line, button_w, 24);
  frame.text(line, text(title), type, ui::Valign::Middle, ui::Role::Heading, "title");
  return ui::button(frame, done_box, button);
}

}  // namespace screens
