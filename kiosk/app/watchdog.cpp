// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchdog.h"

#include <algorithm>

namespace app {

void Watchdog::watch(ProcessId process, std::int64_t now_ms) {
  watched_.push_back({process, now_ms + kAskEveryMs, {}});
}

void Watchdog::forget(ProcessId process) {
  std::erase_if(watched_, [process](const Watched& one) { return one.process == process; });
}

void Watchdog::answered(ProcessId process) {
  for (Watched& one : watched_) {
    if (one.process == process) one.asked_ms.reset();
  }
}

std::vector<ProcessId> Watchdog::ask(std::int64_t now_ms) {
  std::vector<ProcessId> due;
  for (Watched& one : watched_) {
    if (one.asked_ms || now_ms < one.ask_ms) continue;
    one.asked_ms = now_ms;
    one.ask_ms = now_ms + kAskEveryMs;
    due.push_back(one.process);
  }
  return due;
}

std::vector<ProcessId> Watchdog::hanging(std::int64_t now_ms) const {
  std::vector<ProcessId> found;
  for (const Watched& one : watched_) {
    if (one.asked_ms && now_ms >= *one.asked_ms + kAnswerLimitMs) found.push_back(one.process);
  }
  return found;
}

std::optional<std::int64_t> Watchdog::next_ms() const {
  std::optional<std::int64_t> next;
  for (const Watched& one : watched_) {
    const std::int64_t at = one.asked_ms ? *one.asked_ms + kAnswerLimitMs : one.ask_ms;
    next = next ? std::min(*next, at) : at;
  }
  return next;
}

}  // namespace app
