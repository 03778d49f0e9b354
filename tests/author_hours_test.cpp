// SPDX-License-Identifier: GPL-3.0-or-later
// Opening hours as the kiosk will read them: minutes on the house's wall clock.
#include <doctest/doctest.h>

#include "author/hours.h"

using model::Date;
using model::Interval;
using model::WeekRow;

namespace {

// 2026-11-23 is a Monday.
const author::HoursContext kContext{Date{2026, 11, 23}, {Date{2026, 12, 25}, Date{2026, 12, 26}, Date{2027, 1, 1}}};

model::LocalMinute at(int year, int month, int day, int hour, int minute = 0) {
  const Date date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
  return model::days_from_civil(date) * model::kMinutesPerDay + hour * 60 + minute;
}

model::Hours hours(const std::string& text) {
  author::HoursFault fault;
  model::Hours result = author::work_out_hours(text, kContext, fault);
  CHECK_MESSAGE(fault.message == "", text);
  return result;
}

bool open_at(const model::Hours& hours, model::LocalMinute minute) {
  for (const Interval& interval : hours.intervals) {
    if (interval.from <= minute && minute < interval.to) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("office hours: every working day, not on a holiday, the week as usual") {
  const model::Hours h = hours("Mo-Fr 09:00-17:00; PH off");
  CHECK(h.known);
  CHECK_FALSE(h.always);
  CHECK(h.intervals.front() == Interval{at(2026, 11, 23, 9), at(2026, 11, 23, 17)});
  CHECK(open_at(h, at(2026, 12, 24, 10)));
  CHECK_FALSE(open_at(h, at(2026, 12, 25, 10)));  // a Friday, and Christmas
  CHECK_FALSE(open_at(h, at(2026, 11, 28, 10)));  // a Saturday
  REQUIRE(h.week.size() == 5);
  CHECK(h.week[4] == WeekRow{4, 9 * 60, 17 * 60});
  CHECK(h.horizon == at(2028, 5, 23, 0));
  CHECK(h.intervals.back().to <= h.horizon);
}

TEST_CASE("wall-clock hours do not move when the clocks change") {
  const model::Hours h = hours("Mo-Su 19:00-07:00");
  CHECK(h.intervals.front() == Interval{at(2026, 11, 23, 0), at(2026, 11, 23, 7)});
  for (const Interval& interval : h.intervals) {
    if (interval == h.intervals.front() || interval == h.intervals.back()) continue;
    if (interval.to - interval.from != 12 * 60) FAIL("an interval of " << interval.to - interval.from);
  }
  // Past midnight the week is cut: both ends of each day.
  REQUIRE(h.week.size() == 14);
  CHECK(h.week[0] == WeekRow{0, 0, 7 * 60});
  CHECK(h.week[1] == WeekRow{0, 19 * 60, 24 * 60});
}

TEST_CASE("day and night is one interval") {
  const model::Hours h = hours("24/7");
  CHECK(h.always);
  CHECK(h.intervals == std::vector<Interval>{{at(2026, 11, 23, 0), h.horizon}});
  CHECK(h.week.size() == 7);
}

TEST_CASE("holidays named among the days are open like them") {
  const model::Hours weekend = hours("Sa,Su,PH 08:00-13:00");
  CHECK(open_at(weekend, at(2026, 12, 25, 9)));
  CHECK_FALSE(open_at(weekend, at(2026, 12, 24, 9)));
  const model::Hours daily = hours("Mo-Su,PH 12:00-20:00");
  CHECK(open_at(daily, at(2026, 12, 25, 13)));
  const model::Hours shorter = hours("Mo-Fr 08:00-16:00; PH 10:00-12:00");
  CHECK(open_at(shorter, at(2026, 12, 25, 11)));
  CHECK_FALSE(open_at(shorter, at(2026, 12, 25, 9)));
}

TEST_CASE("without a word about holidays they are days like others") {
  CHECK(open_at(hours("Mo-Fr 09:00-17:00"), at(2026, 12, 25, 10)));
}

TEST_CASE("two turns a day, and days with other hours") {
  const model::Hours h = hours("Mo-Th 08:00-12:00,13:00-18:00; Fr 07:00-13:00; PH off");
  CHECK(h.week.size() == 9);
  CHECK_FALSE(open_at(h, at(2026, 11, 23, 12, 30)));
  CHECK(open_at(h, at(2026, 11, 27, 7, 30)));
}

TEST_CASE("what is not opening hours is refused where it stands") {
  const auto refusal = [](const std::string& text) {
    author::HoursFault fault;
    const model::Hours h = author::work_out_hours(text, kContext, fault);
    CHECK_FALSE(h.known);
    CHECK(h.intervals.empty());
    return std::to_string(fault.offset) + ": " + fault.message;
  };
  CHECK(refusal("always") == "0: these are not opening hours in the OSM syntax");
  CHECK(refusal("Mo-Fr 09:00-17:00; Xx 10:00") == "19: these are not opening hours in the OSM syntax");
  CHECK(refusal("SH off") == "0: PH or SH stands where it cannot be worked out");
  CHECK(refusal("Mo 09:00-17:00; Dec PH off") == "16: PH or SH stands where it cannot be worked out");
  CHECK(refusal("sunrise-sunset") == "0: sunrise and sunset are not used here");
  CHECK(refusal("") == "0: a rule is empty");
  CHECK(refusal("Mo-Fr 09:00-17:00;") == "18: a rule is empty");
}
