// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of everything that holds a copy of a visit while it is shown, each with its own wipe. The vault is the
// visit; the rest are copies. What is built later joins here: a row without a wipe is told as 'not built', so that the
// proof (prove_amnesia.h) cannot pass over it in silence. Owned by whoever runs the loop.
#pragma once

#include <span>
#include <string_view>

#include "app/display.h"
#include "app/wheel.h"

namespace app {

struct Holder {
  std::string_view name, holds;
  void (*wipe)(Wheel&, Display&);  // null: not built
};

std::span<const Holder> holders();

// After the visit has ended and the cover is on the screen: wipes row by row, shows the cover until no buffer of the
// display holds another picture, and wipes what that has left behind.
void forget_visit(Wheel& wheel, Display& display);

}  // namespace app
