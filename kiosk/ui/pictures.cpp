// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace ui {
namespace {

constexpr std::size_t kHeader = 12, kEntry = 60, kName = 48;

struct Entry {
  std::string name;
  int w = 0, h = 0;
  std::span<const std::uint8_t> pixels;
};

std::uint32_t number(std::span<const std::uint8_t> bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) value |= std::uint32_t{bytes[at + static_cast<std::size_t>(i)]} << (8 * i);
  return value;
}

base::Result<std::vector<Entry>> entries(std::span<const std::uint8_t> bytes, const std::string& path) {
  const base::Error corrupt{base::ErrorKind::Corrupt, "this is not a file of pictures; build the target 'assets' anew",
                            path};
  if (bytes.size() < kHeader || std::memcmp(bytes.data(), "PRPIC1\n", 8) != 0) return corrupt;
  const std::size_t count = number(bytes, 8, 4);
  if (count > (bytes.size() - kHeader) / kEntry) return corrupt;
  std::vector<Entry> found;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = kHeader + i * kEntry;
    const auto* name = reinterpret_cast<const char*>(bytes.data() + at);
    Entry entry{{name, strnlen(name, kName)},
                static_cast<int>(number(bytes, at + 48, 2)),
                static_cast<int>(number(bytes, at + 50, 2)),
                {}};
    const std::uint64_t size = std::uint64_t{number(bytes, at + 52, 4)} * static_cast<std::uint64_t>(entry.w) *
                               static_cast<std::uint64_t>(entry.h);
    const std::uint64_t offset = number(bytes, at + 56, 4);
    if (size == 0 || offset > bytes.size() || size > bytes.size() - offset) return corrupt;
    entry.pixels = bytes.subspan(offset, size);
    found.push_back(std::move(entry));
  }
  return found;
}

}  // namespace

Pictures::Mapping::~Mapping() {
  if (size > 0) munmap(const_cast<std::uint8_t*>(data), size);
}

base::Result<std::unique_ptr<Pictures::Mapping>> Pictures::map(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const bool missing = errno == ENOENT;
    return base::Error{missing ? base::ErrorKind::NotFound : base::ErrorKind::Io,
                       std::string("the pictures cannot be read: ") + std::strerror(errno), path.string()};
  }
  struct stat status {};
  const bool known = fstat(file, &status) == 0;
  const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* data = size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : nullptr;
  close(file);
  if (data == MAP_FAILED || !known) {
    return base::Error{base::ErrorKind::Io, "the pictures cannot be mapped into memory", path.string()};
  }
  return std::make_unique<Mapping>(static_cast<const std::uint8_t*>(data), size);
}

base::Result<Pictures> Pictures::open(const std::filesystem::path& folder) {
  Pictures pictures;
  const std::filesystem::path pictograms = folder / "pictograms.bin", scenes = folder / "scenes.bin";
  TRY(pictures.pictograms_, map(pictograms));
  TRY(pictures.scene_pixels_, map(scenes));
  TRY(const std::vector<Entry> masks, entries(pictures.pictograms_->bytes(), pictograms.string()));
  TRY(const std::vector<Entry> landscapes, entries(pictures.scene_pixels_->bytes(), scenes.string()));
  for (const Entry& entry : masks) {
    const auto next = static_cast<std::uint32_t>(&entry - masks.data());
    pictures.masks_[entry.name].push_back({next, entry.w, entry.h, entry.pixels});
  }
  for (auto& [name, sizes] : pictures.masks_) {
    std::sort(sizes.begin(), sizes.end(), [](const Mask& a, const Mask& b) { return a.w < b.w; });
  }
  for (const Entry& entry : landscapes) pictures.scenes_.push_back({entry.name, entry.w, entry.h, entry.pixels});
  return pictures;
}

const Mask* Pictures::mask(std::string_view name, float px) const {
  const auto found = masks_.find(name);
  if (found == masks_.end()) return nullptr;
  for (const Mask& mask : found->second) {
    if (static_cast<float>(mask.w) >= px - 0.5f) return &mask;
  }
  return &found->second.back();
}

int Pictures::scene(std::string_view name) const {
  for (std::size_t i = 0; i < scenes_.size(); ++i) {
    if (scenes_[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace ui
