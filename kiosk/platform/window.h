// SPDX-License-Identifier: GPL-3.0-or-later
// The one window, its GL context and what people do to it, as plain events in the order in which they came.
// On X11 the first finger is the pointer; other fingers are ignored, and so are keys that stand for nothing here, all
// repeats of a key that is held, and every way to close it fullscreen. Not a renderer, and it keeps no state of a
// visit. There may be one at a time in a process: GLFW is a library with global state.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "platform/png.h"

namespace platform {

enum class Key : std::uint8_t { Other, Previous, Next, Up, Down, Left, Right, Choose, Escape, PageUp, PageDown, Home };

struct PointerMoved {
  float x = 0, y = 0;  // physical pixels
};
struct PointerButton {
  float x = 0, y = 0;
  bool down = false;
};
struct Wheel {
  float lines = 0;  // upwards is positive
};
struct KeyPressed {
  Key key = Key::Other;
};
struct Damaged {};  // resized or uncovered: the picture is to be drawn anew
using Event = std::variant<PointerMoved, PointerButton, Wheel, KeyPressed, Damaged>;

struct Size {
  int w = 0, h = 0;
  bool operator==(const Size&) const = default;
};

struct WindowOptions {
  std::optional<Size> windowed;  // absent: fullscreen on the first display, without a pointer
  bool hidden = false;           // never to be shown: a context to draw pictures with
  std::string title;
};

class Window {
 public:
  // Io: no display, or no OpenGL 3.3. The context is current afterwards; nothing is shown yet.
  static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // What stands there wherever the window comes to light before it is drawn, and behind all windows: the display shows
  // it without asking us, also after we have died. Only fullscreen on X11; elsewhere nothing.
  void set_background(const Picture& picture);
  // Fullscreen on X11 it lies beneath all others from now on, ready to come to light; elsewhere it waits for raise().
  void show_beneath();
  // On top of all others, with the keys.
  void raise();

  // Sleeps until something happens or `other` (a descriptor) has something to read, but no longer than `timeout_ms`
  // (0: only looks), and hands over what happened.
  std::vector<Event> wait(std::int64_t timeout_ms, int other = -1);
  // Drops what has happened and was not handed over, and overwrites what is remembered of it.
  void forget();
  // Puts the drawn picture on the screen.
  void present();
  // How often present() was called.
  std::uint64_t swaps() const;
  Size size() const;  // of the picture, in physical pixels
  // Millimetres a pixel, as the display claims; 0 where it does not say.
  float pixel_mm() const;
  // Somebody at a desk closed it. Never true fullscreen.
  bool closed() const;

 private:
  Window();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
