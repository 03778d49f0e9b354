// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/input_queue.h"

namespace app {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

void press_key(ui::Input& input, platform::Key key) {
  using platform::Key;
  input.previous = key == Key::Previous || key == Key::Up || key == Key::Left || key == Key::PageUp;
  input.next = key == Key::Next || key == Key::Down || key == Key::Right || key == Key::PageDown;
  input.choose = key == Key::Choose;
  input.leave = key == Key::Escape;
}

}  // namespace

ui::Input InputQueue::at() const {
  ui::Input input;
  input.x = x_;
  input.y = y_;
  input.down = down_;
  return input;
}

Deed InputQueue::deed_of(const platform::Event& event) {
  Deed deed;
  const auto move = [this](float x, float y) {
    x_ = x;
    y_ = y;
  };
  std::visit(Overloaded{[&](const platform::PointerMoved& moved) {
                          move(moved.x, moved.y);
                          deed.input = at();
                          deed.draw = down_;  // nothing reacts to a pointer that hovers
                        },
                        [&](const platform::PointerButton& button) {
                          move(button.x, button.y);
                          const bool changed = down_ != button.down;
                          down_ = button.down;
                          deed.input = at();
                          deed.input.pressed = changed && button.down;
                          deed.input.released = changed && !button.down;
                          deed.sign_of_life = button.down;
                        },
                        [&](const platform::KeyPressed& key) {
                          deed.input = at();
                          press_key(deed.input, key.key);
                          deed.draw = deed.sign_of_life = deed.input.any_key();
                        },
                        [&](const platform::Wheel&) {
                          deed.input = at();
                          deed.sign_of_life = true;
                          deed.draw = false;
                        },
                        [&](const platform::Damaged&) { deed.input = at(); }},
             event);
  return deed;
}

std::vector<Deed> InputQueue::take(const std::vector<platform::Event>& events) {
  std::vector<Deed> deeds;
  for (const platform::Event& event : events) {
    Deed deed = deed_of(event);
    // Of a row of mere motions the last one counts.
    const bool motion = std::holds_alternative<platform::PointerMoved>(event);
    const bool after_motion = !deeds.empty() && !deeds.back().sign_of_life && !deeds.back().input.pressed &&
                              !deeds.back().input.released && !deeds.back().input.any_key();
    if (motion && after_motion) {
      deed.draw = deed.draw || deeds.back().draw;
      deeds.back() = deed;
    } else {
      deeds.push_back(deed);
    }
  }
  return deeds;
}

}  // namespace app
