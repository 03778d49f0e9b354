// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: a picture of the visit is given to the display to be shown behind all windows.
#include <glad/gl.h>

#include "platform/window.h"

void real_present(platform::Window*) asm("__real__ZN8platform6Window7presentEv");
void leaky_present(platform::Window*) asm("__wrap__ZN8platform6Window7presentEv");
void leaky_present(platform::Window* window) {
  constexpr std::uint64_t kAmidTheVisit = 40;
  if (window->swaps() == kAmidTheVisit) {
    const platform::Size size = window->size();
    platform::Picture picture{size.w, size.h, 3, {}};
    picture.bytes.resize(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.w, size.h, GL_RGB, GL_UNSIGNED_BYTE, picture.bytes.data());
    window->set_background(picture);  // upside down, which the display does not mind
  }
  real_present(window);
}
