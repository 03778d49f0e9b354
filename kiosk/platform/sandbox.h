// SPDX-License-Identifier: GPL-3.0-or-later
// What a session process gives up before it holds anything of a visit: memory dumps, being read by its neighbours, and
// more memory than it can need. The full seal (Landlock, seccomp) is not here yet.
#pragma once

#include "base/result.h"

namespace platform {

base::Status forbid_memory_dumps();
// A process that grows without end dies and is replaced, before it takes the machine with it.
base::Status limit_memory();
// Mesa writes compiled shaders into the home directory, whatever HOME says. Before the first window.
void forbid_shader_cache();

}  // namespace platform
