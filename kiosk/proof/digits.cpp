// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/digits.h"

#include <algorithm>

#include "platform/memory_image.h"

namespace proof {

namespace {

constexpr std::uint64_t kVault = 0, kPageBytes = 4096;  // nothing lies at 0

using Bytes = std::span<const std::uint8_t>;

}  // namespace

void ImagePair::add_page(Group& group, int before, std::uint64_t key, const std::string& name, bool writable,
                         Bytes bytes) {
  Page& page = group[key];
  if (before == 0) {
    page = {name, {bytes.begin(), bytes.end()}, std::vector<bool>(bytes.size()), 1, writable};
    return;
  }
  if (page.images != before) return;  // it was missing in one of them
  ++page.images;
  for (std::size_t i = 0; i < page.first.size(); ++i) {
    if (page.first[i] != bytes[i]) page.varies[i] = true;
  }
}

// Where the region lay in the first image. Where two threads start at the same time, the one or the other gets its
// memory first, and some regions change their places: such a one is its only like that is missing where it was.
std::uint64_t ImagePair::first_place(const Layout& now, std::uint64_t begin) const {
  if (layout_.contains(begin)) return begin;
  std::uint64_t place = begin;
  int alike = 0;
  for (const auto& [there, region] : layout_) {
    if (region != now.at(begin) || now.contains(there)) continue;
    place = there;
    ++alike;
  }
  return alike == 1 ? place : begin;
}

// By pages: a region that grows, or that the kernel makes one of two, begins elsewhere, but what it holds does not.
void ImagePair::add_region(Group& group, int before, std::uint64_t place, const Copy& copy, std::uint64_t vault) {
  for (std::uint64_t at = 0; at < copy.bytes.size(); at += kPageBytes) {
    const std::uint64_t address = copy.begin + at;
    const bool holds_vault = vault >= address && vault - address < kPageBytes;
    add_page(group, before, holds_vault ? kVault : place + at, copy.name, copy.writable,
             Bytes(copy.bytes).subspan(at, kPageBytes));
  }
}

base::Status ImagePair::add(int group_number, pid_t process, std::uint64_t vault) {
  const auto number = static_cast<std::size_t>(group_number);
  const int before = images_[number]++;
  std::vector<Copy> copies;
  Layout now;
  std::uint64_t writable = 0;
  TRY_STATUS(platform::read_memory(process, [&](const platform::MemoryRegion& from, Bytes bytes) {
    copies.push_back({from.begin, from.name, from.writable, {bytes.begin(), bytes.end()}});
    now[from.begin] = {from.name, bytes.size()};
    if (from.writable) writable += bytes.size();
  }));
  if (layout_.empty()) layout_ = now;
  for (const Copy& copy : copies) add_region(groups_[number], before, first_place(now, copy.begin), copy, vault);
  writable_ = std::max(writable_, writable);
  return base::Unit{};
}

void ImagePair::each_compared(const std::function<void(std::uint64_t, const Page&, const Page&)>& take) const {
  for (const auto& [address, low] : groups_[0]) {
    const auto high = groups_[1].find(address);
    if (high == groups_[1].end() || low.images != images_[0] || high->second.images != images_[1]) continue;
    take(address, low, high->second);
  }
}

std::vector<ImagePair::Telling> ImagePair::telling() const {
  std::vector<Telling> found;
  each_compared([&found](std::uint64_t address, const Page& low, const Page& high) {
    for (std::size_t i = 0; i < low.first.size(); ++i) {
      if (low.first[i] == high.first[i] || low.varies[i] || high.varies[i]) continue;
      found.push_back({address + i, low.first[i], high.first[i], low.name});
    }
  });
  return found;
}

std::uint64_t ImagePair::compared_bytes() const {
  std::uint64_t bytes = 0;
  each_compared(
      [&bytes](std::uint64_t, const Page& low, const Page&) { bytes += low.writable ? low.first.size() : 0; });
  return bytes;
}

}  // namespace proof
