// SPDX-License-Identifier: GPL-3.0-or-later
// The two files that a house has of its own, read once at start: trust.toml (written by `kiosk-pack install`) and
// centre.toml. Every mistake is named with file, line and column; an unknown key is a mistake.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "model/centre.h"
#include "pack/trust.h"

namespace app {

struct TrustFile {
  pack::Trust trust;
  std::filesystem::path pack;      // absolute, or relative to the folder that the caller runs in
  std::filesystem::path previous;  // the last good one before it; may be empty
};

base::Result<TrustFile> read_trust(const std::filesystem::path& file);
base::Result<model::Centre> read_centre(const std::filesystem::path& file);

}  // namespace app
