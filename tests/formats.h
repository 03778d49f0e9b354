// SPDX-License-Identifier: GPL-3.0-or-later
// The screens that the real content is looked at on.
#pragma once

#include "session/vault.h"

namespace tests {

struct Format {
  int w, h;
  session::TextScale scale;
  const char* name;
};

// On a wall or a column; what deploy/run's tour takes pictures of.
inline constexpr Format kFormats[] = {{1920, 1080, session::TextScale::Normal, "landscape 100 %"},
                                      {1920, 1080, session::TextScale::Largest, "landscape 200 %"},
                                      {1080, 1920, session::TextScale::Normal, "portrait 100 %"},
                                      {1080, 1920, session::TextScale::Largest, "portrait 200 %"}};
inline constexpr Format kTabletFormats[] = {{1280, 800, session::TextScale::Large, "tablet, large"},
                                            {1280, 800, session::TextScale::Largest, "tablet, largest"}};

}  // namespace tests
