// SPDX-License-Identifier: GPL-3.0-or-later
// Draws Dear ImGui's lists on the CPU, so that a test can look at pixels without a window and without GL. Triangles
// with a colour and a texture, blended and clipped; slow and plain. Writes PPM, which every picture tool reads.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

#include "ui/context.h"
#include "ui/imgui_compat.h"
#include "ui/texture.h"

namespace tests {

struct SoftwarePicture {
  int w = 0, h = 0;
  std::vector<float> rgb;

  SoftwarePicture(int w_in, int h_in) : w(w_in), h(h_in), rgb(static_cast<std::size_t>(w_in * h_in * 3), 0.0f) {}

  const float* at(int x, int y) const { return &rgb[static_cast<std::size_t>((y * w + x) * 3)]; }
  float* at(int x, int y) { return &rgb[static_cast<std::size_t>((y * w + x) * 3)]; }
  bool operator==(const SoftwarePicture& other) const { return w == other.w && h == other.h && rgb == other.rgb; }

  void write(const std::filesystem::path& path) const {
    std::ofstream out(path, std::ios::binary);
    out << "P6\n" << w << " " << h << "\n255\n";
    for (const float value : rgb) out.put(static_cast<char>(static_cast<unsigned char>(std::lround(value))));
  }
};

class SoftwareRenderer {
 public:
  explicit SoftwareRenderer(ui::Context& context) : context_(context) {
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&own_, &own_w_, &own_h_);
  }

  SoftwarePicture draw(const ImDrawData& data, int w, int h) {
    SoftwarePicture picture(w, h);
    for (int i = 0; i < data.CmdListsCount; ++i) {
      const ImDrawList& list = *data.CmdLists[i];
      for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
        for (unsigned k = 0; k + 2 < command.ElemCount; k += 3) {
          triangle(picture, command, vertex[index[k]], vertex[index[k + 1]], vertex[index[k + 2]]);
        }
      }
    }
    return picture;
  }

 private:
  struct Colour {
    float r = 1, g = 1, b = 1, a = 1;
  };

  // Bilinear, with the edge repeated.
  template <class Texel>
  static Colour sample(float u, float v, int w, int h, Texel texel) {
    const float x = u * static_cast<float>(w) - 0.5f, y = v * static_cast<float>(h) - 0.5f;
    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
    Colour sum{0, 0, 0, 0};
    for (int k = 0; k < 4; ++k) {
      const Colour c = texel(std::clamp(x0 + (k & 1), 0, w - 1), std::clamp(y0 + (k >> 1), 0, h - 1));
      const float weight = ((k & 1) ? fx : 1 - fx) * ((k >> 1) ? fy : 1 - fy);
      sum.r += c.r * weight, sum.g += c.g * weight, sum.b += c.b * weight, sum.a += c.a * weight;
    }
    return sum;
  }

  Colour texture(std::uint64_t id, float u, float v) {
    const auto coverage = [](const std::uint8_t* bytes, int w) {
      return [bytes, w](int x, int y) { return Colour{1, 1, 1, static_cast<float>(bytes[y * w + x]) / 255}; };
    };
    if (id >= ui::kScene0) {
      const ui::Scene& scene = context_.pictures.scenes()[id - ui::kScene0];
      return sample(u, v, scene.w, scene.h, [&scene](int x, int y) {
        const std::uint8_t* p = &scene.rgba[static_cast<std::size_t>((y * scene.w + x) * 4)];
        const auto part = [p](int i) { return static_cast<float>(p[i]) / 255; };
        return Colour{part(0), part(1), part(2), part(3)};
      });
    }
    if (id >= ui::kAtlasPage0) {
      constexpr int kSize = text::AtlasPage::kSize;
      return sample(u, v, kSize, kSize, coverage(context_.atlas.pages()[id - ui::kAtlasPage0].coverage.data(), kSize));
    }
    return sample(u, v, own_w_, own_h_, coverage(own_, own_w_));
  }

  void triangle(SoftwarePicture& picture, const ImDrawCmd& command, const ImDrawVert& a, const ImDrawVert& b,
                const ImDrawVert& c) {
    const float area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
    if (std::abs(area) < 1e-6f) return;
    const auto low = [](float p, float q, float r, float from) {
      return static_cast<int>(std::floor(std::max(from, std::min({p, q, r}))));
    };
    const auto high = [](float p, float q, float r, float to) {
      return static_cast<int>(std::ceil(std::min(to, std::max({p, q, r}))));
    };
    const ImVec4& clip = command.ClipRect;
    const int x0 = std::max(0, low(a.pos.x, b.pos.x, c.pos.x, clip.x)),
              x1 = std::min(picture.w, high(a.pos.x, b.pos.x, c.pos.x, clip.z));
    const int y0 = std::max(0, low(a.pos.y, b.pos.y, c.pos.y, clip.y)),
              y1 = std::min(picture.h, high(a.pos.y, b.pos.y, c.pos.y, clip.w));
    const std::uint64_t id = ui::texture_of(command);
    // Top-left rule, roughly: an edge shared by two triangles is drawn once.
    const auto covers = [](float w, float dx, float dy) {
      return w > 0 || (w == 0 && (dy > 0 || (dy == 0 && dx < 0)));
    };
    const float sign = area > 0 ? 1.0f : -1.0f;
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
        const float wa = sign * ((b.pos.x - px) * (c.pos.y - py) - (b.pos.y - py) * (c.pos.x - px));
        const float wb = sign * ((c.pos.x - px) * (a.pos.y - py) - (c.pos.y - py) * (a.pos.x - px));
        const float wc = sign * ((a.pos.x - px) * (b.pos.y - py) - (a.pos.y - py) * (b.pos.x - px));
        if (!covers(wa, sign * (c.pos.x - b.pos.x), sign * (c.pos.y - b.pos.y)) ||
            !covers(wb, sign * (a.pos.x - c.pos.x), sign * (a.pos.y - c.pos.y)) ||
            !covers(wc, sign * (b.pos.x - a.pos.x), sign * (b.pos.y - a.pos.y))) {
          continue;
        }
        const float all = wa + wb + wc, fa = wa / all, fb = wb / all, fc = wc / all;
        blend(picture.at(x, y), a, b, c, fa, fb, fc,
              texture(id, fa * a.uv.x + fb * b.uv.x + fc * c.uv.x, fa * a.uv.y + fb * b.uv.y + fc * c.uv.y));
      }
    }
  }

  static void blend(float* pixel, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, float fa, float fb,
                    float fc, const Colour& texel) {
    const auto part = [&](int shift) {
      const auto of = [shift](const ImDrawVert& v) { return static_cast<float>(v.col >> shift & 255); };
      return fa * of(a) + fb * of(b) + fc * of(c);
    };
    const float alpha = part(24) / 255 * texel.a;
    const float source[3] = {part(0) * texel.r, part(8) * texel.g, part(16) * texel.b};
    for (int i = 0; i < 3; ++i) pixel[i] = std::min(255.0f, pixel[i] * (1 - alpha) + source[i] * alpha);
  }

  ui::Context& context_;
  unsigned char* own_ = nullptr;
  int own_w_ = 0, own_h_ = 0;
};

}  // namespace tests
