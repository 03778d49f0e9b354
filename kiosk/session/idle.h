// SPDX-License-Identifier: GPL-3.0-or-later
// The times of presence. Inside session/; idle_allowance_ms and next_change_ms are in session.h.
#pragma once

#include "session/session.h"

namespace session {

// When the present presence ends if nobody touches: the page is covered, or the covered visit is wiped. Not for
// Nobody.
std::int64_t presence_ends_ms(const model::Library& library, const Session& session);
// The words on the present screen, as in screen_words.cpp.
std::int64_t screen_words(const model::Library& library, const Session& session);
// How long a covered visit and the question wait.
std::int64_t still_there_ms(const Visit& visit);
// The bar of 'Still there?' shortens in steps of this.
inline constexpr std::int64_t kStillStepMs = 5'000;

}  // namespace session
