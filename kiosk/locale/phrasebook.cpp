// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/phrasebook.h"

#include <cassert>

namespace locale {

Phrasebook::Phrasebook(const model::Library& library) : library_(&library) {
  assert(!library.locales().empty());
  for (const model::Locale& locale : library.locales()) messages_.emplace_back(library, locale);
}

}  // namespace locale
