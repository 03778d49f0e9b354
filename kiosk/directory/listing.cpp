// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/listing.h"

#include <algorithm>
#include <tuple>

#include "directory/freshness.h"

namespace directory {
namespace {

// The place of the category in the doors' order; those in no door come last.
std::size_t category_rank(const model::Library& library, const model::CategoryId& id) {
  std::size_t rank = 0;
  for (const model::Door& door : library.doors()) {
    for (const model::Category& category : door.categories) {
      if (category.id == id) return rank;
      ++rank;
    }
  }
  return rank;
}

int freshness_rank(Freshness freshness) {
  switch (freshness) {
    case Freshness::Checked:
      return 0;
    case Freshness::Old:
    case Freshness::Never:
      return 1;
    case Freshness::Stale:
      return 2;
  }
  return 2;
}

bool reachable(const model::Service& service, const model::LangTag& language) {
  const auto& languages = service.languages;
  return service.no_papers != model::Tri::No && service.no_insurance != model::Tri::No &&
         (languages.empty() || std::find(languages.begin(), languages.end(), language) != languages.end());
}

}  // namespace

model::CategoryId emergency_category(const model::Library& library) {
  const auto& emergencies = library.manifest().emergencies;
  if (emergencies.empty()) return {};
  for (const model::Service& service : library.services()) {
    if (service.id == emergencies.front().service) return service.category;
  }
  return {};
}

std::vector<std::size_t> listing(const model::Library& library, const Criteria& criteria, const Moment& moment) {
  const auto services = library.services();
  const model::CategoryId first = emergency_category(library);
  const auto is_emergency = [&](std::size_t i) { return !first.empty() && services[i].category == first; };
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (passes(services[i], criteria, moment, is_emergency(i))) shown.push_back(i);
  }
  const auto rank = [&](std::size_t i) {
    const int fresh = is_emergency(i) ? 0 : freshness_rank(freshness(services[i].verified, moment));
    return std::tuple(!is_emergency(i), fresh, category_rank(library, services[i].category));
  };
  std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return shown;
}

std::optional<std::size_t> one_place(const model::Library& library, const model::CategoryId& category,
                                     const model::LangTag& language, const Moment& moment) {
  const auto services = library.services();
  const auto rank = [&](const model::Service& service) {
    return std::tuple(!reachable(service, language), !(service.hours.known && service.hours.always),
                      freshness_rank(freshness(service.verified, moment)),
                      service.phones.front().grade != model::Grade::A);
  };
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (services[i].category != category || services[i].phones.empty()) continue;
    if (!best || rank(services[i]) < rank(services[*best])) best = i;
  }
  return best;
}

}  // namespace directory
