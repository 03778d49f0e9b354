// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/value.h"

#include <algorithm>

namespace assess {
namespace {

std::int64_t floor_of(std::int64_t of, std::int64_t over) {
  const std::int64_t quotient = of / over;
  return of % over < 0 ? quotient - 1 : quotient;
}

}  // namespace

bool at_least(Value value, int limit) { return value.of >= limit * value.over; }

bool at_most(Value value, int limit) { return value.of <= limit * value.over; }

std::int64_t rounded(Value value, int decimals) {
  std::int64_t units = 1;
  for (int i = 0; i < std::clamp(decimals, 0, 3); ++i) units *= 10;
  return floor_of(2 * units * value.of + value.over, 2 * value.over);
}

}  // namespace assess
