// SPDX-License-Identifier: GPL-3.0-or-later
// What a process gives up of its own before it holds anything of a visit: memory dumps, being read by its neighbours,
// and more memory than it can need. What the kernel refuses it is in seal.h.
#pragma once

#include "base/result.h"

namespace platform {

base::Status forbid_memory_dumps();
// A process that grows without end dies and is replaced, before it takes the machine with it.
base::Status limit_memory();

}  // namespace platform
