// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/renderer.h"

#include <glad/gl.h>
#include <imgui.h>

#include <cstddef>
#include <string>
#include <type_traits>
#include <vector>

namespace platform {

struct Renderer::State {
  unsigned program = 0, vertex_array = 0, vertices = 0, indices = 0;
  int projection = -1;
  std::vector<unsigned> textures;  // number n is textures[n - 1]
  std::uint64_t interface_font = 0;
};

namespace {

constexpr const char* kVertexShader = R"(#version 330 core
uniform mat4 projection;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 colour;
out vec2 v_texel;
out vec4 v_colour;
void main() {
  v_texel = texel;
  v_colour = colour;
  gl_Position = projection * vec4(position, 0, 1);
}
)";

constexpr const char* kFragmentShader = R"(#version 330 core
uniform sampler2D picture;
in vec2 v_texel;
in vec4 v_colour;
layout(location = 0) out vec4 result;
void main() { result = v_colour * texture(picture, v_texel); }
)";

// ImTextureID is a pointer up to Dear ImGui 1.91.3 and a number afterwards.
template <class Id>
std::uint64_t number_of(Id id) {
  if constexpr (std::is_pointer_v<Id>) {
    return reinterpret_cast<std::uintptr_t>(id);
  } else {
    return static_cast<std::uint64_t>(id);
  }
}

base::Result<unsigned> compile(unsigned kind, const char* source) {
  const unsigned shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  int good = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
  if (good) return shader;
  std::string log(1024, '\0');
  glGetShaderInfoLog(shader, static_cast<int>(log.size()), nullptr, log.data());
  glDeleteShader(shader);
  return base::Error{base::ErrorKind::Io, "the display's OpenGL refuses our shader: " + std::string(log.c_str()), ""};
}

base::Result<unsigned> link_program() {
  TRY(const unsigned vertex, compile(GL_VERTEX_SHADER, kVertexShader));
  TRY(const unsigned fragment, compile(GL_FRAGMENT_SHADER, kFragmentShader));
  const unsigned program = glCreateProgram();
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  int good = 0;
  glGetProgramiv(program, GL_LINK_STATUS, &good);
  if (!good) return base::Error{base::ErrorKind::Io, "the display's OpenGL does not link our shaders", ""};
  return program;
}

void describe_vertices() {
  const auto offset = [](std::size_t bytes) { return reinterpret_cast<const void*>(bytes); };
  for (unsigned i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, col)));
}

unsigned make_texture(int w, int h, unsigned stored, unsigned given, const std::uint8_t* bytes) {
  unsigned texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, static_cast<int>(stored), w, h, 0, given, GL_UNSIGNED_BYTE, bytes);
  return texture;
}

// Dear ImGui's own image: solid fills take its white texel. Its letters are never shown to a visitor.
void add_interface_font(Renderer& renderer, std::uint64_t& number) {
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  unsigned char* bytes = nullptr;
  int w = 0, h = 0;
  fonts.GetTexDataAsAlpha8(&bytes, &w, &h);
  number = renderer.add_coverage(w, h, {bytes, static_cast<std::size_t>(w) * static_cast<std::size_t>(h)});
  fonts.SetTexID((ImTextureID) static_cast<std::intptr_t>(number));  // a pointer or a number, by version
}

// An Offscreen keeps its rows from the top, as the display does with a window's: so the same edges fall on the same
// side of the same pixels, and the two pictures are equal to the last bit.
bool rows_from_top() {
  int bound = 0;
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
  return bound != 0;
}

void set_up(int w, int h, bool from_top, int projection, unsigned program, unsigned vertex_array) {
  glViewport(0, 0, w, h);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_STENCIL_TEST);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  const float sx = 2.0F / static_cast<float>(w), sy = (from_top ? 2.0F : -2.0F) / static_cast<float>(h);
  const float matrix[16] = {sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, -1, 0, -1, from_top ? -1.0F : 1.0F, 0, 1};
  glUseProgram(program);
  glUniformMatrix4fv(projection, 1, GL_FALSE, matrix);
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(vertex_array);
}

void draw_command(const ImDrawCmd& command, int h, bool from_top, const std::vector<unsigned>& textures) {
  const int left = static_cast<int>(command.ClipRect.x), top = static_cast<int>(command.ClipRect.y);
  const int right = static_cast<int>(command.ClipRect.z), bottom = static_cast<int>(command.ClipRect.w);
  const std::uint64_t number = number_of(command.GetTexID());
  if (right <= left || bottom <= top || number == 0 || number > textures.size()) return;
  glScissor(left, from_top ? top : h - bottom, right - left, bottom - top);
  glBindTexture(GL_TEXTURE_2D, textures[number - 1]);
  glDrawElementsBaseVertex(
      GL_TRIANGLES, static_cast<int>(command.ElemCount), sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
      reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)), static_cast<int>(command.VtxOffset));
}

}  // namespace

Renderer::Renderer() : state_(std::make_unique<State>()) {}

Renderer::~Renderer() {
  glDeleteTextures(static_cast<int>(state_->textures.size()), state_->textures.data());
  glDeleteBuffers(1, &state_->vertices);
  glDeleteBuffers(1, &state_->indices);
  glDeleteVertexArrays(1, &state_->vertex_array);
  glDeleteProgram(state_->program);
}

base::Result<std::unique_ptr<Renderer>> Renderer::create() {
  TRY(const unsigned program, link_program());
  std::unique_ptr<Renderer> made(new Renderer);
  State& state = *made->state_;
  state.program = program;
  state.projection = glGetUniformLocation(program, "projection");
  glUseProgram(program);
  glUniform1i(glGetUniformLocation(program, "picture"), 0);
  glGenVertexArrays(1, &state.vertex_array);
  glGenBuffers(1, &state.vertices);
  glGenBuffers(1, &state.indices);
  glBindVertexArray(state.vertex_array);
  glBindBuffer(GL_ARRAY_BUFFER, state.vertices);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, state.indices);
  describe_vertices();
  add_interface_font(*made, state.interface_font);
  return made;
}

std::uint64_t Renderer::add_picture(int w, int h, std::span<const std::uint8_t> rgba) {
  state_->textures.push_back(make_texture(w, h, GL_RGBA8, GL_RGBA, rgba.data()));
  return state_->textures.size();
}

std::uint64_t Renderer::add_coverage(int w, int h, std::span<const std::uint8_t> bytes) {
  state_->textures.push_back(make_texture(w, h, GL_R8, GL_RED, bytes.data()));
  const int swizzle[4] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle);
  return state_->textures.size();
}

void Renderer::upload(text::Atlas& atlas) {
  constexpr int kSize = text::AtlasPage::kSize;
  for (text::AtlasPage& page : atlas.pages()) {
    if (page.texture == 0) {
      page.texture = add_coverage(kSize, kSize, page.coverage);
    } else if (page.dirty.w != 0) {
      glBindTexture(GL_TEXTURE_2D, state_->textures[page.texture - 1]);
      glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
      glPixelStorei(GL_UNPACK_ROW_LENGTH, kSize);
      const std::uint8_t* first = page.coverage.data() + std::size_t{page.dirty.y} * kSize + page.dirty.x;
      glTexSubImage2D(GL_TEXTURE_2D, 0, page.dirty.x, page.dirty.y, page.dirty.w, page.dirty.h, GL_RED,
                      GL_UNSIGNED_BYTE, first);
      glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    }
    page.dirty = {};
  }
}

void Renderer::draw(const ImDrawData& data, int w, int h) {
  const bool from_top = rows_from_top();
  set_up(w, h, from_top, state_->projection, state_->program, state_->vertex_array);
  glBindBuffer(GL_ARRAY_BUFFER, state_->vertices);
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.Size * static_cast<std::ptrdiff_t>(sizeof(ImDrawVert)),
                 list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.Size * static_cast<std::ptrdiff_t>(sizeof(ImDrawIdx)),
                 list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) draw_command(command, h, from_top, state_->textures);
  }
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace platform
