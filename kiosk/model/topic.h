// SPDX-License-Identifier: GPL-3.0-or-later
// The doors of the home screen and what stands behind each of them.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/ids.h"

namespace model {

enum class Hue : std::uint8_t { Sea, Moss, Plum, Amber, Dusk };

struct Topic {
  std::variant<PageId, ExerciseId, AssessmentId> target;
  std::string icon;
  bool operator==(const Topic&) const = default;
};

struct Category {
  CategoryId id;  // words: category.<id>, category.<id>.line
  std::string icon;
  bool operator==(const Category&) const = default;
};

struct Door {
  DoorId id;  // words: door.<id>, door.<id>.line
  std::string icon;
  Hue hue = Hue::Sea;
  bool directory = false;  // opens the categories of services instead of topics
  std::vector<Topic> topics;
  std::vector<Category> categories;
  bool operator==(const Door&) const = default;
};

}  // namespace model
