// SPDX-License-Identifier: GPL-3.0-or-later
// A session process's second step of the seal, and what --show-seal has it do there instead of serving: one trial after
// the other, from the main thread and from one that is older than the seal, told line by line on stdout.
#pragma once

#include <optional>

#include "app/command_line.h"

namespace app {

// After the first picture and before anything of a visit. The status to end with: it cannot be sealed, and so may not
// serve, or it was started to be tried. None: go on.
std::optional<int> seal_session(const CommandLine& line);

// The lines of a process that tries, each with numbers after it.
inline constexpr const char *kSealed = "sealed", *kTries = "tries", *kGot = "got", *kSwept = "swept";
// Trial n is trial n / 2 of platform::seal_trials(), by the main thread where n is even.
inline constexpr int kThreadsThatTry = 2;

}  // namespace app
