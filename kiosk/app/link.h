// SPDX-License-Identifier: GPL-3.0-or-later
// What a session process and its supervisor say to each other: single bytes over a socket, never anything of a visit.
// The session's end of it.
#pragma once

#include <vector>

namespace app {

// What a session says.
enum class Word : char {
  Painted = 'p',  // my first picture is ready
  OnTop = 't',    // I came on top
  Ended = 'e',    // the visit is over and the cover shown: let the next one come on top
  Wiped = 'w',    // and nothing of it is left: I may be ended
  Here = 'h',     // asked whether I live: I do
  Closed = 'x',   // somebody closed the window at a desk; stop everything
};

// What it is told.
enum class Order : char {
  Raise = 'r',    // come on top
  Answer = '?',   // say that you live
  GiveWay = 'g',  // there is a new pack: end as soon as nobody is there
  Leave = 'l',    // the headset was pulled out, the mat is empty: cover and end, now
};

// The descriptor under which a session finds its end.
inline constexpr int kLinkDescriptor = 3;

class Link {
 public:
  // Without a supervisor (descriptor < 0) nothing is said.
  explicit Link(int descriptor) : descriptor_(descriptor) {}
  void say(Word word) const;
  // What has come since; does not wait.
  std::vector<Order> hear() const;
  bool supervised() const { return descriptor_ >= 0; }
  // Readable when there is something to hear.
  int descriptor() const { return descriptor_; }
  // From now on this process dies with its supervisor, however that one ends. False: it is gone already.
  bool bind_life() const;

 private:
  int descriptor_;
};

}  // namespace app
