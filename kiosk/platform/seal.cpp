// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/seal.h"

#include <link.h>

#include <filesystem>
#include <utility>

#include "platform/assets.h"
#include "platform/landlock.h"
#include "platform/process_limits.h"

namespace platform {
namespace {

constexpr const char* kGraphicsDevices = "/dev/dri";

// The dynamic loader that the kernel runs with this program; it wants the right to be run as well.
std::filesystem::path own_loader() {
  std::filesystem::path loader;
  dl_iterate_phdr(
      [](dl_phdr_info* info, std::size_t, void* found) {
        for (int i = 0; i < info->dlpi_phnum; ++i) {
          const auto& header = info->dlpi_phdr[i];
          if (header.p_type != PT_INTERP) continue;
          *static_cast<std::filesystem::path*>(found) = reinterpret_cast<const char*>(info->dlpi_addr + header.p_vaddr);
        }
        return 1;  // the program itself comes first
      },
      &loader);
  return loader;
}

}  // namespace

base::Result<int> seal_start(const SealOptions& options) {
  FileRules rules;
  rules.most_abi = options.most_landlock_abi;
  rules.devices = {kGraphicsDevices};
  if (options.may_start_itself) {
    TRY(std::filesystem::path program, own_program());
    rules.programs.push_back(std::move(program));
    if (std::filesystem::path loader = own_loader(); !loader.empty()) rules.programs.push_back(std::move(loader));
  }
  TRY_STATUS(forbid_memory_dumps());
  TRY(const int abi, restrict_files(rules));
  TRY_STATUS(forbid_never_calls());
  return abi;
}

base::Status seal_session() { return allow_session_calls(Reach::AllThreads); }
base::Status seal_supervisor() { return allow_supervisor_calls(); }

}  // namespace platform
