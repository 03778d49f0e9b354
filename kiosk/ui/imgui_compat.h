// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between Dear ImGui 1.86 (Debian 12), 1.90 and 1.92, in one place: textures by number. Only 1.86 is built
// by the tests.
#pragma once

#include <imgui.h>

#include <cstdint>

namespace ui {

#if IMGUI_VERSION_NUM >= 19200
inline ImTextureRef texture(std::uint64_t number) { return ImTextureRef(static_cast<ImTextureID>(number)); }
inline void push_texture(ImDrawList& list, std::uint64_t number) { list.PushTexture(texture(number)); }
inline void pop_texture(ImDrawList& list) { list.PopTexture(); }
inline std::uint64_t texture_of(const ImDrawCmd& command) { return static_cast<std::uint64_t>(command.GetTexID()); }
inline void set_texture(ImDrawCmd& command, std::uint64_t number) { command.TexRef = texture(number); }
#else
// A pointer up to 1.91.3, a number afterwards: the C-style cast does for both.
inline ImTextureID texture(std::uint64_t number) { return (ImTextureID) static_cast<std::uintptr_t>(number); }
inline void push_texture(ImDrawList& list, std::uint64_t number) { list.PushTextureID(texture(number)); }
inline void pop_texture(ImDrawList& list) { list.PopTextureID(); }
inline std::uint64_t texture_of(const ImDrawCmd& command) { return (std::uint64_t)command.GetTexID(); }
inline void set_texture(ImDrawCmd& command, std::uint64_t number) { command.TextureId = texture(number); }
#endif

}  // namespace ui
