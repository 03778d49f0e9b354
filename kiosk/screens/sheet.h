// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet: a surface over a plain ground, with its title and 'Done' at the end of the head line. Inside screens/
// only.
#pragma once

#include "screens/screen.h"

namespace screens {

// Draws it over `area`, which becomes the room beneath the title; true when 'Done' was chosen.
bool draw_sheet_head(Screen& screen, ui::Box& area, const session::Words& title, const session::Words& done);

}  // namespace screens
