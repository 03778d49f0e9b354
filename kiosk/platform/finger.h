// SPDX-License-Identifier: GPL-3.0-or-later
// A finger and an eye at an X server, for the proof: touches go the whole way that a visitor's touches go, and the
// picture is what the server shows, read so that the server keeps no copy of it. Needs libXtst, which is looked up when
// it is asked for; the kiosk itself has no use for it.
#pragma once

#include <sys/types.h>

#include <memory>

#include "base/result.h"
#include "platform/png.h"
#include "platform/window.h"

namespace platform {

class Finger {
 public:
  // Io, with the reason, where there is no X server on this machine or no libXtst.
  static base::Result<std::unique_ptr<Finger>> open();
  ~Finger();
  Finger(const Finger&) = delete;
  Finger& operator=(const Finger&) = delete;

  void press(float x, float y);
  void release();
  Size screen() const;
  Picture picture() const;  // RGB
  pid_t server() const;     // 0: not on this machine

 private:
  Finger();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
