// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/iso_date.h"

#include <cstdio>

namespace pack {
namespace {

// The number in `digits`, or -1 if something else stands there.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

bool is_real(model::Date date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  return model::civil_from_days(model::days_from_civil(date)) == date;
}

std::string iso(model::Date date) {
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

std::optional<model::Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const model::Date date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                         static_cast<std::int8_t>(day)};
  return is_real(date) ? std::optional(date) : std::nullopt;
}

}  // namespace pack
