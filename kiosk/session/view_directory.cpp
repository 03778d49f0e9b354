// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/freshness.h"
#include "directory/listing.h"
#include "session/view_source.h"

namespace session {
namespace {

bool is_on(const Visit& visit, Filter filter) { return (visit.filters >> static_cast<unsigned>(filter) & 1u) != 0; }

directory::Criteria criteria_of(const ViewSource& source) {
  const Visit& visit = source.visit();
  directory::Criteria criteria;
  criteria.open_now = is_on(visit, Filter::OpenNow);
  criteria.free = is_on(visit, Filter::Free);
  criteria.no_insurance = is_on(visit, Filter::NoInsurance);
  criteria.no_papers = is_on(visit, Filter::NoPapers);
  criteria.anonymous = is_on(visit, Filter::Anonymous);
  criteria.women_only = is_on(visit, Filter::WomenOnly);
  if (is_on(visit, Filter::MyLanguage)) criteria.language = source.locale().tag;
  return criteria;
}

// A filter that could only ever say 'no' is not offered, but one that is on can always be taken away.
bool offered(const ViewSource& source, Filter filter) {
  return filter != Filter::OpenNow || source.session.clock_plausible || is_on(source.visit(), filter);
}

std::vector<Chip> chips_of(const ViewSource& source) {
  struct Known {
    Filter filter;
    const char* icon;
    const char* key;
  };
  constexpr Known kAll[] = {
      {Filter::OpenNow, "clock", "filter.open-now"},
      {Filter::Free, "coins", "filter.free"},
      {Filter::NoInsurance, "identification-card", "filter.no-insurance"},
      {Filter::NoPapers, "identification-badge", "filter.no-papers"},
      {Filter::Anonymous, "user-circle-dashed", "filter.anonymous"},
      {Filter::WomenOnly, "gender-female", "filter.women-only"},
      {Filter::MyLanguage, "chat-circle-text", "filter.my-language"},
  };
  static_assert(std::size(kAll) == kFilters);
  std::vector<Chip> chips;
  for (const Known& known : kAll) {
    if (!offered(source, known.filter)) continue;
    chips.push_back({known.filter, known.icon, source.words(known.key), is_on(source.visit(), known.filter)});
  }
  return chips;
}

void add_cards(const ViewSource& source, const std::vector<std::size_t>& shown, DirectoryView& view) {
  for (const std::size_t i : shown) {
    const model::Service& service = source.library.services()[i];
    view.cards.push_back(service_card(source, service));
    if (directory::freshness(service.verified, source.moment()) == directory::Freshness::Stale) {
      view.note = source.words("directory.note");  // said only where it is so
    }
  }
}

void add_empty(const ViewSource& source, DirectoryView& view) {
  view.empty_title = source.words("directory.empty.title");
  view.empty_line = source.words("directory.empty.line");
  if (source.visit().filters != 0) view.clear_filters = source.words("directory.clear-filters");
}

}  // namespace

DirectoryView directory_view(const ViewSource& source) {
  const Place& place = source.place();
  directory::Criteria criteria = criteria_of(source);
  DirectoryView view;
  view.category = source.words("directory.all");
  if (place.b > 0 && place.a < source.library.doors().size()) {
    const auto& categories = source.library.doors()[place.a].categories;
    if (place.b <= categories.size()) {
      criteria.category = categories[place.b - 1u].id;
      view.category = source.words("category." + criteria.category->text);
    }
  }
  const auto shown = directory::listing(source.library, criteria, source.moment());
  view.title = source.words("directory.title", {{"n", static_cast<std::int64_t>(shown.size())}});
  view.chips = chips_of(source);
  add_cards(source, shown, view);
  view.page_of = source.words("pager.page-of", {{"page", "{page}"}, {"pages", "{pages}"}});
  view.next = source.words("directory.next");
  view.previous = source.words("directory.previous");
  if (shown.empty()) add_empty(source, view);
  return view;
}

}  // namespace session
