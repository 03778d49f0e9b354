// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/pixels.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace proof {
namespace {

constexpr int kRun = 16;          // pixels, which are 64 bytes of a display
constexpr int kLeastChanges = 9;  // of 15; a plain fill has none, a box's edge one or two
constexpr int kAcross = 4, kDown = 6;

struct Piece {
  int x = 0, y = 0, changes = 0;
  std::string_view rgb;
};

// Where red, green and blue stand in a pixel of so many bytes, and what stands in the rest of it.
struct Format {
  std::size_t red, green, blue, size;
  char rest;
};
// An X server of depth 24 keeps what it is given in the fourth byte, which no one sees.
constexpr Format kFormats[] = {{2, 1, 0, 4, '\xff'}, {2, 1, 0, 4, '\0'}, {0, 1, 2, 4, '\xff'}, {0, 1, 2, 3, '\0'}};

platform::Picture without_alpha(const platform::Picture& picture) {
  platform::Picture opaque{picture.w, picture.h, 3, {}};
  const auto pixel = static_cast<std::size_t>(picture.channels);
  for (std::size_t at = 0; at + pixel <= picture.bytes.size(); at += pixel) {
    const auto from = picture.bytes.begin() + static_cast<std::ptrdiff_t>(at);
    opaque.bytes.insert(opaque.bytes.end(), from, from + 3);
  }
  return opaque;
}

// All pieces of a picture that are worth looking for.
template <class Take>
void each_piece(const platform::Picture& picture, const Take& take) {
  const auto stride = static_cast<std::size_t>(picture.w) * 3;
  for (int y = 0; y < picture.h; ++y) {
    const auto* row = reinterpret_cast<const char*>(picture.bytes.data()) + static_cast<std::size_t>(y) * stride;
    const auto pixel = [row](int x) { return std::string_view(row + x * 3, 3); };
    const auto changes_at = [&pixel](int x) { return pixel(x) != pixel(x - 1); };
    int changes = 0;
    for (int x = 1; x < picture.w; ++x) {
      changes += changes_at(x);
      const int first = x - kRun + 1;
      if (first > 0) changes -= changes_at(first);
      // Two different pixels in front: hardly any place in a memory begins like it, so that the search is quick.
      if (first < 0 || changes < kLeastChanges || !changes_at(first + 1)) continue;
      take(Piece{first, y, changes, std::string_view(row + first * 3, kRun * 3)});
    }
  }
}

std::string written_as(const Format& format, std::string_view rgb) {
  std::string bytes(kRun * format.size, format.rest);
  for (std::size_t i = 0; i < kRun; ++i) {
    bytes[i * format.size + format.red] = rgb[i * 3];
    bytes[i * format.size + format.green] = rgb[i * 3 + 1];
    bytes[i * format.size + format.blue] = rgb[i * 3 + 2];
  }
  return bytes;
}

bool has_pixels(const platform::Picture& picture) {
  return picture.channels == 3 && picture.w > kRun && !picture.bytes.empty();
}

}  // namespace

void PixelCanaries::add_known(const platform::Picture& picture) {
  const platform::Picture known = picture.channels == 3 ? picture : without_alpha(picture);
  if (!has_pixels(known)) return;
  each_piece(known, [this](const Piece& piece) { taken_.emplace(piece.rgb); });
}

void PixelCanaries::add(const platform::Picture& shown, Canaries& canaries) {
  if (!has_pixels(shown)) return;
  std::array<Piece, kAcross * kDown> best{};
  each_piece(shown, [&](const Piece& piece) {
    Piece& so_far = best[static_cast<std::size_t>(piece.y * kDown / shown.h * kAcross + piece.x * kAcross / shown.w)];
    if (piece.changes > so_far.changes && !taken_.contains(std::string(piece.rgb))) so_far = piece;
  });
  for (const Piece& piece : best) {
    if (piece.rgb.empty() || !taken_.emplace(piece.rgb).second) continue;
    ++pieces_;
    for (const Format& format : kFormats) {
      const std::string bytes = written_as(format, piece.rgb);
      canaries.add_bytes(kKind, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
  }
}

}  // namespace proof
