// SPDX-License-Identifier: GPL-3.0-or-later
// What can be proved of self-assessments only once all files are known: what one offers next exists, takes over the
// answers that it is given and never leads back; words are those of their authors; where a language lacks a text, the
// assessment is withheld there.
#pragma once

#include <vector>

#include "author/assessment_file.h"
#include "author/workshop.h"

namespace author {

// Follows: no circle, nothing that the kiosk never opens, carried answers mean the same in both. And the doors.
void check_follows(const std::vector<AssessmentFile>& files, Workshop& workshop);
// An instrument's English words are those that its file protects.
void check_wordings(const std::vector<AssessmentFile>& files, Workshop& workshop);
// Fills Assessment::withheld in the content, with a note to the editor for each.
void withhold_incomplete(const std::vector<AssessmentFile>& files, Workshop& workshop);

}  // namespace author
