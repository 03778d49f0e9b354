// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/breath.h"
#include "session/view_source.h"

namespace session {
namespace {

// With motion off the ring steps once a second, with the digit.
float fraction_of(const Breath& breath, bool motion) {
  const std::int64_t into_ms = motion ? breath.into_ms : breath.into_ms / 1000 * 1000;
  return breath.length_ms > 0 ? static_cast<float>(into_ms) / static_cast<float>(breath.length_ms) : 0.0f;
}

BreathView breath_view(const ViewSource& source, const model::Exercise& exercise) {
  const Visit& visit = source.visit();
  const Breath now = breath(exercise, run_ms(source.session));
  const auto& steps = exercise.steps;
  BreathView view;
  view.id = exercise.id;
  view.phase = source.words(steps[now.step].text);
  view.count = static_cast<int>((now.length_ms - now.into_ms + 999) / 1000);
  view.fraction = fraction_of(now, visit.motion);
  view.inward = now.step * 2 < steps.size();  // in, or in and hold; the second half goes out
  if (steps.size() == 2) {
    view.hint = source.words("exercise.hint", {{"in", steps[0].seconds}, {"out", steps[1].seconds}});
  }
  view.paused = visit.exercise_paused_ms >= 0;
  view.motion = visit.motion;
  view.pause = source.words(view.paused ? "exercise.go-on" : "exercise.pause");
  view.motion_label = source.words(visit.motion ? "exercise.motion-on" : "exercise.motion-off");
  return view;
}

GroundingView grounding_view(const ViewSource& source, const model::Exercise& exercise, bool beside_breath) {
  const std::size_t at = source.visit().grounding_step;
  GroundingView view;
  view.id = exercise.id;
  view.title = source.words(beside_breath ? "exercise.look-around" : exercise.id.text + ".title");
  view.line = source.words("exercise.no-hurry");
  for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
    const model::Step& step = exercise.steps[i];
    view.steps.push_back({step.icon, source.words(step.text), step.count, i < at, i == at});
  }
  if (at < exercise.steps.size()) view.next = source.words("exercise.next-step");
  return view;
}

}  // namespace

ExerciseView exercise_view(const ViewSource& source) {
  ExerciseView view;
  const model::Exercise* breathing = breathing_at(source.library, source.place());
  const model::Exercise* grounding = grounding_at(source.library, source.place());
  if (breathing) view.breath = breath_view(source, *breathing);
  if (grounding) view.grounding = grounding_view(source, *grounding, breathing != nullptr);
  view.back = source.words("exercise.back");
  return view;
}

}  // namespace session
