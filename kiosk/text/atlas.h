// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of 8-bit coverage on the CPU, filled as glyphs and pictograms are first asked for. The platform uploads
// what is dirty and says by which number it knows a page; nothing here knows GL.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <vector>

#include "text/fonts.h"

namespace text {

struct Rect16 {
  std::uint16_t x = 0, y = 0, w = 0, h = 0;
};

struct AtlasPage {
  static constexpr int kSize = 2048;
  std::vector<std::uint8_t> coverage;  // kSize * kSize
  Rect16 dirty;                        // w == 0: nothing to upload
  std::uint64_t texture = 0;           // the platform's; 0: not yet uploaded
};

// Where an image lies: which page, which texels, and its offset from the pen.
struct AtlasImage {
  std::uint16_t page = 0;
  Rect16 at;
  std::int16_t left = 0, top = 0;  // of the image's top left from the origin; top grows upwards
  bool empty() const { return at.w == 0; }
};

class Atlas {
 public:
  explicit Atlas(const Fonts& fonts);
  ~Atlas();
  Atlas(const Atlas&) = delete;
  Atlas& operator=(const Atlas&) = delete;

  // `px` whole pixels, `quarter` the pen's fraction in quarters of a pixel (0..3).
  const AtlasImage& glyph(FaceIndex face, std::uint32_t glyph, int px, int quarter);
  // An image that the caller has, under a key of its own choosing (the top bit of keys is the caller's).
  const AtlasImage& image(std::uint64_t key, int w, int h, std::span<const std::uint8_t> coverage);
  bool has_image(std::uint64_t key) const;
  std::deque<AtlasPage>& pages();
  // Zeroes and drops all images; pages stay, marked dirty.
  void wipe();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace text
