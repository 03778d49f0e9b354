// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sandbox.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace platform {

base::Status forbid_memory_dumps() {
  const rlimit none{0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0) {
    return base::Error{base::ErrorKind::Io, std::string("memory dumps cannot be switched off: ") + std::strerror(errno),
                       ""};
  }
  return base::Unit{};
}

void forbid_shader_cache() { setenv("MESA_SHADER_CACHE_DISABLE", "true", 1); }

}  // namespace platform
