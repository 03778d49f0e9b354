// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/dates.h"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "locale/icu_locale.h"

namespace locale {
namespace {

using Format = std::unique_ptr<icu::SimpleDateFormat>;
constexpr std::int32_t kAMonday = 4;  // 1970-01-05

Format make_format(const icu::Locale& locale, const char16_t* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) return nullptr;
  const icu::UnicodeString pattern = generator->getBestPattern(skeleton, status);
  Format format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  if (U_FAILURE(status)) return nullptr;
  format->setTimeZone(*icu::TimeZone::getGMT());  // what comes in is local time already
  return format;
}

// `days` since 1970-01-01.
std::string format_day(const Format& format, std::int32_t days) {
  if (!format) return {};
  icu::UnicodeString text;
  format->format(static_cast<UDate>(days) * model::kMinutesPerDay * 60'000.0, text);
  return utf8(text);
}

}  // namespace

struct Dates::State {
  icu::Locale locale;
  Format long_date, short_date, month, weekday;

  const Format& get(Format& format, const char16_t* skeleton) const {
    if (!format) format = make_format(locale, skeleton);
    return format;
  }
};

Dates::Dates(const model::Locale& locale) : state_(std::make_unique<State>()) { state_->locale = icu_locale(locale); }
Dates::~Dates() = default;

std::string Dates::long_date(model::LocalMinute minute) {
  const std::int32_t before = minute < 0 ? model::kMinutesPerDay - 1 : 0;
  return format_day(state_->get(state_->long_date, u"EEEEdMMMM"), (minute - before) / model::kMinutesPerDay);
}

std::string Dates::short_date(model::Date date) {
  return format_day(state_->get(state_->short_date, u"yMMMd"), model::days_from_civil(date));
}

std::string Dates::month(model::Date date) {
  return format_day(state_->get(state_->month, u"yMMMM"), model::days_from_civil(date));
}

std::string Dates::short_weekday(int monday0) {
  return format_day(state_->get(state_->weekday, u"ccc"), kAMonday + monday0);
}

}  // namespace locale
