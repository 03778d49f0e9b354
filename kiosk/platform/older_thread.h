// SPDX-License-Identifier: GPL-3.0-or-later
// A thread from before the seal, as graphics drivers have them: waits, and then does what it is told to. For trying the
// seal only.
#pragma once

#include <functional>
#include <memory>

namespace platform {

class OlderThread {
 public:
  OlderThread();
  ~OlderThread();
  OlderThread(const OlderThread&) = delete;
  OlderThread& operator=(const OlderThread&) = delete;

  // What `deed` returned there.
  int run(const std::function<int()>& deed);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
