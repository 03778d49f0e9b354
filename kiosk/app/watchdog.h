// SPDX-License-Identifier: GPL-3.0-or-later
// Who has to say that it lives, and who has not: the times of it, as a value without processes in it. A session that
// hangs would leave a page standing on the screen, with a Leave that does nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/succession.h"

namespace app {

inline constexpr std::int64_t kAskEveryMs = 1'000;
inline constexpr std::int64_t kAnswerLimitMs = 4'000;  // a slow machine's longest picture, and much to spare

class Watchdog {
 public:
  void watch(ProcessId process, std::int64_t now_ms);
  void forget(ProcessId process);
  void answered(ProcessId process);
  // Who is to be asked now; they have been, as far as this is concerned.
  std::vector<ProcessId> ask(std::int64_t now_ms);
  // Who was asked and has not answered in time.
  std::vector<ProcessId> hanging(std::int64_t now_ms) const;
  // When one of the two changes; nothing while nobody is watched.
  std::optional<std::int64_t> next_ms() const;

 private:
  struct Watched {
    ProcessId process = 0;
    std::int64_t ask_ms = 0;
    std::optional<std::int64_t> asked_ms;  // and not answered
  };
  std::vector<Watched> watched_;
};

}  // namespace app
