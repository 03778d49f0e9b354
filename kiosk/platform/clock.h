// SPDX-License-Identifier: GPL-3.0-or-later
// The two clocks: one that only goes forward, and the one on the wall. Nothing else in the program asks the time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace platform {

// Monotonic milliseconds, from an arbitrary start.
std::int64_t monotonic_ms();
// Seconds since 1970-01-01 00:00 UTC.
std::int64_t utc_s();

// Wall-clock time in one zone, from the system's zone files.
class WallClock {
 public:
  // `zone` is an IANA name. Sets the process's TZ, so make one, at start, before there are threads.
  explicit WallClock(const std::string& zone);
  // False: this system does not know the zone, and local time would be a guess.
  bool known() const { return known_; }
  // Minutes since 1970-01-01 00:00 in the zone, and the seconds into that minute.
  struct Local {
    std::int32_t minute = 0;
    int second = 0;
  };
  Local local(std::int64_t utc_seconds) const;

 private:
  bool known_ = false;
};

// "2026-11-23T14:20" as minutes since 1970-01-01 00:00; nothing if it is no such moment.
std::optional<std::int32_t> parse_local_minute(std::string_view text);

}  // namespace platform
