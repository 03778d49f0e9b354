// SPDX-License-Identifier: GPL-3.0-or-later
// The two clocks: one that only goes forward, and the one on the wall, in UTC. Nothing else in the program asks the
// time. Which zone the place is in, locale::Zone knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace platform {

// Milliseconds from an arbitrary start. They only go forward, whatever anybody does to the wall clock, and count on
// while the machine sleeps: whoever woke it is not whoever was here before.
std::int64_t monotonic_ms();
// Seconds since 1970-01-01 00:00 UTC.
std::int64_t utc_s();

// "2026-11-23T14:20" as minutes since 1970-01-01 00:00; nothing if it is no such moment.
std::optional<std::int32_t> parse_local_minute(std::string_view text);

}  // namespace platform
