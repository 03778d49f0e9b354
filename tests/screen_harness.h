// SPDX-License-Identifier: GPL-3.0-or-later
// A desk without a window: draws views of any size, taps by role and id, presses the four keys, and tells what came of
// it. Needs the fonts and pictures of the build.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "screens/draw.h"
#include "software_picture.h"
#include "ui/context.h"
#include "ui/frame.h"
#include "ui/graphics.h"

namespace tests {

struct Shown {
  std::optional<session::Intent> chosen;
  ui::Nodes nodes;
  ui::Problems problems;
  bool wants_next_frame = false;
};

inline const ui::Node* find(const ui::Nodes& nodes, const std::string& id) {
  for (const ui::Node& node : nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

class Desk {
 public:
  Desk(int w, int h) : w_(w), h_(h) {
    const std::filesystem::path assets = std::filesystem::path(PRISTAN_BUILD_DIR) / "assets";
    auto fonts = text::Fonts::open(assets / "fonts");
    REQUIRE_MESSAGE(fonts.ok(), "the fonts are not built: ninja assets");
    fonts_ = std::make_unique<text::Fonts>(std::move(fonts).value());
    auto context = ui::Context::open(*fonts_, assets);
    REQUIRE_MESSAGE(context.ok(), "the pictures are not built: ninja assets");
    context_ = std::move(context).value();
  }

  void resize(int w, int h) {
    w_ = w;
    h_ = h;
  }
  int w() const { return w_; }
  int h() const { return h_; }
  ui::Context& context() { return *context_; }

  // One frame. `plant` draws over it what the program does not draw.
  Shown show(const session::View& view, const ui::Input& input = {},
             const std::function<void(ui::Frame&)>& plant = nullptr) {
    graphics_.begin(static_cast<float>(w_), static_cast<float>(h_));
    ui::Frame frame(*context_, static_cast<float>(w_), static_cast<float>(h_), input);
    Shown shown;
    shown.chosen = screens::draw(view, frame);
    if (plant) plant(frame);
    shown.nodes = frame.nodes();
    shown.problems = frame.problems();
    shown.wants_next_frame = frame.wants_next_frame();
    data_ = &graphics_.end();
    return shown;
  }

  // What the last frame looks like.
  SoftwarePicture picture() { return SoftwareRenderer(*context_).draw(*data_, w_, h_); }

  // Finger down and up in the middle of a control; the intent of the frame in which it acted.
  std::optional<session::Intent> tap(const session::View& view, const std::string& id) {
    const Shown before = show(view);
    const ui::Node* node = find(before.nodes, id);
    REQUIRE_MESSAGE(node, "there is nothing called " << id);
    const float x = node->box.x + node->box.w / 2, y = node->box.y + node->box.h / 2;
    const Shown down = show(view, finger(x, y, true, true, false));
    if (down.chosen) return down.chosen;
    return show(view, finger(x, y, false, false, true)).chosen;
  }

  // Every page of a view, turned with its own buttons: `each` sees them all. Starts from the first.
  template <class Each>
  void turn_all(const session::View& view, Each each) {
    context_->enter("");  // another screen in between: all pagers begin anew
    for (int page = 0; page < 60; ++page) {
      const Shown shown = show(view);
      each(page, shown);
      bool turned = false;
      for (const ui::Node& node : shown.nodes) {
        const bool turns = node.id.starts_with("next-page:") || node.id == "read-on" || node.id == "show-places" ||
                           node.id == "look-around";
        if (!turns || turned) continue;
        const float x = node.box.x + node.box.w / 2, y = node.box.y + node.box.h / 2;
        show(view, finger(x, y, true, true, false));
        turned = !show(view, finger(x, y, false, false, true)).chosen;
      }
      if (!turned) return;
    }
    FAIL("a pager without an end");
  }

  static ui::Input finger(float x, float y, bool down, bool pressed, bool released) {
    ui::Input input;
    input.x = x;
    input.y = y;
    input.down = down;
    input.pressed = pressed;
    input.released = released;
    return input;
  }

 private:
  int w_, h_;
  ui::Graphics graphics_;
  std::unique_ptr<text::Fonts> fonts_;
  std::unique_ptr<ui::Context> context_;
  ImDrawData* data_ = nullptr;
};

}  // namespace tests
