// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>
#include <random>

#include "text/atlas.h"
#include "text_fixture.h"

using namespace text_fixture;

namespace {

int sum_of(const text::AtlasPage& page, const text::Rect16& at) {
  int sum = 0;
  for (int y = at.y; y < at.y + at.h; ++y) {
    const auto row = page.coverage.begin() + y * text::AtlasPage::kSize + at.x;
    sum = std::accumulate(row, row + at.w, sum);
  }
  return sum;
}

bool contains(const text::Rect16& outer, const text::Rect16& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && inner.x + inner.w <= outer.x + outer.w &&
         inner.y + inner.h <= outer.y + outer.h;
}

bool apart(const text::Rect16& a, const text::Rect16& b) {  // with a texel between
  return a.x + a.w < b.x || b.x + b.w < a.x || a.y + a.h < b.y || b.y + b.h < a.y;
}

}  // namespace

TEST_CASE("glyphs are drawn once, lie inside the dirty part and differ by size and fraction") {
  const text::Fonts fonts = open_fonts();
  text::Atlas atlas(fonts);
  text::Typesetter typesetter(fonts);
  const text::PlacedGlyph letter = typesetter.set("m", style("en"), 0).glyphs.at(0);
  const text::AtlasImage& image = atlas.glyph(letter.face, letter.glyph, 28, 0);
  REQUIRE(!image.empty());
  REQUIRE(atlas.pages().size() == 1);
  text::AtlasPage& page = atlas.pages()[0];
  CHECK(contains(page.dirty, image.at));
  CHECK(sum_of(page, image.at) > 255 * 40);
  CHECK(image.top == image.at.h);  // stands on the baseline
  page.dirty = {};
  CHECK(&atlas.glyph(letter.face, letter.glyph, 28, 0) == &image);
  CHECK(page.dirty.w == 0);
  const text::AtlasImage& moved = atlas.glyph(letter.face, letter.glyph, 28, 2);
  CHECK(apart(moved.at, image.at));
  CHECK(contains(page.dirty, moved.at));
  const text::AtlasImage& large = atlas.glyph(letter.face, letter.glyph, 56, 0);
  CHECK(large.at.h >= 2 * image.at.h - 2);
}

TEST_CASE("every glyph of every language leaves a picture") {
  const text::Fonts fonts = open_fonts();
  text::Atlas atlas(fonts);
  text::Typesetter typesetter(fonts);
  for (const text::Weight weight : {text::Weight::Regular, text::Weight::Bold}) {
    text::Style wanted = style("en", 30);
    wanted.weight = weight;
    const text::Paragraph& names = typesetter.set("English,Slovenščina,Українська,العربية,ไทย,简体中文", wanted, 0);
    for (const text::PlacedGlyph& glyph : names.glyphs) {
      const text::AtlasImage& image = atlas.glyph(glyph.face, glyph.glyph, 30, 0);
      CHECK(!image.empty());
      CHECK(sum_of(atlas.pages()[image.page], image.at) > 0);
    }
  }
  const text::PlacedGlyph space{typesetter.set("m", style("en"), 0).glyphs.at(0).face, 0xFFFFF, 0, 0, 0};
  CHECK(atlas.glyph(space.face, space.glyph, 30, 0).empty());  // no such glyph: nothing, and no harm
}

TEST_CASE("images never overlap, over as many pages as it takes") {
  const text::Fonts fonts = open_fonts();
  text::Atlas atlas(fonts);
  std::mt19937 random(7);
  std::vector<const text::AtlasImage*> images;
  for (std::uint64_t key = 0; key < 1500; ++key) {
    const int w = 1 + static_cast<int>(random() % 120), h = 1 + static_cast<int>(random() % 160);
    const std::vector<std::uint8_t> ink(static_cast<std::size_t>(w * h), static_cast<std::uint8_t>(1 + key % 255));
    CHECK(!atlas.has_image(key));
    images.push_back(&atlas.image(key, w, h, ink));
    CHECK(atlas.has_image(key));
    CHECK(images.back()->at.w == w);
  }
  CHECK(atlas.pages().size() >= 2);
  CHECK(atlas.pages().size() <= 5);  // packed well enough
  for (std::size_t i = 0; i < images.size(); ++i) {
    const text::Rect16& at = images[i]->at;
    CHECK(at.x >= 1);
    CHECK(at.y >= 1);
    CHECK(at.x + at.w < text::AtlasPage::kSize);
    CHECK(at.y + at.h < text::AtlasPage::kSize);
    CHECK(sum_of(atlas.pages()[images[i]->page], at) == at.w * at.h * static_cast<int>(1 + i % 255));
    for (std::size_t k = 0; k < i; ++k) {
      if (images[k]->page == images[i]->page && !apart(images[k]->at, at)) FAIL("images ", k, " and ", i, " overlap");
    }
  }
}

TEST_CASE("an image that cannot be stored is empty and harms nothing") {
  const text::Fonts fonts = open_fonts();
  text::Atlas atlas(fonts);
  const std::vector<std::uint8_t> ink(2048 * 2, 255);
  CHECK(atlas.image(1, 2048, 2, ink).empty());  // wider than a page with its edge
  CHECK(atlas.image(2, 10, 10, ink).empty());   // not as many texels as it says
  CHECK(atlas.image(3, 0, 0, {}).empty());
  CHECK(atlas.image(4, 2046, 2, std::span(ink).first(2046 * 2)).at.w == 2046);
}

TEST_CASE("a wipe zeroes the pages and asks for their upload") {
  const text::Fonts fonts = open_fonts();
  text::Atlas atlas(fonts);
  const std::vector<std::uint8_t> ink(100, 255);
  atlas.image(std::uint64_t{1} << 63, 10, 10, ink);
  atlas.pages()[0].dirty = {};
  atlas.pages()[0].texture = 9;
  atlas.wipe();
  const text::AtlasPage& page = atlas.pages()[0];
  CHECK(std::all_of(page.coverage.begin(), page.coverage.end(), [](std::uint8_t texel) { return texel == 0; }));
  CHECK(page.dirty.w == text::AtlasPage::kSize);
  CHECK(page.dirty.h == text::AtlasPage::kSize);
  CHECK(page.texture == 9);
  CHECK(!atlas.has_image(std::uint64_t{1} << 63));
  CHECK(!atlas.image(std::uint64_t{1} << 63, 10, 10, ink).empty());
  CHECK(atlas.pages().size() == 1);
}
