// SPDX-License-Identifier: GPL-3.0-or-later
// By which numbers the draw lists name textures, so that a page of the atlas made in this very frame can be drawn in
// it. The platform knows its textures by other numbers: after uploading, bind_textures() writes those into the lists.
// Every other number (Dear ImGui's own font image, with its white texel) is left as it is.
#pragma once

#include <cstdint>
#include <span>

struct ImDrawData;

namespace ui {

inline constexpr std::uint64_t kAtlasPage0 = 0x1000;  // + the page's index in text::Atlas::pages()
inline constexpr std::uint64_t kScene0 = 0x10000;     // + the scene's index in Pictures::scenes()

// `pages[i]` and `scenes[i]` are the platform's numbers. A number that is missing becomes 0: nothing is drawn.
void bind_textures(ImDrawData& data, std::span<const std::uint64_t> pages, std::span<const std::uint64_t> scenes);

}  // namespace ui
