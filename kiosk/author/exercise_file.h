// SPDX-License-Identifier: GPL-3.0-or-later
// exercises/<id>.toml: an exercise's steps and their lengths.
#pragma once

#include <optional>

#include "author/references.h"
#include "author/source.h"
#include "model/exercise.h"

namespace author {

std::optional<model::Exercise> read_exercise(const Source& source, const std::string& id, References& references,
                                             Diagnostics& diagnostics);

}  // namespace author
