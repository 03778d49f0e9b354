// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to one house and is never in a pack: read once at start from centre.toml by app::config.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"

namespace model {

// A line of the cover, "Kitchen  8:00 – 10:00". The cover is in the house's language.
struct CoverRow {
  std::string icon;
  std::string label;
  std::string value;
  bool operator==(const CoverRow&) const = default;
};

struct Centre {
  std::string cover_title;  // "Opening hours of this house"; empty: the month's calendar instead
  std::vector<CoverRow> cover_rows;
  std::optional<LangTag> language;  // of the cover; absent: the pack's first
  std::string phone_place;          // where the telephone is, in the house's language; empty: not said
  bool person_can_sit = false;      // without it, steps that need a person do not exist
  bool operator==(const Centre&) const = default;
};

}  // namespace model
