// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texture.h"

#include "ui/imgui_compat.h"

namespace ui {
namespace {

std::uint64_t at(std::span<const std::uint64_t> numbers, std::uint64_t index) {
  return index < numbers.size() ? numbers[index] : 0;
}

}  // namespace

void bind_textures(ImDrawData& data, std::span<const std::uint64_t> pages, std::span<const std::uint64_t> scenes) {
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
      const std::uint64_t number = texture_of(command);
      if (number >= kScene0) {
        set_texture(command, at(scenes, number - kScene0));
      } else if (number >= kAtlasPage0) {
        set_texture(command, at(pages, number - kAtlasPage0));
      }
    }
  }
}

}  // namespace ui
