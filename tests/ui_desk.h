// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts, pictures and one frame at a time, without a window: for tests of single parts.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "ui/context.h"
#include "ui/frame.h"
#include "ui/graphics.h"

namespace tests {

inline const model::LangTag kEnglish{"en"};
inline const model::LangTag kArabic{"ar"};

struct Outcome {
  ui::Nodes nodes;
  ui::Problems problems;
  bool has_problem(const std::string& part) const {
    for (const std::string& problem : problems) {
      if (problem.find(part) != std::string::npos) return true;
    }
    return false;
  }
};

class UiDesk {
 public:
  UiDesk() {
    const std::filesystem::path assets = std::filesystem::path(PRISTAN_BUILD_DIR) / "assets";
    auto fonts = text::Fonts::open(assets / "fonts");
    REQUIRE_MESSAGE(fonts.ok(), "the fonts are not built: ninja assets");
    fonts_ = std::make_unique<text::Fonts>(std::move(fonts).value());
    auto context = ui::Context::open(*fonts_, assets);
    REQUIRE_MESSAGE(context.ok(), "the pictures are not built: ninja assets");
    context_ = std::move(context).value();
    look.lang = kEnglish;
    look.screen = "a";
  }

  ui::Context& context() { return *context_; }

  // One frame, in which `draw` is called with the ui::Frame.
  template <class Draw>
  Outcome frame(const ui::Input& input, Draw draw) {
    graphics_.begin(w, h);
    ui::Frame frame(*context_, w, h, input);
    frame.set_up(look);
    draw(frame);
    frame.finish();
    data = &graphics_.end();
    return {frame.nodes(), frame.problems()};
  }
  template <class Draw>
  Outcome frame(Draw draw) {
    return frame(ui::Input{}, draw);
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

  ui::Look look;
  float w = 1920, h = 1080;
  ImDrawData* data = nullptr;

 private:
  ui::Graphics graphics_;
  std::unique_ptr<text::Fonts> fonts_;
  std::unique_ptr<ui::Context> context_;
};

}  // namespace tests
