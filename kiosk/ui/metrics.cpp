// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kLeastTargetMm = 15;

Metrics fit(Canvas canvas, const tokens::Canvas& sizes, float w_px, float h_px) {
  const float exact = std::min(w_px / sizes.w, h_px / sizes.h);
  const float unit = std::max(1.0f / 16, std::floor(exact * 16) / 16);
  return {canvas, unit, w_px / unit, h_px / unit, sizes};
}

}  // namespace

Metrics measure_screen(float w_px, float h_px, float pixel_mm) {
  if (h_px > w_px) return fit(Canvas::Portrait, tokens::kPortrait, w_px, h_px);
  const Metrics landscape = fit(Canvas::Landscape, tokens::kLandscape, w_px, h_px);
  const bool small =
      pixel_mm > 0 ? tokens::kMinTarget * landscape.unit * pixel_mm < kLeastTargetMm : landscape.unit < 0.75f;
  return small ? fit(Canvas::Compact, tokens::kCompact, w_px, h_px) : landscape;
}

}  // namespace ui
