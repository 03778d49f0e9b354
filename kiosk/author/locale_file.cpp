// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/locale_file.h"

#include <unicode/locid.h>
#include <unicode/numsys.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

#include "author/toml_reader.h"

namespace author {
namespace {

bool is_known_to_icu(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(name, status);
  if (U_FAILURE(status) || locale.isBogus()) return false;
  int32_t count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count,
                     [&](const icu::Locale& one) { return std::string(one.getLanguage()) == locale.getLanguage(); });
}

bool writes_european_digits(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(name, status);
  const std::unique_ptr<icu::NumberingSystem> system(icu::NumberingSystem::createInstance(locale, status));
  return U_SUCCESS(status) && system && std::string(system->getName()) == "latn";
}

bool is_script(const std::string& name) {
  return name.size() == 4 && u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str()) != UCHAR_INVALID_CODE;
}

// The script that ICU expects of the language; empty if it expects none.
std::string likely_script(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(name, status);
  locale.addLikelySubtags(status);
  return U_SUCCESS(status) ? locale.getScript() : "";
}

void read_fallback(TomlTable& file, const model::LangTag& tag, const std::vector<model::LangTag>& languages,
                   model::Locale& locale) {
  if (!file.has("fallback"))
    file.diagnostics().error(file.place(), "locale.toml needs 'fallback'", "write fallback = []");
  for (auto& [name, place] : file.texts("fallback")) {
    const model::LangTag next(name);
    if (next == tag || std::find(languages.begin(), languages.end(), next) == languages.end()) {
      file.diagnostics().error(place, "'" + name + "' is not another language of this pack",
                               "name languages of 'locales' in pack.toml");
    } else {
      locale.fallback.push_back(next);
    }
  }
}

}  // namespace

std::optional<model::Locale> read_locale(const Source& source, const model::LangTag& tag,
                                         const std::vector<model::LangTag>& languages, Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return std::nullopt;
  TomlTable file(*parsed, source, diagnostics, "locale.toml");
  model::Locale locale;
  locale.tag = tag;
  locale.name = file.text("name").value_or("");
  locale.english_name = file.text("english_name").value_or("");
  read_fallback(file, tag, languages, locale);
  locale.rtl = file.choice("direction", {"ltr", "rtl"}).value_or(0) == 1;
  locale.icu_locale = file.text("icu_locale").value_or(tag.text);
  if (!is_known_to_icu(locale.icu_locale)) {
    diagnostics.error(file.place_of("icu_locale"), "ICU does not know the language '" + locale.icu_locale + "'",
                      "write a BCP 47 tag, as in \"uk\" or \"ar-u-nu-latn\"");
  } else if (!writes_european_digits(locale.icu_locale)) {
    diagnostics.error(file.place_of("icu_locale"), "this language would show numbers in its own digits",
                      "write \"" + tag.text + "-u-nu-latn\": digits are European everywhere");
  }
  locale.script = file.text("script").value_or("");
  if (!locale.script.empty() && !is_script(locale.script) && locale.script != "Hans" && locale.script != "Hant") {
    diagnostics.error(file.place_of("script"), "there is no script '" + locale.script + "'",
                      "write its four letters in ISO 15924, as in \"Latn\", \"Cyrl\" or \"Arab\"");
    locale.script = likely_script(locale.icu_locale);  // so that the texts are not judged by a wrong one
  }
  file.text("register", Need::Optional);
  file.text("speech", Need::Optional);
  file.texts("reviewers");
  file.finish();
  return locale;
}

model::Locale locale_by_tag(const model::LangTag& tag) {
  model::Locale locale;
  locale.tag = tag;
  locale.name = locale.english_name = locale.icu_locale = tag.text;
  locale.script = likely_script(tag.text);
  return locale;
}

}  // namespace author
