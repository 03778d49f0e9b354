// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/phrase.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "author/utf8.h"

namespace author {
namespace {

constexpr char32_t kArgument = 0xFFFC, kTatweel = 0x0640, kApostrophe = U'\'';

// Signs above and below letters that writers leave out or add freely. Thai vowels are marks too, but part of the word.
bool may_be_left_out(UChar32 c) {
  if (c == static_cast<UChar32>(kTatweel) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
    return true;
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_INHERITED || script == USCRIPT_ARABIC;
}

bool is_apostrophe(UChar32 c) { return c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '\''; }

// The character's full compatibility decomposition.
std::u32string decomposed(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
  std::array<UChar, 32> units{};
  const int32_t length =
      U_SUCCESS(status) ? unorm2_getDecomposition(nfkd, c, units.data(), static_cast<int32_t>(units.size()), &status)
                        : -1;
  if (length < 0 || U_FAILURE(status)) return {static_cast<char32_t>(c)};
  std::u32string result;
  for (int32_t i = 0; i < length;) {
    const char32_t unit = units[static_cast<std::size_t>(i++)];
    const bool pair = U16_IS_LEAD(unit) && i < length;
    result += pair ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, units[static_cast<std::size_t>(i++)])) : unit;
  }
  return result;
}

bool is_letter(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_isalnum(character) != 0 || u_charType(character) == U_NON_SPACING_MARK;
}
bool joins_words(char32_t c) { return c == U' ' || c == U'-' || c == 0x2010 || c == 0x2011; }

// A run of letters, apostrophes between them included.
struct Token {
  std::size_t from = 0, to = 0;
};
std::vector<Token> tokens_of(const std::u32string& text) {
  const auto inside = [&](std::size_t i) {
    if (is_letter(text[i])) return true;
    return text[i] == kApostrophe && i > 0 && i + 1 < text.size() && is_letter(text[i - 1]) && is_letter(text[i + 1]);
  };
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    while (i < text.size() && inside(i)) ++i;
    if (i > from) tokens.push_back({from, i});
    if (i == from) ++i;
  }
  return tokens;
}

bool only_joins(const std::u32string& text, const Token& left, const Token& right) {
  return std::all_of(text.begin() + static_cast<long>(left.to), text.begin() + static_cast<long>(right.from),
                     joins_words);
}

}  // namespace

FoldedText::FoldedText(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    const char32_t read = next_character(text, i);
    const auto c = static_cast<UChar32>(read == kNotUtf8 ? 0xFFFD : read);
    const auto add = [&](char32_t character) {
      const bool again = character == U' ' && !characters.empty() && characters.back() == U' ';
      if (again) return;
      characters += character;
      offsets.push_back(from);
    };
    if (c == '{' && depth++ == 0) add(kArgument);
    if (c == '}' && depth > 0 && depth-- > 0) continue;
    if (depth > 0) continue;
    if (u_isUWhiteSpace(c) != 0) {
      add(U' ');
      continue;
    }
    for (const char32_t part : is_apostrophe(c) ? std::u32string(1, kApostrophe) : decomposed(c)) {
      const auto character = static_cast<UChar32>(part);
      if (!may_be_left_out(character)) add(static_cast<char32_t>(u_foldCase(character, U_FOLD_CASE_DEFAULT)));
    }
  }
  offsets.push_back(text.size());
}

bool has_word_boundaries(const std::string& iso15924) {
  constexpr std::array kWithout{"Thai", "Hans", "Hant", "Hani", "Jpan", "Laoo", "Khmr", "Mymr"};
  return std::find(kWithout.begin(), kWithout.end(), iso15924) == kWithout.end();
}

std::string Phrase::fault_of(const std::string& text, bool by_words) {
  const Phrase phrase(text, by_words);
  if (!by_words) {
    if (text.find('*') != std::string::npos)
      return "a star has no meaning here: the script has no blanks between words";
    return phrase.characters_.empty() || phrase.characters_ == U" " ? "this is empty" : "";
  }
  if (phrase.words_.empty()) return "this is empty";
  for (const Word& word : phrase.words_) {
    if (word.core.empty()) return "a star stands alone: it would match every word";
    if (!std::all_of(word.core.begin(), word.core.end(), [](char32_t c) { return is_letter(c) || c == kApostrophe; })) {
      return "there is something here that is no letter; a star stands only where a word begins or ends";
    }
  }
  return "";
}

Phrase::Phrase(const std::string& text, bool by_words) {
  const std::u32string folded = FoldedText(text).characters;
  if (!by_words) {
    characters_ = folded;
    return;
  }
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t from = i;
    while (i < folded.size() && !joins_words(folded[i])) ++i;
    std::u32string core = folded.substr(from, i - from);
    if (i == from) {
      ++i;
      continue;
    }
    Word word;
    word.open_before = core.front() == U'*';
    if (word.open_before) core.erase(0, 1);
    word.open_after = !core.empty() && core.back() == U'*';
    if (word.open_after) core.pop_back();
    word.core = std::move(core);
    words_.push_back(std::move(word));
  }
}

bool Phrase::Word::matches(std::u32string_view word) const {
  if (open_before && open_after) return word.find(core) != std::u32string_view::npos;
  if (open_before) return word.ends_with(core);
  if (open_after) return word.starts_with(core);
  return word == core;
}

std::vector<Range> Phrase::find_in(const FoldedText& text) const {
  return words_.empty() ? find_characters(text) : find_words(text);
}

std::vector<Range> Phrase::find_characters(const FoldedText& text) const {
  std::vector<Range> found;
  if (characters_.empty()) return found;
  std::size_t at = text.characters.find(characters_);
  while (at != std::u32string::npos) {
    found.push_back({text.offsets[at], text.offsets[at + characters_.size()]});
    at = text.characters.find(characters_, at + characters_.size());
  }
  return found;
}

std::vector<Range> Phrase::find_words(const FoldedText& text) const {
  std::vector<Range> found;
  const std::vector<Token> tokens = tokens_of(text.characters);
  const auto fits = [&](std::size_t first, std::size_t k) {
    const Token& token = tokens[first + k];
    const std::u32string_view word = std::u32string_view(text.characters).substr(token.from, token.to - token.from);
    return words_[k].matches(word) && (k == 0 || only_joins(text.characters, tokens[first + k - 1], token));
  };
  for (std::size_t first = 0; first + words_.size() <= tokens.size();) {
    std::size_t k = 0;
    while (k < words_.size() && fits(first, k)) ++k;
    if (k < words_.size()) {
      ++first;
      continue;
    }
    found.push_back({text.offsets[tokens[first].from], text.offsets[tokens[first + k - 1].to]});
    first += k;
  }
  return found;
}

}  // namespace author
