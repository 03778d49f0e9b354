// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duty.h"

namespace app {

void Duty::begin(ImDrawData& lists, platform::Size size) {
  platform::Window& window = display_.window();
  display_.render(lists, size);
  window.set_background(platform::read_window(size.w, size.h));
  window.show_beneath();
  if (!link_.supervised()) window.raise();
  window.present();
  link_.say(Word::Painted);
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
