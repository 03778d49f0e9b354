// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/turn.h"

namespace session {
namespace {

using OfPresence = std::variant<Tick, Touched, Begin, PressLeave, CancelLeave, Leave, StillHere>;

}  // namespace

Stepped step(const model::Library& library, Session session, const Intent& intent) {
  Stepped result{std::move(session), {}};
  Session& state = result.session;
  Turn turn{library, state, result.effects, state.vault.visit()};
  std::visit(
      [&](const auto& happened) {
        if constexpr (!kIsAlternative<std::decay_t<decltype(happened)>, OfPresence>) {
          if (state.presence != Presence::Here) return;  // nobody touches what is under the cover
          state.touched_ms = state.now_ms;
        }
        on(turn, happened);
      },
      intent);
  return result;
}

}  // namespace session
