// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files in and out. Errors name the path and what the system said.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace base {

// The file's bytes; Invalid if it is larger than `limit`.
Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t limit = 256u << 20);
// Writes beside the target, syncs, renames over it and syncs the folder: the old file or the new, never half a one.
Status write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace base
