// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/chain.h"

#include <algorithm>

namespace locale {

std::vector<model::LangTag> reading_order(const model::Library& library, const model::Locale& locale) {
  std::vector<model::LangTag> order{locale.tag};
  const auto append = [&order](const model::LangTag& tag) {
    if (!tag.empty() && std::find(order.begin(), order.end(), tag) == order.end()) order.push_back(tag);
  };
  for (const model::LangTag& tag : locale.fallback) append(tag);
  append(library.manifest().source_locale);
  return order;
}

const model::Page* find_page(const model::Library& library, const model::Locale& locale, const model::PageId& id) {
  for (const model::LangTag& tag : reading_order(library, locale)) {
    if (const model::Page* page = library.page(id, tag)) return page;
  }
  for (const model::Locale& other : library.locales()) {
    if (const model::Page* page = library.page(id, other.tag)) return page;
  }
  return nullptr;
}

const model::Locale* find_locale(const model::Library& library, const model::LangTag& tag) {
  for (const model::Locale& locale : library.locales()) {
    if (locale.tag == tag) return &locale;
  }
  return nullptr;
}

}  // namespace locale
