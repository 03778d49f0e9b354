// SPDX-License-Identifier: GPL-3.0-or-later
// A pack's body as a value. Checks that it is a database of our format with our tables only, that every record is
// whole, and that no screen can meet an empty list or a number out of range. Says nothing about who signed it: only
// verified bytes belong here (and a fuzzer's).
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/content.h"

namespace pack {

// Pages ascend by id then language, everything else stands in the order of the content. Errors are Corrupt.
base::Result<model::Content> load(std::string_view body);

}  // namespace pack
