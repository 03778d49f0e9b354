// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen does with itself while the visitor stays on it.
#include "session/turn.h"

namespace session {
namespace {

void turn_to_part(Turn& turn, int by) {
  const Place here = top(turn.visit);
  const model::Page* page = page_at(turn.library, turn.visit, here);
  if (!page) return;
  const int part = static_cast<int>(part_at(*page, here)) + by;
  if (part < 0 || part >= static_cast<int>(page->parts.size())) return;
  turn.visit.history[turn.visit.depth - 1].b = static_cast<std::uint16_t>(part);
  settle(turn.session);
}

std::size_t folds_here(const Turn& turn) {
  const Place& here = top(turn.visit);
  if (here.kind == ScreenKind::Help) return kHelpFolds;
  const model::Page* page = page_at(turn.library, turn.visit, here);
  return page && !page->parts.empty() ? fold_count(page->parts[part_at(*page, here)].blocks) : 0;
}

}  // namespace

void on(Turn& turn, const NextPart&) { turn_to_part(turn, 1); }
void on(Turn& turn, const PreviousPart&) { turn_to_part(turn, -1); }

void on(Turn& turn, const ToggleFold& intent) {
  if (intent.index < 32 && intent.index < folds_here(turn)) turn.visit.open_folds ^= 1u << intent.index;
}

void on(Turn& turn, const ToggleNumbers&) {
  const Place& here = top(turn.visit);
  const model::Assessment* assessment = assessment_at(turn.library, here);
  if (here.kind != ScreenKind::Result || !assessment || assessment->reflection_only) return;
  turn.visit.numbers_open = !turn.visit.numbers_open;
}

void on(Turn& turn, const ToggleFilter& intent) {
  const auto bit = static_cast<std::uint8_t>(1u << static_cast<unsigned>(intent.filter));
  if (top(turn.visit).kind != ScreenKind::Directory) return;
  turn.visit.filters = static_cast<std::uint8_t>(turn.visit.filters ^ bit);
}

void on(Turn& turn, const ClearFilters&) {
  if (top(turn.visit).kind == ScreenKind::Directory) turn.visit.filters = 0;
}

void on(Turn& turn, const PauseExercise&) {
  if (!breathing_at(turn.library, top(turn.visit))) return;
  if (turn.visit.exercise_paused_ms < 0) {
    turn.visit.exercise_paused_ms = turn.session.now_ms;
  } else {
    turn.visit.exercise_started_ms += turn.session.now_ms - turn.visit.exercise_paused_ms;
    turn.visit.exercise_paused_ms = -1;
  }
}

void on(Turn& turn, const NextStep&) {
  const model::Exercise* exercise = grounding_at(turn.library, top(turn.visit));
  if (exercise && turn.visit.grounding_step < exercise->steps.size()) ++turn.visit.grounding_step;
}

}  // namespace session
