// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wheel.h"

#include <utility>

#include "screens/draw.h"

namespace app {

Wheel::Wheel(const model::Library& library, const model::Centre& centre, ui::Context& context, ui::Graphics& graphics)
    : library_(library), centre_(centre), context_(context), graphics_(graphics) {
  session_.person_can_sit = centre.person_can_sit;
}

void Wheel::tell(const session::Intent& intent) {
  session::Stepped stepped = session::step(library_, std::move(session_), intent);
  session_ = std::move(stepped.session);
  view_.reset();
  if (stepped.effects.empty()) return;
  ended_ = true;  // the only effect that there is
  forget_view();
  context_.forget();
  graphics_.forget();
}

void Wheel::forget_view() {
  view_.reset();
  ui::Nodes().swap(nodes_);
  ui::Problems().swap(problems_);
  lists_ = nullptr;
}

void Wheel::take(session::Session session) {
  session_ = std::move(session);
  view_.reset();
  ended_ = false;
}

std::optional<session::Intent> Wheel::draw_once(const ui::Input& input, platform::Size size, float pixel_mm) {
  if (!view_) view_ = std::make_unique<session::View>(session::view(library_, centre_, session_));
  const auto w = static_cast<float>(size.w), h = static_cast<float>(size.h);
  graphics_.begin(w, h);
  ui::Frame frame(context_, w, h, input, pixel_mm);
  std::optional<session::Intent> intent = screens::draw(*view_, frame);
  lists_ = &graphics_.end();
  nodes_ = frame.nodes();
  problems_ = frame.problems();
  moves_ = frame.wants_next_frame();
  return intent;
}

ImDrawData& Wheel::draw(const ui::Input& input, platform::Size size, float pixel_mm) {
  const bool acted = input.pressed || input.released || input.any_key();
  if (acted) {
    if (const auto intent = draw_once(input, size, pixel_mm)) tell(*intent);
  }
  ui::Input still;
  still.x = input.x;
  still.y = input.y;
  still.down = input.down;
  draw_once(still, size, pixel_mm);
  return *lists_;
}

}  // namespace app
