// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks that jump do not fool idle: the wall clock may do what it likes, and after the machine slept one late tick has
// done what all the ticks would have done that did not come. Time is the platform's clock that counts on in sleep.
#include <doctest/doctest.h>

#include "visitor.h"

namespace {

using namespace session;
using tests::Visitor;

struct House {
  tests::ContentLibrary library{tests::visit_content()};
  locale::Phrasebook phrasebook{library};
  Visitor visitor{library, phrasebook};
  House() { visitor.arrives(); }
};

constexpr std::int64_t kIdleMs = 45'000;  // home's
constexpr std::int64_t kHourMs = 3'600'000;

TEST_CASE("what a person finds who wakes the machine") {
  struct Sleep {
    const char* what;
    std::int64_t asleep_ms;
    bool more_time;
    Presence found, touched;  // when the picture comes back, and after a touch
  };
  const std::vector<Sleep> sleeps = {
      {"a blink", kIdleMs - 1, false, Presence::Here, Presence::Here},
      {"just long enough", kIdleMs, false, Presence::Covered, Presence::AskingStill},
      {"until shortly before the wipe", kIdleMs + kStillThereMs - 1, false, Presence::Covered, Presence::AskingStill},
      {"until the wipe", kIdleMs + kStillThereMs, false, Presence::Nobody, Presence::Nobody},
      {"a night", 10 * kHourMs, false, Presence::Nobody, Presence::Nobody},
      {"ten times as long, with more time", 10 * kIdleMs - 1, true, Presence::Here, Presence::Here},
      {"longer, with more time", 10 * kIdleMs, true, Presence::Covered, Presence::AskingStill},
      {"a night, with more time", 10 * kHourMs, true, Presence::Nobody, Presence::Nobody},
  };
  for (const Sleep& sleep : sleeps) {
    CAPTURE(sleep.what);
    House house;
    house.visitor.does(SetMoreTime{sleep.more_time});
    house.visitor.wait(sleep.asleep_ms);
    CHECK(house.visitor.session.presence == sleep.found);
    CHECK(house.visitor.ended == (sleep.found == Presence::Nobody));
    house.visitor.does(Touched{});
    CHECK(house.visitor.session.presence == sleep.touched);
  }
}

TEST_CASE("a late tick and many in time come to the same") {
  for (const std::int64_t total : {std::int64_t{60'000}, kIdleMs + kStillThereMs - 1, kIdleMs + kStillThereMs}) {
    House many, one;
    for (std::int64_t waited = 0; waited < total; waited += 1'000) {
      many.visitor.wait(std::min<std::int64_t>(1'000, total - waited));
      if (many.visitor.ended) break;
    }
    one.visitor.wait(total);
    CHECK(many.visitor.session.presence == one.visitor.session.presence);
    CHECK(many.visitor.session.covered_ms == one.visitor.session.covered_ms);
  }
}

TEST_CASE("asked whether she is still there, she is asked no longer after a sleep") {
  House house;
  house.visitor.wait(kIdleMs);
  house.visitor.does(Touched{});
  house.visitor.wait(kStillThereMs + kHourMs);
  CHECK(house.visitor.ended);
}

TEST_CASE("Leave that is held down while the machine sleeps has ended the visit") {
  House house;
  house.visitor.does(PressLeave{});
  house.visitor.wait(kHourMs);
  CHECK(house.visitor.ended);
}

TEST_CASE("nothing that the wall clock does brings the cover, keeps it away or ends a visit") {
  const std::vector<model::LocalMinute> moments = {tests::kAfternoon + 365 * model::kMinutesPerDay,
                                                   0,
                                                   tests::kAfternoon,
                                                   tests::kAfternoon - 60,
                                                   tests::kAfternoon + 60,
                                                   -5};
  for (const bool plausible : {true, false}) {
    House house;
    for (const model::LocalMinute moment : moments) {
      house.visitor.wait(1'000, moment, plausible);
      CHECK(house.visitor.session.presence == Presence::Here);
    }
    house.visitor.wait(kIdleMs - 6'000 - 1, 0, plausible);
    CHECK(house.visitor.session.presence == Presence::Here);
    house.visitor.wait(1, tests::kAfternoon, plausible);
    CHECK(house.visitor.session.presence == Presence::Covered);
    for (const model::LocalMinute moment : moments) house.visitor.wait(1'000, moment, plausible);
    CHECK(house.visitor.session.presence == Presence::Covered);
  }
}

TEST_CASE("a time that goes back is the time that was") {
  House house;
  house.visitor.wait(30'000);
  const std::int64_t now_ms = house.visitor.session.now_ms;
  for (const std::int64_t back : {now_ms - 1, std::int64_t{0}, std::int64_t{-1'000'000}}) {
    house.visitor.does(Tick{back, tests::kAfternoon, true, 60'000});
    CHECK(house.visitor.session.now_ms == now_ms);
    CHECK(house.visitor.session.presence == Presence::Here);
  }
  house.visitor.does(Tick{now_ms + 15'000, tests::kAfternoon, true, 60'000});
  CHECK(house.visitor.session.presence == Presence::Covered);
}

}  // namespace
