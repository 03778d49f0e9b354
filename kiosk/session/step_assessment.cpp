// SPDX-License-Identifier: GPL-3.0-or-later
// Through a self-assessment. Answers live until another assessment begins, its result is left unread, or the visit
// ends.
#include <algorithm>

#include "session/check_way.h"
#include "session/turn.h"

namespace session {
namespace {

template <class Is>
void drop_places(Visit& visit, const Is& is) {
  const auto end = visit.history.begin() + visit.depth;
  const auto kept = std::remove_if(visit.history.begin(), end, [&](const Place& place) { return is(place.kind); });
  std::fill(kept, end, Place{});
  visit.depth = static_cast<std::uint16_t>(kept - visit.history.begin());
}

// The item of one of the screens about items, or nothing on another screen.
const model::Item* item_here(const Turn& turn, ScreenKind kind) {
  const Place& here = top(turn.visit);
  const model::Assessment* assessment = assessment_at(turn.library, here);
  const bool shown = here.kind == kind && assessment && here.b < assessment->items.size();
  return shown ? &assessment->items[here.b] : nullptr;
}

CheckWay way_here(const Turn& turn) {
  const std::uint16_t index = top(turn.visit).a;
  return {turn.library.assessments()[index], index, turn.session};
}

void go_on_from_question(Turn& turn) { enter(turn.session, way_here(turn).after_question(top(turn.visit).b)); }
void go_on_after(Turn& turn) { enter(turn.session, way_here(turn).after(top(turn.visit).b)); }

}  // namespace

void on(Turn& turn, const BeginAssessment&) {
  const Place here = top(turn.visit);
  const model::Assessment* assessment = assessment_at(turn.library, here);
  if (here.kind != ScreenKind::CheckIntro || !assessment) return;
  carry_answers(turn.library, here.a, turn.visit);
  // The screens of an earlier run must not come back with this run's answers in them.
  drop_places(turn.visit, is_of_a_run);
  enter(turn.session, CheckWay(*assessment, here.a, turn.session).first());
}

void on(Turn& turn, const ChooseOption& intent) {
  const model::Item* item = item_here(turn, ScreenKind::Question);
  if (!item || intent.index >= std::min<std::size_t>(item->options.size(), 127)) return;
  turn.visit.answers[top(turn.visit).b] = static_cast<std::int8_t>(intent.index);
}

void on(Turn& turn, const NextItem&) {
  const Place here = top(turn.visit);
  if (item_here(turn, ScreenKind::Question)) {
    if (turn.visit.answers[here.b] != kNotAnswered) go_on_from_question(turn);
  } else if (item_here(turn, ScreenKind::AfterItem)) {
    go_on_after(turn);
  } else if (item_here(turn, ScreenKind::OptIn)) {
    enter(turn.session, {ScreenKind::Question, here.a, here.b});
  }
}

void on(Turn& turn, const SkipItem&) {
  const bool question = item_here(turn, ScreenKind::Question), offer = item_here(turn, ScreenKind::OptIn);
  if (!question && !offer) return;
  turn.visit.answers[top(turn.visit).b] = kNotAnswered;
  if (question) go_on_from_question(turn);
  if (offer) go_on_after(turn);
}

// Back to where the assessment was chosen, as if it had not been begun.
void on(Turn& turn, const LeaveUnread&) {
  if (!is_of_a_run(top(turn.visit).kind)) return;
  turn.visit.answers.fill(kNotAnswered);
  turn.visit.carried = 0;
  drop_places(turn.visit, [](ScreenKind kind) { return is_of_a_run(kind) || kind == ScreenKind::CheckIntro; });
  if (turn.visit.depth == 0) return go_home(turn.session);
  settle(turn.session);
}

}  // namespace session
