// SPDX-License-Identifier: GPL-3.0-or-later
// When the directory is looked at, and how long the centre trusts a check. Everything in directory/ is a function of
// a service and of this; nothing here asks a clock.
#pragma once

#include "model/manifest.h"

namespace directory {

struct Moment {
  model::LocalMinute local = 0;
  bool clock_plausible = false;  // otherwise no sentence about 'now' or 'lately' may be said
  int trusted_days = 180;
  int stale_days = 540;

  std::int32_t day() const { return local / model::kMinutesPerDay - (local % model::kMinutesPerDay < 0 ? 1 : 0); }
};

inline Moment moment(const model::Manifest& manifest, model::LocalMinute local, bool clock_plausible) {
  return {local, clock_plausible, manifest.trusted_days, manifest.stale_days};
}

}  // namespace directory
