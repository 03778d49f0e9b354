// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/breaks.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include "text/shape.h"

namespace text {
namespace {

// Letters of scripts without spaces, as Thai.
bool is_complex(char16_t c) { return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT; }

// UAX #14 keeps a number with a Thai word before it (LB23), and '+386' with a Chinese comma (LB25). Where no spaces are
// written a long number would then have to be cut.
bool parts_before_number(char16_t c) {
  const int kind = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
  return kind == U_LB_COMPLEX_CONTEXT || (wide && kind != U_LB_OPEN_PUNCTUATION && kind != U_LB_QUOTATION);
}

}  // namespace

void LineBreaker::Close::operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }

LineBreaker::LineBreaker() = default;
LineBreaker::~LineBreaker() = default;

UBreakIterator* LineBreaker::iterator_for(const std::string& language) {
  Iterator& iterator = iterators_[language];
  if (!iterator) {
    UErrorCode error = U_ZERO_ERROR;
    iterator.reset(ubrk_open(UBRK_LINE, language.c_str(), nullptr, 0, &error));
    if (U_FAILURE(error)) iterator.reset();
  }
  return iterator.get();
}

void LineBreaker::mark(std::u16string_view text, const std::string& language, const std::vector<NumberSpan>& numbers,
                       std::vector<std::uint8_t>& flags) {
  const auto allow = [&](std::size_t at) { flags[at] = static_cast<std::uint8_t>(flags[at] | kMayBreak); };
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator* iterator = iterator_for(language);
  if (iterator) ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &error);
  if (iterator && U_SUCCESS(error)) {
    ubrk_first(iterator);
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
      allow(static_cast<std::size_t>(at));
    }
    ubrk_setText(iterator, u"", 0, &error);  // the iterator keeps a pointer, and the text goes
  } else {                                   // no ICU data: still break after spaces
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i - 1] == u' ' && text[i] != u' ') allow(i);
    }
  }
  for (const NumberSpan& number : numbers) {
    for (std::size_t i = number.from + 1; i < number.to; ++i) {
      flags[i] = static_cast<std::uint8_t>((flags[i] & ~unsigned{kMayBreak}) | kInNumber);
    }
    if (number.from > 0 && parts_before_number(text[number.from - 1])) allow(number.from);
    if (number.to < text.size() && is_complex(text[number.to])) allow(number.to);
  }
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i - 1] == u'\n') flags[i] = static_cast<std::uint8_t>(flags[i] | kMayBreak | kMustBreak);
  }
}

}  // namespace text
