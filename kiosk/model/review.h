// SPDX-License-Identifier: GPL-3.0-or-later
// Who has read a text, or called a number. Absent means: nobody, and the pack is a draft.
#pragma once

#include <string>

#include "model/date.h"

namespace model {

struct Review {
  Date on;
  std::string by_role;  // an id with words in role.<id>, "native-speaker"; never a name
  bool done() const { return on.known(); }
  bool operator==(const Review&) const = default;
};

}  // namespace model
