// SPDX-License-Identifier: GPL-3.0-or-later
// What every screen may rely on, whoever made the pack: lists that are walked are not empty, numbers that are looked
// up with are in range, languages exist. Not a check of what editors wrote (that is the pack tool's work): a topic
// without its page is absent on the screen and no reason to refuse a pack.
#pragma once

#include "model/content.h"

namespace pack {

// What is wrong, as the end of a sentence, or null.
const char* fault_in(const model::Content& content);

}  // namespace pack
