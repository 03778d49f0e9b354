// SPDX-License-Identifier: GPL-3.0-or-later
// The cover: true, dull house information in the house's language. Nothing in it depends on a visit, so idle, Leave
// and nobody are one picture.
#include <algorithm>

#include "session/idle.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::int32_t kMondayOffset = 3;  // 1970-01-01 was a Thursday

const locale::Messages& house_messages(const locale::Phrasebook& phrasebook, const model::Centre& centre) {
  for (std::size_t i = 0; i < phrasebook.size(); ++i) {
    if (centre.language == phrasebook.at(i).locale().tag) return phrasebook.at(i);
  }
  return phrasebook.at(0);
}

int days_in_month(model::Date date) {
  const model::Date next = date.month == 12 ? model::Date{static_cast<std::int16_t>(date.year + 1), 1, 1}
                                            : model::Date{date.year, static_cast<std::int8_t>(date.month + 1), 1};
  return model::days_from_civil(next) - model::days_from_civil({date.year, date.month, 1});
}

void add_month(const locale::Messages& messages, std::int32_t day, CoverView& cover) {
  const model::Date today = model::civil_from_days(day);
  const std::int32_t first = model::days_from_civil({today.year, today.month, 1});
  cover.today = static_cast<std::uint8_t>(today.day);
  for (int i = 0; i < 7; ++i) cover.weekdays.push_back(messages.short_weekday(i));
  cover.days.resize(static_cast<std::size_t>(((first + kMondayOffset) % 7 + 7) % 7));
  for (int i = 1; i <= days_in_month(today); ++i) cover.days.push_back(std::to_string(i));
  cover.title = {messages.month(today), messages.locale().tag};
}

}  // namespace

CoverView cover_view(const locale::Phrasebook& phrasebook, const model::Centre& centre, const Session& session) {
  const locale::Messages& messages = house_messages(phrasebook, centre);
  const model::LangTag& tag = messages.locale().tag;
  const std::int32_t day = directory::Moment{.local = session.local}.day();
  CoverView cover;
  cover.lang = tag;
  cover.rtl = messages.locale().rtl;
  cover.title = {messages.text("cover.closed"), messages.language_of("cover.closed")};
  if (session.clock_plausible) {
    cover.clock = locale::clock_text(session.local - day * model::kMinutesPerDay);
    cover.date = {messages.long_date(session.local), tag};
  }
  if (!centre.cover_rows.empty()) {
    if (!centre.cover_title.empty()) cover.title = {centre.cover_title, tag};
    cover.rows = centre.cover_rows;
  } else if (session.clock_plausible) {
    add_month(messages, day, cover);
  }
  cover.begin = {messages.text("cover.begin"), messages.language_of("cover.begin")};
  return cover;
}

StillThereView still_there_view(const ViewSource& source) {
  const std::int64_t all_ms = still_there_ms(source.visit());
  const std::int64_t steps = (source.session.now_ms - source.session.asked_ms) / kStillStepMs;
  const std::int64_t left_ms = std::clamp<std::int64_t>(all_ms - steps * kStillStepMs, 0, all_ms);
  return {source.words("still.title"), source.words("still.line"), source.words("still.finish"),
          source.words("still.here"), static_cast<float>(left_ms) / static_cast<float>(all_ms)};
}

}  // namespace session
