// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/numbers.h"

#include <algorithm>

namespace author {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number of bytes of a separator that may stand between the digits of one number: blank, no-break blank, - / .
std::size_t separator_at(const std::string& text, std::size_t i) {
  for (const char* separator : {" ", "\u00A0", "\u202F", "-", "/", "."}) {
    const std::size_t size = std::char_traits<char>::length(separator);
    if (text.compare(i, size, separator) == 0) return size;
  }
  return 0;
}

bool looks_like_a_number(const std::string& digits) {
  if (digits == "112" || digits == "113") return true;
  if (digits.size() == 6) return digits.starts_with("116");
  return digits.starts_with("0") && digits.size() >= 7;
}

}  // namespace

std::string dialled(const std::string& number) {
  std::string digits;
  for (const char c : number) {
    if (is_digit(c) || (c == '+' && digits.empty())) digits += c;
  }
  for (const char* prefix : {"+386", "00386"}) {
    if (digits.starts_with(prefix)) return "0" + digits.substr(std::char_traits<char>::length(prefix));
  }
  return digits;
}

bool is_number_of_slovenia(const std::string& number) {
  const std::size_t plus = number.starts_with('+') ? 1 : 0;
  if (!std::all_of(number.begin() + static_cast<long>(plus), number.end(),
                   [](char c) { return is_digit(c) || c == ' '; })) {
    return false;
  }
  const std::string digits = dialled(number);
  if (digits.size() == 3) return digits == "112" || digits == "113";
  if (digits.size() == 6) return digits.starts_with("116");
  if (digits.size() == 7) return digits.starts_with("080");
  return digits.size() == 9 && digits[0] == '0' && digits[1] >= '1' && digits[1] <= '8';
}

std::vector<std::string> phone_numbers(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::string run = i > 0 && text[i - 1] == '+' ? "+" : "";
    while (i < text.size()) {
      if (is_digit(text[i])) {
        run += text[i++];
        continue;
      }
      const std::size_t gap = separator_at(text, i);
      if (gap == 0 || i + gap >= text.size() || !is_digit(text[i + gap])) break;
      i += gap;
    }
    const std::string digits = dialled(run);
    if (looks_like_a_number(digits)) found.push_back(digits);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace author
