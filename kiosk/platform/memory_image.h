// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of another process, as root can read it: everything readable but plain copies of files on disk, which
// cannot hold a visit. For the proof that nothing is kept; the kiosk itself reads nobody's memory.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "base/result.h"

namespace platform {

struct MemoryRegion {
  std::uint64_t begin = 0, end = 0;
  std::string name;  // "[heap]", "[stack]", a path, or empty
  bool writable = false;
};

// Hands over the regions in ascending order. Io: the process is gone, or its memory may not be read.
base::Status read_memory(pid_t process,
                         const std::function<void(const MemoryRegion&, std::span<const std::uint8_t>)>& take);

// An address as people can look it up: "7f12 in [heap]".
std::string place_of(pid_t process, std::uint64_t address);

}  // namespace platform
