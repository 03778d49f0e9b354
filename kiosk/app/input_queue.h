// SPDX-License-Identifier: GPL-3.0-or-later
// From the window's events to what a frame is given: one change of the pointer's button a frame, so that a quick tap is
// never lost, and keys one by one.
#pragma once

#include <optional>
#include <vector>

#include "platform/window.h"
#include "ui/input.h"

namespace app {

struct Deed {
  ui::Input input;
  // A finger that came down, one of the four keys or the wheel; not a finger that lifts, not a mouse that moves.
  bool sign_of_life = false;
  bool draw = true;  // false: nothing can look different
};

class InputQueue {
 public:
  // Everything that happened, in order, as frames.
  std::vector<Deed> take(const std::vector<platform::Event>& events);

 private:
  ui::Input at() const;
  Deed deed_of(const platform::Event& event);

  float x_ = -1, y_ = -1;
  bool down_ = false;
};

}  // namespace app
