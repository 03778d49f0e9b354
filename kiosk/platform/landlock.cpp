// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>

namespace platform {
namespace {

// Debian 12's headers end with ABI 2; the numbers are the kernel's for good.
constexpr std::uint64_t kTruncate = 1u << 14, kDeviceControl = 1u << 15;
constexpr std::uint64_t kTcpBind = 1u << 0, kTcpConnect = 1u << 1;
constexpr std::uint64_t kSignals = 1u << 1;

struct Attributes {
  std::uint64_t files = 0, network = 0, scope = 0;
};

constexpr std::uint64_t kChanges = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                   LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                   LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                   LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                   LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

// ABI 2 renaming between folders, 3 truncating, 4 TCP, 5 commands to devices, 6 signals to processes that are not ours.
// The scope of abstract sockets stays open: an X server is reached by one.
Attributes everything_of(int abi) {
  Attributes all;
  all.files = kChanges | LANDLOCK_ACCESS_FS_EXECUTE;
  if (abi >= 2) all.files |= LANDLOCK_ACCESS_FS_REFER;
  if (abi >= 3) all.files |= kTruncate;
  if (abi >= 4) all.network = kTcpBind | kTcpConnect;
  if (abi >= 5) all.files |= kDeviceControl;
  if (abi >= 6) all.scope = kSignals;
  return all;
}

// The kernel looks at as much of the attributes as it is told there is, and older ones know less.
std::size_t size_of_attributes(int abi) {
  if (abi >= 6) return sizeof(Attributes);
  return abi >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

base::Error refused(const std::string& doing) {
  return {base::ErrorKind::Io, "files cannot be closed off: " + doing + ": " + std::strerror(errno), ""};
}

base::Status allow(int ruleset, const std::filesystem::path& path, std::uint64_t rights) {
  const int place = open(path.c_str(), O_PATH | O_CLOEXEC);
  if (place < 0) return refused(path.string());
  landlock_path_beneath_attr rule{};
  rule.allowed_access = rights;
  rule.parent_fd = place;
  const long bad = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  const int why = errno;
  close(place);
  errno = why;
  if (bad) return refused(path.string());
  return base::Unit{};
}

base::Status add_rules(int ruleset, const FileRules& rules, std::uint64_t known) {
  for (const auto& program : rules.programs) TRY_STATUS(allow(ruleset, program, LANDLOCK_ACCESS_FS_EXECUTE));
  for (const auto& device : rules.devices) {
    std::error_code none;
    if (!std::filesystem::exists(device, none)) continue;
    TRY_STATUS(allow(ruleset, device, (LANDLOCK_ACCESS_FS_WRITE_FILE | kDeviceControl) & known));
  }
  return base::Unit{};
}

}  // namespace

int landlock_abi() {
  const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return abi < 0 ? 0 : static_cast<int>(abi);
}

base::Result<int> restrict_files(const FileRules& rules) {
  const int abi = std::min(landlock_abi(), rules.most_abi);
  if (abi <= 0) return 0;
  const Attributes all = everything_of(abi);
  const int ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &all, size_of_attributes(abi), 0));
  if (ruleset < 0) return refused("no rules can be made");
  base::Status status = add_rules(ruleset, rules, all.files);
  if (status && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) status = refused("privileges cannot be given up");
  if (status && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) status = refused("the rules do not hold");
  close(ruleset);
  if (!status) return status.error();
  return abi;
}

}  // namespace platform
