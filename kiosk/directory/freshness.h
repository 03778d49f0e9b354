// SPDX-License-Identifier: GPL-3.0-or-later
// How far a service's entry can be trusted today. 'Verified' is that somebody called, not that somebody edited.
#pragma once

#include "directory/moment.h"
#include "model/service.h"

namespace directory {

enum class Freshness : std::uint8_t {
  Checked,  // verified within trusted_days
  Old,      // verified longer ago, or not for certain because the clock is not believed
  Never,    // nobody has called yet
  Stale,    // verified more than stale_days ago: sinks in every list
};

Freshness freshness(const model::Review& verified, const Moment& moment);
// Everything but Checked is shown with 'call before you go'.
inline bool call_first(Freshness freshness) { return freshness != Freshness::Checked; }

}  // namespace directory
