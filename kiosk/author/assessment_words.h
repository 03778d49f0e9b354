// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a self-assessment by their keys: which ones a language must have to offer it, and which ones every
// language must have, because they speak of danger.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "author/assessment_file.h"

namespace author {

// Every text but those of flags.
std::vector<model::MessageKey> offered_keys(const model::Assessment& assessment);
std::vector<model::MessageKey> flag_keys(const model::Assessment& assessment);

// Keys that a translation may lack: what uses them is then withheld in that language.
std::set<std::string> keys_that_may_lack(const std::vector<AssessmentFile>& files);

}  // namespace author
