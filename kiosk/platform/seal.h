// SPDX-License-Identifier: GPL-3.0-or-later
// The seal: what the kernel refuses our processes from then on, in two steps. The first comes before anything else in
// main, the second when a session has painted its first picture, or when the supervisor has its starter. Neither can
// be undone. Where the kernel has no Landlock the first step is system calls alone, which is said, not hidden.
#pragma once

#include "base/result.h"
#include "platform/seccomp.h"

namespace platform {

struct SealOptions {
  bool may_start_itself = false;  // the supervisor; a session runs no program at all
  int most_landlock_abi = 99;     // behave as a kernel of this ABI, for tests
};

// Before there is a second thread. The Landlock ABI that is in force, 0 for none.
base::Result<int> seal_start(const SealOptions& options);
// All threads, also those of the graphics driver.
base::Status seal_session();
base::Status seal_supervisor();

}  // namespace platform
