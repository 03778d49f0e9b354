// SPDX-License-Identifier: GPL-3.0-or-later
// What a kiosk believes: which keys may sign, which pack it is for, and below which version it will not go.
// Written by `kiosk-pack install` as trust.toml, read once at start.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pack/seal.h"

namespace pack {

struct Trust {
  std::vector<PublicKey> keys;
  std::string pack_id;
  std::uint32_t min_version = 0;
};

}  // namespace pack
