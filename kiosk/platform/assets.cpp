// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/assets.h"

namespace platform {

base::Result<std::filesystem::path> own_program() {
  std::error_code bad;
  std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", bad);
  if (bad) return base::Error{base::ErrorKind::Io, "/proc is not mounted: " + bad.message(), "/proc/self/exe"};
  return program;
}

base::Result<std::filesystem::path> find_assets(const std::filesystem::path& program) {
  const std::filesystem::path folder = program.parent_path();
  const std::filesystem::path beside = folder / "assets";
  const std::filesystem::path installed = folder.parent_path() / "share" / "pristan";
  std::error_code none;
  if (std::filesystem::is_directory(beside, none)) return beside;
  if (std::filesystem::is_directory(installed, none)) return installed;
  return base::Error{base::ErrorKind::NotFound,
                     "fonts and pictures are neither in " + beside.string() + " nor in " + installed.string(), ""};
}

}  // namespace platform
