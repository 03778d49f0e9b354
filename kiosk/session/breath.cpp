// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/breath.h"

#include <algorithm>

namespace session {
namespace {

// A step without a length would never end; it is given a second.
std::int64_t step_ms(const model::Step& step) { return std::int64_t{1000} * std::max(step.seconds, 1); }

}  // namespace

std::int64_t run_ms(const Session& session) {
  const Visit& visit = session.visit();
  const std::int64_t until = visit.exercise_paused_ms >= 0 ? visit.exercise_paused_ms : session.now_ms;
  return std::max<std::int64_t>(until - visit.exercise_started_ms, 0);
}

Breath breath(const model::Exercise& exercise, std::int64_t run_ms) {
  std::int64_t round_ms = 0;
  for (const model::Step& step : exercise.steps) round_ms += step_ms(step);
  if (round_ms == 0) return {};
  std::int64_t left_ms = run_ms % round_ms;
  std::size_t step = 0;
  for (; left_ms >= step_ms(exercise.steps[step]); ++step) left_ms -= step_ms(exercise.steps[step]);
  return {step, left_ms, step_ms(exercise.steps[step])};
}

}  // namespace session
