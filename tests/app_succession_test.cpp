// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/succession.h"

using app::Orders;
using app::Succession;

TEST_CASE("the next one is started before the last one goes") {
  Succession succession;
  REQUIRE(succession.begin().start.has_value());
  succession.started(1);
  CHECK_FALSE(succession.painted(1, 0).dismiss.has_value());
  const Orders ended = succession.visit_ended(1);
  REQUIRE(ended.start.has_value());
  CHECK(ended.start->after_ms == 0);
  CHECK_FALSE(ended.dismiss.has_value());
  succession.started(2);
  CHECK(succession.painted(2, 100).dismiss == 1);
  CHECK_FALSE(succession.died(1, 101).start.has_value());
}

TEST_CASE("a visit that ends twice starts one successor") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.painted(1, 0);
  CHECK(succession.visit_ended(1).start.has_value());
  CHECK_FALSE(succession.visit_ended(1).start.has_value());
  succession.started(2);
  CHECK_FALSE(succession.visit_ended(1).start.has_value());
}

TEST_CASE("a crash in a visit is followed at once") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.painted(1, 0);
  const Orders orders = succession.died(1, 60'000);
  REQUIRE(orders.start.has_value());
  CHECK(orders.start->after_ms == 0);
  CHECK_FALSE(orders.start->out_of_service);
}

TEST_CASE("who dies before the successor has painted does not start a second one") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.painted(1, 0);
  succession.visit_ended(1);
  succession.started(2);
  CHECK_FALSE(succession.died(1, 60'000).start.has_value());
  CHECK_FALSE(succession.painted(2, 60'100).dismiss.has_value());
}

TEST_CASE("deaths at the start are followed more and more slowly, then by the out-of-service screen") {
  Succession succession;
  succession.begin();
  std::int64_t last = -1;
  for (int i = 1; i <= 5; ++i) {
    succession.started(i);
    const Orders orders = succession.died(i, 0);
    REQUIRE(orders.start.has_value());
    CHECK(orders.start->after_ms > last);
    last = orders.start->after_ms;
    CHECK(orders.start->out_of_service == (i >= app::kFailuresUntilOutOfService));
  }
  CHECK(app::back_off_ms(100) == 10'000);
}

TEST_CASE("dying right after the first picture counts as dying at the start") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.painted(1, 1'000);
  CHECK(succession.died(1, 1'500).start->after_ms > 0);
  succession.started(2);
  succession.painted(2, 2'000);
  CHECK(succession.died(2, 2'000 + app::kSettledMs).start->after_ms == 0);
}

TEST_CASE("an ended visit makes earlier failures forgotten") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.died(1, 0);
  succession.started(2);
  succession.painted(2, 0);
  CHECK(succession.visit_ended(2).start->after_ms == 0);
}
