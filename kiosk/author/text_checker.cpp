// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/text_checker.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "author/message_syntax.h"
#include "author/numbers.h"
#include "author/utf8.h"

namespace author {
namespace {

constexpr std::size_t kFewLetters = 8;

template <class Visit>
void for_each_character(const std::string& text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    const char32_t c = next_character(text, i);
    visit(static_cast<UChar32>(c == kNotUtf8 ? 0xFFFD : c), from);
  }
}

UScriptCode script_of(const std::string& iso15924) {
  if (iso15924 == "Hans" || iso15924 == "Hant") return USCRIPT_HAN;
  const int32_t value = u_getPropertyValueEnum(UCHAR_SCRIPT, iso15924.c_str());
  return value == UCHAR_INVALID_CODE ? USCRIPT_LATIN : static_cast<UScriptCode>(value);
}

std::string u_code(UChar32 c) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "U+%04X", static_cast<unsigned>(c));
  return buffer;
}

std::string utf8(UChar32 c) { return to_utf8(static_cast<char32_t>(c)); }

// The character's place, if the excerpt holds the text as it is (escapes and joined lines shift it).
Place place_in(const Place& place, const std::string& text, std::size_t offset) {
  const std::size_t found = place.excerpt.find(text);
  if (found == std::string::npos) return place;
  Place exact = place;
  exact.column = 1 + characters_before(place.excerpt, found + offset);
  return exact;
}

bool opens(UChar32 c) { return (c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068); }

std::string joined(const std::vector<std::string>& numbers) {
  std::string text;
  for (const std::string& number : numbers) text += (text.empty() ? "" : ", ") + number;
  return text.empty() ? "none" : text;
}

}  // namespace

TextChecker::TextChecker(const model::Locale& locale, const text::Fonts* fonts, const std::vector<std::string>& names,
                         References& references, Diagnostics& diagnostics)
    : locale_(locale), fonts_(fonts), names_(names), references_(references), diagnostics_(diagnostics) {
  std::sort(names_.begin(), names_.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

void TextChecker::check(const std::string& text, const Place& place) {
  check_characters(text, place);
  check_bidi(text, place);
  for (const std::string& number : phone_numbers(text)) references_.use(Kind::Phone, number, place);
}

void TextChecker::check_characters(const std::string& text, const Place& place) {
  bool foreign_digit = false;
  for_each_character(text, [&](UChar32 c, std::size_t offset) {
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER && (c < '0' || c > '9')) {
      if (std::exchange(foreign_digit, true)) return;
      diagnostics_.error(place_in(place, text, offset), "the digit " + utf8(c) + " is not European",
                         "write 0 to 9: visitors dial what they read");
      return;
    }
    const int category = u_charType(c);
    const bool invisible = category == U_FORMAT_CHAR || category == U_CONTROL_CHAR || u_isUWhiteSpace(c) != 0 ||
                           u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    const auto character = static_cast<char32_t>(c);
    if (fonts_ == nullptr || invisible || fonts_->covers(locale_.tag, text::Weight::Regular, character)) return;
    if (!reported_.insert(character).second) return;
    diagnostics_.error(place_in(place, text, offset),
                       "no font of the kiosk has the character " + utf8(c) + " (" + u_code(c) + ")",
                       "write it differently, or have it added to assets/fonts.toml");
  });
}

void TextChecker::check_bidi(const std::string& text, const Place& place) {
  std::vector<UChar32> open;
  bool balanced = true;
  for_each_character(text, [&](UChar32 c, std::size_t) {
    if (opens(c)) open.push_back(c);
    if (c != 0x202C && c != 0x2069) return;
    const bool isolate = c == 0x2069;
    balanced = balanced && !open.empty() && (open.back() >= 0x2066) == isolate;
    if (!open.empty()) open.pop_back();
  });
  if (balanced && open.empty()) return;
  diagnostics_.error(place, "an invisible direction mark is opened and not closed, or the other way round",
                     "remove the invisible marks: numbers and names keep their order without them");
}

Letters TextChecker::count_letters(const std::string& text) const {
  std::string words = words_of(text);
  for (const std::string& name : names_) {
    for (std::size_t at = words.find(name); !name.empty() && at != std::string::npos; at = words.find(name, at + 1)) {
      words.replace(at, name.size(), 1, ' ');
    }
  }
  Letters letters;
  const UScriptCode own = script_of(locale_.script);
  for_each_character(words, [&](UChar32 c, std::size_t) {
    if (u_isUAlphabetic(c) == 0) return;
    ++letters.all;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    letters.own += script == own || script == USCRIPT_INHERITED ? 1 : 0;
  });
  return letters;
}

void TextChecker::check_script(const Letters& letters, unsigned percent, const Place& place, const std::string& what) {
  if (locale_.script.empty() || letters.all <= kFewLetters || !letters.below(percent)) return;
  if (references_.is_unread(Kind::Service)) return;  // so are the names that do not count
  diagnostics_.error(place,
                     what + " is hardly in " + locale_.english_name + ": " + std::to_string(letters.own) + " of " +
                         std::to_string(letters.all) + " letters are " + locale_.script,
                     "translate it; names of services are not counted");
}

void TextChecker::check_numbers(const std::string& text, const std::string& source_text, const Place& place) {
  const auto here = phone_numbers(text), there = phone_numbers(source_text);
  if (here == there) return;
  diagnostics_.error(
      place, "the telephone numbers differ from the source's: " + joined(here) + " here, " + joined(there) + " there",
      "copy the numbers from the source text");
}

}  // namespace author
