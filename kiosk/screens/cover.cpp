// SPDX-License-Identifier: GPL-3.0-or-later
// The cover: dull, true house information, with a skeleton of its own: no mark, no name, no dock. Idle and Leave end in
// this very picture. 12-cover.png.
#include <cmath>

#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

Type words(float px, bool bold = false, Ink ink = Ink::Text) {
  Type type;
  type.px = px;
  type.bold = bold;
  type.ink = ink;
  type.snug = true;
  return type;
}

void draw_clock(Frame& frame, const session::CoverView& cover, Box area) {
  Type clock = words(tokens::kCoverClockPx, true, Ink::Dock);
  clock.own_side = false;
  const float h = frame.measure({cover.clock, &cover.lang}, clock).h;
  frame.text(take_top(area, h, 0), {cover.clock, &cover.lang}, clock, Valign::Top, Role::Number, "clock");
  frame.text(area, text(cover.date), words(38, false, Ink::Dock));
}

float row_height(Frame& frame, const session::CoverView& cover, float w) {
  float h = 76;
  for (const model::CoverRow& row : cover.rows) {
    const float value_w = std::min(frame.measure({row.value, &cover.lang}, words(32, true)).w, w * 0.55f);
    const float label = frame.measure({row.label, &cover.lang}, words(32), w - value_w - 76 - 24).h;
    const float value = frame.measure({row.value, &cover.lang}, words(32, true), value_w + 2).h;
    h = std::max(h, std::max(label, value) + 24);
  }
  return h;
}

void draw_rows(Frame& frame, const session::CoverView& cover, Box area) {
  const float least = row_height(frame, cover, area.w);
  const auto count = static_cast<float>(cover.rows.size());
  const float h = std::max(least, std::min(106.0f, area.h / std::max(1.0f, count)));
  for (const model::CoverRow& row : cover.rows) {
    if (area.h < h - 1) return;  // the house has more to say than fits; the first lines count
    Box line = take_top(area, h);
    hairline(frame, line.x, line.y, line.w);
    const float value_w = std::min(frame.measure({row.value, &cover.lang}, words(32, true)).w, area.w * 0.55f + 2);
    if (!row.icon.empty()) frame.picture(centred(take_start(line, 52, 24), 52, 52), row.icon, Ink::Primary);
    Type value = words(32, true);
    value.align = text::Align::End;
    frame.text(take_end(line, value_w, 24), {row.value, &cover.lang}, value, Valign::Middle);
    frame.text(line, {row.label, &cover.lang}, words(32), Valign::Middle);
  }
}

void draw_month(Frame& frame, const session::CoverView& cover, Box area) {
  const float gap = 8, w = (area.w - 6 * gap) / 7;
  const auto weeks = static_cast<float>((cover.days.size() + 6) / 7);
  const float h = std::min(84.0f, (area.h - 60) / std::max(1.0f, weeks) - gap);
  Type head = words(tokens::kSmallPx, false, Ink::Text2), day = words(30), now = words(30, true, Ink::PrimaryText);
  head.align = day.align = now.align = text::Align::Center;
  Box line = take_top(area, 44, 8);
  for (const std::string& name : cover.weekdays)
    frame.text(take_start(line, w, gap), {name, &cover.lang}, head, Valign::Middle);
  for (std::size_t i = 0; i < cover.days.size(); i += 7) {
    Box week = take_top(area, h, gap);
    for (std::size_t k = i; k < std::min(i + 7, cover.days.size()); ++k) {
      const Box at = take_start(week, w, gap);
      if (cover.days[k].empty()) continue;
      const bool today = cover.days[k] == std::to_string(cover.today);
      if (today) frame.fill(centred(at, std::min(at.w, at.h * 1.4f), at.h), Ink::Primary, 20);
      frame.text(at, {cover.days[k], &cover.lang}, today ? now : day, Valign::Middle);
    }
  }
}

}  // namespace

Chosen draw_cover(const session::View& view, ui::Frame& frame) {
  const session::CoverView& cover = view.cover;
  const Metrics& metrics = frame.metrics();
  const bool tall = metrics.canvas == ui::Canvas::Portrait, compact = metrics.canvas == ui::Canvas::Compact;
  frame.ground(Ink::GroundTop, Ink::GroundBottom);
  Box rest = frame.screen();
  const Box picture = tall ? take_top(rest, 860) : take_start(rest, std::round(metrics.w * 0.396f));
  frame.scene(picture, tall ? "harbour-wide" : "harbour-full");
  draw_clock(frame, cover, inset(picture, compact ? 48 : 72, compact ? 56 : 72));

  // Asked whether somebody is there, only the two answers count.
  const bool asking = view.presence == session::Presence::AskingStill;
  Box area = inset(rest, compact ? 48 : 80, tall ? 56 : compact ? 48 : 76);
  Button begin{"begin", text(cover.begin), "hand-tap", false, ButtonKind::Primary, tokens::kPrimaryLargeTarget, 32};
  const float w = button_width(frame, begin), h = button_height(frame, begin);
  Box foot = take_bottom(area, h, 28);
  Type title = words(52, true);
  title.heading = true;
  const float title_h = frame.measure(text(cover.title), title, area.w).h;
  frame.text(take_top(area, title_h, 24), text(cover.title), title, Valign::Top, Role::Heading, "title");
  if (!cover.rows.empty()) {
    draw_rows(frame, cover, area);
  } else if (!cover.days.empty()) {
    draw_month(frame, cover, area);
  }
  Chosen chosen;
  if (asking) return chosen;
  const bool nobody = view.presence == session::Presence::Nobody;
  if (button(frame, take_start(foot, w), begin))
    chosen = nobody ? session::Intent(session::Begin{}) : session::Intent(session::Touched{});
  // A touch anywhere begins, not only on the button.
  if (nobody && frame.input().released) chosen = session::Begin{};
  return chosen;
}

}  // namespace screens
