// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/message_syntax.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace author {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

// A single apostrophe before a brace hides the brace: hardly ever what is meant.
bool hides_a_brace(const std::string& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\'' && (text[i + 1] == '{' || text[i + 1] == '}')) return true;
  }
  return false;
}

}  // namespace

std::variant<Arguments, SyntaxFault> message_arguments(const std::string& text) {
  const auto open = std::count(text.begin(), text.end(), '{'), close = std::count(text.begin(), text.end(), '}');
  if (open != close) {
    return SyntaxFault{open > close ? "a brace { is never closed" : "a brace } was never opened",
                       "write each argument as in the English text: {name}"};
  }
  if (hides_a_brace(text)) {
    return SyntaxFault{"an apostrophe before a brace turns the argument into plain text",
                       "write a typographic apostrophe (’) there"};
  }
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern pattern(wide, &where, status);
  if (U_FAILURE(status)) {
    return SyntaxFault{"what stands in braces is not an argument", "copy the arguments from the English text"};
  }
  Arguments arguments;
  for (int32_t i = 0; i < pattern.countParts(); ++i) {
    if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType kind = pattern.getPart(i).getArgType();
    if (kind != UMSGPAT_ARG_TYPE_NONE && kind != UMSGPAT_ARG_TYPE_SIMPLE) {
      return SyntaxFault{"plural and select do not belong into the text",
                         "use msgid_plural and msgstr[0], msgstr[1] …"};
    }
    const std::string name = utf8(pattern.getSubstring(pattern.getPart(i + 1)));
    std::string& type = arguments[name];
    for (int32_t part = i + 2; part < pattern.getLimitPartIndex(i); ++part) {
      if (!type.empty()) type += ", ";
      type += utf8(pattern.getSubstring(pattern.getPart(part)));
    }
  }
  return arguments;
}

std::string to_text(const Arguments& arguments) {
  if (arguments.empty()) return "no arguments";
  std::string text;
  for (const auto& [name, type] : arguments) {
    text += (text.empty() ? "{" : " and {") + name + (type.empty() ? "" : ", " + type) + "}";
  }
  return text;
}

std::string words_of(const std::string& text) {
  std::string words;
  int depth = 0;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (depth == 0) words += c;
    if (c == '}' && depth > 0) --depth;
  }
  return words;
}

std::string icu_refusal(const std::string& pattern, const std::string& icu_locale) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(icu_locale.c_str()), where,
                                  status);
  return U_FAILURE(status) ? u_errorName(status) : "";
}

}  // namespace author
