// SPDX-License-Identifier: GPL-3.0-or-later
// From answers to an outcome, for any assessment: what was asked, sums, cut-offs, flags. Pure; knows no instrument
// and no language. An answer is an index into the item's options, anything below 0 is none; answers are only looked
// at where the vault holds them. Rules: an item that does not apply is not missing; one missing answer and there is
// no total and no cut-off, but flags still speak (facts/instruments.md, section 2).
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

struct ScaleOutcome {
  bool complete = false;  // no item missing or undecided
  bool applies = true;    // false: none of its items was asked
  int sum = 0;            // meaningful only if complete
  int min = 0, max = 0;   // the range that a sum can have
};

struct Outcome {
  std::vector<ItemState> items;                      // as Assessment::items
  std::vector<ScaleOutcome> scales;                  // as Assessment::scales
  std::vector<std::optional<bool>> cutoffs_reached;  // as Assessment::cutoffs; nothing without a total
  std::vector<std::size_t> flags;                    // indices of those that speak
};

Outcome outcome(const model::Assessment& assessment, Answers answers);

ItemState item_state(const model::Assessment& assessment, Answers answers, std::size_t item);
// The answer's option, or null.
const model::Option* chosen_option(const model::Assessment& assessment, Answers answers, std::size_t item);

// The way through the items that are asked; nothing before the first and after the last.
std::optional<std::size_t> first_item(const model::Assessment& assessment, Answers answers);
std::optional<std::size_t> next_item(const model::Assessment& assessment, Answers answers, std::size_t item);
std::optional<std::size_t> previous_item(const model::Assessment& assessment, Answers answers, std::size_t item);

// "Question 2 of 6": items that are undecided may still come and count.
struct Position {
  std::size_t current = 1, total = 1;
};
Position position(const model::Assessment& assessment, Answers answers, std::size_t item);

}  // namespace assess
