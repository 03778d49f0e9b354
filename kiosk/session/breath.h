// SPDX-License-Identifier: GPL-3.0-or-later
// Where a breathing exercise is at a moment: its steps repeat from the start of the run. Pure.
#pragma once

#include "model/exercise.h"
#include "session/session.h"

namespace session {

struct Breath {
  std::size_t step = 0;
  std::int64_t into_ms = 0;    // since the step began
  std::int64_t length_ms = 0;  // of the step
};

// Milliseconds that the run has lasted, without its pauses.
std::int64_t run_ms(const Session& session);
Breath breath(const model::Exercise& exercise, std::int64_t run_ms);

}  // namespace session
