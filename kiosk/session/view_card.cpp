// SPDX-License-Identifier: GPL-3.0-or-later
// A service in short: for the list and for the one place of a result. 'Open' only where it may be said.
#include "directory/freshness.h"
#include "directory/listing.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kCardFacts = 3;
constexpr int kMondayOffset = 3;  // 1970-01-01 was a Thursday

std::int32_t day_of(model::LocalMinute at) { return directory::Moment{.local = at}.day(); }

Badge open_badge(const ViewSource& source, const directory::OpenState& state) {
  if (state.always) return {BadgeKind::Open, source.words("badge.open-always")};
  if (!state.until) return {BadgeKind::Open, source.words("filter.open-now")};
  return {BadgeKind::Open, source.words("badge.open-until", {{"time", time_text(*state.until, true)}})};
}

Badge closed_badge(const ViewSource& source, const directory::OpenState& state) {
  if (!state.until) return {BadgeKind::Closed, source.words("badge.closed")};
  return {BadgeKind::Closed, source.words("badge.opens", {{"day", day_text(source, *state.until)},
                                                          {"time", time_text(*state.until, false)}})};
}

std::vector<Fact> yes_facts(const ViewSource& source, const model::Service& service) {
  struct Known {
    model::Tri value;
    const char* id;
    const char* icon;
    const char* key;
  };
  const Known all[] = {
      {service.free, "free", "coins", "filter.free"},
      {service.anonymous, "anonymous", "user-circle-dashed", "filter.anonymous"},
      {service.no_insurance, "no-insurance", "identification-card", "filter.no-insurance"},
      {service.no_papers, "no-papers", "identification-badge", "filter.no-papers"},
      {service.women_only, "women-only", "gender-female", "filter.women-only"},
      {service.interpreter, "interpreter", "translate", "service.interpreter"},
      {service.someone_with_you, "someone", "users", "service.someone"},
  };
  std::vector<Fact> facts;
  for (const Known& known : all) {
    if (known.value != model::Tri::Yes || facts.size() == kCardFacts) continue;
    facts.push_back({known.id, known.icon, source.words(known.key), {}});
  }
  return facts;
}

}  // namespace

std::string time_text(model::LocalMinute at, bool end) {
  const int minute = at - day_of(at) * model::kMinutesPerDay;
  return end && minute == 0 ? "24:00" : locale::clock_text(minute);
}

std::string day_text(const ViewSource& source, model::LocalMinute at) {
  const std::int32_t day = day_of(at);
  if (day - day_of(source.session.local) > 6) return source.messages.short_date(model::civil_from_days(day));
  return source.messages.short_weekday(((day + kMondayOffset) % 7 + 7) % 7);
}

model::Hue service_hue(const model::Library& library, const model::Service& service) {
  for (const model::Door& door : library.doors()) {
    const auto category = index_of(std::span<const model::Category>(door.categories), service.category);
    if (category) return hue_after(door.hue, *category);
  }
  return model::Hue::Amber;
}

bool is_emergency(const model::Library& library, const model::Service& service) {
  const model::CategoryId first = directory::emergency_category(library);
  return !first.empty() && service.category == first;
}

Badge hours_badge(const ViewSource& source, const model::Service& service) {
  const directory::Moment moment = source.moment();
  if (is_emergency(source.library, service) && service.hours.known && service.hours.always) {
    return {BadgeKind::Hours, source.words("badge.open-always")};
  }
  if (directory::call_first(directory::freshness(service.verified, moment))) {
    return {BadgeKind::CallFirst, source.words("badge.call-first")};
  }
  if (!directory::may_say_open(service, moment)) return {BadgeKind::Hours, source.words("badge.hours-unknown")};
  const directory::OpenState state = directory::open_state(service.hours, moment);
  return state.now == directory::Openness::Open ? open_badge(source, state) : closed_badge(source, state);
}

ServiceCard service_card(const ViewSource& source, const model::Service& service) {
  ServiceCard card;
  card.id = service.id;
  card.icon = service.icon;
  card.hue = service_hue(source.library, service);
  card.name = source.proper(service.name);
  card.line = source.words(service.line);
  if (!service.phones.empty()) card.number = service.phones.front().number;
  card.badge = hours_badge(source, service);
  card.facts = yes_facts(source, service);
  return card;
}

}  // namespace session
