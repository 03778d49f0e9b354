// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/po_header.h"

#include <algorithm>

#include "author/plural.h"
#include "author/review_checks.h"
#include "author/toml_reader.h"

namespace author {

void check_plural_line(const PoFile& file, const model::Locale& locale, const std::vector<std::string>& categories,
                       Diagnostics& diagnostics) {
  const bool needed = std::any_of(file.entries.begin(), file.entries.end(), [](const auto& e) { return e.plural(); });
  const auto written = file.header.find("Plural-Forms");
  if (written == file.header.end()) {
    if (needed) {
      diagnostics.error(file.place, "the header has no Plural-Forms line, but the file has plurals",
                        "the forms are, in this order: " + describe_plurals(locale.icu_locale, categories));
    }
    return;
  }
  const Place place = file.header_place("Plural-Forms");
  const auto forms = PluralForms::parse(written->second);
  if (!forms) {
    diagnostics.error(place, "the Plural-Forms line cannot be read",
                      "write it as in \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"");
  } else if (forms->count() != categories.size()) {
    diagnostics.error(place,
                      "the Plural-Forms line has " + std::to_string(forms->count()) + " forms, " + locale.english_name +
                          " needs " + std::to_string(categories.size()),
                      "in this order: " + describe_plurals(locale.icu_locale, categories));
  } else if (const auto n = first_disagreement(*forms, locale.icu_locale, categories)) {
    diagnostics.error(place, "the Plural-Forms line is wrong for " + std::to_string(*n),
                      "the forms are, in this order: " + describe_plurals(locale.icu_locale, categories));
  }
}

void check_language_line(const PoFile& file, const model::Locale& locale, Diagnostics& diagnostics) {
  const auto written = file.header.find("Language");
  if (written == file.header.end()) return;
  std::string tag = written->second;
  std::replace(tag.begin(), tag.end(), '_', '-');
  const std::string language = locale.tag.text.substr(0, locale.tag.text.find('-'));
  if (tag.substr(0, tag.find('-')) == language) return;
  diagnostics.error(file.header_place("Language"), "the file says that it is in '" + written->second + "'",
                    "it lies in the folder of '" + locale.tag.text + "': write that");
}

model::Review review_of(const PoFile& file, const model::Date& pack_date, Diagnostics& diagnostics) {
  const auto found = file.header.find("X-Reviewed");
  if (found == file.header.end()) return {};
  const std::size_t blank = std::min(found->second.find(' '), found->second.size());
  const auto date = parse_date(found->second.substr(0, blank));
  const std::string role = blank < found->second.size() ? found->second.substr(blank + 1) : "";
  if (!date || role.empty()) {
    diagnostics.error(file.header_place("X-Reviewed"), "this is not a review",
                      "write X-Reviewed: 2026-12-01 native-speaker");
    return {};
  }
  const model::Review review{*date, role};
  const Place place = file.header_place("X-Reviewed");
  check_role(role, place, diagnostics);
  check_review_day(review, pack_date, place, diagnostics);
  return review;
}

void check_origin(const PoFile& file, bool listed_as_official, const std::string& instrument,
                  Diagnostics& diagnostics) {
  const auto written = file.header.find("X-Translation");
  const std::string origin = written == file.header.end() ? "" : written->second;
  const Place place = file.header_place("X-Translation");
  if (origin != "official" && origin != "project") {
    diagnostics.error(place, "the header does not say whose translation this is",
                      "write X-Translation: official or X-Translation: project");
  } else if (listed_as_official != (origin == "official")) {
    diagnostics.error(place,
                      listed_as_official ? "this is called the project's own, but the instrument lists it as official"
                                         : "this is called official, but the instrument does not list it",
                      "see official_locales in " + instrument);
  }
}

}  // namespace author
