// SPDX-License-Identifier: GPL-3.0-or-later
// What a session process and its supervisor say to each other: single bytes over a socket, never anything of a visit.
// The session's end of it.
#pragma once

namespace app {

enum class Word : char {
  Painted = 'p',  // session: my first picture is on the screen
  Ended = 'e',    // session: the visit is over and wiped; replace me
  Closed = 'x',   // session: somebody closed the window at a desk; stop everything
};

// The descriptor under which a session finds its end.
inline constexpr int kLinkDescriptor = 3;

class Link {
 public:
  // Without a supervisor (descriptor < 0) nothing is said.
  explicit Link(int descriptor) : descriptor_(descriptor) {}
  void say(Word word) const;
  bool supervised() const { return descriptor_ >= 0; }
  // From now on this process dies with its supervisor, however that one ends. False: it is gone already.
  bool bind_life() const;

 private:
  int descriptor_;
};

}  // namespace app
