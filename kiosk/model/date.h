// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar dates and instants as plain numbers. No time zone and no clock: who needs one is given it.
#pragma once

#include <compare>
#include <cstdint>

namespace model {

// A day of the proleptic Gregorian calendar. {0,0,0} is 'no date'.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;  // 1..12
  std::int8_t day = 0;    // 1..31
  bool known() const { return month != 0; }
  auto operator<=>(const Date&) const = default;
};

// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
constexpr std::int32_t days_from_civil(Date d) {
  const int y = d.year - (d.month <= 2);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const unsigned yoe = static_cast<unsigned>(y - era * 400);
  const unsigned doy = static_cast<unsigned>((153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1);
  const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + static_cast<int>(doe) - 719468;
}

constexpr Date civil_from_days(std::int32_t z) {
  z += 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const unsigned doe = static_cast<unsigned>(z - era * 146097);
  const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const unsigned mp = (5 * doy + 2) / 153;
  const auto month = static_cast<std::int8_t>(mp < 10 ? mp + 3 : mp - 9);
  return {static_cast<std::int16_t>(static_cast<int>(yoe) + era * 400 + (month <= 2)), month,
          static_cast<std::int8_t>(doy - (153 * mp + 2) / 5 + 1)};
}

// Local wall-clock time in the pack's time zone: minutes since 1970-01-01 00:00 there.
using LocalMinute = std::int32_t;
inline constexpr std::int32_t kMinutesPerDay = 24 * 60;

}  // namespace model
