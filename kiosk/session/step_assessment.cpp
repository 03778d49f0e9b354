// SPDX-License-Identifier: GPL-3.0-or-later
// Through a self-assessment. Answers live until another assessment begins or the visit ends.
#include <algorithm>

#include "assess/scoring.h"
#include "session/turn.h"

namespace session {
namespace {

// The screens of an earlier run must not come back with this run's answers in them.
void forget_earlier_run(Visit& visit) {
  const auto end = visit.history.begin() + visit.depth;
  const auto kept = std::remove_if(visit.history.begin(), end, [](const Place& place) {
    return place.kind == ScreenKind::Question || place.kind == ScreenKind::Result;
  });
  std::fill(kept, end, Place{});
  visit.depth = static_cast<std::uint16_t>(kept - visit.history.begin());
}

// The item of the question that is shown, or nothing on another screen.
const model::Item* item_here(const Turn& turn) {
  const Place& here = top(turn.visit);
  const model::Assessment* assessment = assessment_at(turn.library, here);
  const bool shown = here.kind == ScreenKind::Question && assessment && here.b < assessment->items.size();
  return shown ? &assessment->items[here.b] : nullptr;
}

void go_on(Turn& turn) {
  const Place here = top(turn.visit);
  const auto next = assess::next_item(turn.library.assessments()[here.a], turn.visit.answers, here.b);
  enter(turn.session, next ? Place{ScreenKind::Question, here.a, static_cast<std::uint16_t>(*next)}
                           : Place{ScreenKind::Result, here.a, 0});
}

}  // namespace

void on(Turn& turn, const BeginAssessment&) {
  const Place here = top(turn.visit);
  const model::Assessment* assessment = assessment_at(turn.library, here);
  if (here.kind != ScreenKind::CheckIntro || !assessment) return;
  if (turn.visit.assessment != here.a) turn.visit.answers.fill(kNotAnswered);
  turn.visit.assessment = here.a;
  forget_earlier_run(turn.visit);
  if (const auto first = assess::first_item(*assessment, turn.visit.answers)) {
    enter(turn.session, {ScreenKind::Question, here.a, static_cast<std::uint16_t>(*first)});
  }
}

void on(Turn& turn, const ChooseOption& intent) {
  const model::Item* item = item_here(turn);
  if (!item || intent.index >= std::min<std::size_t>(item->options.size(), 127)) return;
  turn.visit.answers[top(turn.visit).b] = static_cast<std::int8_t>(intent.index);
}

void on(Turn& turn, const NextItem&) {
  if (item_here(turn) && turn.visit.answers[top(turn.visit).b] != kNotAnswered) go_on(turn);
}

void on(Turn& turn, const SkipItem&) {
  if (!item_here(turn)) return;
  turn.visit.answers[top(turn.visit).b] = kNotAnswered;
  go_on(turn);
}

}  // namespace session
