// SPDX-License-Identifier: GPL-3.0-or-later
// The pictograms (coverage masks in several sizes) and scenes that the build has drawn (assets/rasterise.cpp says how
// the files look). Mapped at start, never copied; a file that is not what it should be is Corrupt.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ui {

struct Mask {
  std::uint32_t number = 0;  // the same for the same mask, for as long as this lives
  int w = 0, h = 0;
  std::span<const std::uint8_t> coverage;
};

struct Scene {
  std::string name;
  int w = 0, h = 0;
  std::span<const std::uint8_t> rgba;  // straight alpha
};

class Pictures {
 public:
  // Reads pictograms.bin and scenes.bin.
  static base::Result<Pictures> open(const std::filesystem::path& folder);

  // The mask in the size that is best drawn `px` wide: that size, or the next larger, or the largest. "mark",
  // "level-0", "heart/duotone". Null if there is none.
  const Mask* mask(std::string_view name, float px) const;
  const std::vector<Scene>& scenes() const { return scenes_; }
  // The index into scenes(), or -1.
  int scene(std::string_view name) const;

 private:
  // A file in memory for as long as this lives.
  struct Mapping {
    const std::uint8_t* data = nullptr;
    std::size_t size = 0;
    Mapping(const std::uint8_t* data_in, std::size_t size_in) : data(data_in), size(size_in) {}
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping();
    std::span<const std::uint8_t> bytes() const { return {data, size}; }
  };
  static base::Result<std::unique_ptr<Mapping>> map(const std::filesystem::path& path);

  std::unique_ptr<Mapping> pictograms_, scene_pixels_;
  std::map<std::string, std::vector<Mask>, std::less<>> masks_;  // by size, ascending
  std::vector<Scene> scenes_;
};

}  // namespace ui
