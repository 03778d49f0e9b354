// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "author/messages_file.h"

namespace author {

PoFolder read_po_folder(const std::filesystem::path& folder, Diagnostics& diagnostics) {
  namespace fs = std::filesystem;
  PoFolder result{folder.string(), {}};
  std::error_code code;
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    if (it->is_regular_file(code) && it->path().extension() == ".po") paths.push_back(it->path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    const auto source = load(path, diagnostics);
    PoFile empty;
    empty.place = {path.string(), 0, 0, {}};
    // A file that cannot be read has been reported; its texts are not reported as missing too.
    empty.unreadable = true;
    auto file = source ? read_po(*source, diagnostics) : std::nullopt;
    result.files.emplace(path.lexically_relative(folder).generic_string(), file ? std::move(*file) : std::move(empty));
  }
  return result;
}

}  // namespace author
