// SPDX-License-Identifier: GPL-3.0-or-later
// What GLFW does not say to an X server: where a window stands among its siblings, and what the server itself shows of
// it before its program has drawn, or after the program above it has died. Absent where the display is none of X11;
// then everything here is left to GLFW. Inside platform/ only.
#pragma once

#include <memory>

#include "platform/png.h"

struct GLFWwindow;

namespace platform {

class X11Window {
 public:
  // Nothing if this GLFW does not speak X11. Both must outlive it.
  static std::unique_ptr<X11Window> find(GLFWwindow* window);
  ~X11Window();
  X11Window(const X11Window&) = delete;
  X11Window& operator=(const X11Window&) = delete;

  // No window manager moves, decorates or closes it. Before it is shown.
  void stand_alone();
  void lower();
  // To the top, with the keys.
  void raise();
  // The server paints this wherever the window comes to light, and on the wall behind all windows, without asking us.
  void set_background(const Picture& picture);
  // What becomes readable when the server has something to say.
  int descriptor() const;
  // Overwrites what the connection still remembers of events that are over, and drops those that wait.
  void forget_events();
  // The server must not put the screen to sleep.
  void keep_awake();

 private:
  X11Window();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
