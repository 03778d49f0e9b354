// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/watchdog.h"

using app::kAnswerLimitMs;
using app::kAskEveryMs;
using app::Watchdog;
using Ids = std::vector<app::ProcessId>;

TEST_CASE("who is watched is asked again and again, and once at a time") {
  Watchdog watchdog;
  CHECK_FALSE(watchdog.next_ms().has_value());
  watchdog.watch(7, 100);
  CHECK(watchdog.next_ms() == 100 + kAskEveryMs);
  CHECK(watchdog.ask(100 + kAskEveryMs - 1).empty());
  CHECK(watchdog.ask(100 + kAskEveryMs) == Ids{7});
  CHECK(watchdog.ask(100 + 2 * kAskEveryMs).empty());  // still waiting for the answer
  watchdog.answered(7);
  CHECK(watchdog.ask(100 + 2 * kAskEveryMs) == Ids{7});
}

TEST_CASE("who does not answer in time hangs, and nobody else") {
  Watchdog watchdog;
  watchdog.watch(1, 0);
  watchdog.watch(2, 0);
  const std::int64_t asked = kAskEveryMs;
  CHECK(watchdog.ask(asked) == Ids{1, 2});
  CHECK(watchdog.next_ms() == asked + kAnswerLimitMs);
  watchdog.answered(2);
  CHECK(watchdog.hanging(asked + kAnswerLimitMs - 1).empty());
  CHECK(watchdog.hanging(asked + kAnswerLimitMs) == Ids{1});
  watchdog.forget(1);
  CHECK(watchdog.hanging(asked + kAnswerLimitMs).empty());
}

TEST_CASE("nobody hangs who was not asked, however late we look") {
  Watchdog watchdog;
  watchdog.watch(1, 0);
  CHECK(watchdog.hanging(1'000'000).empty());
  watchdog.ask(1'000'000);
  watchdog.answered(1);
  CHECK(watchdog.hanging(2'000'000).empty());
}

TEST_CASE("a hanging session is found and followed within the limit and the time between two questions") {
  CHECK(kAskEveryMs + kAnswerLimitMs <= 5'000);
}
