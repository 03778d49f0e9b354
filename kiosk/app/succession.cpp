// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/succession.h"

#include <algorithm>

namespace app {

std::int64_t back_off_ms(int failures) {
  constexpr std::int64_t kFirst = 200, kLongest = 10'000;
  if (failures <= 0) return 0;
  return std::min(kLongest, kFirst << std::min(failures - 1, 10));
}

Orders Succession::start_next() {
  if (ordered_ || starting_) return {};
  ordered_ = true;
  return {StartNext{back_off_ms(failures_), failures_ >= kFailuresUntilOutOfService}, {}};
}

Orders Succession::begin() { return start_next(); }

void Succession::started(ProcessId process) {
  ordered_ = false;
  starting_ = process;
}

Orders Succession::painted(ProcessId process, std::int64_t now_ms) {
  if (starting_ != process) return {};
  const std::optional<ProcessId> last = serving_;
  serving_ = process;
  starting_.reset();
  painted_ms_ = now_ms;
  return {{}, last};
}

Orders Succession::visit_ended(ProcessId process) {
  if (serving_ != process) return {};
  failures_ = 0;
  return start_next();
}

Orders Succession::died(ProcessId process, std::int64_t now_ms) {
  if (starting_ == process) {
    starting_.reset();
    ++failures_;
    return start_next();
  }
  if (serving_ != process) return {};
  serving_.reset();
  failures_ = now_ms - painted_ms_ < kSettledMs ? failures_ + 1 : 0;
  return start_next();
}

}  // namespace app
