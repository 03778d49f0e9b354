// SPDX-License-Identifier: GPL-3.0-or-later
// The screen of a kiosk that has no pack to read from: one sentence in every language and 112, compiled in. It has no
// controls and needs no session; staff find the reason's code in its corner.
#pragma once

#include <string>

#include "ui/frame.h"

namespace app {

void draw_out_of_service(ui::Frame& frame, const std::string& code);

}  // namespace app
