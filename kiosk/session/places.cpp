// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/places.h"

#include <algorithm>

#include "locale/chain.h"

namespace session {
namespace {

const model::Exercise* first_of(const model::Library& library, model::ExerciseKind kind) {
  for (const model::Exercise& exercise : library.exercises()) {
    if (exercise.kind == kind && !exercise.steps.empty()) return &exercise;
  }
  return nullptr;
}

const model::Exercise* exercise_at(const model::Library& library, const Place& place, model::ExerciseKind kind) {
  if (place.kind != ScreenKind::Exercise || place.a >= library.exercises().size()) return nullptr;
  if (place.b == 1) return first_of(library, kind);  // the quiet minute has one of each
  const model::Exercise& exercise = library.exercises()[place.a];
  return exercise.kind == kind ? &exercise : nullptr;
}

}  // namespace

const model::Locale& language_of(const model::Library& library, const Visit& visit) {
  const auto locales = library.locales();
  return locales[visit.language < locales.size() ? visit.language : 0];
}

std::optional<Place> place_of(const model::Library& library, const model::PageId& id) {
  const auto ids = library.page_ids();
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end() || library.locales().empty()) return std::nullopt;
  const model::Page* page = locale::find_page(library, library.locales().front(), id);
  if (!page || page->parts.empty()) return std::nullopt;
  return Place{ScreenKind::Article, static_cast<std::uint16_t>(found - ids.begin()), 0};
}

std::optional<Place> place_of(const model::Library& library, const model::ExerciseId& id) {
  const auto index = index_of(library.exercises(), id);
  if (!index || library.exercises()[*index].steps.empty()) return std::nullopt;
  return Place{ScreenKind::Exercise, *index, 0};
}

std::optional<Place> place_of(const model::Library& library, const model::AssessmentId& id) {
  const auto index = index_of(library.assessments(), id);
  if (!index || library.assessments()[*index].scoring_only) return std::nullopt;
  const std::size_t items = library.assessments()[*index].items.size();
  if (items == 0 || items > kMaxItems) return std::nullopt;  // the vault has no room for more answers
  return Place{ScreenKind::CheckIntro, *index, 0};
}

std::optional<Place> place_of(const model::Library& library, const model::ServiceId& id) {
  const auto index = index_of(library.services(), id);
  return index ? std::optional(Place{ScreenKind::Service, *index, 0}) : std::nullopt;
}

std::optional<Place> place_of(const model::Library& library, const model::Topic& topic) {
  return std::visit([&](const auto& id) { return place_of(library, id); }, topic.target);
}

bool is_offered(const model::Library& library, const model::AssessmentId& id, const model::LangTag& language) {
  const auto place = place_of(library, id);
  if (!place) return false;
  const auto& withheld = library.assessments()[place->a].withheld;
  return std::find(withheld.begin(), withheld.end(), language) == withheld.end();
}

bool is_offered(const model::Library& library, const model::Topic& topic, const model::LangTag& language) {
  if (!place_of(library, topic)) return false;
  const auto* assessment = std::get_if<model::AssessmentId>(&topic.target);
  return !assessment || is_offered(library, *assessment, language);
}

std::optional<Place> place_behind(const model::Library& library, std::size_t door, const model::LangTag& language) {
  const model::Door& behind = library.doors()[door];
  const auto index = static_cast<std::uint16_t>(door);
  if (behind.directory) {
    if (behind.categories.size() > 1) return Place{ScreenKind::Categories, index, 0};
    return Place{ScreenKind::Directory, index, static_cast<std::uint16_t>(behind.categories.size())};
  }
  const model::Topic* offered = nullptr;
  for (const model::Topic& topic : behind.topics) {
    if (!is_offered(library, topic, language)) continue;
    if (offered) return Place{ScreenKind::Topics, index, 0};
    offered = &topic;
  }
  return offered ? place_of(library, *offered) : std::nullopt;
}

std::optional<Place> quiet_place(const model::Library& library) {
  const model::Exercise* exercise = first_of(library, model::ExerciseKind::Breathing);
  if (!exercise) exercise = first_of(library, model::ExerciseKind::Grounding);
  if (!exercise) return std::nullopt;
  return Place{ScreenKind::Exercise, *index_of(library.exercises(), exercise->id), 1};
}

const model::Page* page_at(const model::Library& library, const Visit& visit, const Place& place) {
  if (place.kind != ScreenKind::Article || place.a >= library.page_ids().size()) return nullptr;
  return locale::find_page(library, language_of(library, visit), library.page_ids()[place.a]);
}

std::size_t part_at(const model::Page& page, const Place& place) {
  return page.parts.empty() ? 0 : std::min<std::size_t>(place.b, page.parts.size() - 1);
}

bool is_of_a_run(ScreenKind kind) {
  return kind == ScreenKind::Question || kind == ScreenKind::AfterItem || kind == ScreenKind::OptIn ||
         kind == ScreenKind::Result;
}

const model::Assessment* assessment_at(const model::Library& library, const Place& place) {
  return (place.kind == ScreenKind::CheckIntro || is_of_a_run(place.kind)) && place.a < library.assessments().size()
             ? &library.assessments()[place.a]
             : nullptr;
}

const model::Exercise* breathing_at(const model::Library& library, const Place& place) {
  return exercise_at(library, place, model::ExerciseKind::Breathing);
}

const model::Exercise* grounding_at(const model::Library& library, const Place& place) {
  return exercise_at(library, place, model::ExerciseKind::Grounding);
}

std::size_t fold_count(const std::vector<model::Block>& blocks) {
  std::size_t folds = 0;
  for (const model::Block& block : blocks) {
    folds += (block.kind == model::BlockKind::Fold) + fold_count(block.children);
  }
  return folds;
}

}  // namespace session
