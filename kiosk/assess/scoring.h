// SPDX-License-Identifier: GPL-3.0-or-later
// From answers to an outcome, for any assessment. Pure; knows no instrument and no language; holds numbers only.
// Rules (facts/instruments.md, section 2, by number): 4 one scored item that was asked is missing, and there is no
// number at all; an item not asked by its condition, or answered 'does not apply', counts 0 and is not missing.
// 5 cut-offs compare before rounding. 3 flags speak at the answer, whatever the total. Two exceptions are the data's:
// a scale whose own items suffice (PHQ-2 inside PHQ-9, case PHQ-9-08), a pattern that is early (HARK-04).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "assess/items.h"
#include "assess/value.h"

namespace assess {

struct ScaleOutcome {
  bool complete = false;  // its value may be told
  bool applies = false;   // false: none of its items was asked
  Value value;            // meaningful only if complete
  Value min, max;         // the range that a value can have; an item that does not apply has left it
};

// Everything is in the order of the assessment's own lists; nothing stands for 'cannot be worked out'.
struct Outcome {
  bool complete = false;   // no scored item is missing or undecided
  bool not_asked = false;  // some item was not asked by its condition
  std::vector<ItemState> items;
  std::vector<ScaleOutcome> scales;
  std::vector<std::optional<int>> counts;
  std::vector<std::optional<bool>> patterns;
  std::vector<std::optional<std::size_t>> choices;  // index of the case; one beyond the last is `otherwise`
  std::vector<std::optional<bool>> cutoffs_reached;
  std::vector<std::optional<std::size_t>> bands;  // one a field, in the order of band_fields(): index of the band
  std::vector<std::size_t> flags;                 // indices of those that speak
};

Outcome outcome(const model::Assessment& assessment, Answers answers);

// The fields that bands fill ("band", "zone"), each once.
std::vector<std::string_view> band_fields(const model::Assessment& assessment);

// The flag whose screen always follows this item, whatever the answer; nothing: no such screen.
std::optional<std::size_t> flag_after(const model::Assessment& assessment, std::size_t item);
// Whether the answer to this very item raises the flag: then its screen says `show`, else `otherwise`.
bool raised_at(const model::Assessment& assessment, Answers answers, std::size_t flag, std::size_t item);

}  // namespace assess
