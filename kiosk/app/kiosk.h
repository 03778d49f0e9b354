// SPDX-License-Identifier: GPL-3.0-or-later
// A session process: owns the pack, the display and the loop, and puts the out-of-service screen in the loop's place
// where there is nothing to serve. Ends by being ended: when a visit is over it shows the cover, wipes and says so.
#pragma once

#include "app/command_line.h"

namespace app {

// The exit status of --check: which pack would be served.
inline constexpr int kServes = 0, kCannotStart = 1, kServesPrevious = 3, kOutOfService = 4;

// Says on stderr what is refused and why, and returns one of the above.
int check(const CommandLine& line);
int run_session(const CommandLine& line);

}  // namespace app
