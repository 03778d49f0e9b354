// SPDX-License-Identifier: GPL-3.0-or-later
// What a session process gives up before it holds anything of a visit: no memory dumps, no reading by neighbours,
// and an end together with its supervisor. The full seal (Landlock, seccomp) is not here yet.
#pragma once

#include "base/result.h"

namespace platform {

base::Status forbid_memory_dumps();
// Mesa writes compiled shaders into the home directory, whatever HOME says. Before the first window.
void forbid_shader_cache();

}  // namespace platform
