// SPDX-License-Identifier: GPL-3.0-or-later
// kiosk --show-seal: starts sessions as they are always started, up to their first picture, has everything tried that
// they, the supervisor and its starter are to be refused, and prints a table. Itself unsealed; it looks on.
#pragma once

#include <string>
#include <vector>

#include "app/command_line.h"

namespace proof {

// `arguments`: as this program was given them, for the sessions. kServes only if all was refused to all threads.
int show_seal(const app::CommandLine& line, const std::vector<std::string>& arguments);

}  // namespace proof
