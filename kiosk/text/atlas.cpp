// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/atlas.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_map>

#include "text/wipe.h"

namespace text {
namespace {

constexpr int kGap = 1;  // between images, for the sampler
constexpr int kMaxPx = 2000;

// A row of images of about one height.
struct Shelf {
  int y = 0, height = 0, x = kGap;
};

struct Packing {
  std::vector<Shelf> shelves;
  int bottom = kGap;

  // Where an image of this size may go, or nothing if the page is full.
  std::optional<Rect16> place(int w, int h) {
    Shelf* shelf = best(w, h, h + h / 4 + 4);
    if (!shelf && bottom + h + kGap <= AtlasPage::kSize) {
      const int height = std::min((h + 7) / 8 * 8, AtlasPage::kSize - kGap - bottom);
      shelves.push_back({bottom, height});
      bottom += height + kGap;
      shelf = &shelves.back();
    }
    if (!shelf) shelf = best(w, h, AtlasPage::kSize);
    if (!shelf) return std::nullopt;
    const Rect16 at{static_cast<std::uint16_t>(shelf->x), static_cast<std::uint16_t>(shelf->y),
                    static_cast<std::uint16_t>(w), static_cast<std::uint16_t>(h)};
    shelf->x += w + kGap;
    return at;
  }

 private:
  // The lowest shelf that is high enough, but no higher than `limit`, and has room.
  Shelf* best(int w, int h, int limit) {
    Shelf* found = nullptr;
    for (Shelf& shelf : shelves) {
      const bool fits = shelf.height >= h && shelf.height <= limit && shelf.x + w + kGap <= AtlasPage::kSize;
      if (fits && (!found || shelf.height < found->height)) found = &shelf;
    }
    return found;
  }
};

void add_dirty(Rect16& dirty, const Rect16& more) {
  if (dirty.w == 0) {
    dirty = more;
    return;
  }
  const int right = std::max(dirty.x + dirty.w, more.x + more.w);
  const int bottom = std::max(dirty.y + dirty.h, more.y + more.h);
  dirty.x = std::min(dirty.x, more.x);
  dirty.y = std::min(dirty.y, more.y);
  dirty.w = static_cast<std::uint16_t>(right - dirty.x);
  dirty.h = static_cast<std::uint16_t>(bottom - dirty.y);
}

std::uint64_t glyph_key(FaceIndex face, std::uint32_t glyph, int px, int quarter) {
  return std::uint64_t{glyph} | std::uint64_t{face} << 32 | static_cast<std::uint64_t>(px) << 48 |
         static_cast<std::uint64_t>(quarter) << 60;
}

}  // namespace

struct Atlas::State {
  explicit State(const Fonts& fonts_in) : fonts(fonts_in) {}

  // Copies rows into a page with room, opening one if none has.
  AtlasImage store(int w, int h, const std::uint8_t* rows, int stride) {
    AtlasImage image;
    if (w <= 0 || h <= 0 || w + 2 * kGap > AtlasPage::kSize || h + 2 * kGap > AtlasPage::kSize) return image;
    std::optional<Rect16> at;
    std::size_t page = 0;
    for (; page < pages.size() && !(at = packings[page].place(w, h)); ++page) {
    }
    if (!at) {
      pages.emplace_back().coverage.resize(std::size_t{AtlasPage::kSize} * AtlasPage::kSize);
      at = packings.emplace_back().place(w, h);
    }
    image.page = static_cast<std::uint16_t>(page);
    image.at = *at;
    for (int row = 0; row < h; ++row) {
      const std::size_t target = static_cast<std::size_t>(at->y + row) * AtlasPage::kSize + at->x;
      std::memcpy(pages[page].coverage.data() + target, rows + static_cast<std::ptrdiff_t>(row) * stride,
                  static_cast<std::size_t>(w));
    }
    add_dirty(pages[page].dirty, image.at);
    return image;
  }

  AtlasImage rasterise(FaceIndex face, std::uint32_t glyph, int px, int quarter) {
    FT_Face font = fonts.rasteriser(face);
    if (FT_Set_Pixel_Sizes(font, 0, static_cast<FT_UInt>(px))) return {};
    if (FT_Load_Glyph(font, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)) return {};
    FT_Outline_Translate(&font->glyph->outline, FT_Pos{quarter} * 16, 0);  // 26.6 fixed point
    if (FT_Render_Glyph(font->glyph, FT_RENDER_MODE_NORMAL)) return {};
    const FT_Bitmap& bitmap = font->glyph->bitmap;
    AtlasImage image =
        store(static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), bitmap.buffer, bitmap.pitch);
    image.left = static_cast<std::int16_t>(font->glyph->bitmap_left);
    image.top = static_cast<std::int16_t>(font->glyph->bitmap_top);
    return image;
  }

  const Fonts& fonts;
  std::deque<AtlasPage> pages;
  std::deque<Packing> packings;  // one a page
  // Maps of nodes: what was given out stays where it is.
  std::unordered_map<std::uint64_t, AtlasImage> glyphs, images;
};

Atlas::Atlas(const Fonts& fonts) : state_(std::make_unique<State>(fonts)) {}
Atlas::~Atlas() = default;

const AtlasImage& Atlas::glyph(FaceIndex face, std::uint32_t glyph, int px, int quarter) {
  px = std::clamp(px, 1, kMaxPx);
  quarter = std::clamp(quarter, 0, 3);
  const std::uint64_t key = glyph_key(face, glyph, px, quarter);
  const auto known = state_->glyphs.find(key);
  if (known != state_->glyphs.end()) return known->second;
  return state_->glyphs.emplace(key, state_->rasterise(face, glyph, px, quarter)).first->second;
}

const AtlasImage& Atlas::image(std::uint64_t key, int w, int h, std::span<const std::uint8_t> coverage) {
  const auto known = state_->images.find(key);
  if (known != state_->images.end()) return known->second;
  const bool whole = w > 0 && h > 0 && coverage.size() == static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
  return state_->images.emplace(key, whole ? state_->store(w, h, coverage.data(), w) : AtlasImage{}).first->second;
}

bool Atlas::has_image(std::uint64_t key) const { return state_->images.contains(key); }

std::deque<AtlasPage>& Atlas::pages() { return state_->pages; }

void Atlas::wipe() {
  state_->glyphs.clear();
  state_->images.clear();
  for (std::size_t i = 0; i < state_->pages.size(); ++i) {
    AtlasPage& page = state_->pages[i];
    explicit_bzero(page.coverage.data(), page.coverage.size());
    page.dirty = {0, 0, AtlasPage::kSize, AtlasPage::kSize};
    state_->packings[i] = {};
  }
}

}  // namespace text
