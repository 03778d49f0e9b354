// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace platform {

namespace {

constexpr rlim_t kMostMemory = rlim_t{2} << 30;  // some 250 MB are used, most of it by the software renderer

}  // namespace

base::Status limit_memory() {
#ifdef __SANITIZE_ADDRESS__
  return base::Unit{};  // its shadow alone takes terabytes of addresses
#else
  const rlimit most{kMostMemory, kMostMemory};
  if (setrlimit(RLIMIT_DATA, &most) == 0) return base::Unit{};
  return base::Error{base::ErrorKind::Io, std::string("memory cannot be limited: ") + std::strerror(errno), ""};
#endif
}

base::Status forbid_memory_dumps() {
  const rlimit none{0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0) {
    return base::Error{base::ErrorKind::Io, std::string("memory dumps cannot be switched off: ") + std::strerror(errno),
                       ""};
  }
  return base::Unit{};
}

}  // namespace platform
