// SPDX-License-Identifier: GPL-3.0-or-later
// A whole kiosk, supervisor and all, started by the proof as a centre starts it. It does not know that it is watched.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/command_line.h"
#include "base/result.h"

namespace proof {

class ProofKiosk {
 public:
  // With `fixed_addresses` all its processes lie at the same addresses as those of every other such kiosk.
  static base::Result<std::unique_ptr<ProofKiosk>> start(const app::CommandLine& line, bool fixed_addresses);
  ~ProofKiosk();  // ends it
  ProofKiosk(const ProofKiosk&) = delete;
  ProofKiosk& operator=(const ProofKiosk&) = delete;

  pid_t supervisor() const { return supervisor_; }
  std::vector<pid_t> sessions() const;
  // Its other children: the starter.
  std::vector<pid_t> others() const;
  // All processes that were ever seen of it.
  const std::set<pid_t>& seen() const { return seen_; }
  void look();

  // While it is held, the supervisor ends nobody and starts nobody.
  void hold();
  void let_go();
  // Waits until a session has said that nothing of the visit is left in it; only while held.
  base::Status wait_until_wiped();
  // Waits until there are sessions that stay for a moment, `gone` not among them.
  base::Status wait_until_settled(pid_t gone = 0);
  std::function<void()> meanwhile;

 private:
  ProofKiosk() = default;
  std::vector<pid_t> children(bool sessions) const;
  base::Status wait_for(const char* what, const std::function<bool()>& question);
  pid_t supervisor_ = 0;
  std::set<pid_t> seen_;
};

}  // namespace proof
