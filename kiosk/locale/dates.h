// SPDX-License-Identifier: GPL-3.0-or-later
// ICU's own words for dates in one language (CLDR skeletons), Gregorian and with European digits. Formatters are
// made at the first use and kept; knows no time zone: what it is given is local already.
#pragma once

#include <memory>
#include <string>

#include "model/date.h"
#include "model/manifest.h"

namespace locale {

class Dates {
 public:
  explicit Dates(const model::Locale& locale);
  ~Dates();

  std::string long_date(model::LocalMinute minute);  // "Monday, 23 November"
  std::string short_date(model::Date date);          // "12 Oct 2026"
  std::string month(model::Date date);               // "November 2026"
  std::string short_weekday(int monday0);            // "Mon"

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace locale
