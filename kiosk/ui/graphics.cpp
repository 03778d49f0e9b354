// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graphics.h"

#include "ui/imgui_compat.h"

namespace ui {

namespace {

void begin_context(ImFontAtlas& fonts) {
  ImGui::CreateContext(&fonts);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // 16-bit indices do not reach over a page of text
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;
  style.CircleTessellationMaxError = 0.1f;
  style.CurveTessellationTol = 0.5f;
}

}  // namespace

Graphics::Graphics() : fonts_(IM_NEW(ImFontAtlas)()) {
  begin_context(*fonts_);
#if IMGUI_VERSION_NUM < 19200
  unsigned char* pixels = nullptr;
  int w = 0, h = 0;
  fonts_->GetTexDataAsAlpha8(&pixels, &w, &h);
#endif
}

Graphics::~Graphics() {
  ImGui::DestroyContext();
  IM_DELETE(fonts_);
}

void Graphics::forget() {
  ImGui::DestroyContext();
  begin_context(*fonts_);
}

void Graphics::begin(float w_px, float h_px) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(w_px, h_px);
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
}

ImDrawData& Graphics::end() {
  ImGui::Render();
  return *ImGui::GetDrawData();
}

}  // namespace ui
