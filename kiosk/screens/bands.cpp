// SPDX-License-Identifier: GPL-3.0-or-later
// A calm strip behind the fold: published ranges side by side, all in one colour, and a mark where the total lies.
// Which range it is stands in words; nothing is red, and no range looks worse than another.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kStrip = 36, kMark = 44, kBetween = 6;

void draw_ranges(Frame& frame, const Box& strip, const session::BandStrip& bands) {
  const int low = bands.ranges.front().from, all = bands.ranges.back().to - low + 1;
  for (const session::BandStrip::Range& range : bands.ranges) {
    const float from = static_cast<float>(range.from - low) / static_cast<float>(all);
    const float to = static_cast<float>(range.to - low + 1) / static_cast<float>(all);
    frame.bordered({strip.x + from * strip.w + kBetween / 2, strip.y, (to - from) * strip.w - kBetween, strip.h},
                   Ink::Surface2, Ink::Hairline, frame.edge(), 10);
  }
}

// In the middle of its number's share of the strip.
void draw_mark(Frame& frame, const Box& strip, const session::BandStrip& bands) {
  if (bands.share < 0) return;
  const auto numbers = static_cast<float>(bands.ranges.back().to - bands.ranges.front().from + 1);
  const float at = (static_cast<float>(bands.share) * (numbers - 1) + 0.5f) / numbers;
  const Box mark = centred({strip.x + at * strip.w, strip.y, 0, strip.h}, kMark, kMark);
  frame.circle(inset(mark, -3), frame.colour_of(Ink::Surface));
  frame.circle(mark, frame.colour_of(Ink::Primary));
}

}  // namespace

void add_bands(Screen& screen, const session::BandStrip& bands, float width, std::vector<Piece>& pieces) {
  if (bands.ranges.empty()) return;
  Frame& frame = screen.frame;
  Type title, said, small;
  title.px = said.px = 26;
  title.bold = true;
  small.px = tokens::kFinePx;
  small.ink = Ink::Text2;
  pieces.push_back(text_piece(frame, text(bands.title), title, width, 28));
  pieces.back().with_next = true;
  const float number_h = frame.line_height({"0", &screen.chrome().lang}, small);
  Piece strip = piece(kMark + 8 + number_h, 14, [&frame, &screen, &bands, small, number_h](const Box& box) {
    const Box line{box.x, box.y + (kMark - kStrip) / 2, box.w, kStrip};
    frame.node(Role::Image, bands.id, text(bands.text.words), {box.x, box.y, box.w, kMark});
    draw_ranges(frame, line, bands);
    draw_mark(frame, line, bands);
    const std::string low = std::to_string(bands.ranges.front().from), high = std::to_string(bands.ranges.back().to);
    Type end = small;
    end.align = text::Align::End;
    const Box numbers{box.x, box.y + kMark + 8, box.w, number_h};
    frame.text(numbers, {low, &screen.chrome().lang}, small);
    frame.text(numbers, {high, &screen.chrome().lang}, end);
  });
  strip.with_next = true;
  pieces.push_back(std::move(strip));
  pieces.push_back(varying_piece(frame, bands.text, said, width, 12));
  if (!bands.source.empty()) {
    pieces.push_back(text_piece(frame, {bands.source, &screen.chrome().lang}, small, width, 8));
  }
}

}  // namespace screens
