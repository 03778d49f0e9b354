// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there: begin, idle, cover, 'Still there?', the end. experience.md, 'Nothing is kept'.
#include <algorithm>

#include "session/idle.h"
#include "session/turn.h"

namespace session {
namespace {

void cover(Session& session, std::int64_t since_ms) {
  session.presence = Presence::Covered;
  session.covered_ms = since_ms;
}

// Everything of the visit goes; what is left is a session in which nothing has happened but the time.
void end(Turn& turn) {
  Session& session = turn.session;
  session.vault.wipe();
  session.presence = Presence::Nobody;
  session.touched_ms = session.covered_ms = session.asked_ms = 0;
  session.leaving = false;
  turn.effects.push_back(EndSession{});
}

}  // namespace

void on(Turn& turn, const Tick& tick) {
  Session& session = turn.session;
  session.now_ms = std::max(session.now_ms, tick.now_ms);  // it only goes forward
  session.local = tick.local;
  session.clock_plausible = tick.clock_plausible;
  session.minute_ends_ms = session.now_ms + std::clamp(tick.minute_left_ms, 1, 60'000);
  // A tick that comes late, after the machine slept, does all that the ticks would have done that did not come.
  for (;;) {
    const std::int64_t ends_ms = presence_ends_ms(turn.library, session);
    if (session.presence == Presence::Nobody || session.now_ms < ends_ms) return;
    if (session.presence != Presence::Here) return end(turn);
    cover(session, ends_ms);
  }
}

void on(Turn& turn, const Touched&) {
  Session& session = turn.session;
  if (session.presence == Presence::Here) session.touched_ms = session.now_ms;
  if (session.presence == Presence::Covered && !session.leaving) {
    session.presence = Presence::AskingStill;
    session.asked_ms = session.now_ms;
  }
}

void on(Turn& turn, const Begin&) {
  if (turn.session.presence != Presence::Nobody) return;
  turn.session.presence = Presence::Here;
  turn.session.touched_ms = turn.session.now_ms;
}

void on(Turn& turn, const PressLeave&) {
  if (turn.session.presence != Presence::Here) return;
  cover(turn.session, turn.session.now_ms);
  turn.session.leaving = true;
}

void on(Turn& turn, const CancelLeave&) { turn.session.leaving = false; }

void on(Turn& turn, const Leave&) {
  if (turn.session.presence != Presence::Nobody) end(turn);
}

void on(Turn& turn, const StillHere&) {
  if (turn.session.presence != Presence::AskingStill) return;
  turn.session.presence = Presence::Here;
  turn.session.touched_ms = turn.session.now_ms;
}

}  // namespace session
