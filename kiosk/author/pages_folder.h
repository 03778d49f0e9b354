// SPDX-License-Identifier: GPL-3.0-or-later
// The stage that reads the pages of every language and holds the translations against their sources.
#pragma once

#include "author/workshop.h"

namespace author {

void read_pages(Workshop& workshop);

}  // namespace author
