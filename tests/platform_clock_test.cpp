// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "platform/clock.h"

TEST_CASE("moments are read exactly or not at all") {
  CHECK(platform::parse_local_minute("1970-01-01T00:00") == 0);
  CHECK(platform::parse_local_minute("1970-01-02T01:01") == 24 * 60 + 61);
  CHECK(platform::parse_local_minute("2026-11-23T14:20") == 20780 * 1440 + 14 * 60 + 20);
  for (const char* wrong :
       {"", "2026-11-23", "2026-11-23 14:20", "2026-02-30T10:00", "2026-13-01T10:00", "2026-11-23T24:00",
        "2026-11-23T14:60", "2026-11-23T14:2x", "2026-11-23T14:20Z", "1969-12-31T23:59"}) {
    CAPTURE(wrong);
    CHECK_FALSE(platform::parse_local_minute(wrong).has_value());
  }
}

TEST_CASE("the monotonic clock does not go back") {
  const std::int64_t first = platform::monotonic_ms();
  CHECK(platform::monotonic_ms() >= first);
}
