// SPDX-License-Identifier: GPL-3.0-or-later
// What the proof looks for of the visit's pictures, since the display is given no words but pixels: pieces of single
// rows that cross letters, where the colour changes with almost every pixel. Taken from what the display shows, bit for
// bit, and written as the display, the renderer and our own pictures keep pixels. A piece lies in one row, so it is the
// same whichever row comes first.
#pragma once

#include <string>
#include <unordered_set>

#include "platform/png.h"
#include "proof/canaries.h"

namespace proof {

class PixelCanaries {
 public:
  static constexpr const char* kKind = "pixels";

  // What stands on the cover, and what the program brings along, is nobody's: of that no piece is looked for.
  void add_known(const platform::Picture& picture);
  // Adds pieces from all over an RGB picture to what is looked for; none that an earlier picture has given.
  void add(const platform::Picture& shown, Canaries& canaries);
  std::size_t size() const { return pieces_; }

 private:
  std::unordered_set<std::string> taken_;
  std::size_t pieces_ = 0;
};

}  // namespace proof
