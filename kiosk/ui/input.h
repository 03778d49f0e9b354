// SPDX-License-Identifier: GPL-3.0-or-later
// What a person did since the last frame: one pointer and four keys, as plain values in physical pixels. Fed by
// whoever owns the window; one change of the pointer's button a frame, except a whole tap, which may come at once.
#pragma once

namespace ui {

struct Input {
  float x = -1, y = -1;   // of the pointer or the finger
  bool down = false;      // now
  bool pressed = false;   // it went down in this frame
  bool released = false;  // it went up in this frame
  // The four keys: they reach and finish everything.
  bool previous = false, next = false, choose = false, leave = false;

  bool any_key() const { return previous || next || choose || leave; }
};

}  // namespace ui
