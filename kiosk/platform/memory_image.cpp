// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/memory_image.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <vector>

namespace platform {
namespace {

bool is_file_on_disk(const MemoryRegion& region) {
  const bool shared_memory = region.name.starts_with("/dev/") || region.name.starts_with("/memfd:") ||
                             region.name.starts_with("/SYSV") || region.name.ends_with(" (deleted)");
  return region.name.starts_with('/') && !shared_memory && !region.writable;
}

// "7f00-7f10 rw-p 00000000 00:00 0    [heap]"
bool parse(const std::string& line, MemoryRegion& region) {
  std::istringstream words(line);
  std::string addresses, rights, skipped;
  words >> addresses >> rights >> skipped >> skipped >> skipped >> std::ws;
  std::getline(words, region.name);
  const std::size_t dash = addresses.find('-');
  if (dash == std::string::npos || rights.empty() || rights[0] != 'r') return false;
  region.begin = std::stoull(addresses.substr(0, dash), nullptr, 16);
  region.end = std::stoull(addresses.substr(dash + 1), nullptr, 16);
  region.writable = rights[1] == 'w';
  return !is_file_on_disk(region) && !region.name.starts_with("[v");  // [vvar], [vdso], [vsyscall]: the kernel's
}

// What cannot be read there stays zero: a page of a device, or one past a file's end.
void read_region(int memory, const MemoryRegion& region, std::vector<std::uint8_t>& bytes) {
  constexpr std::size_t kStep = std::size_t{1} << 20, kPage = 4096;
  bytes.assign(region.end - region.begin, 0);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t want = std::min(kStep, bytes.size() - at);
    const ssize_t got = pread(memory, bytes.data() + at, want, static_cast<off_t>(region.begin + at));
    at += got > 0 ? static_cast<std::size_t>(got) : std::min(kPage, bytes.size() - at);
  }
}

}  // namespace

base::Status read_memory(pid_t process,
                         const std::function<void(const MemoryRegion&, std::span<const std::uint8_t>)>& take) {
  const std::string folder = "/proc/" + std::to_string(process);
  const int memory = open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  if (memory < 0) {
    return base::Error{base::ErrorKind::Io, std::string("its memory cannot be read: ") + std::strerror(errno), folder};
  }
  std::ifstream maps(folder + "/maps");
  std::vector<std::uint8_t> bytes;
  int regions = 0;
  for (std::string line; std::getline(maps, line);) {
    MemoryRegion region;
    if (!parse(line, region)) continue;
    read_region(memory, region, bytes);
    take(region, bytes);
    ++regions;
  }
  close(memory);
  if (regions > 0) return base::Unit{};
  return base::Error{base::ErrorKind::Io, "the process is gone, or its memory may not be read", folder};
}

std::string place_of(pid_t process, std::uint64_t address) {
  std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
  std::ostringstream text;
  text << std::hex << address;
  for (std::string line; std::getline(maps, line);) {
    MemoryRegion region;
    if (parse(line, region) && address >= region.begin && address < region.end) {
      text << " in " << (region.name.empty() ? "memory without a name" : region.name);
      break;
    }
  }
  return text.str();
}

}  // namespace platform
