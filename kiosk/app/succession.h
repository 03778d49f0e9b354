// SPDX-License-Identifier: GPL-3.0-or-later
// Who serves next: the rules by which one session process follows another, as a value without processes in it.
// The next one is started before the last one goes, so that the screen is never black; who dies at its start is
// followed more and more slowly, and after three times by the out-of-service screen.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace app {

using ProcessId = int;

struct StartNext {
  std::int64_t after_ms = 0;
  bool out_of_service = false;  // the sessions do not live: show the sentence with 112
};

struct Orders {
  std::optional<StartNext> start;
  std::optional<ProcessId> dismiss;  // may end now; another one has painted
};

// How long to wait after so many deaths in a row at the start.
std::int64_t back_off_ms(int failures);
inline constexpr int kFailuresUntilOutOfService = 3;
// Who dies sooner than this after its first picture counts as having died at its start.
inline constexpr std::int64_t kSettledMs = 5'000;

class Succession {
 public:
  Orders begin();                                          // nobody is there yet
  void started(ProcessId process);                         // a StartNext was carried out
  Orders painted(ProcessId process, std::int64_t now_ms);  // its cover is on the screen
  Orders visit_ended(ProcessId process);                   // it wants to be replaced
  Orders died(ProcessId process, std::int64_t now_ms);
  std::optional<ProcessId> starting() const { return starting_; }

 private:
  Orders start_next();

  std::optional<ProcessId> serving_, starting_;
  std::int64_t painted_ms_ = 0;
  bool ordered_ = false;  // a start is on its way
  int failures_ = 0;
};

}  // namespace app
