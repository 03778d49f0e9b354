// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/hours.h"

#include <KOpeningHours/Interval>
#include <KOpeningHours/OpeningHours>
#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

#include "author/holiday_rules.h"
#include "author/toml_reader.h"

namespace author {
namespace {

using KOpeningHours::Interval;
using KOpeningHours::OpeningHours;
using model::LocalMinute;

// All sums are done on the wall clock: the library is told that the house lives in UTC, where no hour is lost.
QDateTime to_qt(LocalMinute minute) { return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(minute) * 60, Qt::UTC); }
LocalMinute from_qt(const QDateTime& time) {
  return static_cast<LocalMinute>(QDateTime(time.date(), time.time(), Qt::UTC).toSecsSinceEpoch() / 60);
}

OpeningHours parse(const std::string& expression) {
  OpeningHours hours(QByteArray::fromStdString(expression));
  hours.setTimeZone(QTimeZone::utc());
  return hours;
}

void explain(OpeningHours::Error error, HoursFault& fault) {
  switch (error) {
    case OpeningHours::NoError:
      return;
    case OpeningHours::MissingRegion:
      fault.message = "school holidays are not known here";
      fault.advice = "leave SH out; write public holidays as 'PH off'";
      return;
    case OpeningHours::MissingLocation:
      fault.message = "sunrise and sunset are not used here";
      fault.advice = "write times of the clock";
      return;
    case OpeningHours::UnsupportedFeature:
    case OpeningHours::EvaluationError:
      fault.message = "these opening hours cannot be worked out";
      fault.advice = "write them more plainly, as in \"Mo-Fr 09:00-17:00; PH off\"";
      return;
    default:
      fault.message = "these are not opening hours in the OSM syntax";
      fault.advice = "write them as in \"Mo-Fr 09:00-17:00; Sa 09:00-12:00; PH off\" or \"24/7\"";
      return;
  }
}

// Open stretches from `from` to `to`, merged, ascending. False: the library gave up.
bool expand(const OpeningHours& hours, LocalMinute from, LocalMinute to, std::vector<model::Interval>& result) {
  constexpr int kMostSteps = 20000;
  int steps = 0;
  for (LocalMinute at = from; at < to;) {
    if (++steps > kMostSteps) return false;
    const Interval interval = hours.interval(to_qt(at));
    if (!interval.isValid()) return false;
    const LocalMinute end = interval.hasOpenEnd() ? to : std::min(to, from_qt(interval.end()));
    if (end <= at) return false;
    if (interval.state() == Interval::Open) {
      if (!result.empty() && result.back().to == at) {
        result.back().to = end;
      } else {
        result.push_back({at, end});
      }
    }
    at = end;
  }
  return true;
}

// The first Monday on or after the day (1970-01-01 was a Thursday).
std::int32_t monday_from(std::int32_t day) { return day + ((4 - day) % 7 + 7) % 7; }

std::vector<model::WeekRow> week_rows(const OpeningHours& hours, std::int32_t monday) {
  std::vector<model::WeekRow> rows;
  for (std::int32_t day = 0; day < 7; ++day) {
    const LocalMinute start = (monday + day) * model::kMinutesPerDay;
    std::vector<model::Interval> open;
    if (!expand(hours, start, start + model::kMinutesPerDay, open)) continue;
    for (const model::Interval& interval : open) {
      rows.push_back({static_cast<std::uint8_t>(day), static_cast<std::uint16_t>(interval.from - start),
                      static_cast<std::uint16_t>(interval.to - start)});
    }
  }
  return rows;
}

// The expression with PH written out as dates, and without it; false and a fault if a rule is wrong.
bool rewrite(const std::string& expression, const HoursContext& context, std::string& whole, std::string& ordinary,
             HoursFault& fault) {
  for (const HoursRule& rule : split_rules(expression)) {
    std::string weekdays = rule.text, dated;
    if (mentions_holidays(rule.text) && !rewrite_holidays(rule.text, context.holidays, weekdays, dated)) {
      fault = {rule.offset, "PH or SH stands where it cannot be worked out",
               "write a rule of its own, as in \"PH off\" or \"Sa,Su,PH 08:00-13:00\""};
      return false;
    }
    for (const std::string& part : {weekdays, dated}) {
      if (part.empty()) continue;
      if (const OpeningHours::Error error = parse(part).error(); error != OpeningHours::NoError) {
        fault.offset = rule.offset;
        explain(error, fault);
        return false;
      }
      whole += (whole.empty() ? "" : "; ") + part;
    }
    if (!weekdays.empty()) ordinary += (ordinary.empty() ? "" : "; ") + weekdays;
    if (weekdays.empty() && dated.empty() && rule.text.empty()) {
      fault = {rule.offset, "a rule is empty", "remove the semicolon"};
      return false;
    }
  }
  return true;
}

}  // namespace

model::Date months_later(model::Date date, int months) {
  const int month = date.month - 1 + months;
  model::Date first{static_cast<std::int16_t>(date.year + month / 12), static_cast<std::int8_t>(month % 12 + 1), 1};
  const int next_month = month + 1;
  const model::Date after{static_cast<std::int16_t>(date.year + next_month / 12),
                          static_cast<std::int8_t>(next_month % 12 + 1), 1};
  const int days = model::days_from_civil(after) - model::days_from_civil(first);
  first.day = static_cast<std::int8_t>(std::min<int>(date.day, days));
  return first;
}

model::Hours work_out_hours(const std::string& expression, const HoursContext& context, HoursFault& fault) {
  model::Hours result;
  std::string whole, ordinary;
  if (!rewrite(expression, context, whole, ordinary, fault)) return result;
  const OpeningHours all = parse(whole);
  if (all.error() != OpeningHours::NoError) {
    explain(all.error(), fault);
    return result;
  }
  if (!context.from.known()) return result;
  const std::int32_t first_day = model::days_from_civil(context.from);
  const LocalMinute from = first_day * model::kMinutesPerDay;
  result.horizon = model::days_from_civil(months_later(context.from, kHorizonMonths)) * model::kMinutesPerDay;
  if (!expand(all, from, result.horizon, result.intervals)) {
    explain(OpeningHours::EvaluationError, fault);
    return model::Hours{};
  }
  result.known = true;
  result.always = result.intervals.size() == 1 && result.intervals[0] == model::Interval{from, result.horizon};
  if (!ordinary.empty()) result.week = week_rows(parse(ordinary), monday_from(first_day));
  return result;
}

model::Hours read_hours(const std::string& expression, const Place& value, const HoursContext& context,
                        Diagnostics& diagnostics) {
  HoursFault fault;
  model::Hours hours = work_out_hours(expression, context, fault);
  if (fault.message.empty()) return hours;
  Place place = value;
  place.column += 1 + static_cast<int>(fault.offset);
  diagnostics.error(place, fault.message, fault.advice);
  return hours;
}

std::vector<model::Date> read_holidays(const Source& source, const model::Date& from, Diagnostics& diagnostics) {
  std::vector<model::Date> dates;
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return dates;
  TomlTable file(*parsed, source, diagnostics, "holidays.toml");
  for (TomlTable& holiday : file.tables("holiday", "a holiday", Need::Required)) {
    const auto date = holiday.date("date");
    holiday.text("name");
    holiday.finish();
    if (!date) continue;
    if (!dates.empty() && *date <= dates.back()) {
      diagnostics.error(holiday.place_of("date"), "the days are not in order, or one stands twice",
                        "sort them by date; each day once");
      continue;
    }
    dates.push_back(*date);
  }
  file.finish();
  if (!from.known()) return dates;
  const model::Date horizon = months_later(from, kHorizonMonths);
  // The longest stretch of a year without a holiday has 77 days.
  constexpr int kLongestGapDays = 80;
  if (!dates.empty() && model::days_from_civil(dates.back()) + kLongestGapDays < model::days_from_civil(horizon)) {
    diagnostics.error(
        source.at_line(source.line_count()),
        "the holidays end on " + to_text(dates.back()) + ", before the hours do (" + to_text(horizon) + ")",
        "add the holidays up to that day");
  }
  return dates;
}

}  // namespace author
