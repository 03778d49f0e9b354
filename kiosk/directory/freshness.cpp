// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/freshness.h"

namespace directory {

Freshness freshness(const model::Review& verified, const Moment& moment) {
  if (!verified.done()) return Freshness::Never;
  if (!moment.clock_plausible) return Freshness::Old;
  const std::int32_t age_days = moment.day() - model::days_from_civil(verified.on);
  if (age_days < 0) return Freshness::Old;  // a check in the future is a slip of the pen
  if (age_days <= moment.trusted_days) return Freshness::Checked;
  return age_days <= moment.stale_days ? Freshness::Old : Freshness::Stale;
}

}  // namespace directory
