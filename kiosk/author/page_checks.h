// SPDX-License-Identifier: GPL-3.0-or-later
// A page held against what every page must keep to, and a translation against its source: the same blocks, links and
// telephone numbers, and words of its own.
#pragma once

#include "author/page_file.h"
#include "author/text_checker.h"

namespace author {

// Registers the links' targets; for every language.
void check_page(const PageFile& file, TextChecker& checker, References& references);
void check_translation(const PageFile& file, const PageFile& source, TextChecker& checker, Diagnostics& diagnostics);

}  // namespace author
