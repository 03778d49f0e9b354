// SPDX-License-Identifier: GPL-3.0-or-later
// Plural forms: from the boxes of a PO file (msgstr[0], msgstr[1] …) to ICU's categories. The boxes of a language stand
// in Unicode's order of categories (zero, one, two, few, many, other), as far as whole numbers use them; a file whose
// Plural-Forms line says otherwise is refused, since its translator saw other boxes (Unicode TR 35, Plural Rules).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace author {

// The categories that whole numbers take in this language, in Unicode's order; never empty.
std::vector<std::string> plural_categories(const std::string& icu_locale);
// The index among them for `n`.
std::size_t plural_index(const std::string& icu_locale, const std::vector<std::string>& categories, int n);
// "{n, plural, one {…} few {…} other {…}}". One form a category; where 'other' is not among them the last form serves.
std::string plural_pattern(const std::string& argument, const std::vector<std::string>& categories,
                           const std::vector<std::string>& forms);
// "one (1, 101, 201 …), two (2, 102 …)": the boxes with samples, for people.
std::string describe_plurals(const std::string& icu_locale, const std::vector<std::string>& categories);

// The C expression of a Plural-Forms line, "nplurals=2; plural=(n != 1);".
class PluralForms {
 public:
  static std::optional<PluralForms> parse(const std::string& line);
  std::size_t count() const { return count_; }
  // Nothing if it cannot be worked out (a division by zero).
  std::optional<std::size_t> index_of(unsigned long n) const;

 private:
  std::size_t count_ = 0;
  std::string expression_;
};

// The first number from 0 to 2000 for which the line and Unicode disagree.
std::optional<int> first_disagreement(const PluralForms& line, const std::string& icu_locale,
                                      const std::vector<std::string>& categories);

}  // namespace author
