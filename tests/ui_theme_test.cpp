// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast of every pair in use, recomputed from assets/tokens.json (by way of the header made from it) with the
// formula of WCAG 2.2, "relative luminance". The limits are those of visual-design.md, 2.1.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "ui/metrics.h"
#include "ui/theme.h"

namespace {

using ui::Ink;
using ui::Theme;

double luminance(std::uint32_t colour) {
  const auto part = [colour](int shift) {
    const double c = static_cast<double>(colour >> shift & 255u) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(0) + 0.7152 * part(8) + 0.0722 * part(16);
}

double contrast(Theme theme, Ink a, Ink b) {
  const double la = luminance(ui::colour(theme, a)), lb = luminance(ui::colour(theme, b));
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Pair {
  Ink ink, ground;
};

// Words on what lies beneath them, in all themes.
const std::vector<Pair> kText = {
    {Ink::Text, Ink::GroundTop},      {Ink::Text, Ink::GroundBottom},    {Ink::Text, Ink::Surface},
    {Ink::Text, Ink::Surface2},       {Ink::Text, Ink::SeaTint},         {Ink::Text, Ink::MossTint},
    {Ink::Text2, Ink::GroundTop},     {Ink::Text2, Ink::GroundBottom},   {Ink::Text2, Ink::Surface},
    {Ink::Text2, Ink::Surface2},      {Ink::Text2, Ink::SeaTint},        {Ink::Text2, Ink::MossTint},
    {Ink::PrimaryText, Ink::Primary}, {Ink::DockText, Ink::Dock},        {Ink::DockText, Ink::DockOn},
    {Ink::HelpText, Ink::Help},       {Ink::SeaGlyph, Ink::SeaTint},     {Ink::MossGlyph, Ink::MossTint},
    {Ink::PlumGlyph, Ink::PlumTint},  {Ink::AmberGlyph, Ink::AmberTint}, {Ink::DuskGlyph, Ink::DuskTint},
};

// Outlines, rings and pictures.
const std::vector<Pair> kParts = {
    {Ink::Edge, Ink::GroundTop},         {Ink::Edge, Ink::GroundBottom}, {Ink::Edge, Ink::Surface},
    {Ink::Primary, Ink::Surface},        {Ink::Primary, Ink::GroundTop}, {Ink::Primary, Ink::GroundBottom},
    {Ink::DockLine, Ink::Dock},          {Ink::FocusRing, Ink::Surface}, {Ink::FocusRing, Ink::GroundTop},
    {Ink::FocusRing, Ink::GroundBottom}, {Ink::Help, Ink::Dock},         {Ink::MossGlyph, Ink::SeaTint},
};

void check(Theme theme, const std::vector<Pair>& pairs, double least) {
  for (const Pair& pair : pairs) {
    CAPTURE(static_cast<int>(theme));
    CAPTURE(static_cast<int>(pair.ink));
    CAPTURE(static_cast<int>(pair.ground));
    CHECK(contrast(theme, pair.ink, pair.ground) >= least);
  }
}

}  // namespace

TEST_CASE("words reach 7:1 by day and in the evening, 10:1 in the strong theme") {
  check(Theme::Day, kText, 7);
  check(Theme::Evening, kText, 7);
  check(Theme::Strong, kText, 10);
}

TEST_CASE("parts of controls reach 3:1, in the strong theme 10:1") {
  check(Theme::Day, kParts, 3);
  check(Theme::Evening, kParts, 3);
  check(Theme::Strong, kParts, 10);
}

TEST_CASE("what is chosen keeps its contrast: the strong theme turns to black on yellow there") {
  CHECK(contrast(Theme::Day, Ink::Text, Ink::Selected) >= 7);
  CHECK(contrast(Theme::Evening, Ink::Text, Ink::Selected) >= 7);
  CHECK(contrast(Theme::Strong, Ink::PrimaryText, Ink::Selected) >= 10);
  CHECK(contrast(Theme::Day, Ink::Primary, Ink::Selected) >= 3);
}

TEST_CASE("the ring is seen on the dark band too, and on the darker ground under a sheet") {
  CHECK(contrast(Theme::Day, Ink::DockRim, Ink::Dock) >= 3);
  CHECK(contrast(Theme::Evening, Ink::FocusRing, Ink::Dock) >= 3);
  CHECK(contrast(Theme::Strong, Ink::FocusRing, Ink::Dock) >= 3);
}

TEST_CASE("the five hues have one lightness each, so that no section shouts") {
  for (const Theme theme : {Theme::Day, Theme::Evening}) {
    double low = 1, high = 0;
    for (int hue = 0; hue < 5; ++hue) {
      const double tint = luminance(ui::colour(theme, ui::tint(static_cast<ui::Hue>(hue))));
      low = std::min(low, tint);
      high = std::max(high, tint);
    }
    CHECK((high + 0.05) / (low + 0.05) < 1.25);
  }
}

TEST_CASE("the canvas and its unit") {
  const ui::Metrics full = ui::measure_screen(1920, 1080, 0.277f);
  CHECK(full.canvas == ui::Canvas::Landscape);
  CHECK(full.unit == doctest::Approx(1));
  CHECK(ui::measure_screen(1080, 1920, 0).canvas == ui::Canvas::Portrait);
  CHECK(ui::measure_screen(1280, 800, 0.17f).canvas == ui::Canvas::Compact);
  CHECK(ui::measure_screen(1280, 800, 0).canvas == ui::Canvas::Compact);
  // The pitch decides: the same pixels on a larger display are no tablet.
  CHECK(ui::measure_screen(1280, 800, 0.5f).canvas == ui::Canvas::Landscape);
  const ui::Metrics odd = ui::measure_screen(2500, 1300, 0.3f);
  CHECK(odd.unit * 16 == doctest::Approx(std::floor(odd.unit * 16)));
  CHECK(odd.w >= 1920);
  CHECK(odd.h >= 1080);
}
