// SPDX-License-Identifier: GPL-3.0-or-later
// Open, closed or unknown at a moment, from the plain intervals that the pack tool expanded (holidays applied).
// Whether a visitor may be told is another question: see filter.h, may_say_open.
#pragma once

#include <optional>

#include "directory/moment.h"
#include "model/service.h"

namespace directory {

enum class Openness : std::uint8_t { Unknown, Open, Closed };

struct OpenState {
  Openness now = Openness::Unknown;
  bool always = false;                      // day and night; true also while the clock is not believed
  std::optional<model::LocalMinute> until;  // when it changes; absent where that is not known
};

OpenState open_state(const model::Hours& hours, const Moment& moment);

}  // namespace directory
