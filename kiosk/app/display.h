// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that it takes to put a picture somewhere: fonts, pictures, Dear ImGui's lists, a window and OpenGL, opened
// and closed in the right order. Knows no screen and no visit, except what the ui::Context remembers.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/result.h"
#include "platform/renderer.h"
#include "platform/window.h"
#include "text/fonts.h"
#include "ui/context.h"
#include "ui/graphics.h"

namespace app {

class Display {
 public:
  static base::Result<std::unique_ptr<Display>> open(const std::filesystem::path& assets,
                                                     const platform::WindowOptions& options);

  platform::Window& window() { return *window_; }
  ui::Context& context() { return *context_; }
  ui::Graphics& graphics() { return graphics_; }
  // Draws the lists into whatever is bound, the window's own picture unless an Offscreen is.
  void render(ImDrawData& data, platform::Size size);

 private:
  explicit Display(text::Fonts fonts) : fonts_(std::move(fonts)) {}

  text::Fonts fonts_;
  ui::Graphics graphics_;
  std::unique_ptr<ui::Context> context_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<platform::Renderer> renderer_;
  std::vector<std::uint64_t> scenes_;
};

}  // namespace app
