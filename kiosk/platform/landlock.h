// SPDX-License-Identifier: GPL-3.0-or-later
// Landlock: what the kernel keeps this process and everything that it starts from doing to files, for good. No file
// or folder can be made, changed, renamed or removed, nothing can be connected by TCP, and only named programs can be
// run. Reading stays open. It binds the thread that asks, so it is asked for before there is a second one.
// Knows the ABI's versions 1 to 7; of a newer kernel it uses what it knows.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"

namespace platform {

// 0: this kernel has none.
int landlock_abi();

struct FileRules {
  std::vector<std::filesystem::path> programs;  // what may still be run
  // Devices that are of no use unless they are opened for writing, such as /dev/dri. What isn't there is left out.
  std::vector<std::filesystem::path> devices;
  int most_abi = 99;  // behave as a kernel of this ABI
};

// The ABI that is in force now, 0 where the kernel has no Landlock.
base::Result<int> restrict_files(const FileRules& rules);

}  // namespace platform
