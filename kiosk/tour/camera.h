// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of one stop of the tour: the screen as it opens, and every further screenful that a visitor can
// turn to on it. Which controls turn pages is found out by touching them all: those that want nothing of the session
// and change what is shown.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/display.h"
#include "session/view.h"
#include "ui/frame.h"

namespace tour {

struct Screenful {
  platform::Picture picture;
  ui::Nodes nodes;
  ui::Problems problems;
};

class Camera {
 public:
  Camera(app::Display& display, platform::Offscreen& film, platform::Size size);

  // Hands over one screenful after the other, in the order in which they are found.
  void take(const session::View& view, const std::function<void(Screenful)>& keep);
  // One picture of whatever `draw` draws.
  Screenful take(const std::function<void(ui::Frame&)>& draw);

 private:
  std::vector<ui::Scratch> further(const session::View& view, const ui::Nodes& nodes, const ui::Scratch& from);

  app::Display& display_;
  platform::Offscreen& film_;
  platform::Size size_;
};

}  // namespace tour
