// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the three themes by their use (visual-design.md, 2.1). The values are made from assets/tokens.json at
// build time; nothing here chooses a colour of its own.
#pragma once

#include <cstdint>

#include "ui/tokens.h"

namespace ui {

enum class Theme : std::uint8_t { Day, Evening, Strong };
enum class Hue : std::uint8_t { Sea, Moss, Plum, Amber, Dusk };  // in the order of model::Hue

inline std::uint32_t colour(Theme theme, Ink ink) {
  return tokens::kColours[static_cast<std::size_t>(theme)][static_cast<std::size_t>(ink)];
}
inline std::uint32_t with_alpha(std::uint32_t colour, float alpha) {
  return (colour & 0x00FFFFFFu) | static_cast<std::uint32_t>(alpha * 255.0f + 0.5f) << 24;
}

inline Ink tint(Hue hue) { return static_cast<Ink>(static_cast<int>(Ink::SeaTint) + 2 * static_cast<int>(hue)); }
inline Ink glyph(Hue hue) { return static_cast<Ink>(static_cast<int>(Ink::SeaGlyph) + 2 * static_cast<int>(hue)); }

}  // namespace ui
