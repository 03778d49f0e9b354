// SPDX-License-Identifier: GPL-3.0-or-later
// topics.toml: the doors of the home screen, in order, and what stands behind each.
#pragma once

#include <vector>

#include "author/references.h"
#include "author/source.h"
#include "model/topic.h"

namespace author {

std::vector<model::Door> read_topics(const Source& source, References& references, Diagnostics& diagnostics);

}  // namespace author
