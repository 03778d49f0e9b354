// SPDX-License-Identifier: GPL-3.0-or-later
// What a language calls itself: as the library writes it, else as CLDR has it ("Hrvatski" for "hr").
#pragma once

#include <string>

#include "model/library.h"

namespace locale {

std::string language_name(const model::Library& library, const model::LangTag& tag);

}  // namespace locale
