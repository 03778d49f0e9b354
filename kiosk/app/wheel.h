// SPDX-License-Identifier: GPL-3.0-or-later
// The one way round: what a person did -> Intent -> session::step -> session::view -> screens::draw -> lists. Owns
// the session; asks no clock and no window, so the tour and the window turn the same wheel.
#pragma once

#include <memory>
#include <optional>

#include "app/display.h"
#include "session/session.h"
#include "session/view.h"
#include "ui/frame.h"

struct ImDrawData;

namespace app {

class Wheel {
 public:
  // All must outlive it.
  Wheel(const model::Library& library, const model::Centre& centre, ui::Context& context, ui::Graphics& graphics);

  void tell(const session::Intent& intent);
  // Takes over a session that was brought somewhere else.
  void take(session::Session session);
  // Draws the screen and lets the person act on it. What was chosen is carried out and drawn anew, so the lists
  // that come back never show a screen that is gone. They live until the next call.
  ImDrawData& draw(const ui::Input& input, platform::Size size, float pixel_mm = 0);

  const session::Session& session() const { return session_; }
  std::int64_t next_change_ms() const { return session::next_change_ms(library_, session_); }
  // The visit is over: the vault is wiped, and no list, view or node of it is left here.
  bool ended() const { return ended_; }
  // The two things of a visit that are kept here; see forgetting.h.
  void wipe_vault() { session_.vault.wipe(); }
  void forget_view();
  // Of the last lists.
  const ui::Nodes& nodes() const { return nodes_; }
  const ui::Problems& problems() const { return problems_; }
  bool moves() const { return moves_; }

 private:
  std::optional<session::Intent> draw_once(const ui::Input& input, platform::Size size, float pixel_mm);

  const model::Library& library_;
  const model::Centre& centre_;
  ui::Context& context_;
  ui::Graphics& graphics_;
  session::Session session_;
  std::unique_ptr<const session::View> view_;  // of session_, until that changes
  ui::Nodes nodes_;
  ui::Problems problems_;
  ImDrawData* lists_ = nullptr;
  bool ended_ = false, moves_ = false;
};

}  // namespace app
