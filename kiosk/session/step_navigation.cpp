// SPDX-License-Identifier: GPL-3.0-or-later
// From place to place. On the language screen nothing can be opened but help: its words have no language yet.
#include "session/turn.h"

namespace session {
namespace {

bool on_welcome(const Turn& turn) { return top(turn.visit).kind == ScreenKind::Welcome; }

void open(Turn& turn, const std::optional<Place>& place) {
  if (place && !on_welcome(turn)) enter(turn.session, *place);
}

}  // namespace

void on(Turn& turn, const Back&) { go_back(turn.session); }
void on(Turn& turn, const Start&) { go_home(turn.session); }
void on(Turn& turn, const Help&) { enter(turn.session, {ScreenKind::Help, 0, 0}); }
void on(Turn& turn, const QuietMinute&) { open(turn, quiet_place(turn.library)); }

void on(Turn& turn, const OpenDoor& intent) {
  const auto door = index_of(turn.library.doors(), intent.id);
  if (door) open(turn, place_behind(turn.library, *door, language_of(turn.library, turn.visit).tag));
}

void on(Turn& turn, const OpenCategory& intent) {
  const Place& here = top(turn.visit);
  if (here.kind != ScreenKind::Categories && here.kind != ScreenKind::Directory) return;
  if (here.a >= turn.library.doors().size()) return;
  if (intent.index_plus_one > turn.library.doors()[here.a].categories.size()) return;
  enter(turn.session, {ScreenKind::Directory, here.a, intent.index_plus_one});
}

void on(Turn& turn, const OpenPage& intent) {
  const auto place = place_of(turn.library, intent.id);
  const Place here = top(turn.visit);
  if (place && here.kind == ScreenKind::Article && here.a == place->a) {  // a link to the page's own beginning
    turn.visit.history[turn.visit.depth - 1] = *place;
    settle(turn.session);
  } else {
    open(turn, place);
  }
}

void on(Turn& turn, const OpenExercise& intent) { open(turn, place_of(turn.library, intent.id)); }
void on(Turn& turn, const OpenAssessment& intent) {
  if (is_offered(turn.library, intent.id, language_of(turn.library, turn.visit).tag)) {
    open(turn, place_of(turn.library, intent.id));
  }
}
void on(Turn& turn, const OpenService& intent) { open(turn, place_of(turn.library, intent.id)); }

}  // namespace session
