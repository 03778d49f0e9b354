// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duty.h"

#include <utility>

namespace app {

void Duty::begin(ImDrawData& lists, platform::Size size) {
  platform::Window& window = display_.window();
  set_background(lists, size);
  display_.render(lists, size);
  window.show_beneath();
  if (!link_.supervised()) window.raise();
  window.present();
  link_.say(Word::Painted);
}

void Duty::set_background(ImDrawData& lists, platform::Size size) {
  if (!film_ || !film_->is(size.w, size.h)) {
    auto made = platform::Offscreen::create(size.w, size.h);
    if (!made) return;  // the last one stays
    film_ = std::move(made).value();
  }
  film_->bind();
  display_.render(lists, size);
  display_.window().set_background(film_->read());
  film_->unbind();
}

Duty::Told Duty::look() {
  Told told;
  for (const Order order : link_.hear()) {
    switch (order) {
      case Order::Raise:
        display_.window().raise();
        link_.say(Word::OnTop);
        told.raised = true;
        break;
      case Order::Answer:
        link_.say(Word::Here);
        break;
      case Order::GiveWay:
        told.give_way = true;
        break;
      case Order::Leave:
        told.leave = true;
        break;
    }
  }
  return told;
}

}  // namespace app
