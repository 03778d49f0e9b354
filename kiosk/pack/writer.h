// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a pack's bytes from content: an SQLite body, then the signature trailer. The same content and key give the
// same bytes for one version of SQLite. FORMAT.md describes them.
#pragma once

#include <string>

#include "base/result.h"
#include "model/content.h"
#include "pack/seal.h"

namespace pack {

// Invalid, with what and where ("page 'sleep' (sl)"), if the content cannot be packed or no kiosk would take the pack.
base::Result<std::string> write(const model::Content& content, const SecretKey& key);
// The body alone, unsigned.
base::Result<std::string> write_body(const model::Content& content);

}  // namespace pack
