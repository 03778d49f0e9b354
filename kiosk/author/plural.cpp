// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/plural.h"

#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <set>

namespace author {
namespace {

constexpr int kLargestSample = 2000;
constexpr const char* kOrder[] = {"zero", "one", "two", "few", "many", "other"};

std::unique_ptr<icu::PluralRules> rules_of(const std::string& icu_locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(icu_locale.c_str()), status));
  return U_SUCCESS(status) ? std::move(rules) : nullptr;
}

std::string category(const icu::PluralRules& rules, int n) {
  std::string name;
  rules.select(n).toUTF8String(name);
  return name;
}

// Numbers take the place of # in an ICU plural; here it is a plain character.
std::string with_quoted_hash(const std::string& form) {
  std::string result;
  for (const char c : form) result += c == '#' ? std::string("'#'") : std::string(1, c);
  return result;
}

}  // namespace

std::vector<std::string> plural_categories(const std::string& icu_locale) {
  const auto rules = rules_of(icu_locale);
  if (!rules) return {"other"};
  std::set<std::string> used;
  for (int n = 0; n <= kLargestSample; ++n) used.insert(category(*rules, n));
  std::vector<std::string> result;
  for (const char* name : kOrder) {
    if (used.contains(name)) result.emplace_back(name);
  }
  return result;
}

std::size_t plural_index(const std::string& icu_locale, const std::vector<std::string>& categories, int n) {
  const auto rules = rules_of(icu_locale);
  const std::string name = rules ? category(*rules, n) : "other";
  const auto found = std::find(categories.begin(), categories.end(), name);
  return static_cast<std::size_t>(found - categories.begin());
}

std::string plural_pattern(const std::string& argument, const std::vector<std::string>& categories,
                           const std::vector<std::string>& forms) {
  std::string pattern = "{" + argument + ", plural,";
  for (std::size_t i = 0; i < forms.size() && i < categories.size(); ++i) {
    pattern += " " + categories[i] + " {" + with_quoted_hash(forms[i]) + "}";
  }
  if (categories.back() != "other") pattern += " other {" + with_quoted_hash(forms.back()) + "}";
  return pattern + "}";
}

std::string describe_plurals(const std::string& icu_locale, const std::vector<std::string>& categories) {
  constexpr std::size_t kSamples = 4;
  std::string text;
  const auto rules = rules_of(icu_locale);
  for (const std::string& name : categories) {
    std::vector<int> samples;
    for (int n = 0; rules && n <= kLargestSample && samples.size() <= kSamples; ++n) {
      if (category(*rules, n) == name) samples.push_back(n);
    }
    text += (text.empty() ? "" : "; ") + name + ": ";
    for (std::size_t i = 0; i < samples.size() && i < kSamples; ++i) {
      text += (i == 0 ? "" : ", ") + std::to_string(samples[i]);
    }
    if (samples.size() > kSamples) text += " …";
  }
  return text;
}

std::optional<int> first_disagreement(const PluralForms& line, const std::string& icu_locale,
                                      const std::vector<std::string>& categories) {
  const auto rules = rules_of(icu_locale);
  if (!rules) return std::nullopt;
  for (int n = 0; n <= kLargestSample; ++n) {
    const auto index = line.index_of(static_cast<unsigned long>(n));
    if (!index || *index >= categories.size() || categories[*index] != category(*rules, n)) return n;
  }
  return std::nullopt;
}

}  // namespace author
