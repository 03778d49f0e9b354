// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of digits in a text, chained where only blanks, dashes, brackets, points, slashes or colons stand between
// them: what may be one number, or several side by side. Digits of every script count (Unicode's Nd); what is
// invisible does not. Judges nothing.
#pragma once

#include <string>
#include <vector>

namespace author {

struct DigitGroup {
  std::string digits;      // 0 to 9, whatever the script
  std::u32string before;   // what stands between it and the group before; empty in the first
  bool with_plus = false;  // a plus sign in front: always the first of its chain
};
using DigitChain = std::vector<DigitGroup>;

std::vector<DigitChain> digit_chains(const std::string& text);

bool is_blank(char32_t c);
bool is_dash(char32_t c);
bool is_bracket(char32_t c);
bool is_point(char32_t c);
bool is_colon(char32_t c);

}  // namespace author
