// SPDX-License-Identifier: GPL-3.0-or-later
// Opening hours in the OSM syntax, worked out by libkopeninghours into what the kiosk reads: the ordinary week and
// dated intervals for 18 months. 'PH' means the dates of holidays.toml: the library's own calendars are wrong for
// several countries. The kiosk itself never parses hours.
#pragma once

#include <string>
#include <vector>

#include "author/source.h"
#include "model/service.h"

namespace author {

struct HoursContext {
  model::Date from;                   // the pack's date; not known: only the syntax is looked at
  std::vector<model::Date> holidays;  // ascending
};

inline constexpr int kHorizonMonths = 18;

struct HoursFault {
  std::size_t offset = 0;  // bytes into the expression
  std::string message, advice;
};

// The hours, or what is wrong with the expression in `fault`.
model::Hours work_out_hours(const std::string& expression, const HoursContext& context, HoursFault& fault);
// The same with a diagnostic at the value's place (of its opening quotation mark).
model::Hours read_hours(const std::string& expression, const Place& value, const HoursContext& context,
                        Diagnostics& diagnostics);

std::vector<model::Date> read_holidays(const Source& source, const model::Date& from, Diagnostics& diagnostics);

// The same day, so many months later (the last of the month where there is no such day).
model::Date months_later(model::Date date, int months);

}  // namespace author
