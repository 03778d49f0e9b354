// SPDX-License-Identifier: GPL-3.0-or-later
// Who serves next: the rules by which one session process follows another, as a value without processes in it.
// One serves and is on top; beneath it a spare waits with the cover painted, so that whatever happens to the one on
// top brings the cover to light. Whoever served a visitor never serves another. Who dies at its start is followed more
// and more slowly, and after three times by the out-of-service screen.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace app {

using ProcessId = int;

struct StartNext {
  std::int64_t after_ms = 0;
  bool out_of_service = false;  // the sessions do not live: show the sentence with 112
  bool operator==(const StartNext&) const = default;
};

struct Orders {
  std::optional<StartNext> start;
  std::optional<ProcessId> raise;     // comes on top
  std::vector<ProcessId> dismiss;     // may end now
  std::optional<ProcessId> give_way;  // has an old pack: to end its visit as soon as nobody is there
};

// How long to wait after so many deaths in a row at the start.
std::int64_t back_off_ms(int failures);
inline constexpr int kFailuresUntilOutOfService = 3;
// Who dies sooner than this after its first picture, or after it came on top, counts as having died at its start.
inline constexpr std::int64_t kSettledMs = 1'000;

class Succession {
 public:
  Orders begin();                   // nobody is there yet
  void started(ProcessId process);  // a StartNext was carried out
  Orders not_started();  // or could not be: nobody's fault that was started, so it is tried again, more and more slowly
  Orders painted(ProcessId process, std::int64_t now_ms);  // its cover is painted
  Orders on_top(ProcessId process);                        // a raise was carried out
  Orders visit_ended(ProcessId process, std::int64_t now_ms);
  Orders wiped(ProcessId process);  // nothing of its ended visit is left in it
  Orders new_pack();                // who was started before this shall not serve any longer than it must
  Orders died(ProcessId process, std::int64_t now_ms);

  std::optional<ProcessId> starting() const { return starting_; }
  std::optional<ProcessId> serving() const { return serving_; }
  std::optional<ProcessId> spare() const { return spare_; }
  // Somebody can begin a visit, or is in one.
  bool serves() const { return serving_ && !ended_; }
  // How many starts in a row could not be carried out.
  int unstarted() const { return unstarted_; }

 private:
  // It served, and goes as soon as the next one is on top and it has wiped what was in it.
  struct Leaving {
    ProcessId process = 0;
    bool covered = false, wiped = false;
  };

  void start_next(Orders& orders);
  void promote(Orders& orders, std::int64_t now_ms);
  void dismiss_done(Orders& orders);

  std::optional<ProcessId> serving_, spare_, starting_;
  std::vector<Leaving> leaving_;
  std::int64_t served_since_ms_ = 0, spare_since_ms_ = 0;
  bool ordered_ = false;         // a start is on its way
  bool ended_ = false;           // the serving one's visit is over, and there was no spare
  bool wiped_ = false;           // and it has wiped
  bool old_pack_ = false;        // the serving one's
  bool out_of_service_ = false;  // the last start was of the out-of-service screen
  std::vector<ProcessId> dismissed_;
  int failures_ = 0, unstarted_ = 0;
};

}  // namespace app
