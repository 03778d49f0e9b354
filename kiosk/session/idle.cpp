// SPDX-License-Identifier: GPL-3.0-or-later
// How long a screen may stay untouched: counted from its words, not guessed. experience.md, 'Idle'.
#include "session/idle.h"

#include <algorithm>
#include <limits>

#include "locale/reading.h"
#include "session/breath.h"
#include "session/places.h"

namespace session {
namespace {

constexpr std::int64_t kLeastMs = 45'000;
constexpr std::int64_t kHeldUpMs = 180'000;  // a QR or a card that is being held up
constexpr int kMoreTime = 10;
constexpr std::int64_t kFrameMs = 33;  // of a moving circle

std::int64_t patience(const Visit& visit, std::int64_t ms) { return visit.more_time ? ms * kMoreTime : ms; }

std::int64_t exercise_ms(const model::Library& library, const Place& place) {
  const auto length = [](const model::Exercise* exercise) {
    return exercise ? std::int64_t{60'000} * exercise->minutes : 0;
  };
  return std::max(length(breathing_at(library, place)), length(grounding_at(library, place)));
}

// The circle's next whole second, or its next frame while it may move.
std::int64_t breath_changes_ms(const Session& session) {
  if (session.visit().motion) return session.now_ms + kFrameMs;
  return session.now_ms + 1000 - run_ms(session) % 1000;
}

bool tells_the_time(ScreenKind kind) {
  return kind == ScreenKind::Directory || kind == ScreenKind::Service || kind == ScreenKind::Result;
}

std::int64_t screen_changes_ms(const model::Library& library, const Session& session) {
  const Place& place = session.place();
  const bool breathing = breathing_at(library, place) && session.visit().exercise_paused_ms < 0;
  if (breathing) return breath_changes_ms(session);
  return tells_the_time(place.kind) ? session.minute_ends_ms : std::numeric_limits<std::int64_t>::max();
}

std::int64_t bar_changes_ms(const Session& session) {
  const std::int64_t steps = (session.now_ms - session.asked_ms) / kStillStepMs;
  return session.asked_ms + (steps + 1) * kStillStepMs;
}

}  // namespace

std::int64_t idle_allowance_ms(const model::Library& library, const Session& session) {
  const Place& place = session.place();
  std::int64_t allowance = std::max(kLeastMs, locale::reading_ms(screen_words(library, session)));
  allowance = std::max(allowance, exercise_ms(library, place));
  if (place.kind == ScreenKind::Service) allowance = std::max(allowance, kHeldUpMs);
  return patience(session.visit(), allowance);
}

std::int64_t still_there_ms(const Visit& visit) { return patience(visit, kStillThereMs); }

std::int64_t presence_ends_ms(const model::Library& library, const Session& session) {
  switch (session.presence) {
    case Presence::Here:
      return session.touched_ms + idle_allowance_ms(library, session);
    case Presence::Covered:
      return session.covered_ms + still_there_ms(session.visit());
    case Presence::AskingStill:
      return session.asked_ms + still_there_ms(session.visit());
    case Presence::Nobody:
      break;
  }
  return std::numeric_limits<std::int64_t>::max();
}

std::int64_t next_change_ms(const model::Library& library, const Session& session) {
  const std::int64_t ends = presence_ends_ms(library, session);
  if (session.presence == Presence::Here) return std::min(ends, screen_changes_ms(library, session));
  const std::int64_t minute = std::min(ends, session.minute_ends_ms);
  return session.presence == Presence::AskingStill ? std::min(minute, bar_changes_ms(session)) : minute;
}

}  // namespace session
