// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wall_clock.h"

#include <utility>

#include "platform/clock.h"

namespace app {

WallClock::WallClock(const model::Manifest& manifest, std::optional<model::LocalMinute> standing)
    : standing_(standing), earliest_(model::days_from_civil(manifest.date) * model::kMinutesPerDay) {
  if (auto zone = locale::Zone::find(manifest.time_zone)) zone_ = std::move(zone).value();
}

session::Tick WallClock::tick(std::int64_t now_ms) const {
  session::Tick tick;
  tick.now_ms = now_ms;
  if (standing_) {
    tick.local = *standing_;
    tick.clock_plausible = *standing_ >= earliest_;
    return tick;
  }
  if (!zone_) return tick;
  const std::int64_t utc = platform::utc_s();
  tick.local = zone_->local(utc);
  tick.clock_plausible = tick.local >= earliest_;
  tick.minute_left_ms = static_cast<std::int32_t>(60 - utc % 60) * 1000;
  return tick;
}

}  // namespace app
