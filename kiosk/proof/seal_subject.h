// SPDX-License-Identifier: GPL-3.0-or-later
// The processes on which --show-seal tries the seal, and what came of it. A call that ends its process costs a process;
// the next one goes on behind it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace proof {

struct Outcome {
  int error = 0;       // errno; 0: carried out
  bool ended = false;  // the kernel ended the process for it
  bool refused() const;
};

// In a child that may end by it.
Outcome in_a_child(const std::function<int()>& deed);

struct SealedSession {
  std::vector<Outcome> outcomes;  // see app::kThreadsThatTry
  int threads = 0, threads_outside = 0;
  int calls_allowed = 0, calls_not_refused = 0;
};

// A session of this program with these arguments, and as many more as it takes. Io: it does not come up.
base::Result<SealedSession> try_session(const std::vector<std::string>& arguments, const std::string& folder);

}  // namespace proof
