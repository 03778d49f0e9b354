// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the glyphs of a shaped text where they stand at one size and width. Internal to text/.
#pragma once

#include "text/shape.h"

namespace text {

// The line height that a language needs, as a multiple of the text size (visual-design.md, 2.3).
float line_height_of(const model::LangTag& lang, bool heading);

Paragraph lay_out(Shaper& shaper, const Shaped& shaped, const Style& style, float max_width);

}  // namespace text
