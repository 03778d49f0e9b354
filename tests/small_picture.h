// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees of a picture from across the room: 32 x 20 points, and how alike two of them are (mean SSIM, Wang
// and others 2004), each channel by itself, the least of the three. Windows of half the picture: smaller ones lie
// within a paragraph and measure which words stand there, which nobody reads at 32 points.
#pragma once

#include <array>

#include "software_picture.h"

namespace tests {

struct SmallPicture {
  static constexpr int kW = 32, kH = 20;
  std::array<std::array<double, kW * kH>, 3> channels{};

  explicit SmallPicture(const SoftwarePicture& from) {
    std::array<int, kW * kH> count{};
    for (int y = 0; y < from.h; ++y) {
      for (int x = 0; x < from.w; ++x) {
        const auto at = static_cast<std::size_t>(y * kH / from.h * kW + x * kW / from.w);
        const float* pixel = from.at(x, y);
        for (std::size_t c = 0; c < 3; ++c) channels[c][at] += static_cast<double>(pixel[c]);
        ++count[at];
      }
    }
    for (auto& channel : channels) {
      for (std::size_t i = 0; i < channel.size(); ++i) channel[i] /= count[i];
    }
  }
};

inline double window_likeness(const std::array<double, 640>& a, const std::array<double, 640>& b, int x0, int y0,
                              int side) {
  constexpr double kC1 = 6.5025, kC2 = 58.5225;
  const double n = side * side;
  double sa = 0, sb = 0, aa = 0, bb = 0, ab = 0;
  for (int y = y0; y < y0 + side; ++y) {
    for (int x = x0; x < x0 + side; ++x) {
      const double p = a[static_cast<std::size_t>(y * SmallPicture::kW + x)];
      const double q = b[static_cast<std::size_t>(y * SmallPicture::kW + x)];
      sa += p, sb += q, aa += p * p, bb += q * q, ab += p * q;
    }
  }
  const double ma = sa / n, mb = sb / n;
  const double va = aa / n - ma * ma, vb = bb / n - mb * mb, cov = ab / n - ma * mb;
  return (2 * ma * mb + kC1) * (2 * cov + kC2) / ((ma * ma + mb * mb + kC1) * (va + vb + kC2));
}

inline double likeness(const SmallPicture& a, const SmallPicture& b, int side = 16) {
  double least = 1;
  for (std::size_t c = 0; c < 3; ++c) {
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + side <= SmallPicture::kH; ++y) {
      for (int x = 0; x + side <= SmallPicture::kW; ++x, ++windows) {
        sum += window_likeness(a.channels[c], b.channels[c], x, y, side);
      }
    }
    least = std::min(least, sum / windows);
  }
  return least;
}

}  // namespace tests
