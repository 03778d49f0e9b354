// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as a person types them, into the answers that are scored: "0,1,null,…", each the score of an option as it is
// printed on paper (before any reversal), or the option's id.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/assessment.h"

namespace author {

// `not_applicable` names items ("4" or "4,7") to which the answer is that they do not apply.
base::Result<std::vector<std::int8_t>> given_answers(const model::Assessment& assessment, const std::string& answers,
                                                     const std::string& not_applicable);

}  // namespace author
