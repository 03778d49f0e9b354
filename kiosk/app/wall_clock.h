// SPDX-License-Identifier: GPL-3.0-or-later
// Makes ticks: the wall clock in the pack's time zone, beside the monotonic one. May stand still, for pictures and
// tests.
#pragma once

#include <optional>

#include "locale/zone.h"
#include "model/manifest.h"
#include "session/session.h"

namespace app {

class WallClock {
 public:
  WallClock(const model::Manifest& manifest, std::optional<model::LocalMinute> standing);
  // The time is plausible if the zone is known and it is not before the pack's date: a clock that was reset after a
  // power cut must not open or close anybody's door.
  session::Tick tick(std::int64_t now_ms) const;

 private:
  std::optional<locale::Zone> zone_;
  std::optional<model::LocalMinute> standing_;
  model::LocalMinute earliest_ = 0;
};

}  // namespace app
