// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a pack's bytes from content: an SQLite body, then the signature trailer. The same content and key give the
// same bytes for one version of SQLite. FORMAT.md describes them.
#pragma once

#include <string>

#include "base/result.h"
#include "model/content.h"
#include "pack/seal.h"

namespace pack {

base::Result<std::string> write(const model::Content& content, const SecretKey& key);

}  // namespace pack
