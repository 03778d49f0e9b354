// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every review, of a page, a file of short texts or a service: its role is one of a fixed list (so that
// no name, number or untranslated word reaches a screen), its day is not after the pack's. Reads no format.
#pragma once

#include <string>

#include "author/diagnostics.h"
#include "model/review.h"

namespace author {

bool is_role(const std::string& role);
// The key of its words.
std::string role_key(const std::string& role);
void check_role(const std::string& role, const Place& place, Diagnostics& diagnostics);
// Nothing to say while one of the days is not known.
void check_review_day(const model::Review& review, const model::Date& pack_date, const Place& place,
                      Diagnostics& diagnostics);

}  // namespace author
