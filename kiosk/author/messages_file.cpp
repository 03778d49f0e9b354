// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/messages_file.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "author/plural.h"
#include "author/po_header.h"
#include "author/translation.h"

namespace author {
namespace {

// The pattern of a text of the source language, or nothing and a diagnostic.
std::optional<std::string> source_pattern(const PoEntry& entry, const std::vector<std::string>& categories,
                                          TextChecker& checker, Diagnostics& diagnostics) {
  const auto first = arguments_or_error(entry.id, entry.id_place, diagnostics);
  const auto second = arguments_or_error(entry.id_plural, entry.id_place, diagnostics);
  if (!first || !second) return std::nullopt;
  checker.check(entry.id, entry.id_place);
  if (!entry.plural()) return entry.id;
  checker.check(entry.id_plural, entry.id_place);
  Arguments all = *first;
  all.insert(second->begin(), second->end());
  const std::string number = plural_argument(all);
  if (number.empty() || categories.size() != 2) {
    diagnostics.error(entry.id_place, "'" + entry.key + "' has a plural, but no number to count",
                      "write the number as {n, number}");
    return std::nullopt;
  }
  return plural_pattern(number, categories, {entry.id, entry.id_plural});
}

void check_source_entry(const PoEntry& entry, Diagnostics& diagnostics) {
  if (entry.id.empty()) diagnostics.error(entry.id_place, "'" + entry.key + "' has no text", "write it into msgid");
  if (entry.fuzzy) {
    diagnostics.error(entry.place, "'" + entry.key + "' is marked as doubtful (fuzzy)", "remove the word fuzzy");
  }
  if (std::any_of(entry.texts.begin(), entry.texts.end(), [](const auto& text) { return !text.empty(); })) {
    diagnostics.error(entry.text_places.front(), "in the source language the text is the msgid", "leave msgstr empty");
  }
}

// The file's patterns, added to `patterns`.
void translate_file(const PoFile& file, const PoFile& source, const std::set<std::string>& may_lack,
                    Translation& translation, const model::Locale& locale, Patterns& patterns,
                    Diagnostics& diagnostics) {
  std::map<std::string, const PoEntry*> here;
  for (const PoEntry& entry : file.entries) here.emplace(entry.key, &entry);
  std::vector<std::string> keys;
  for (const PoEntry& wanted : source.entries) {
    keys.push_back(wanted.key);
    const auto found = here.find(wanted.key);
    if (found == here.end()) {
      if (may_lack.contains(wanted.key)) continue;
      diagnostics.error(
          file.place, "'" + wanted.key + "' is missing",
          "add msgctxt \"" + wanted.key + "\", msgid " + quoted_for_po(wanted.id) + " and its translation");
      continue;
    }
    const PoEntry& entry = *found->second;
    here.erase(found);
    if (entry.unwritten() && may_lack.contains(wanted.key)) continue;
    const auto pattern = translation.pattern(entry, wanted);
    if (!pattern) continue;
    check_pattern(*pattern, entry, locale, diagnostics);
    patterns.emplace(model::MessageKey(wanted.key), *pattern);
  }
  for (const auto& [key, entry] : here) {
    const std::string meant = nearest(key, keys);
    diagnostics.error(entry->place, "there is no text '" + key + "' in the source language",
                      meant.empty() ? "remove it" : "did you mean '" + meant + "'?");
  }
}

}  // namespace

Patterns source_messages(const PoFolder& folder, TextChecker& checker, References& references,
                         Diagnostics& diagnostics) {
  Patterns patterns;
  const std::vector<std::string> categories = plural_categories(checker.locale().icu_locale);
  for (const auto& [name, file] : folder.files) {
    check_plural_line(file, checker.locale(), categories, diagnostics);
    check_language_line(file, checker.locale(), diagnostics);
    for (const PoEntry& entry : file.entries) {
      references.define(Kind::Message, entry.key, entry.place, diagnostics);
      check_source_entry(entry, diagnostics);
      const auto pattern = source_pattern(entry, categories, checker, diagnostics);
      if (!pattern) continue;
      check_pattern(*pattern, entry, checker.locale(), diagnostics);
      patterns.emplace(model::MessageKey(entry.key), *pattern);
    }
  }
  return patterns;
}

Patterns translated_messages(const PoFolder& folder, const PoFolder& source, const SameList& same,
                             const std::set<std::string>& may_lack, TextChecker& checker, Diagnostics& diagnostics) {
  Patterns patterns;
  Translation translation(same, checker, diagnostics);
  const auto may_be_left_out = [&](const PoEntry& entry) { return may_lack.contains(entry.key); };
  for (const auto& [name, english] : source.files) {
    const auto found = folder.files.find(name);
    if (found == folder.files.end()) {
      if (std::all_of(english.entries.begin(), english.entries.end(), may_be_left_out)) continue;
      diagnostics.error({folder.name + "/" + name, 0, 0, {}},
                        "this file is missing: " + counted(english.entries.size(), "text", "texts") + " of " +
                            checker.locale().english_name,
                        "copy " + english.place.file + " there and translate it");
      continue;
    }
    const PoFile& file = found->second;
    if (file.unreadable || english.unreadable) continue;
    check_plural_line(file, checker.locale(), translation.categories(), diagnostics);
    check_language_line(file, checker.locale(), diagnostics);
    translate_file(file, english, may_lack, translation, checker.locale(), patterns, diagnostics);
  }
  for (const auto& [name, file] : folder.files) {
    if (source.files.contains(name)) continue;
    diagnostics.error(file.place, "there is no such file in the source language", "remove it, or rename it");
  }
  return patterns;
}

}  // namespace author
