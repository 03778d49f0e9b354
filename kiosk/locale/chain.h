// SPDX-License-Identifier: GPL-3.0-or-later
// In which languages a text is looked for: the visitor's own, then those that people wrote down as its fallback,
// then the pack's source language, in which everything exists. Never a chain that ICU computes.
#pragma once

#include <vector>

#include "model/library.h"

namespace locale {

// The tags in order, each once.
std::vector<model::LangTag> reading_order(const model::Library& library, const model::Locale& locale);
// The page in the first of these languages, or failing all of them in any language that it exists in; null only
// for a page that the library does not have in any of its languages.
const model::Page* find_page(const model::Library& library, const model::Locale& locale, const model::PageId& id);
// The library's locale with this tag, or null.
const model::Locale* find_locale(const model::Library& library, const model::LangTag& tag);

}  // namespace locale
