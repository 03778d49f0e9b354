// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/names.h"

#include <unicode/stringoptions.h>

#include "locale/chain.h"
#include "locale/icu_locale.h"

namespace locale {

std::string language_name(const model::Library& library, const model::LangTag& tag) {
  if (const model::Locale* locale = find_locale(library, tag)) return locale->name;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale language = icu::Locale::forLanguageTag(tag.text, status);
  if (U_FAILURE(status) || language.isBogus()) return tag.text;
  icu::UnicodeString name;
  language.getDisplayName(language, name);
  return name.isEmpty() ? tag.text : utf8(name.toTitle(nullptr, language, U_TITLECASE_NO_LOWERCASE));
}

}  // namespace locale
