// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/zone.h"

#include <unicode/timezone.h>

namespace locale {

struct Zone::State {
  std::unique_ptr<icu::TimeZone> zone;
};

Zone::Zone(std::unique_ptr<State> state) : state_(std::move(state)) {}
Zone::~Zone() = default;
Zone::Zone(Zone&&) noexcept = default;
Zone& Zone::operator=(Zone&&) noexcept = default;

base::Result<Zone> Zone::find(const std::string& name) {
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  if (!zone || *zone == icu::TimeZone::getUnknown()) {
    return base::Error{base::ErrorKind::NotFound,
                       "there is no time zone '" + name + "'; write an IANA name such as Europe/Ljubljana", ""};
  }
  auto state = std::make_unique<State>();
  state->zone = std::move(zone);
  return Zone(std::move(state));
}

model::LocalMinute Zone::local(std::int64_t utc_seconds) const {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t raw_ms = 0;
  std::int32_t summer_ms = 0;
  state_->zone->getOffset(static_cast<UDate>(utc_seconds) * 1000.0, false, raw_ms, summer_ms, status);
  const std::int64_t seconds = utc_seconds + (U_SUCCESS(status) ? (raw_ms + summer_ms) / 1000 : 0);
  return static_cast<model::LocalMinute>((seconds - (seconds % 60 + 60) % 60) / 60);
}

}  // namespace locale
