// SPDX-License-Identifier: GPL-3.0-or-later
// From our languages to ICU's, with European digits and the Gregorian calendar in every one of them (a Thai reader
// compares the year with the one on her papers from here). Used inside locale/ only.
#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>

#include "model/manifest.h"

namespace locale {

icu::Locale icu_locale(const model::Locale& locale);
std::string utf8(const icu::UnicodeString& text);

}  // namespace locale
