// SPDX-License-Identifier: GPL-3.0-or-later
// What the header of a PO file says, held against its language: the form boxes of plurals, the language, and who has
// read it ("X-Reviewed: 2026-12-01 native-speaker").
#pragma once

#include <string>
#include <vector>

#include "author/po_file.h"
#include "model/manifest.h"
#include "model/review.h"

namespace author {

void check_plural_line(const PoFile& file, const model::Locale& locale, const std::vector<std::string>& categories,
                       Diagnostics& diagnostics);
void check_language_line(const PoFile& file, const model::Locale& locale, Diagnostics& diagnostics);
// Not done if the line is absent.
model::Review review_of(const PoFile& file, const model::Date& pack_date, Diagnostics& diagnostics);
// "X-Translation: official" or "project" must agree with what the instrument's own file says; `instrument` names it.
void check_origin(const PoFile& file, bool listed_as_official, const std::string& instrument, Diagnostics& diagnostics);

}  // namespace author
