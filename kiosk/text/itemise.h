// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a text into runs of one bidi level, one script (UAX #24: common characters take the script around them) and
// one face: the first of the language's chain that has the character. Internal to text/.
#pragma once

#include "text/shape.h"

namespace text {

// Needs text, flags (kBold) and levels; fills runs and missing.
void itemise(const Fonts& fonts, const model::LangTag& lang, Weight weight, Shaped& shaped);

}  // namespace text
