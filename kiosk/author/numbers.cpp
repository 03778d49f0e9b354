// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/numbers.h"

#include <algorithm>

#include "author/digit_groups.h"

namespace author {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int value_of(const std::string& digits) { return digits.size() > 4 ? -1 : std::stoi(digits); }
bool is_within(const std::string& digits, std::size_t most_digits, int least, int most) {
  return digits.size() <= most_digits && value_of(digits) >= least && value_of(digits) <= most;
}

// What is dialled, also after '+386 (0)' and after a 386 whose plus was lost.
std::string as_dialled(const std::string& digits, bool with_plus) {
  constexpr std::size_t kPlain = 3 + 8, kFree = 3 + 6;
  std::string number = (with_plus ? "+" : "") + digits;
  if (digits.starts_with("386") && (digits.size() == kPlain || digits.size() == kFree)) number = "+" + digits;
  std::string result = dialled(number);
  if (result != number && result.starts_with("00")) result.erase(0, 1);
  return result;
}

// The telephone numbers of one chain of digits. First what has the shape of a number here, however it is written, then
// what else begins with 0 or + and is long. Dates and hours are stepped over.
class PhoneSearch {
 public:
  PhoneSearch(const DigitChain& chain, std::vector<std::string>& found) : chain_(chain), found_(found) {}

  void run() {
    std::size_t rest = 0;
    for (std::size_t i = 0; i < chain_.size();) {
      std::size_t size = date_at(i);
      if (size == 0) size = time_at(i);
      if (size == 0) size = number_at(i);
      if (size > 0) look_at_rest(rest, i);
      i += size > 0 ? size : 1;
      if (size > 0) rest = i;
    }
    look_at_rest(rest, chain_.size());
  }

 private:
  const std::string& digits(std::size_t i) const { return i < chain_.size() ? chain_[i].digits : kNone; }
  const std::u32string& before(std::size_t i) const { return i < chain_.size() ? chain_[i].before : kNothing; }
  bool is_point_before(std::size_t i) const { return before(i).size() == 1 && is_point(before(i)[0]); }

  // "23. 11. 2026", "2026-11-23"; 0 if there is none.
  std::size_t date_at(std::size_t i) const {
    constexpr std::size_t kGroups = 3;
    if (i + kGroups > chain_.size()) return 0;
    for (const std::size_t k : {i + 1, i + 2}) {
      if (std::all_of(before(k).begin(), before(k).end(), is_blank)) return 0;
      if (std::any_of(before(k).begin(), before(k).end(), is_bracket)) return 0;
    }
    const auto is_year = [&](std::size_t k) { return is_within(digits(k), 4, 1900, 2099); };
    const auto is_day = [&](std::size_t k) { return is_within(digits(k), 2, 1, 31); };
    if (!is_within(digits(i + 1), 2, 1, 12)) return 0;
    return (is_day(i) && is_year(i + 2)) || (is_year(i) && is_day(i + 2)) ? kGroups : 0;
  }

  bool is_time(std::size_t i) const {
    const bool joined = is_point_before(i + 1) || (before(i + 1).size() == 1 && is_colon(before(i + 1)[0]));
    return joined && is_within(digits(i), 2, 0, 24) && digits(i + 1).size() == 2 && is_within(digits(i + 1), 2, 0, 59);
  }

  // "8.30", unless more of a number hangs on it.
  std::size_t time_at(std::size_t i) const {
    if (!is_time(i)) return 0;
    const std::u32string& after = before(i + 2);
    const bool hangs = after.size() == 1 && !is_blank(after[0]) && !is_bracket(after[0]);
    return hangs && !(is_dash(after[0]) && is_time(i + 2)) ? 0 : 2;
  }

  // How many groups make a number of Slovenia; 0 if none do.
  std::size_t number_at(std::size_t i) {
    constexpr std::size_t kMostDigits = 16;
    std::string all;
    for (std::size_t k = i; k < chain_.size() && all.size() < kMostDigits; ++k) {
      all += digits(k);
      const std::string number = as_dialled(all, chain_[i].with_plus);
      if (!has_a_shape(number, i, k)) continue;
      found_.push_back(number);
      return k - i + 1;
    }
    return 0;
  }

  bool has_a_shape(const std::string& number, std::size_t first, std::size_t last) const {
    constexpr std::size_t kEmergency = 3, kEuropean = 6, kFree = 7;
    if (!is_number_of_slovenia(number)) return false;
    if (number.size() == kEmergency) return first == last && !is_point_before(first) && !is_point_before(last + 1);
    if (number.size() == kEuropean) return digits(first).starts_with("116");
    return number.size() == kFree || !number.starts_with("080");
  }

  // Groups that are no number of Slovenia: wrong or foreign numbers among them.
  void look_at_rest(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to;) {
      std::size_t end = i + 1;
      std::string all = digits(i);
      while (end < to && is_tight(before(end))) all += digits(end++);
      const bool range_from_zero = digits(i) == "0" && end > i + 1 && is_dash(before(i + 1)[0]);
      if (!range_from_zero && is_long(all, chain_[i].with_plus)) {
        found_.push_back(as_dialled(all, chain_[i].with_plus));
      }
      i = end;
    }
  }

  // One character, or brackets and one more: looser groups are rather several numbers.
  static bool is_tight(const std::u32string& between) {
    const auto others = static_cast<std::size_t>(
        std::count_if(between.begin(), between.end(), [](char32_t c) { return !is_bracket(c); }));
    return others <= 1 &&
           std::none_of(between.begin(), between.end(), [](char32_t c) { return is_colon(c) || c == U'\n'; });
  }

  static bool is_long(const std::string& digits, bool with_plus) {
    constexpr std::size_t kShortest = 7, kShortestAbroad = 8;
    return with_plus ? digits.size() >= kShortestAbroad : digits.size() >= kShortest && digits[0] == '0';
  }

  inline static const std::string kNone;
  inline static const std::u32string kNothing;
  const DigitChain& chain_;
  std::vector<std::string>& found_;
};

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
  for (const DigitChain& chain : digit_chains(text)) PhoneSearch(chain, found).run();
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace author
