// SPDX-License-Identifier: GPL-3.0-or-later
// One short text's translation, judged: is it there, is it of today's source, does it keep the arguments, is it in its
// language. What passes becomes an ICU pattern.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "author/message_syntax.h"
#include "author/po_file.h"
#include "author/same_list.h"
#include "author/text_checker.h"

namespace author {

class Translation {
 public:
  // All must outlive this.
  Translation(const SameList& same, TextChecker& checker, Diagnostics& diagnostics);

  // The pattern, or nothing and a diagnostic.
  std::optional<std::string> pattern(const PoEntry& entry, const PoEntry& source);
  const std::vector<std::string>& categories() const { return categories_; }

 private:
  bool usable(const PoEntry& entry, const PoEntry& source);
  std::optional<std::string> plain(const PoEntry& entry, const PoEntry& source, const Arguments& wanted);
  std::optional<std::string> plural(const PoEntry& entry, const PoEntry& source, const Arguments& wanted);
  bool same_arguments(const std::string& text, const Arguments& wanted, const std::string& may_be_missing,
                      const Place& place);
  void check_words(const std::string& key, const std::string& text, const std::string& english, const Place& place);

  const SameList& same_;
  TextChecker& checker_;
  Diagnostics& diagnostics_;
  std::vector<std::string> categories_;
  std::vector<bool> says_number_;  // beside them: the category stands for one number only
};

// The argument that the forms of a plural turn on: 'n', or the only number; empty if there is none.
std::string plural_argument(const Arguments& arguments);
std::optional<Arguments> arguments_or_error(const std::string& text, const Place& place, Diagnostics& diagnostics);
// An error if ICU cannot use the pattern.
void check_pattern(const std::string& pattern, const PoEntry& entry, const model::Locale& locale,
                   Diagnostics& diagnostics);
// The text as it would stand in a PO file, shortened for people.
std::string quoted_for_po(const std::string& text);

}  // namespace author
