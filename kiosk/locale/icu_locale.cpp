// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/icu_locale.h"

namespace locale {

icu::Locale icu_locale(const model::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string& tag = locale.icu_locale.empty() ? locale.tag.text : locale.icu_locale;
  icu::Locale result = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status) || result.isBogus()) {
    status = U_ZERO_ERROR;
    result = icu::Locale::getRoot();
  }
  result.setUnicodeKeywordValue("nu", "latn", status);
  result.setUnicodeKeywordValue("ca", "gregory", status);
  return result;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

}  // namespace locale
