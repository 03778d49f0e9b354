// SPDX-License-Identifier: GPL-3.0-or-later
// One service. Unknown is 'Ask', never yes; a secret address is not there to be shown.
#include "directory/filter.h"
#include "directory/freshness.h"
#include "locale/names.h"
#include "session/view_source.h"

namespace session {
namespace {

bool unsure(const ViewSource& source, const model::Service& service) {
  return directory::call_first(directory::freshness(service.verified, source.moment()));
}

Badge freshness_badge(const ViewSource& source, const model::Service& service) {
  if (!unsure(source, service)) {
    return {BadgeKind::Checked,
            source.words("badge.checked", {{"date", source.messages.short_date(service.verified.on)}})};
  }
  // 'Call before you go' makes no sense for a number that comes to you.
  if (is_emergency(source.library, service)) return {};
  return {BadgeKind::CallFirst, source.words("badge.call-first")};
}

Words hours_now(const ViewSource& source, const model::Service& service) {
  if (!service.hours.known) return source.words("service.hours.unknown");
  if (service.hours.always) return source.words("service.hours.always");
  if (!directory::may_say_open(service, source.moment())) return {};
  const directory::OpenState state = directory::open_state(service.hours, source.moment());
  if (state.now == directory::Openness::Open) {
    if (!state.until) return source.words("filter.open-now");
    return source.words("service.hours.open-until", {{"time", time_text(*state.until, true)}});
  }
  if (!state.until) return source.words("service.hours.closed");
  return source.words("service.hours.closed-until",
                      {{"day", day_text(source, *state.until)}, {"time", time_text(*state.until, false)}});
}

Words hours_note(const ViewSource& source, const model::Service& service) {
  if (is_emergency(source.library, service) || !service.hours.known) return {};
  if (!service.verified.done()) return source.words("service.hours.told");
  if (unsure(source, service)) return source.words("service.hours.call-first");
  return service.hours.always ? Words{} : source.words("service.hours.break");
}

Words where(const ViewSource& source, const model::Service& service) {
  if (service.confidential) return source.words("service.where.secret");
  if (!service.address.text.empty()) return source.proper(service.address.text);
  return source.words(service.address.town.empty() ? "service.where.none" : "service.where.unknown");
}

Fact tri_fact(const ViewSource& source, std::string id, std::string icon, model::Tri value) {
  const std::string key = "service." + id;
  const std::string answer = value == model::Tri::Unknown ? "service.ask"
                             : value == model::Tri::Yes   ? key + ".yes"
                                                          : key + ".no";
  return {std::move(id), std::move(icon), source.words(key), source.words(answer)};
}

Fact languages_fact(const ViewSource& source, const model::Service& service) {
  Fact fact{"languages", "chat-circle-text", source.words("service.languages"), {}};
  if (service.languages.empty()) {
    fact.value = source.words("service.languages.unknown");
    return fact;
  }
  for (const model::LangTag& tag : service.languages) {
    if (!fact.value.text.empty()) fact.value.text += ", ";
    fact.value.text += locale::language_name(source.library, tag);
  }
  fact.value.lang = service.languages.front();
  return fact;
}

std::vector<Fact> facts(const ViewSource& source, const model::Service& service) {
  return {tri_fact(source, "cost", "coins", service.free),
          tri_fact(source, "insurance", "identification-card", service.no_insurance),
          tri_fact(source, "papers", "identification-badge", service.no_papers),
          tri_fact(source, "name", "user-circle-dashed", service.anonymous),
          tri_fact(source, "women", "gender-female", service.women_only),
          tri_fact(source, "interpreter", "translate", service.interpreter),
          tri_fact(source, "someone", "users", service.someone_with_you),
          languages_fact(source, service)};
}

std::string telling_key(const model::Telling& telling) {
  const char* whom[] = {"police", "social-work", "other"};
  const char* when[] = {"always", "by-agreement", "by-law", "if-you-agree"};
  return std::string("service.told.") + whom[static_cast<std::size_t>(telling.whom)] + "." +
         when[static_cast<std::size_t>(telling.when)];
}

std::vector<Words> told(const ViewSource& source, const model::Told& told) {
  if (!told.known) return {source.words("service.told.ask")};
  if (told.entries.empty()) return {source.words("service.told.never")};
  std::vector<Words> lines;
  for (const model::Telling& telling : told.entries) lines.push_back(source.words(telling_key(telling)));
  return lines;
}

std::vector<Words> notes(const ViewSource& source, const model::Service& service) {
  std::vector<Words> lines;
  for (const model::MessageKey& key : service.notes) lines.push_back(source.words(key));
  if (!service.verified.done() && !service.phones.empty() && !is_emergency(source.library, service)) {
    lines.push_back(source.words("service.not-verified"));
  }
  return lines;
}

void add_hours(const ViewSource& source, const model::Service& service, ServiceView& view) {
  view.hours_title = source.words("service.hours");
  view.hours_now = hours_now(source, service);
  view.hours_note = hours_note(source, service);
  view.week = week_cells(source, service.hours);
}

void add_phones(const ViewSource& source, const model::Service& service, ServiceView& view) {
  for (const model::Phone& phone : service.phones) {
    const bool free = phone.free == model::Tri::Yes;
    view.phones.push_back({phone.number, free ? source.words("service.call-free") : Words{}});
  }
}

}  // namespace

ServiceView service_view(const ViewSource& source) {
  ServiceView view;
  if (source.place().a >= source.library.services().size()) return view;
  const model::Service& service = source.library.services()[source.place().a];
  view.id = service.id;
  view.icon = service.icon;
  view.hue = service_hue(source.library, service);
  view.name = source.proper(service.name);
  view.line = source.words(service.line);
  if (service.organisation != service.name) view.organisation = source.proper(service.organisation);
  view.freshness = freshness_badge(source, service);
  add_phones(source, service, view);
  add_hours(source, service, view);
  view.where_title = source.words("service.where");
  view.where = where(source, service);
  if (!service.offers.empty()) view.offers_title = source.words("service.offers");
  for (const model::MessageKey& key : service.offers) view.offers.push_back(source.words(key));
  view.know_title = source.words("service.know");
  view.facts = facts(source, service);
  view.told_title = source.words("service.told");
  view.told = told(source, service.told);
  view.notes = notes(source, service);
  view.qr_text = take_away_text(source, service);
  view.qr_title = source.words("service.qr.title");
  view.qr_line = source.words("service.qr.line");
  return view;
}

}  // namespace session
