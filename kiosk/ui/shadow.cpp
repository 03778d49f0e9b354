// SPDX-License-Identifier: GPL-3.0-or-later
// The painter's shadows: blurred once at a quarter of the size, kept in the atlas and stretched as nine slices. Two
// layers (visual-design.md, 2.2): a tight one that shows the edge, and a wide one that lifts the card.
#include <cmath>

#include "ui/imgui_compat.h"
#include "ui/painter.h"

namespace ui {
namespace {

constexpr float kSoft = 34, kSigma = kSoft / 2, kDrop = 14;
constexpr float kReach = 44;  // units beyond the shape; what is left there is under half a level of grey
constexpr float kWideAlpha = 0.08f;
constexpr float kCoarse = 4;  // physical pixels a texel
constexpr std::uint64_t kShadowKey = 1ull << 63 | 1ull << 62;

// Coverage of a shape on a coarse grid, blurred in both directions.
class Blurred {
 public:
  Blurred(int w, int h) : w_(w), h_(h), cells_(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}

  template <class Inside>
  void draw(Inside inside) {
    constexpr int kSub = 4;
    for (int y = 0; y < h_; ++y) {
      for (int x = 0; x < w_; ++x) {
        int hits = 0;
        for (int s = 0; s < kSub * kSub; ++s) {
          const float px = static_cast<float>(x) + (static_cast<float>(s % kSub) + 0.5f) / kSub;
          const float py = static_cast<float>(y) + (static_cast<float>(s / kSub) + 0.5f) / kSub;
          hits += inside(px, py) ? 1 : 0;
        }
        at(x, y) = static_cast<float>(hits) / (kSub * kSub);
      }
    }
  }

  std::vector<std::uint8_t> blur(float sigma) {
    const int reach = static_cast<int>(std::ceil(sigma * 3));
    std::vector<float> weights;
    float sum = 0;
    for (int i = -reach; i <= reach; ++i) {
      weights.push_back(std::exp(-static_cast<float>(i * i) / (2 * sigma * sigma)));
      sum += weights.back();
    }
    for (float& weight : weights) weight /= sum;
    pass(weights, reach, 1, 0);
    pass(weights, reach, 0, 1);
    std::vector<std::uint8_t> bytes;
    bytes.reserve(cells_.size());
    for (const float cell : cells_) bytes.push_back(static_cast<std::uint8_t>(std::lround(cell * 255)));
    return bytes;
  }

 private:
  float& at(int x, int y) {
    return cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(w_) + static_cast<std::size_t>(x)];
  }
  void pass(const std::vector<float>& weights, int reach, int dx, int dy) {
    std::vector<float> out(cells_.size());
    for (int y = 0; y < h_; ++y) {
      for (int x = 0; x < w_; ++x) {
        float sum = 0;
        for (int i = -reach; i <= reach; ++i) {
          const int sx = x + i * dx, sy = y + i * dy;
          if (sx >= 0 && sx < w_ && sy >= 0 && sy < h_)
            sum += at(sx, sy) * weights[static_cast<std::size_t>(i + reach)];
        }
        out[static_cast<std::size_t>(y) * static_cast<std::size_t>(w_) + static_cast<std::size_t>(x)] = sum;
      }
    }
    cells_ = std::move(out);
  }

  int w_, h_;
  std::vector<float> cells_;
};

bool in_corner(float x, float y, float cx, float cy, float r) { return std::hypot(x - cx, y - cy) <= r; }

bool in_rounded(float x, float y, const Box& box, float r) {
  if (!contains(box, x, y)) return false;
  const float cx = std::clamp(x, box.x + r, box.right() - r), cy = std::clamp(y, box.y + r, box.bottom() - r);
  return in_corner(x, y, cx, cy, r + 0.001f);
}

bool in_arch(float x, float y, const Box& box, float foot) {
  const float r = box.w / 2;
  if (y < box.y + r) return in_corner(x, y, box.x + r, box.y + r, r);
  return in_rounded(x, y, box, std::min(foot, r));
}

std::uint64_t key(int kind, float a, float b, float c) {
  const auto part = [](float value) { return static_cast<std::uint64_t>(std::lround(value)) & 0xFFFF; };
  return kShadowKey | static_cast<std::uint64_t>(kind) << 56 | part(a) << 32 | part(b) << 16 | part(c);
}

}  // namespace

void Painter::shadow(const Box& box, float radius) {
  if (strong()) return;
  const float u = metrics_.unit;
  const std::uint32_t ink = tokens::kShadows[static_cast<std::size_t>(theme_)];
  fill({box.x - 1, box.y, box.w + 2, box.h + 2}, with_alpha(ink, 0.05f), radius + 1);
  fill({box.x, box.y + 1, box.w, box.h}, with_alpha(ink, 0.05f), radius);

  // The image is a small rounded square with the corners and one texel between them.
  const float corner = (radius + kReach) * u / kCoarse, reach = kReach * u / kCoarse;
  const int half = static_cast<int>(std::ceil(corner)), size = 2 * (half + static_cast<int>(std::ceil(reach))) + 1;
  const std::uint64_t name = key(1, radius * u * 4, u * 16, 0);
  if (!context_.atlas.has_image(name)) {
    Blurred blurred(size, size);
    const Box shape = inset({0, 0, static_cast<float>(size), static_cast<float>(size)}, reach);
    blurred.draw([&](float x, float y) { return in_rounded(x, y, shape, radius * u / kCoarse); });
    context_.atlas.image(name, size, size, blurred.blur(kSigma * u / kCoarse));
  }
  const text::AtlasImage& image = context_.atlas.image(name, size, size, {});
  const Box at = physical({box.x - kReach, box.y - kReach + kDrop, box.w + 2 * kReach, box.h + 2 * kReach});
  const float slice = static_cast<float>(size / 2) * kCoarse;
  const float sx = std::min(slice, at.w / 2), sy = std::min(slice, at.h / 2);
  const float xs[4] = {at.x, at.x + sx, at.right() - sx, at.right()},
              ys[4] = {at.y, at.y + sy, at.bottom() - sy, at.bottom()};
  const auto s = static_cast<float>(size);
  const float near = (s / 2 - 0.5f) / s, far = (s / 2 + 0.5f) / s;
  const float cuts[4] = {0, near, far, 1};
  const std::uint32_t colour = with_alpha(ink, kWideAlpha);
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) {
      const Box part{xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row]};
      if (part.w > 0 && part.h > 0) quad(image, part, cuts[column], cuts[row], cuts[column + 1], cuts[row + 1], colour);
    }
  }
}

void Painter::arch_shadow(const Box& box, float foot) {
  if (strong()) return;
  const float u = metrics_.unit;
  const std::uint32_t ink = tokens::kShadows[static_cast<std::size_t>(theme_)];
  for (const Box& tight : {Box{box.x - 1, box.y, box.w + 2, box.h + 2}, Box{box.x, box.y + 1, box.w, box.h}}) {
    const Box at = physical(tight);
    const float r = at.w / 2, f = foot * u;
    constexpr float kPi = 3.14159265f;
    list_->PathArcTo({at.x + r, at.y + r}, r, kPi, 2 * kPi, 48);
    list_->PathArcTo({at.right() - f, at.bottom() - f}, f, 0, kPi / 2, 12);
    list_->PathArcTo({at.x + f, at.bottom() - f}, f, kPi / 2, kPi, 12);
    list_->PathFillConvex(with_alpha(ink, 0.05f));
  }
  const Box at = physical({box.x - kReach, box.y - kReach + kDrop, box.w + 2 * kReach, box.h + 2 * kReach});
  const int w = static_cast<int>(std::ceil(at.w / kCoarse)), h = static_cast<int>(std::ceil(at.h / kCoarse));
  const std::uint64_t name = key(2, at.w, at.h, u * 16);
  if (!context_.atlas.has_image(name)) {
    Blurred blurred(w, h);
    const Box shape = inset({0, 0, at.w / kCoarse, at.h / kCoarse}, kReach * u / kCoarse);
    blurred.draw([&](float x, float y) { return in_arch(x, y, shape, foot * u / kCoarse); });
    context_.atlas.image(name, w, h, blurred.blur(kSigma * u / kCoarse));
  }
  quad(context_.atlas.image(name, w, h, {}), at, 0, 0, 1, 1, with_alpha(ink, kWideAlpha));
}

}  // namespace ui
