// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/camera.h"

#include <algorithm>
#include <utility>

#include "screens/draw.h"

namespace tour {
namespace {

constexpr std::size_t kMostScreenfuls = 24;  // a screen that has more is broken

ui::Input finger(const ui::Box& box, bool down) {
  ui::Input input;
  input.x = box.x + box.w / 2;
  input.y = box.y + box.h / 2;
  input.down = input.pressed = down;
  input.released = !down;
  return input;
}

}  // namespace

Camera::Camera(app::Display& display, platform::Offscreen& film, platform::Size size)
    : display_(display), film_(film), size_(size) {}

Screenful Camera::take(const std::function<void(ui::Frame&)>& draw) {
  const auto w = static_cast<float>(size_.w), h = static_cast<float>(size_.h);
  display_.graphics().begin(w, h);
  ui::Frame frame(display_.context(), w, h, {});
  draw(frame);
  film_.bind();
  display_.render(display_.graphics().end(), size_);
  return {film_.read(), frame.nodes(), frame.problems()};
}

// Taps every control and notes what pages that turned; the session is left out of it.
std::vector<ui::Scratch> Camera::further(const session::View& view, const ui::Nodes& nodes, const ui::Scratch& from) {
  const auto w = static_cast<float>(size_.w), h = static_cast<float>(size_.h);
  std::vector<ui::Scratch> found;
  for (const ui::Node& node : nodes) {
    if (!node.actionable() || !node.enabled) continue;
    display_.context().scratch = from;
    bool wanted = false;
    for (const bool down : {true, false}) {
      display_.graphics().begin(w, h);
      ui::Frame frame(display_.context(), w, h, finger(node.box, down));
      wanted = screens::draw(view, frame).has_value() || wanted;
      display_.graphics().end();
    }
    if (!wanted && !(display_.context().scratch == from)) found.push_back(display_.context().scratch);
  }
  return found;
}

void Camera::take(const session::View& view, const std::function<void(Screenful)>& keep) {
  display_.context().enter("");  // no page turned, nothing focused
  std::vector<ui::Scratch> pages(1);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const ui::Scratch page = pages[i];
    display_.context().scratch = page;
    Screenful taken = take([&](ui::Frame& frame) { screens::draw(view, frame); });
    for (ui::Scratch& next : further(view, taken.nodes, page)) {
      if (std::find(pages.begin(), pages.end(), next) == pages.end()) pages.push_back(std::move(next));
    }
    const bool endless = pages.size() > kMostScreenfuls;
    if (endless) taken.problems.push_back("turning its pages does not come to an end");
    keep(std::move(taken));
    if (endless) break;
  }
}

}  // namespace tour
