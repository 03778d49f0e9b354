// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kDays = 7;
constexpr std::int32_t kMondayOffset = 3;  // 1970-01-01 was a Thursday

// "9", "9:30", "24"
std::string short_clock(int minute) {
  return minute % 60 == 0 ? std::to_string(minute / 60) : locale::clock_text(minute);
}

// Of each day its times, joined by `between`; empty for a closed day.
std::array<std::string, kDays> times_of(const model::Hours& hours, const char* between) {
  std::array<std::string, kDays> times;
  for (const model::WeekRow& row : hours.week) {
    if (row.day >= kDays) continue;
    std::string& day = times[row.day];
    if (!day.empty()) day += between;
    day += short_clock(row.from) + "–" + short_clock(row.to);
  }
  return times;
}

bool has_week(const model::Hours& hours) { return hours.known && !hours.always && !hours.week.empty(); }

std::string weekday(const ViewSource& source, std::size_t day) {
  return source.messages.short_weekday(static_cast<int>(day));
}

}  // namespace

std::vector<WeekCell> week_cells(const ViewSource& source, const model::Hours& hours) {
  std::vector<WeekCell> cells;
  if (!has_week(hours)) return cells;
  const auto times = times_of(hours, "\n");
  const auto today = static_cast<std::size_t>(((source.moment().day() + kMondayOffset) % 7 + 7) % 7);
  for (std::size_t day = 0; day < kDays; ++day) {
    cells.push_back({{weekday(source, day), source.locale().tag},
                     times[day].empty() ? "–" : times[day],
                     source.session.clock_plausible && day == today});
  }
  return cells;
}

std::string week_line(const ViewSource& source, const model::Hours& hours) {
  std::string line;
  if (!has_week(hours)) return line;
  const auto times = times_of(hours, ", ");
  for (std::size_t day = 0; day < kDays;) {
    std::size_t last = day;
    while (last + 1 < kDays && times[last + 1] == times[day]) ++last;
    if (!times[day].empty()) {
      if (!line.empty()) line += "; ";
      line += weekday(source, day);
      if (last > day) line += "–" + weekday(source, last);
      line += " " + times[day];
    }
    day = last + 1;
  }
  return line;
}

}  // namespace session
