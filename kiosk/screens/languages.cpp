// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet with the languages: the page beneath stays where it is.
#include "screens/sheet.h"

namespace screens {

Chosen draw_languages(Screen& screen, const session::LanguagesView& view) {
  ui::Box area = screen.content;
  if (draw_sheet_head(screen, area, view.title, view.done)) return session::CloseSheet{};
  return draw_languages_grid(screen, area, view.languages, false);
}

}  // namespace screens
