// SPDX-License-Identifier: GPL-3.0-or-later
// An outcome in words for a professional who checks us by hand: a table, or JSON whose fields have the names that the
// assessment's file gives. Never shown to a visitor.
#pragma once

#include <string>

#include "assess/scoring.h"

namespace author {

// One line. A value that cannot be worked out is null; a group is null as a whole if one of its values is.
std::string outcome_json(const model::Assessment& assessment, const assess::Outcome& outcome);

std::string outcome_table(const model::Assessment& assessment, assess::Answers answers, const assess::Outcome& outcome);

}  // namespace author
