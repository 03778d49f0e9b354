// SPDX-License-Identifier: GPL-3.0-or-later
// The guided tour: every screen in every language through the real renderer, as pictures. It is how editors and
// reviewers look at the program, and it fails on what nobody should see: a missing, one-coloured or repeated picture, a
// clipped or missing glyph, targets that overlap.
#pragma once

#include "app/command_line.h"

namespace tour {

// Writes into the folder line.tour; the exit status is 1 if anything is wrong, and stderr lists it.
int run_tour(const app::CommandLine& line);

}  // namespace tour
