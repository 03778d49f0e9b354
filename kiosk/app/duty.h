// SPDX-License-Identifier: GPL-3.0-or-later
// What a session process owes its supervisor, whatever it shows: it answers when asked whether it lives, comes on top
// when told, and has its first picture where the display shows it by itself. Started by hand it obeys nobody.
#pragma once

#include <memory>

#include "app/display.h"
#include "app/link.h"

namespace app {

class Duty {
 public:
  // What concerns the visit is left to whoever holds it.
  struct Told {
    bool raised = false;    // has come on top: the picture is to be drawn anew
    bool give_way = false;  // to end as soon as nobody is there
    bool leave = false;     // to cover and end, now
  };

  Duty(int descriptor, Display& display) : link_(descriptor), display_(display) {}

  // Puts the first picture in place before anything of the window can be seen.
  void begin(ImDrawData& lists, platform::Size size);
  // From now on the display shows this picture by itself. It is drawn in memory: of a window that others cover OpenGL
  // promises no pixel. Never of a visit.
  void set_background(ImDrawData& lists, platform::Size size);
  Told look();
  const Link& link() const { return link_; }

 private:
  Link link_;
  Display& display_;
  std::unique_ptr<platform::Offscreen> film_;  // made before the seal, and anew only for another size
};

}  // namespace app
