// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/hours.h"

#include <algorithm>

namespace directory {

OpenState open_state(const model::Hours& hours, const Moment& moment) {
  if (!hours.known) return {};
  if (hours.always) return {Openness::Open, true, std::nullopt};
  if (!moment.clock_plausible || moment.local >= hours.horizon) return {};
  const auto next = std::find_if(hours.intervals.begin(), hours.intervals.end(),
                                 [&](const model::Interval& interval) { return moment.local < interval.to; });
  const auto known = [&](model::LocalMinute at) { return at < hours.horizon ? std::optional(at) : std::nullopt; };
  if (next == hours.intervals.end()) return {Openness::Closed, false, std::nullopt};
  if (next->from <= moment.local) return {Openness::Open, false, known(next->to)};
  return {Openness::Closed, false, known(next->from)};
}

}  // namespace directory
