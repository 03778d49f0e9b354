// SPDX-License-Identifier: GPL-3.0-or-later
// A number made of answers, as an exact fraction: cut-offs compare before anything is rounded, and what is shown is
// rounded half up (facts/instruments.md, section 2, rule 5). No floating point.
#pragma once

#include <cstdint>

namespace assess {

struct Value {
  std::int64_t of = 0;
  std::int64_t over = 1;  // above 0
};

bool at_least(Value value, int limit);
bool at_most(Value value, int limit);

// Rounded half up to so many decimals (0 to 3) and told in units of the last: 29.64 with one decimal is 296.
std::int64_t rounded(Value value, int decimals);

}  // namespace assess
