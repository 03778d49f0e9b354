// SPDX-License-Identifier: GPL-3.0-or-later
// The stage that reads what has no language: topics, exercises, self-assessments, services, holidays.
#pragma once

#include <vector>

#include "author/assessment_file.h"
#include "author/workshop.h"

namespace author {

// Fills the content; the assessments' files come back for the checks that need their places.
std::vector<AssessmentFile> read_structure(Workshop& workshop);

// Emergency numbers are those of their services; services' names can be shown; who has not been called.
void check_directory(Workshop& workshop);

}  // namespace author
