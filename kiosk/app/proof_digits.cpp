// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof_digits.h"

#include <algorithm>

#include "platform/memory_image.h"

namespace app {

namespace {

constexpr std::uint64_t kVault = 0, kPage = 4096;  // no region begins at 0

}  // namespace

base::Status ImagePair::add(int group_number, pid_t process, std::uint64_t vault) {
  const auto number = static_cast<std::size_t>(group_number);
  Group& group = groups_[number];
  const int before = images_[number]++;
  return platform::read_memory(process, [&](const platform::MemoryRegion& from, std::span<const std::uint8_t> bytes) {
    const bool holds_vault = vault >= from.begin && vault - from.begin < bytes.size();
    Region& region = group[holds_vault ? kVault : from.begin];
    if (holds_vault) bytes = bytes.subspan((vault - from.begin) & ~(kPage - 1), kPage);
    if (before == 0) {
      region = {from.name, {bytes.begin(), bytes.end()}, std::vector<bool>(bytes.size()), 1};
      return;
    }
    if (region.images != before) return;  // it was missing in one of them
    ++region.images;
    const std::size_t shared = std::min(region.first.size(), bytes.size());
    region.first.resize(shared);
    for (std::size_t i = 0; i < shared; ++i) {
      if (region.first[i] != bytes[i]) region.varies[i] = true;
    }
  });
}

std::vector<ImagePair::Telling> ImagePair::telling() const {
  std::vector<Telling> found;
  for (const auto& [address, low] : groups_[0]) {
    const auto other = groups_[1].find(address);
    if (other == groups_[1].end() || low.images != images_[0] || other->second.images != images_[1]) continue;
    const Region& high = other->second;
    const std::size_t shared = std::min(low.first.size(), high.first.size());
    for (std::size_t i = 0; i < shared; ++i) {
      if (low.first[i] == high.first[i] || low.varies[i] || high.varies[i]) continue;
      found.push_back({address + i, low.first[i], high.first[i], low.name});
    }
  }
  return found;
}

std::uint64_t ImagePair::compared_bytes() const {
  std::uint64_t bytes = 0;
  for (const auto& [address, low] : groups_[0]) {
    const auto high = groups_[1].find(address);
    if (high != groups_[1].end() && low.images == images_[0] && high->second.images == images_[1]) {
      bytes += std::min(low.first.size(), high->second.first.size());
    }
  }
  return bytes;
}

}  // namespace app
