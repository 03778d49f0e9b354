// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons: primary (one a screen), second, quiet; alone or in a row that breaks into a stack where it is too narrow.
// visual-design.md, 3.
#pragma once

#include <vector>

#include "ui/frame.h"

namespace ui {

enum class ButtonKind : std::uint8_t { Primary, Second, Quiet };

struct Button {
  std::string id;
  Text label = {};
  std::string_view icon = {};  // with its weight: "fast-forward/regular"; may be empty
  bool icon_after = false;
  ButtonKind kind = ButtonKind::Second;
  float height = tokens::kButtonTarget;
  float px = tokens::kBodyPx;
};

// How wide it would like to be, and how high it must be at `width` (0: at that).
float button_width(Painter& painter, const Button& button);
float button_height(Painter& painter, const Button& button, float width = 0);
// Draws it; true when it was activated.
bool button(Frame& frame, const Box& box, const Button& button);
// A square with a picture alone, beside text that says what it is for; `name` is spoken. A dashed one does nothing
// now and only keeps its place.
bool icon_button(Frame& frame, const Box& box, const std::string& id, std::string_view icon, const Text& name,
                 bool enabled = true);

enum class Spread : std::uint8_t { End, Centre, Fill, LastFills };

// A row of buttons, or a stack of them where the row is wider than `width`.
struct ButtonRow {
  std::vector<Button> buttons;
  Spread spread = Spread::End;
  float gap = 20;
};
float row_height(Painter& painter, const ButtonRow& row, float width);
// How wide the row would like to be.
float row_width(Painter& painter, const ButtonRow& row);
// The index of the activated button, or -1.
int button_row(Frame& frame, const Box& box, const ButtonRow& row);

}  // namespace ui
