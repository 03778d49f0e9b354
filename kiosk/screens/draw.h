// SPDX-License-Identifier: GPL-3.0-or-later
// Draws whatever a View says and hands back what the person chose, if anything: the only thing a screen may do. A
// screen reads values; it never touches the session, the clock or the disk.
#pragma once

#include <optional>

#include "session/view.h"
#include "ui/frame.h"

namespace screens {

// Between Graphics::begin() and end(). The frame is new and nothing has been drawn in it yet.
std::optional<session::Intent> draw(const session::View& view, ui::Frame& frame);

}  // namespace screens
