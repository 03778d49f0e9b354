// SPDX-License-Identifier: GPL-3.0-or-later
// The half of places.h that moves: the history in the vault.
#include <algorithm>

#include "session/places.h"

namespace session {
namespace {

void pop(Visit& visit) { visit.history[--visit.depth] = Place{}; }

void append(Visit& visit, const Place& place) {
  if (visit.depth == kMaxHistory) {  // the first stays: it is home
    std::copy(visit.history.begin() + 2, visit.history.end(), visit.history.begin() + 1);
    --visit.depth;
  }
  visit.history[visit.depth++] = place;
}

}  // namespace

const Place& Session::place() const { return top(visit()); }

bool is_sheet(ScreenKind kind) { return kind == ScreenKind::Languages || kind == ScreenKind::Settings; }

const Place& top(const Visit& visit) { return visit.history[visit.depth - 1]; }

void settle(Session& session) {
  Visit& visit = session.vault.visit();
  visit.open_folds = 0;
  visit.numbers_open = false;
  visit.exercise_started_ms = top(visit).kind == ScreenKind::Exercise ? session.now_ms : 0;
  visit.exercise_paused_ms = -1;
  visit.grounding_step = 0;
}

void enter(Session& session, const Place& place) {
  Visit& visit = session.vault.visit();
  if (is_sheet(top(visit).kind)) pop(visit);
  if (top(visit) == place) return;
  append(visit, place);
  settle(session);
}

void open_sheet(Visit& visit, ScreenKind sheet) {
  if (is_sheet(top(visit).kind)) pop(visit);
  append(visit, {sheet, 0, 0});
}

void go_back(Session& session) {
  Visit& visit = session.vault.visit();
  if (visit.depth <= 1) return;
  const bool from_sheet = is_sheet(top(visit).kind);
  pop(visit);
  if (!from_sheet) settle(session);  // what lies under a sheet is as it was left
}

void go_home(Session& session) {
  Visit& visit = session.vault.visit();
  visit.history.fill(Place{});
  visit.history[0].kind = visit.language_chosen ? ScreenKind::Home : ScreenKind::Welcome;
  visit.depth = 1;
  settle(session);
}

}  // namespace session
