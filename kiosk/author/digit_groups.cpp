// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/digit_groups.h"

#include <unicode/uchar.h>

#include "author/utf8.h"

namespace author {
namespace {

// The longest that people write inside a number is ") - ".
constexpr std::size_t kMostBetween = 4;

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }
bool is_plus(char32_t c) { return c == U'+' || c == U'\uFF0B'; }
bool is_slash(char32_t c) { return c == U'/' || c == U'\uFF0F' || c == U'\u2044' || c == U'\u2215'; }
bool is_invisible(char32_t c) {
  return u_charType(icu(c)) == U_FORMAT_CHAR || u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}
bool may_join(char32_t c) {
  return is_blank(c) || is_dash(c) || is_bracket(c) || is_point(c) || is_slash(c) || is_colon(c);
}

class Chains {
 public:
  std::vector<DigitChain> of(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) take(next_character(text, i));
    cut();
    return std::move(found_);
  }

 private:
  void take(char32_t c) {
    if (c != kNotUtf8 && is_invisible(c)) return;
    if (c != kNotUtf8 && u_charType(icu(c)) == U_DECIMAL_DIGIT_NUMBER) {
      digit(static_cast<char>('0' + u_charDigitValue(icu(c))));
    } else if (c != kNotUtf8 && may_join(c) && between_.size() < kMostBetween) {
      between_ += c;
    } else {
      cut();
      plus_ = is_plus(c);
    }
  }

  void digit(char c) {
    if (chain_.empty()) between_.clear();
    if (chain_.empty() || !between_.empty()) chain_.push_back({"", between_, plus_});
    chain_.back().digits += c;
    between_.clear();
    plus_ = false;
  }

  void cut() {
    if (!chain_.empty()) found_.push_back(std::move(chain_));
    chain_.clear();
    between_.clear();
    plus_ = false;
  }

  std::vector<DigitChain> found_;
  DigitChain chain_;
  std::u32string between_;
  bool plus_ = false;
};

}  // namespace

// A control character stands for a line that was broken.
bool is_blank(char32_t c) { return u_isUWhiteSpace(icu(c)) != 0 || u_iscntrl(icu(c)) != 0; }
bool is_dash(char32_t c) { return u_hasBinaryProperty(icu(c), UCHAR_DASH) != 0; }
bool is_bracket(char32_t c) {
  return u_charType(icu(c)) == U_START_PUNCTUATION || u_charType(icu(c)) == U_END_PUNCTUATION;
}
bool is_point(char32_t c) {
  return c == U'.' || c == U'\uFF0E' || c == U'\u00B7' || c == U'\u2022' || c == U'\u2027' || c == U'\u30FB';
}
bool is_colon(char32_t c) { return c == U':' || c == U'\uFF1A'; }

std::vector<DigitChain> digit_chains(const std::string& text) { return Chains().of(text); }

}  // namespace author
