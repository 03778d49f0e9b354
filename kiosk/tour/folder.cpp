// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/folder.h"

#include <string>
#include <vector>

#include "tour/jobs.h"

namespace tour {
namespace {

namespace fs = std::filesystem;

base::Error failed(const fs::path& path, const std::error_code& why) {
  return {base::ErrorKind::Io, why.message(), path.string()};
}

// A link is not the tour's, wherever it leads.
bool is_plain(const fs::path& path, fs::file_type type) {
  std::error_code bad;
  return fs::symlink_status(path, bad).type() == type;
}

base::Status remove_plain_file(const fs::path& path) {
  std::error_code bad;
  if (is_plain(path, fs::file_type::regular)) fs::remove(path, bad);
  if (bad) return failed(path, bad);
  return base::Unit{};
}

base::Result<std::vector<fs::path>> pictures_in(const fs::path& folder) {
  std::vector<fs::path> pictures;
  if (!is_plain(folder, fs::file_type::directory)) return pictures;
  std::error_code bad;
  for (fs::directory_iterator at(folder, bad), end; !bad && at != end; at.increment(bad)) {
    if (is_tour_picture(at->path().filename().string())) pictures.push_back(at->path());
  }
  if (bad) return failed(folder, bad);
  return pictures;
}

}  // namespace

base::Status clear_tour(const fs::path& folder, std::span<const model::Locale> languages) {
  for (const char* name : {kTourManifest, kTourContactSheet}) TRY_STATUS(remove_plain_file(folder / name));
  for (const model::Locale& language : languages) {
    TRY(const auto pictures, pictures_in(folder / language.tag.text));
    for (const fs::path& picture : pictures) TRY_STATUS(remove_plain_file(picture));
  }
  return base::Unit{};
}

}  // namespace tour
