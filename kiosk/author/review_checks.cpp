// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/review_checks.h"

#include <algorithm>
#include <array>

namespace author {
namespace {

constexpr std::array kRoles{"psychologist",   "physician",         "nurse",    "social-worker",  "lawyer",
                            "native-speaker", "cultural-mediator", "survivor", "outreach-worker"};

}  // namespace

bool is_role(const std::string& role) { return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end(); }

std::string role_key(const std::string& role) { return "role." + role; }

void check_role(const std::string& role, const Place& place, Diagnostics& diagnostics) {
  if (is_role(role)) return;
  const std::vector<std::string> roles(kRoles.begin(), kRoles.end());
  const std::string meant = nearest(role, roles);
  diagnostics.error(place, "there is no role '" + role + "'",
                    meant.empty() ? "write " + choice_of(roles) : "did you mean '" + meant + "'?");
}

void check_review_day(const model::Review& review, const model::Date& pack_date, const Place& place,
                      Diagnostics& diagnostics) {
  if (!review.done() || !pack_date.known() || review.on <= pack_date) return;
  diagnostics.error(place, "this was checked after the pack's date", "correct the day, or raise 'date' in pack.toml");
}

}  // namespace author
