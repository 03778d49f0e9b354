// SPDX-License-Identifier: GPL-3.0-or-later
// An exercise: breathing steps that repeat, or grounding steps that are walked once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.h"

namespace model {

enum class ExerciseKind : std::uint8_t { Breathing, Grounding };

struct Step {
  MessageKey text;
  std::string icon;  // grounding
  int seconds = 0;   // breathing
  int count = 0;     // grounding: how many things
  bool operator==(const Step&) const = default;
};

struct Exercise {
  ExerciseId id;  // words: <id>.title, <id>.line
  ExerciseKind kind = ExerciseKind::Breathing;
  std::string icon;
  int minutes = 1;
  std::vector<Step> steps;
  bool operator==(const Exercise&) const = default;
};

}  // namespace model
