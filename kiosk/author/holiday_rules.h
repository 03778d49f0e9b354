// SPDX-License-Identifier: GPL-3.0-or-later
// Rewrites the 'PH' of an opening-hours expression into dates.
#pragma once

#include <string>
#include <vector>

#include "author/hours.h"

namespace author {

// The rule's offset in the whole expression, and its text.
struct HoursRule {
  std::size_t offset = 0;
  std::string text;
};

std::vector<HoursRule> split_rules(const std::string& expression);
// Whether the rule speaks of holidays.
bool mentions_holidays(const std::string& rule);
// The rules without and with dates in place of PH; each may be empty. False: PH stands where it cannot be rewritten.
bool rewrite_holidays(const std::string& rule, const std::vector<model::Date>& dates, std::string& ordinary,
                      std::string& dated);

}  // namespace author
