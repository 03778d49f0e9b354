// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "directory/freshness.h"
#include "directory/hours.h"
#include "visit_content.h"

namespace {

using directory::Freshness;
using directory::Moment;
using directory::Openness;

constexpr int kHour = 60;

struct HoursCase {
  const char* what;
  model::LocalMinute at;
  bool plausible;
  Openness now;
  model::LocalMinute until;  // 0: not known
};

TEST_CASE("open, closed or unknown at a moment") {
  const model::Hours hours = tests::office_hours();
  const model::LocalMinute friday = tests::kMonday + 25 * model::kMinutesPerDay;  // the last open day that is known
  const HoursCase cases[] = {
      {"within", tests::kMonday + 14 * kHour, true, Openness::Open, tests::kMonday + 16 * kHour},
      {"at the first minute", tests::kMonday + 8 * kHour, true, Openness::Open, tests::kMonday + 16 * kHour},
      {"at the end", tests::kMonday + 16 * kHour, true, Openness::Closed,
       tests::kMonday + model::kMinutesPerDay + 8 * kHour},
      {"before", tests::kMonday + 7 * kHour, true, Openness::Closed, tests::kMonday + 8 * kHour},
      {"after all that is known", friday + 17 * kHour, true, Openness::Closed, 0},
      {"at the horizon", hours.horizon, true, Openness::Unknown, 0},
      {"with a clock that nobody believes", tests::kMonday + 14 * kHour, false, Openness::Unknown, 0},
  };
  for (const HoursCase& one : cases) {
    CAPTURE(one.what);
    const auto state = directory::open_state(hours, Moment{one.at, one.plausible});
    CHECK(state.now == one.now);
    CHECK(state.until.value_or(0) == one.until);
    CHECK_FALSE(state.always);
  }
}

TEST_CASE("an end beyond the horizon is not told") {
  model::Hours hours = tests::office_hours();
  hours.horizon = tests::kMonday + 15 * kHour;
  const auto state = directory::open_state(hours, Moment{tests::kMonday + 14 * kHour, true});
  CHECK(state.now == Openness::Open);
  CHECK(state.until == std::nullopt);
}

TEST_CASE("day and night needs no clock, and unknown hours are unknown") {
  model::Hours hours;
  CHECK(directory::open_state(hours, Moment{tests::kAfternoon, true}).now == Openness::Unknown);
  hours.known = hours.always = true;
  const auto state = directory::open_state(hours, Moment{0, false});
  CHECK(state.now == Openness::Open);
  CHECK(state.always);
}

TEST_CASE("freshness has its borders where the centre put them") {
  const model::Date today{2026, 11, 23};
  const auto verified = [&](int days_ago) {
    return model::Review{model::civil_from_days(model::days_from_civil(today) - days_ago), "outreach worker"};
  };
  const Moment moment{tests::kAfternoon, true, 180, 540};
  CHECK(directory::freshness(verified(0), moment) == Freshness::Checked);
  CHECK(directory::freshness(verified(180), moment) == Freshness::Checked);
  CHECK(directory::freshness(verified(181), moment) == Freshness::Old);
  CHECK(directory::freshness(verified(540), moment) == Freshness::Old);
  CHECK(directory::freshness(verified(541), moment) == Freshness::Stale);
  CHECK(directory::freshness(verified(-1), moment) == Freshness::Old);
  CHECK(directory::freshness({}, moment) == Freshness::Never);
  CHECK(directory::freshness(verified(0), Moment{tests::kAfternoon, false, 180, 540}) == Freshness::Old);
  for (const Freshness other : {Freshness::Old, Freshness::Never, Freshness::Stale}) {
    CHECK(directory::call_first(other));
  }
  CHECK_FALSE(directory::call_first(Freshness::Checked));
}

}  // namespace
