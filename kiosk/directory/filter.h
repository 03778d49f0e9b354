// SPDX-License-Identifier: GPL-3.0-or-later
// Which services answer what the visitor asked for. Unknown is never yes.
#pragma once

#include <optional>

#include "directory/hours.h"
#include "model/ids.h"

namespace directory {

struct Criteria {
  std::optional<model::CategoryId> category;
  bool open_now = false, free = false, no_insurance = false, no_papers = false, anonymous = false, women_only = false;
  std::optional<model::LangTag> language;  // spoken there
};

// True only for a service that was checked within the centre's limit, whose hours are known, while the clock is
// believed. Also the only ground on which a screen says 'open' or 'closed'.
bool may_say_open(const model::Service& service, const Moment& moment);

// `emergency`: the service belongs to the emergency category, whose day-and-night numbers stay in a list of what is
// open however long ago somebody called them.
bool passes(const model::Service& service, const Criteria& criteria, const Moment& moment, bool emergency);

}  // namespace directory
