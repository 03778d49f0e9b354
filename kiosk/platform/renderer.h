// SPDX-License-Identifier: GPL-3.0-or-later
// Draws Dear ImGui's lists with OpenGL 3.3 and keeps the textures that they name. A texture is known by a small
// number, never 0, which is what stands in ImTextureID; text::AtlasPage::texture is such a number too. Needs a current
// context for as long as it lives. Knows nothing of screens or windows.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/result.h"
#include "platform/png.h"
#include "text/atlas.h"

struct ImDrawData;

namespace platform {

class Renderer {
 public:
  static base::Result<std::unique_ptr<Renderer>> create();
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // RGBA with straight alpha, rows from the top.
  std::uint64_t add_picture(int w, int h, std::span<const std::uint8_t> rgba);
  // Coverage: white, with the byte as alpha.
  std::uint64_t add_coverage(int w, int h, std::span<const std::uint8_t> bytes);
  // Brings the atlas's dirty texels over and gives new pages their numbers. Before draw().
  void upload(text::Atlas& atlas);
  // Into whatever is bound, `w` by `h` physical pixels.
  void draw(const ImDrawData& data, int w, int h);

 private:
  Renderer();
  struct State;
  std::unique_ptr<State> state_;
};

// A picture in memory of any size, drawn to instead of a window, and equal to what a window of that size would show.
// Needs a current context.
class Offscreen {
 public:
  static base::Result<std::unique_ptr<Offscreen>> create(int w, int h);
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;

  void bind();
  // What is drawn next goes to the window again.
  void unbind();
  bool is(int w, int h) const { return w == w_ && h == h_; }
  // What was drawn, top row first, opaque.
  Picture read() const;

 private:
  Offscreen() = default;
  int w_ = 0, h_ = 0;
  unsigned framebuffer_ = 0, colour_ = 0;
};

}  // namespace platform
