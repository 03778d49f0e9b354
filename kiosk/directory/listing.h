// SPDX-License-Identifier: GPL-3.0-or-later
// The list of places in the order in which it is shown, and the one place that a result names.
// Order: the emergency category, then by freshness (stale entries sink, none disappears), then as the editor ordered.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "directory/filter.h"
#include "model/library.h"

namespace directory {

// The category of the service behind the pack's first emergency number; empty if there is none.
model::CategoryId emergency_category(const model::Library& library);

// Indices into Library::services().
std::vector<std::size_t> listing(const model::Library& library, const Criteria& criteria, const Moment& moment);

// 'One place for you': of the category's services with a telephone one that asks for no papers and no insurance and
// speaks `language` as far as is known; among these rather one that is there day and night, then a checked one, then
// a number of grade A. If none fits, the same choice among all with a telephone.
std::optional<std::size_t> one_place(const model::Library& library, const model::CategoryId& category,
                                     const model::LangTag& language, const Moment& moment);

}  // namespace directory
