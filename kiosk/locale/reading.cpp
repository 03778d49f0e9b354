// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/reading.h"

#include <unicode/unistr.h>

namespace locale {
namespace {

enum class Letter { Space, Spaced, Thai, Han };

// Thai, Lao and Khmer share the treatment; Han stands for kana too.
Letter letter_of(UChar32 c) {
  if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0) return Letter::Space;
  if ((c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF)) return Letter::Thai;
  if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF)) {
    return Letter::Han;
  }
  return Letter::Spaced;
}

}  // namespace

int word_count(std::string_view utf8) {
  int words = 0;
  int thai = 0;
  int han = 0;
  bool inside = false;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const Letter letter = letter_of(text.char32At(i));
    thai += letter == Letter::Thai;
    han += letter == Letter::Han;
    if (letter == Letter::Spaced && !inside) ++words;
    inside = letter == Letter::Spaced;
  }
  return words + (thai + 4) / 5 + (han + 1) / 2;
}

}  // namespace locale
