// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/translation.h"

#include <algorithm>

#include "author/plural.h"

namespace author {
namespace {

// The arguments of a source text, both forms together.
std::optional<Arguments> source_arguments(const PoEntry& entry) {
  auto first = message_arguments(entry.id), second = message_arguments(entry.id_plural);
  if (!std::holds_alternative<Arguments>(first) || !std::holds_alternative<Arguments>(second)) return std::nullopt;
  Arguments all = std::get<Arguments>(first);
  all.merge(std::get<Arguments>(second));
  return all;
}

std::string shortened(const std::string& text) {
  constexpr std::size_t kLongest = 120;
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

// Whether the category stands for a single number, so that its words may say it: "one question".
bool says_its_number(const std::string& icu_locale, const std::vector<std::string>& categories, std::size_t index) {
  constexpr int kLargestSample = 200;
  int numbers = 0;
  for (int n = 0; n <= kLargestSample; ++n) numbers += plural_index(icu_locale, categories, n) == index ? 1 : 0;
  return numbers == 1;
}

}  // namespace

std::string plural_argument(const Arguments& arguments) {
  if (arguments.contains("n")) return "n";
  std::string only;
  for (const auto& [name, type] : arguments) {
    if (!type.starts_with("number")) continue;
    if (!only.empty()) return "";
    only = name;
  }
  return only;
}

std::optional<Arguments> arguments_or_error(const std::string& text, const Place& place, Diagnostics& diagnostics) {
  auto parsed = message_arguments(text);
  if (auto* fault = std::get_if<SyntaxFault>(&parsed)) {
    diagnostics.error(place, fault->message, fault->advice);
    return std::nullopt;
  }
  return std::get<Arguments>(parsed);
}

std::string quoted_for_po(const std::string& text) {
  std::string result = "\"";
  for (const char c : shortened(text)) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return result + "\"";
}

void check_pattern(const std::string& pattern, const PoEntry& entry, const model::Locale& locale,
                   Diagnostics& diagnostics) {
  const std::string refusal = icu_refusal(pattern, locale.icu_locale);
  if (refusal.empty()) return;
  diagnostics.error(entry.text_places.front(), "'" + entry.key + "' cannot be used: ICU says " + refusal,
                    "look at its braces and apostrophes");
}

Translation::Translation(const SameList& same, TextChecker& checker, Diagnostics& diagnostics)
    : same_(same),
      checker_(checker),
      diagnostics_(diagnostics),
      categories_(plural_categories(checker.locale().icu_locale)) {
  for (std::size_t i = 0; i < categories_.size(); ++i) {
    says_number_.push_back(says_its_number(checker.locale().icu_locale, categories_, i));
  }
}

bool Translation::usable(const PoEntry& entry, const PoEntry& source) {
  if (entry.id != source.id || entry.id_plural != source.id_plural) {
    diagnostics_.error(entry.id_place, "'" + entry.key + "': the source has changed since this was translated",
                       "it is now " + quoted_for_po(entry.id != source.id ? source.id : source.id_plural) +
                           ": check the translation, then copy the new msgid");
    return false;
  }
  if (entry.fuzzy) {
    diagnostics_.error(entry.place, "'" + entry.key + "' is marked as doubtful (fuzzy)",
                       "check the translation, then remove the word fuzzy above it");
    return false;
  }
  if (!entry.translated()) {
    const auto empty = std::find(entry.texts.begin(), entry.texts.end(), "");
    const auto index = static_cast<std::size_t>(empty - entry.texts.begin());
    diagnostics_.error(index < entry.text_places.size() ? entry.text_places[index] : entry.place,
                       "'" + entry.key + "' is not translated", "write the translation into msgstr");
    return false;
  }
  return true;
}

std::optional<std::string> Translation::pattern(const PoEntry& entry, const PoEntry& source) {
  if (!usable(entry, source)) return std::nullopt;
  const auto arguments = source_arguments(source);
  if (!arguments) return std::nullopt;  // reported in the source
  return entry.plural() ? plural(entry, source, *arguments) : plain(entry, source, *arguments);
}

std::optional<std::string> Translation::plain(const PoEntry& entry, const PoEntry& source, const Arguments& wanted) {
  const std::string& text = entry.texts.front();
  const Place& place = entry.text_places.front();
  if (!same_arguments(text, wanted, "", place)) return std::nullopt;
  check_words(entry.key, text, source.id, place);
  return text;
}

std::optional<std::string> Translation::plural(const PoEntry& entry, const PoEntry& source, const Arguments& wanted) {
  if (entry.texts.size() != categories_.size()) {
    diagnostics_.error(entry.text_places.back(),
                       "'" + entry.key + "' has " + counted(entry.texts.size(), "form", "forms") + ", " +
                           checker_.locale().english_name + " needs " + std::to_string(categories_.size()),
                       "in this order: " + describe_plurals(checker_.locale().icu_locale, categories_));
    return std::nullopt;
  }
  const std::string number = plural_argument(wanted);
  if (number.empty()) return std::nullopt;  // reported in the source
  for (std::size_t i = 0; i < entry.texts.size(); ++i) {
    const std::string may_be_missing = says_number_[i] ? number : "";
    if (!same_arguments(entry.texts[i], wanted, may_be_missing, entry.text_places[i])) return std::nullopt;
    check_words(entry.key, entry.texts[i], source.id, entry.text_places[i]);
  }
  return plural_pattern(number, categories_, entry.texts);
}

bool Translation::same_arguments(const std::string& text, const Arguments& wanted, const std::string& may_be_missing,
                                 const Place& place) {
  const auto found = arguments_or_error(text, place, diagnostics_);
  if (!found) return false;
  Arguments without = wanted;
  without.erase(may_be_missing);
  if (*found == wanted || (!may_be_missing.empty() && *found == without)) return true;
  diagnostics_.error(place, "the arguments differ: " + to_text(*found) + " here, " + to_text(wanted) + " in English",
                     "copy them from the English text, braces and all");
  return false;
}

void Translation::check_words(const std::string& key, const std::string& text, const std::string& english,
                              const Place& place) {
  checker_.check(text, place);
  checker_.check_numbers(text, english, place);
  if (same_.allows(key, checker_.locale().tag.text)) return;
  const Letters letters = checker_.count_letters(text);
  if (text == english && letters.all > 0) {
    diagnostics_.error(place, "'" + key + "' is English in disguise: the translation equals the English text",
                       "translate it, or list the key in same-as-english.txt if it must be the same");
    return;
  }
  constexpr unsigned kLeastPercent = 60;
  checker_.check_script(letters, kLeastPercent, place, "'" + key + "'");
}

}  // namespace author
