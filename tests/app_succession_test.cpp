// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/succession.h"

namespace {

using app::kSettledMs;
using app::Orders;
using app::ProcessId;
using app::Succession;
using Ids = std::vector<ProcessId>;

constexpr std::int64_t kLater = 60'000;

// One serves, a second one waits beneath it.
Succession serving_1_spare_2() {
  Succession succession;
  REQUIRE(succession.begin().start.has_value());
  succession.started(1);
  const Orders first = succession.painted(1, 0);
  REQUIRE(first.raise == 1);
  REQUIRE(first.start.has_value());
  succession.on_top(1);
  succession.started(2);
  const Orders second = succession.painted(2, 1'000);
  REQUIRE_FALSE(second.raise.has_value());
  REQUIRE_FALSE(second.start.has_value());
  REQUIRE(succession.serving() == 1);
  REQUIRE(succession.spare() == 2);
  return succession;
}

}  // namespace

TEST_CASE("at a visit's end the spare comes on top, a new one is started, and the last one goes when it has wiped") {
  Succession succession = serving_1_spare_2();
  const Orders ended = succession.visit_ended(1, kLater);
  CHECK(ended.raise == 2);
  CHECK(ended.dismiss.empty());
  REQUIRE(ended.start.has_value());
  CHECK(ended.start->after_ms == 0);
  SUBCASE("wiped first") {
    CHECK(succession.wiped(1).dismiss.empty());
    CHECK(succession.on_top(2).dismiss == Ids{1});
  }
  SUBCASE("covered first") {
    CHECK(succession.on_top(2).dismiss.empty());
    CHECK(succession.wiped(1).dismiss == Ids{1});
  }
  CHECK_FALSE(succession.died(1, kLater + 1).start.has_value());
  succession.started(3);
  CHECK_FALSE(succession.painted(3, kLater + 2).raise.has_value());
  CHECK(succession.serving() == 2);
  CHECK(succession.spare() == 3);
}

TEST_CASE("without a spare the one that ended keeps its cover up until the next has painted") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.painted(1, 0);
  succession.started(2);
  CHECK_FALSE(succession.visit_ended(1, kLater).raise.has_value());
  CHECK(succession.wiped(1).dismiss.empty());
  const Orders painted = succession.painted(2, kLater + 100);
  CHECK(painted.raise == 2);
  CHECK(painted.dismiss.empty());
  CHECK(painted.start.has_value());
  CHECK(succession.on_top(2).dismiss == Ids{1});
}

TEST_CASE("a visit that ends twice has one successor, and who does not serve ends nothing") {
  Succession succession = serving_1_spare_2();
  CHECK(succession.visit_ended(1, kLater).raise == 2);
  CHECK_FALSE(succession.visit_ended(1, kLater).raise.has_value());
  CHECK_FALSE(succession.visit_ended(77, kLater).raise.has_value());
  CHECK(succession.serving() == 2);
}

TEST_CASE("two visits that end in a row leave nobody behind") {
  Succession succession = serving_1_spare_2();
  succession.visit_ended(1, kLater);
  succession.started(3);
  succession.painted(3, kLater + 1);
  succession.visit_ended(2, kLater + 2);  // before it said that it is on top
  CHECK(succession.on_top(3).dismiss.empty());
  CHECK(succession.wiped(1).dismiss == Ids{1});
  CHECK(succession.wiped(2).dismiss == Ids{2});
}

TEST_CASE("a crash in a visit brings the spare on top at once") {
  Succession succession = serving_1_spare_2();
  const Orders orders = succession.died(1, kLater);
  CHECK(orders.raise == 2);
  REQUIRE(orders.start.has_value());
  CHECK(orders.start->after_ms == 0);
  CHECK_FALSE(orders.start->out_of_service);
}

TEST_CASE("a crash of the spare is followed by another spare and nobody else is touched") {
  Succession succession = serving_1_spare_2();
  const Orders orders = succession.died(2, kLater);
  CHECK_FALSE(orders.raise.has_value());
  CHECK(orders.dismiss.empty());
  CHECK(orders.start.has_value());
  CHECK(succession.serving() == 1);
}

TEST_CASE("a crash of both: the next one serves as soon as it has painted") {
  Succession succession = serving_1_spare_2();
  CHECK(succession.died(2, kLater).start.has_value());
  CHECK_FALSE(succession.died(1, kLater).start.has_value());  // that start is on its way
  succession.started(3);
  const Orders painted = succession.painted(3, kLater + 500);
  CHECK(painted.raise == 3);
  CHECK(painted.start.has_value());
}

TEST_CASE("who dies while it wipes is not mourned") {
  Succession succession = serving_1_spare_2();
  succession.visit_ended(1, kLater);
  const Orders orders = succession.died(1, kLater);
  CHECK_FALSE(orders.raise.has_value());
  CHECK_FALSE(orders.start.has_value());
  CHECK(succession.on_top(2).dismiss.empty());
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

TEST_CASE("the out-of-service screen has no spare, and says itself when to try again") {
  Succession succession;
  succession.begin();
  for (int i = 1; i <= app::kFailuresUntilOutOfService; ++i) {
    succession.started(i);
    succession.died(i, 0);
  }
  succession.started(10);
  const Orders shown = succession.painted(10, 0);
  CHECK(shown.raise == 10);
  CHECK_FALSE(shown.start.has_value());
  const Orders again = succession.visit_ended(10, kLater);
  REQUIRE(again.start.has_value());
  CHECK_FALSE(again.start->out_of_service);
  succession.wiped(10);
  succession.started(11);
  CHECK(succession.painted(11, kLater).raise == 11);
  CHECK(succession.on_top(11).dismiss == Ids{10});
}

TEST_CASE("dying right after coming on top counts as dying at the start, also where a spare was ready") {
  Succession succession = serving_1_spare_2();
  CHECK(succession.died(1, kLater).start->after_ms == 0);
  succession.started(3);
  succession.painted(3, kLater + 10);
  CHECK(succession.died(2, kLater + kSettledMs - 1).start->after_ms > 0);
  succession.started(4);
  succession.painted(4, kLater + 2 * kSettledMs);
  CHECK(succession.died(3, kLater + 3 * kSettledMs).start->after_ms == 0);
}

TEST_CASE("an ended visit makes earlier failures forgotten") {
  Succession succession;
  succession.begin();
  succession.started(1);
  succession.died(1, 0);
  succession.started(2);
  succession.painted(2, 0);
  succession.started(3);
  succession.painted(3, 0);
  CHECK(succession.visit_ended(2, 0).start->after_ms == 0);
}

TEST_CASE("a new pack replaces the spare at once and the one on top when nobody is there") {
  Succession succession = serving_1_spare_2();
  const Orders news = succession.new_pack();
  CHECK(news.dismiss == Ids{2});
  CHECK(news.start.has_value());
  CHECK_FALSE(news.give_way.has_value());  // it goes when there is another
  CHECK_FALSE(succession.died(2, kLater).start.has_value());
  succession.started(3);
  const Orders painted = succession.painted(3, kLater);
  CHECK(painted.give_way == 1);
  CHECK_FALSE(painted.raise.has_value());
  CHECK(succession.visit_ended(1, kLater).raise == 3);
  succession.started(4);
  CHECK_FALSE(succession.painted(4, kLater).give_way.has_value());
}

TEST_CASE("a new pack while another is being started, and twice in a row") {
  Succession succession;
  succession.begin();
  succession.started(1);
  CHECK(succession.new_pack().dismiss == Ids{1});
  CHECK_FALSE(succession.died(1, 0).start.has_value());
  succession.started(2);
  CHECK(succession.painted(2, 0).raise == 2);
  CHECK_FALSE(succession.new_pack().start.has_value());  // one is on its way, and will read the new one
  CHECK_FALSE(succession.new_pack().start.has_value());
  succession.started(3);
  CHECK(succession.painted(3, 0).give_way == 2);
}

TEST_CASE("a start that cannot be carried out is tried again later and later, and is no failure of the sessions") {
  Succession succession = serving_1_spare_2();
  succession.died(2, kLater);
  std::int64_t last = 0;
  for (int i = 1; i <= 5; ++i) {
    const Orders orders = succession.not_started();
    REQUIRE(orders.start.has_value());
    CHECK(orders.start->after_ms > last);
    CHECK_FALSE(orders.start->out_of_service);
    CHECK_FALSE(orders.raise.has_value());
    CHECK(orders.dismiss.empty());
    last = orders.start->after_ms;
    CHECK(succession.unstarted() == i);
    CHECK(succession.serves());
  }
  succession.started(3);
  CHECK(succession.unstarted() == 0);
  CHECK_FALSE(succession.painted(3, kLater + 1).raise.has_value());
  CHECK(succession.serving() == 1);
}

TEST_CASE("nobody is served between a visit's end and the next first picture") {
  Succession succession;
  succession.begin();
  CHECK_FALSE(succession.serves());
  succession.started(1);
  succession.painted(1, 0);
  CHECK(succession.serves());
  succession.not_started();
  CHECK_FALSE(succession.visit_ended(1, kLater).start.has_value());  // the next try is on its way
  CHECK_FALSE(succession.serves());
  succession.started(2);
  CHECK(succession.painted(2, kLater).raise == 2);
  CHECK(succession.serves());
}
