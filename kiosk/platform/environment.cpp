// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/environment.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace platform {
namespace {

constexpr std::string_view kKept[] = {
    "DISPLAY",      "GALLIUM_DRIVER",  "HOME",          "LIBGL_ALWAYS_SOFTWARE", "LP_NUM_THREADS",
    "PATH",         "WAYLAND_DISPLAY", "XAUTHORITY",    "XDG_RUNTIME_DIR",
#ifdef __SANITIZE_ADDRESS__
    "ASAN_OPTIONS", "LSAN_OPTIONS",    "UBSAN_OPTIONS",
#endif
};

}  // namespace

std::span<const std::string_view> kept_variables() { return kKept; }

void scrub_environment() {
  std::vector<std::pair<std::string, std::string>> kept;
  for (const std::string_view name : kKept) {
    const std::string key(name);
    if (const char* value = std::getenv(key.c_str())) kept.emplace_back(key, value);
  }
  clearenv();
  for (const auto& [name, value] : kept) setenv(name.c_str(), value.c_str(), 1);
  setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
  // Symbols that are bound at their first use would tell what a visit has used.
  setenv("LD_BIND_NOW", "1", 1);
}

}  // namespace platform
