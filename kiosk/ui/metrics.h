// SPDX-License-Identifier: GPL-3.0-or-later
// Which canvas a screen is laid out for, and how many physical pixels one of its units has (visual-design.md, 2.4).
#pragma once

#include <cstdint>

#include "ui/tokens.h"

namespace ui {

enum class Canvas : std::uint8_t { Landscape, Portrait, Compact };

struct Metrics {
  Canvas canvas = Canvas::Landscape;
  float unit = 1;            // physical pixels, a multiple of 1/16
  float w = 1920, h = 1080;  // of the screen in units; at least the canvas
  tokens::Canvas sizes = tokens::kLandscape;
};

// For a screen of this many pixels; `pixel_mm` is 0 where the display does not say. The compact canvas is taken where
// the smallest target of the landscape one would be under 15 mm, or its unit under three quarters of a pixel.
Metrics measure_screen(float w_px, float h_px, float pixel_mm);

}  // namespace ui
