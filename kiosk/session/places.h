// SPDX-License-Identifier: GPL-3.0-or-later
// Finding things of the library by their ids, and the visitor's way through them: the history in the vault. Inside
// session/ only.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "model/library.h"
#include "session/session.h"

namespace session {

// The index of the thing with this id in one of the library's lists.
template <class T, class Id>
std::optional<std::uint16_t> index_of(std::span<const T> things, const Id& id) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id == id) return static_cast<std::uint16_t>(i);
  }
  return std::nullopt;
}

const model::Locale& language_of(const model::Library& library, const Visit& visit);

// Where a thing is opened; nothing for what the library does not have, or has no words for.
std::optional<Place> place_of(const model::Library& library, const model::PageId& id);
std::optional<Place> place_of(const model::Library& library, const model::ExerciseId& id);
std::optional<Place> place_of(const model::Library& library, const model::AssessmentId& id);  // in any language
std::optional<Place> place_of(const model::Library& library, const model::ServiceId& id);
std::optional<Place> place_of(const model::Library& library, const model::Topic& topic);
// False for an assessment that is withheld in this language, or that only professionals use.
bool is_offered(const model::Library& library, const model::AssessmentId& id, const model::LangTag& language);
bool is_offered(const model::Library& library, const model::Topic& topic, const model::LangTag& language);
// Behind a door, for a reader of this language: its list, or the single thing in it.
std::optional<Place> place_behind(const model::Library& library, std::size_t door, const model::LangTag& language);
std::optional<Place> quiet_place(const model::Library& library);

// What stands in a place; null or empty where the place is of another kind.
const model::Page* page_at(const model::Library& library, const Visit& visit, const Place& place);
std::size_t part_at(const model::Page& page, const Place& place);  // clamped: translations may have fewer parts
// The screens of a self-assessment that has been begun.
bool is_of_a_run(ScreenKind kind);
const model::Assessment* assessment_at(const model::Library& library, const Place& place);
const model::Exercise* breathing_at(const model::Library& library, const Place& place);
const model::Exercise* grounding_at(const model::Library& library, const Place& place);
// How many folds the part or the help screen has.
std::size_t fold_count(const std::vector<model::Block>& blocks);
inline constexpr std::size_t kHelpFolds = 4;

bool is_sheet(ScreenKind kind);
const Place& top(const Visit& visit);

// Moves on: closes a sheet, appends the place (the oldest after the first goes when the history is full), and puts
// away what belongs to a place only: folds, open numbers, the exercise's clock.
void enter(Session& session, const Place& place);
// Lays a sheet over the place; one sheet at a time.
void open_sheet(Visit& visit, ScreenKind sheet);
// One step back, if there is one.
void go_back(Session& session);
// Back to the beginning: home, or the languages while none is chosen.
void go_home(Session& session);
// For a place that stays the top but shows something else, such as the next part.
void settle(Session& session);

}  // namespace session
