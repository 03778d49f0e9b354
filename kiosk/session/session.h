// SPDX-License-Identifier: GPL-3.0-or-later
// The whole behaviour of the kiosk: Session is the state, Intent what happened, step the only way from one to
// the next. step is pure and total: every intent is accepted in every state, and one that makes no sense there
// changes nothing. Time is an intent too, so 'idle for two minutes' is a table.
#pragma once

#include <cstdint>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/date.h"
#include "model/ids.h"
#include "model/library.h"
#include "session/vault.h"

namespace session {

// ---- what can happen
struct Tick {
  std::int64_t now_ms = 0;               // monotonic
  model::LocalMinute local = 0;          // wall clock in the pack's time zone
  bool clock_plausible = false;          // not before the pack's date
  std::int32_t minute_left_ms = 60'000;  // until `local` changes
  bool operator==(const Tick&) const = default;
};
struct Touched {};  // any touch, key or wheel, also beside every control
struct Begin {};    // on the cover, before a visit
struct ChooseLanguage {
  std::uint16_t index = 0;
};
struct OpenLanguages {};
struct OpenSettings {};
struct CloseSheet {};  // 'Done' on languages and settings
struct SetTextScale {
  TextScale scale = TextScale::Normal;
};
struct SetTheme {
  Theme theme = Theme::Day;
};
struct SetMotion {
  bool on = false;
};
struct SetMoreTime {
  bool on = false;
};
struct Back {};
struct Start {};  // home
struct OpenDoor {
  model::DoorId id;
};
struct OpenCategory {
  std::uint16_t index_plus_one = 0;
};  // 0: all places
struct OpenPage {
  model::PageId id;
};
struct OpenExercise {
  model::ExerciseId id;
};
struct OpenAssessment {
  model::AssessmentId id;
};
struct OpenService {
  model::ServiceId id;
};
struct NextPart {};
struct PreviousPart {};
struct ToggleFold {
  std::uint8_t index = 0;
};
struct BeginAssessment {};
struct ChooseOption {
  std::uint8_t index = 0;
};
struct NextItem {};
struct SkipItem {};
struct LeaveUnread {};  // at the end of the questions: their answers go, their result is not shown
struct ToggleNumbers {};
struct ToggleFilter {
  Filter filter = Filter::Free;
};
struct ClearFilters {};
struct QuietMinute {};
struct PauseExercise {};
struct NextStep {};
struct Help {};
struct PressLeave {};   // the cover comes at once
struct CancelLeave {};  // slid off: the cover stays, the visit lives, 'Still there?' on a touch
struct Leave {};        // released on it, or the key, or 'Finish and clear': the visit ends
struct StillHere {};

using Intent =
    std::variant<Tick, Touched, Begin, ChooseLanguage, OpenLanguages, OpenSettings, CloseSheet, SetTextScale, SetTheme,
                 SetMotion, SetMoreTime, Back, Start, OpenDoor, OpenCategory, OpenPage, OpenExercise, OpenAssessment,
                 OpenService, NextPart, PreviousPart, ToggleFold, BeginAssessment, ChooseOption, NextItem, SkipItem,
                 LeaveUnread, ToggleNumbers, ToggleFilter, ClearFilters, QuietMinute, PauseExercise, NextStep, Help,
                 PressLeave, CancelLeave, Leave, StillHere>;

template <class T, class Variant>
inline constexpr bool kIsAlternative = false;
template <class T, class... Ts>
inline constexpr bool kIsAlternative<T, std::variant<Ts...>> = (std::is_same_v<T, Ts> || ...);
// Views hold intents and are compared; an intent has no field or one (Tick compares itself).
template <class T>
requires kIsAlternative<T, Intent>
bool operator==(const T& left, const T& right) {
  if constexpr (std::is_empty_v<T>) {
    return true;
  } else {
    const auto& [a] = left;
    const auto& [b] = right;
    return a == b;
  }
}

// ---- what the world is asked to do
struct EndSession {};  // everything of the visit is already wiped; the process is to be replaced
using Effect = std::variant<EndSession>;

// What the person in front of the screen sees of the visit.
enum class Presence : std::uint8_t {
  Nobody,       // the cover; a touch begins
  Here,         // the visit's own screen
  Covered,      // idle or Leave pressed: the cover, the visit lives on beneath
  AskingStill,  // the cover with 'Still there?'
};

class Session {
 public:
  Session() = default;
  Session(Session&&) = default;
  Session& operator=(Session&&) = default;

  const Visit& visit() const { return vault.visit(); }
  const Place& place() const;

  Vault vault;
  Presence presence = Presence::Nobody;
  std::int64_t now_ms = 0;
  std::int64_t touched_ms = 0;      // of the last sign of life
  std::int64_t covered_ms = 0;      // when the cover came over the visit
  std::int64_t asked_ms = 0;        // when 'Still there?' came
  std::int64_t minute_ends_ms = 0;  // when `local` changes
  model::LocalMinute local = 0;
  bool clock_plausible = false;
  bool leaving = false;         // Leave is held down: touches do not ask 'Still there?'
  bool person_can_sit = false;  // of the house (model::Centre), not of the visit: it survives its end
};

struct Stepped {
  Session session;
  std::vector<Effect> effects;
};

// Takes the session by value and gives it back. Ids that the library does not know change nothing.
Stepped step(const model::Library& library, Session session, const Intent& intent);

// How long the present screen may stay untouched before the cover comes: 45 s, or as long as its words take
// at 80 a minute, or the exercise's length; ten times that with 'More time'. experience.md, 'Idle'.
std::int64_t idle_allowance_ms(const model::Library& library, const Session& session);
inline constexpr std::int64_t kStillThereMs = 75'000;

// When the session changes by itself next (idle, the cover's minute, a breath's second), for draw on demand;
// a monotonic time in ms.
std::int64_t next_change_ms(const model::Library& library, const Session& session);

}  // namespace session
