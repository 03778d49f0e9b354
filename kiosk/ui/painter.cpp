// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/painter.h"

#include <array>
#include <cmath>
#include <numbers>

#include "ui/imgui_compat.h"
#include "ui/texture.h"

namespace ui {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImVec2 top_left(const Box& box) { return {box.x, box.y}; }
ImVec2 bottom_right(const Box& box) { return {box.right(), box.bottom()}; }

// A physical box with its edges on whole pixels, so that lines are crisp.
Box snap(const Box& box) {
  const float x = std::round(box.x), y = std::round(box.y);
  return {x, y, std::round(box.right()) - x, std::round(box.bottom()) - y};
}

// The path of a doorway: half a circle above, a foot with small corners.
void path_arch(ImDrawList& list, const Box& box, float foot) {
  const float r = box.w / 2;
  list.PathArcTo({box.x + r, box.y + r}, r, kPi, 2 * kPi, 48);
  list.PathArcTo({box.right() - foot, box.bottom() - foot}, foot, 0, kPi / 2, 12);
  list.PathArcTo({box.x + foot, box.bottom() - foot}, foot, kPi / 2, kPi, 12);
}

constexpr std::array kMirrored = {
    std::string_view("arrow-left"),  std::string_view("arrow-right"),     std::string_view("caret-left"),
    std::string_view("caret-right"), std::string_view("list-checks"),     std::string_view("book-open-text"),
    std::string_view("list-plus"),   std::string_view("arrow-u-up-left"), std::string_view("chat-circle-text")};

bool mirrors(std::string_view name) {
  const std::string_view bare = name.substr(0, name.find('/'));
  return std::find(kMirrored.begin(), kMirrored.end(), bare) != kMirrored.end();
}

constexpr std::uint64_t kPictureKey = 1ull << 63;

}  // namespace

Painter::Painter(Context& context, const Metrics& metrics)
    : context_(context), metrics_(metrics), list_(ImGui::GetBackgroundDrawList()) {}

void Painter::set_look(Theme theme, float scale, bool rtl) {
  theme_ = theme;
  scale_ = scale;
  rtl_ = rtl;
}

float Painter::glyph_px(float px) const { return std::round(px * std::sqrt(scale_)); }

Box Painter::physical(const Box& box) const {
  const float u = metrics_.unit;
  const float x = rtl_ ? metrics_.w - box.right() : box.x;
  return {x * u, box.y * u, box.w * u, box.h * u};
}

void Painter::ground(Ink top, Ink bottom) {
  const std::uint32_t above = colour_of(top), below = colour_of(bottom);
  const Box box = physical(screen());
  list_->AddRectFilledMultiColor(top_left(box), {std::ceil(box.right()), std::ceil(box.bottom())}, above, above, below,
                                 below);
}

void Painter::fill(const Box& box, Ink ink, float radius) { fill(box, colour_of(ink), radius); }

void Painter::fill(const Box& box, std::uint32_t colour, float radius) {
  const Box at = snap(physical(box));
  list_->AddRectFilled(top_left(at), bottom_right(at), colour,
                       std::min(radius, std::min(box.w, box.h) / 2) * metrics_.unit);
}

void Painter::outline(const Box& box, Ink ink, float thickness, float radius) {
  const Box at = snap(physical(box));
  const float line = std::max(1.0f, std::round(thickness * metrics_.unit));
  const Box middle = inset(at, line / 2);
  const float round = std::min(radius, std::min(box.w, box.h) / 2) * metrics_.unit - line / 2;
  list_->AddRect(top_left(middle), bottom_right(middle), colour_of(ink), std::max(0.0f, round), 0, line);
}

void Painter::bordered(const Box& box, Ink surface, Ink edge, float thickness, float radius) {
  bordered(box, colour_of(surface), edge, thickness, radius);
}

void Painter::bordered(const Box& box, std::uint32_t surface, Ink edge, float thickness, float radius) {
  fill(inset(box, thickness / 2), surface, std::min(radius, std::min(box.w, box.h) / 2) - thickness / 2);
  outline(box, edge, thickness, radius);
}

void Painter::dashed(const Box& box, Ink ink, float thickness, float radius) {
  const float u = metrics_.unit;
  const Box at = inset(snap(physical(box)), thickness * u / 2);
  list_->PathClear();
  list_->PathRect(top_left(at), bottom_right(at), radius * u);
  ImVector<ImVec2> path = list_->_Path;
  list_->PathClear();
  const ImVec2 start = path[0];  // a copy: growing moves the points
  path.push_back(start);
  const float dash = 9 * u, gap = 7 * u;
  float left = dash;
  bool inked = true;
  for (int i = 0; i + 1 < path.Size; ++i) {
    ImVec2 from = path[i];
    const ImVec2 to = path[i + 1];
    float length = std::hypot(to.x - from.x, to.y - from.y);
    while (length > 0.01f) {
      const float step = std::min(left, length);
      const ImVec2 next{from.x + (to.x - from.x) * step / length, from.y + (to.y - from.y) * step / length};
      if (inked) list_->AddLine(from, next, colour_of(ink), thickness * u);
      from = next;
      length -= step;
      left -= step;
      if (left <= 0.01f) {
        inked = !inked;
        left = inked ? dash : gap;
      }
    }
  }
}

void Painter::arch(const Box& box, Ink ink, float foot) {
  path_arch(*list_, physical(box), foot * metrics_.unit);
  list_->PathFillConvex(colour_of(ink));
}

void Painter::arch_outline(const Box& box, Ink ink, float thickness, float foot) {
  const float u = metrics_.unit;
  path_arch(*list_, inset(physical(box), thickness * u / 2), std::max(0.0f, foot - thickness / 2) * u);
  list_->PathStroke(colour_of(ink), ImDrawFlags_Closed, thickness * u);
}

void Painter::circle(const Box& box, std::uint32_t colour) {
  const Box at = physical(box);
  list_->AddCircleFilled({at.x + at.w / 2, at.y + at.h / 2}, at.w / 2, colour, at.w > 200 ? 128 : 0);
}

void Painter::ring(const Box& box, std::uint32_t colour, float thickness) {
  const Box at = physical(box);
  const float line = thickness * metrics_.unit;
  list_->AddCircle({at.x + at.w / 2, at.y + at.h / 2}, at.w / 2 - line / 2, colour, at.w > 200 ? 128 : 0, line);
}

void Painter::arc(const Box& box, Ink ink, float thickness, float share) {
  const Box at = physical(box);
  const float line = thickness * metrics_.unit, r = at.w / 2 - line / 2;
  const ImVec2 middle{at.x + at.w / 2, at.y + at.h / 2};
  const float from = -kPi / 2, to = from + 2 * kPi * std::clamp(share, 0.0f, 1.0f);
  const std::uint32_t colour = colour_of(ink);
  list_->PathArcTo(middle, r, from, to, std::max(8, static_cast<int>(share * 128)));
  list_->PathStroke(colour, 0, line);
  for (const float angle : {from, to}) {
    list_->AddCircleFilled({middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)}, line / 2, colour, 24);
  }
}

void Painter::quad(const text::AtlasImage& image, const Box& at, float u0, float v0, float u1, float v1,
                   std::uint32_t colour) {
  constexpr float kTexel = 1.0f / text::AtlasPage::kSize;
  const float x = image.at.x, y = image.at.y, w = image.at.w, h = image.at.h;
  push_texture(*list_, kAtlasPage0 + image.page);
  list_->PrimReserve(6, 4);
  list_->PrimRectUV(top_left(at), bottom_right(at), {(x + u0 * w) * kTexel, (y + v0 * h) * kTexel},
                    {(x + u1 * w) * kTexel, (y + v1 * h) * kTexel}, colour);
  pop_texture(*list_);
}

void Painter::picture(const Box& box, std::string_view name, Ink ink) {
  Box at = physical(box);
  std::string full(name);
  const bool has_weight = name.find('/') != std::string_view::npos;
  if (has_weight && strong() && (name.ends_with("/regular") || name.ends_with("/duotone"))) {
    full = std::string(name.substr(0, name.find('/'))) + "/bold";
  }
  const Mask* mask = context_.pictures.mask(full, at.w);
  if (!mask && !has_weight) mask = context_.pictures.mask(full + (strong() ? "/bold" : "/duotone"), at.w);
  if (!mask) {
    problems_.push_back("no picture is called '" + std::string(name) + "'; see assets/pictograms.txt");
    return;
  }
  at.x = std::round(at.x);
  at.y = std::round(at.y);
  if (std::abs(at.w - static_cast<float>(mask->w)) < 1) at.w = at.h = static_cast<float>(mask->w);
  const text::AtlasImage& image = context_.atlas.image(kPictureKey | mask->number, mask->w, mask->h, mask->coverage);
  const bool flip = rtl_ && mirrors(full);
  quad(image, at, flip ? 1.0f : 0.0f, 0, flip ? 0.0f : 1.0f, 1, colour_of(ink));
}

void Painter::scene(const Box& box, std::string_view name, float brightness) {
  const int index = context_.pictures.scene(name);
  if (index < 0) {
    problems_.push_back("no scene is called '" + std::string(name) + "'");
    return;
  }
  // Covers the box: what sticks out at the longer side is cut off evenly. A scene is not mirrored.
  const Scene& scene = context_.pictures.scenes()[static_cast<std::size_t>(index)];
  const Box at = snap(physical(box));
  const float ratio = at.w / at.h, own = static_cast<float>(scene.w) / static_cast<float>(scene.h);
  const float cut_x = own > ratio ? (1 - ratio / own) / 2 : 0, cut_y = own < ratio ? (1 - own / ratio) / 2 : 0;
  const auto grey = static_cast<int>(brightness * 255);
  list_->AddImage(texture(kScene0 + static_cast<std::uint64_t>(index)), top_left(at), bottom_right(at), {cut_x, cut_y},
                  {1 - cut_x, 1 - cut_y}, IM_COL32(grey, grey, grey, 255));
}

}  // namespace ui
