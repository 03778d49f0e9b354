// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as they stand in a pack: "2026-11-23" (ISO 8601, four-digit years from 0001). Only real days of the
// calendar pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"

namespace pack {

// A day that exists; 'no date' does not.
bool is_real(model::Date date);
std::string iso(model::Date date);
std::optional<model::Date> parse_iso(std::string_view text);

}  // namespace pack
