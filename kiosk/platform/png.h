// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in memory and as PNG files. Writing is for the tour and for tests: a session process never writes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace platform {

struct Picture {
  int w = 0, h = 0;
  int channels = 4;                 // 4: RGBA with straight alpha; 3: RGB
  std::vector<std::uint8_t> bytes;  // rows from the top, without padding
};

// PNG bytes, compressed lightly: speed before size.
base::Result<std::string> encode_png(const Picture& picture);
// Always RGBA. Corrupt if it is no PNG or is larger than 8192 pixels a side.
base::Result<Picture> decode_png(std::string_view bytes);
base::Result<Picture> read_png(const std::filesystem::path& path);
base::Status write_png(const std::filesystem::path& path, const Picture& picture);

}  // namespace platform
