// SPDX-License-Identifier: GPL-3.0-or-later
// Dear ImGui's context: made once, owned by app or by a test, needed before any Frame. It gives the draw lists;
// of its windows, widgets and text calls nothing is used, and it never writes a file. Works without a window and GL.
#pragma once

struct ImDrawData;
struct ImFontAtlas;

namespace ui {

class Graphics {
 public:
  Graphics();
  ~Graphics();
  Graphics(const Graphics&) = delete;
  Graphics& operator=(const Graphics&) = delete;

  // Starts the lists of a picture of this many physical pixels.
  void begin(float w_px, float h_px);
  // Ends them; they live until the next begin(). Textures are named as in ui/texture.h.
  ImDrawData& end();
  // Starts Dear ImGui anew, but for its font picture: lists, formatter, windows and input state of before are gone. Not
  // between begin() and end(); what end() gave is dead.
  void forget();

 private:
  ImFontAtlas* fonts_;
};

}  // namespace ui
