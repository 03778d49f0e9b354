// SPDX-License-Identifier: GPL-3.0-or-later
// Strong ids: a name that an editor gave to a thing, so that a page's id is never taken for a service's.
// Ids are stable over versions and languages; they are never shown.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace model {

template <class Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string id) : text(std::move(id)) {}
  bool empty() const { return text.empty(); }
  auto operator<=>(const Id&) const = default;
};

using PageId = Id<struct PageTag>;
using DoorId = Id<struct DoorTag>;
using CategoryId = Id<struct CategoryTag>;
using AssessmentId = Id<struct AssessmentTag>;
using ItemId = Id<struct ItemTag>;
using OptionId = Id<struct OptionTag>;
using ScaleId = Id<struct ScaleTag>;
using ExerciseId = Id<struct ExerciseTag>;
using ServiceId = Id<struct ServiceTag>;
using MessageKey = Id<struct MessageTag>;
// A BCP 47 language tag as the pack writes it ("sl", "zh-Hans").
using LangTag = Id<struct LangTagTag>;

}  // namespace model

template <class Tag>
struct std::hash<model::Id<Tag>> {
  std::size_t operator()(const model::Id<Tag>& id) const { return std::hash<std::string>{}(id.text); }
};
