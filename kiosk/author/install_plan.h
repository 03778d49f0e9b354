// SPDX-License-Identifier: GPL-3.0-or-later
// What an installation will write, file by file and in order, worked out before anything is: whatever the number of
// steps done when the power fails, the folder's trust.toml accepts a pack of the folder, if it did before. A step is
// one file, written whole or not at all. Nothing is taken away.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "author/commands.h"
#include "base/result.h"
#include "model/manifest.h"

namespace author {

struct InstallStep {
  std::filesystem::path file;
  std::string bytes;
};

struct InstallPlan {
  model::Manifest manifest;  // of the new pack
  std::vector<InstallStep> steps;
};

// Makes the folder, if need be, and reads what is in it; writes nothing. Untrusted if the pack may not come here.
base::Result<InstallPlan> plan_installation(const InstallRequest& request);
base::Status carry_out(const InstallStep& step);

}  // namespace author
