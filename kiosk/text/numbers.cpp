// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.h"

#include <unicode/uchar.h>

namespace text {
namespace {

bool is_digit(char16_t c) { return u_isdigit(c); }
bool is_space(char16_t c) { return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009'; }
bool is_dash(char16_t c) { return c == u'-' || (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212'; }
bool is_sign(char16_t c) { return c == u'+' || c == u'-' || c == u'\u2212'; }
bool is_point(char16_t c) { return c == u'.' || c == u',' || c == u':'; }
bool is_unit(char16_t c) { return c == u'%' || c == u'\u2030' || c == u'\u00B0'; }
// Latin, Cyrillic, Greek: the scripts whose words and codes take digits in ('H1N1').
bool is_cased(char16_t c) { return u_hasBinaryProperty(c, UCHAR_CASED); }

// One side of a range, or the whole number.
struct Side {
  std::size_t to = 0;
  int groups = 0;
  std::size_t digits = 0;  // of the first group
  bool timed = false;      // has a colon
  bool sign = false;
  bool unit = false;
};

class Scanner {
 public:
  explicit Scanner(std::u16string_view text) : text_(text) {}

  std::vector<NumberSpan> run() {
    std::vector<NumberSpan> found;
    for (std::size_t i = 0; i < text_.size();) {
      if (is_cased(text_[i])) {
        while (i < text_.size() && (is_cased(text_[i]) || is_digit(text_[i]))) ++i;
      } else if (NumberSpan span = number(i); span.to > i) {
        found.push_back(span);
        i = span.to;
      } else {
        ++i;
      }
    }
    return found;
  }

 private:
  char16_t at(std::size_t i) const { return i < text_.size() ? text_[i] : u'\0'; }
  std::size_t digits_from(std::size_t i) const {
    while (is_digit(at(i))) ++i;
    return i;
  }

  // The end of '(' digits ')' at i, if another group follows; else i.
  std::size_t bracketed(std::size_t i) const {
    if (at(i) != u'(') return i;
    const std::size_t close = digits_from(i + 1);
    if (close == i + 1 || at(close) != u')') return i;
    const std::size_t next = is_space(at(close + 1)) || at(close + 1) == u'-' ? close + 2 : close + 1;
    return is_digit(at(next)) ? close + 1 : i;
  }
  std::size_t group(std::size_t i) const { return is_digit(at(i)) ? digits_from(i) : bracketed(i); }

  // Whether the space at i joins what is before to a further group of digits: '080 17', but not '112 8:00'.
  bool space_joins(std::size_t i) const {
    const std::size_t end = group(i + 1);
    if (end == i + 1) return false;
    const char16_t after = at(end);
    return !((after == u':' || after == u'.' || after == u'/') && is_digit(at(end + 1)));
  }

  Side side(std::size_t from) const {
    Side side{from};
    std::size_t i = from;
    if (is_sign(at(i)) && (is_digit(at(i + 1)) || at(i + 1) == u'(')) {
      side.sign = true;
      ++i;
    }
    bool spaced = true;
    for (std::size_t end = group(i); end > i; end = group(i)) {
      if (++side.groups == 1) side.digits = end - i;
      side.to = end;
      const char16_t c = at(end);
      if (is_point(c) || c == u'/' || c == u'-') {
        if (is_point(c)) spaced = false;
        side.timed = side.timed || (c == u':' && is_digit(at(end + 1)));
        i = end + 1;
      } else if (is_space(c) && spaced && space_joins(end)) {
        i = end + 1;
      } else {
        i = end;
      }
    }
    side.unit = side.groups > 0 && is_unit(at(side.to));
    if (side.unit) ++side.to;
    while (side.groups > 0 && is_cased(at(side.to))) ++side.to;  // '24h'
    return side;
  }

  // The start of the second side of a range whose first ends at i; 0 if there is no dash.
  std::size_t after_dash(std::size_t i, bool& spaced) const {
    spaced = is_space(at(i));
    if (spaced) ++i;
    if (!is_dash(at(i))) return 0;
    ++i;
    if (spaced != is_space(at(i))) return 0;
    return spaced ? i + 1 : i;
  }

  static bool alike(const Side& a, const Side& b) {
    if (a.timed || b.timed) return a.timed && b.timed;
    return a.groups == b.groups && (a.digits == b.digits || (a.digits <= 2 && b.digits <= 2));
  }

  NumberSpan number(std::size_t from) const {
    const char16_t before = from > 0 ? text_[from - 1] : u' ';
    if (is_sign(at(from)) && at(from) != u'+' && !is_space(before) && before != u'(') return {from, from, false};
    const Side first = side(from);
    if (first.groups == 0) return {from, from, false};
    NumberSpan span{from, first.to, first.groups > 1 || first.sign || first.unit};
    bool spaced = false;
    if (const std::size_t next = after_dash(first.to, spaced)) {
      const Side second = side(next);
      if (second.groups > 0 && !second.sign && (!spaced || alike(first, second))) return {from, second.to, true};
    }
    return span;
  }

  std::u16string_view text_;
};

}  // namespace

std::vector<NumberSpan> find_numbers(std::u16string_view text) { return Scanner(text).run(); }

}  // namespace text
