// SPDX-License-Identifier: GPL-3.0-or-later
// Where the fonts, pictograms and scenes lie: beside the program in a build folder, or below the prefix that it was
// installed to.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace platform {

// The running program's own file.
base::Result<std::filesystem::path> own_program();
// <folder of program>/assets, else <that folder>/../share/pristan; NotFound names both.
base::Result<std::filesystem::path> find_assets(const std::filesystem::path& program);

}  // namespace platform
