// SPDX-License-Identifier: GPL-3.0-or-later
// What ICU MessageFormat sees in a short text: its arguments, or why it is not one. ICU accepts much that shows wrong
// on the screen, so what translators may write is narrower: {name} and {name, type}, no plural, no select.
#pragma once

#include <map>
#include <string>
#include <variant>

namespace author {

// name -> type and style as written, e.g. "number"; empty for a plain {name}.
using Arguments = std::map<std::string, std::string>;

struct SyntaxFault {
  std::string message, advice;
};

std::variant<Arguments, SyntaxFault> message_arguments(const std::string& text);
// "{n, number}" and so on, for people; "no arguments".
std::string to_text(const Arguments& arguments);
// The words alone: arguments taken out, apostrophes resolved.
std::string words_of(const std::string& text);
// Why ICU cannot use the pattern in this language, or an empty string.
std::string icu_refusal(const std::string& pattern, const std::string& icu_locale);

}  // namespace author
