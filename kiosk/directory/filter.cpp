// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/filter.h"

#include <algorithm>

#include "directory/freshness.h"

namespace directory {
namespace {

bool yes_if_asked(bool asked, model::Tri value) { return !asked || value == model::Tri::Yes; }

bool speaks(const model::Service& service, const model::LangTag& language) {
  return std::find(service.languages.begin(), service.languages.end(), language) != service.languages.end();
}

bool open_now(const model::Service& service, const Moment& moment, bool emergency) {
  if (emergency && service.hours.known && service.hours.always) return true;
  return may_say_open(service, moment) && open_state(service.hours, moment).now == Openness::Open;
}

}  // namespace

bool may_say_open(const model::Service& service, const Moment& moment) {
  return moment.clock_plausible && freshness(service.verified, moment) == Freshness::Checked &&
         open_state(service.hours, moment).now != Openness::Unknown;
}

bool passes(const model::Service& service, const Criteria& criteria, const Moment& moment, bool emergency) {
  return (!criteria.category || service.category == *criteria.category) && yes_if_asked(criteria.free, service.free) &&
         yes_if_asked(criteria.no_insurance, service.no_insurance) &&
         yes_if_asked(criteria.no_papers, service.no_papers) && yes_if_asked(criteria.anonymous, service.anonymous) &&
         yes_if_asked(criteria.women_only, service.women_only) &&
         (!criteria.language || speaks(service, *criteria.language)) &&
         (!criteria.open_now || open_now(service, moment, emergency));
}

}  // namespace directory
