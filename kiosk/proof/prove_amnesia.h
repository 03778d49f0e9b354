// SPDX-License-Identifier: GPL-3.0-or-later
// kiosk --prove-amnesia: starts a whole kiosk on the display, makes a scripted visit through every screen that takes
// input, leaves, and searches the memory of everybody who could know: before the wipe (something must be found, or the
// proof is void), after it while the process is held alive, and after its death in everybody who lives on. With
// --digits N it does the second proof instead: N images for each of two sets of answers (proof_digits.h). Reads the
// memory of processes that forbid it, so only root can prove anything.
#pragma once

#include "app/command_line.h"

namespace proof {

inline constexpr int kProved = 0, kNotForgotten = 1, kNotProved = 77;

// Prints a table, and writes the figures as JSON where line.figures says. One byte that is found fails.
int prove_amnesia(const app::CommandLine& line);

}  // namespace proof
