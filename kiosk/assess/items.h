// SPDX-License-Identifier: GPL-3.0-or-later
// Which items are asked. Pure; knows no instrument and no language. An answer is an index
// into the item's options, anything below 0 is none; answers are only looked at where the vault holds them.
// Conditions follow FHIR R4 Questionnaire enableWhen with enableBehavior 'any'; an item that is not asked by its
// condition is not missing (facts/instruments.md, section 2, rule 4).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/assessment.h"

namespace assess {

using Answers = std::span<const std::int8_t>;  // in item order; items beyond its end have no answer

enum class ItemState : std::uint8_t {
  Answered,
  Missing,    // asked and left out
  NotAsked,   // its condition does not hold
  Undecided,  // its condition hangs on an answer that was left out: not asked, and nobody knows what it would be
};

std::vector<ItemState> item_states(const model::Assessment& assessment, Answers answers);
ItemState item_state(const model::Assessment& assessment, Answers answers, std::size_t item);
std::optional<std::size_t> index_of(const model::Assessment& assessment, const model::ItemId& item);
// The answer's option, or null.
const model::Option* chosen_option(const model::Assessment& assessment, Answers answers, std::size_t item);
// Whether this answer to this item was given.
bool passes(const model::AnswerTest& test, const model::Option& chosen);

// "Question 2 of 6". The way through the items, with its screens, is the session's.
struct Position {
  std::size_t current = 1, total = 1;
};

}  // namespace assess
