// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the numbers that must not change their order or be broken over two lines: phone numbers, times, dates,
// decimals and ranges of them. By UAX #9 alone '080 17 22' after an Arabic letter is shown as '22 17 080'.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

struct NumberSpan {
  std::size_t from = 0, to = 0;  // UTF-16 units
  // More than one run of digits, or a sign: the parts could change places. '112' alone cannot.
  bool compound = false;
  bool operator==(const NumberSpan&) const = default;
};

// number = side [dash side]; side = [sign] group {separator group} [unit]; group = digits, or '(' digits ')'
// before another group; separator = one of . , : / - or a single space in numbers that are only digits.
// A dash with spaces around it joins only two of a kind ('8:00 – 20:00', not '112 – 24').
std::vector<NumberSpan> find_numbers(std::u16string_view text);

}  // namespace text
