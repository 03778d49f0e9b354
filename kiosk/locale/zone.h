// SPDX-License-Identifier: GPL-3.0-or-later
// A time zone by its IANA name (tz database, through ICU): from UTC to the wall clock of the place. Not a clock.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "model/date.h"

namespace locale {

class Zone {
 public:
  // NotFound for a name that the tz database does not have.
  static base::Result<Zone> find(const std::string& name);
  ~Zone();
  Zone(Zone&&) noexcept;
  Zone& operator=(Zone&&) noexcept;

  // Local time at `utc_seconds` since 1970-01-01 00:00 UTC, summer time included.
  model::LocalMinute local(std::int64_t utc_seconds) const;

 private:
  struct State;
  explicit Zone(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace locale
