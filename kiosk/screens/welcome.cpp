// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen: languages, each with the promise, beside the lake. 01-welcome.png.
#include "screens/screen.h"
#include "ui/dock.h"

namespace screens {
namespace {

using namespace ui;

// Every language's own word for 'language', with a dot between.
void draw_word(Frame& frame, Box row, const std::vector<session::Words>& words) {
  Type type;
  type.px = tokens::kLanguagePx;
  type.ink = Ink::Text2;
  type.snug = true;
  const float glyph = frame.glyph_px(52);
  frame.picture(centred(take_start(row, glyph, 20), glyph, glyph), "translate", Ink::Primary);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float w = frame.measure(text(words[i]), type).w;
    if (w > row.w) return;
    frame.text(take_start(row, w, 20), text(words[i]), type, Valign::Middle);
    const Text dot{"·", &frame.lang()};
    const float dot_w = frame.measure(dot, type).w;
    if (i + 1 == words.size() || dot_w + 20 + frame.measure(text(words[i + 1]), type).w > row.w) return;
    frame.label(take_start(row, dot_w, 20), dot, type, Valign::Middle);
  }
}

// The name of the house and its one promise, in the first two languages.
float draw_name(Frame& frame, Box area, const session::WelcomeView& view, bool draw) {
  const float top = area.y;
  Type name;
  name.px = frame.large() ? 40 : 52;
  name.bold = true;
  name.snug = true;
  name.own_side = true;
  const float mark = frame.glyph_px(frame.large() ? 52.0f : 64.0f),
              h = std::max(mark, frame.measure(text(view.title), name).h);
  Box line = take_top(area, h, 14);
  if (draw) {
    const float name_w = frame.measure(text(view.title), name).w;
    frame.picture(centred(take_start(line, mark, 16), mark, mark), "mark", frame.strong() ? Ink::Text : Ink::Primary);
    line.w = std::max(name_w, 1.0f);
    frame.text(line, text(view.title), name, Valign::Middle, Role::Heading, "title");
  }
  // A small screen has no room for it in large letters; each language's button says it anyway.
  const bool short_of_room = frame.large() && frame.metrics().canvas == ui::Canvas::Compact;
  for (std::size_t i = 0; i < view.promise.size() && !short_of_room; ++i) {
    Type type;
    type.px = tokens::kBodyPx;
    type.ink = i == 0 ? Ink::Text : Ink::Text2;
    type.snug = true;
    const float line_h = frame.measure(text(view.promise[i]), type, area.w).h;
    const Box at = take_top(area, line_h, 6);
    if (draw) frame.text(at, text(view.promise[i]), type);
  }
  return area.y - top;
}

bool draw_112(Frame& frame, const Box& box, const session::Chrome& chrome) {
  Control control;
  control.id = "help";
  control.name = chrome.help.text + " " + chrome.help_number;
  control.lang = &chrome.help.lang;
  const Press press = frame.control(box, control);
  frame.fill(box, Ink::Help, tokens::kButtonRadius);
  if (press.down) frame.outline(box, Ink::HelpText, 4, tokens::kButtonRadius);
  Type type;
  type.px = 36;
  type.bold = true;
  type.ink = Ink::HelpText;
  type.snug = true;
  const Text number{chrome.help_number, &chrome.help.lang};
  const float glyph = frame.glyph_px(44), w = frame.measure(number, type).w;
  Box inner = centred(box, glyph + 16 + w, box.h);
  frame.picture(centred(take_start(inner, glyph, 16), glyph, glyph), "phone-call/regular", Ink::HelpText);
  frame.label(inner, number, type, Valign::Middle);
  return press.activated;
}

Chosen draw_wide(Screen& screen, const session::WelcomeView& view, const Press& leave, Box area) {
  Frame& frame = screen.frame;
  Chosen chosen = leave_gesture(leave, frame);
  const bool compact = screen.canvas() == ui::Canvas::Compact;
  Box left = take_start(area, compact ? 340.0f : 500.0f, compact ? 40.0f : 68.0f);
  const Box help = take_bottom(left, std::max(84.0f, frame.metrics().sizes.min_target), 24);
  const float words_h = draw_name(frame, left, view, false);
  Box picture = left;
  take_bottom(picture, words_h, 28);
  const float ratio = 628.0f / 500.0f;
  picture.h = std::min(picture.h, picture.w * ratio);
  const float w = picture.h / ratio;
  if (!frame.strong() && picture.h > 200) {
    frame.scene({left.x, picture.y, w, picture.h}, "harbour-arch", frame.theme() == ui::Theme::Evening ? 0.45f : 1);
  }
  draw_name(frame, {left.x, picture.bottom() + 28, left.w, left.h}, view, true);
  const float head_h = head_height(frame, {text(screen.chrome().section), text(screen.chrome().leave), false});
  Box word = {area.x, 0, area.w, head_h};
  const Box room = head_room(frame, {text(screen.chrome().section), text(screen.chrome().leave), false});
  if (!frame.rtl()) word.w = std::min(word.w, room.right() - word.x);
  draw_word(frame, word, view.word_language);
  const float top = std::max(area.y, head_h + 16);
  const Chosen language = draw_languages_grid(screen, {area.x, top, area.w, area.bottom() - top}, view.languages, true);
  if (draw_112(frame, help, screen.chrome())) chosen = session::Help{};
  return language ? language : chosen;
}

Chosen draw_tall(Screen& screen, const session::WelcomeView& view, const Press& leave, Box area) {
  Frame& frame = screen.frame;
  Chosen chosen = leave_gesture(leave, frame);
  const float help_h = std::max({84.0f, 60 * frame.scale(), frame.metrics().sizes.min_target});
  const Box help = take_bottom(area, help_h, 24);
  const bool picture = !frame.large() && !frame.strong();
  if (picture) {
    Box top = take_top(area, 502, 32);
    frame.scene(take_start(top, 400, 40), "harbour-arch", frame.theme() == ui::Theme::Evening ? 0.45f : 1);
    const float h = draw_name(frame, top, view, false);
    draw_name(frame, centred(top, top.w, h), view, true);
  } else {
    const Head head{text(screen.chrome().section), text(screen.chrome().leave), false};
    Box room = head_room(frame, head);
    room.y = 12;
    const float h = draw_name(frame, {room.x, room.y, room.w, room.h}, view, true);
    take_top(area, std::max(0.0f, room.y + h + 20 - area.y));
  }
  if (!frame.large()) draw_word(frame, take_top(area, 72, 20), view.word_language);
  const Chosen language = draw_languages_grid(screen, area, view.languages, true);
  if (draw_112(frame, help, screen.chrome())) chosen = session::Help{};
  return language ? language : chosen;
}

}  // namespace

Chosen draw_welcome(Screen& screen, const session::WelcomeView& view) {
  Frame& frame = screen.frame;
  frame.ground(Ink::GroundTop, Ink::GroundBottom);
  const Head head{text(screen.chrome().section), text(screen.chrome().leave), false};
  const Press leave = draw_head(frame, head);
  const float pad = frame.metrics().sizes.pad, h = frame.metrics().h, w = frame.metrics().w;
  const float below = head_height(frame, head) + 8;
  const bool wide = !screen.portrait() && !frame.large();
  if (wide) return draw_wide(screen, view, leave, {pad, pad - 8, w - 2 * pad, h - 2 * pad + 8});
  return draw_tall(screen, view, leave, {pad, below, w - 2 * pad, h - below - 28});
}

}  // namespace screens
