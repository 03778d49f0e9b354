// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet minute: the breathing circle, the five senses, or both side by side. Usable without reading.
// 09-quiet-minute.png.
#include <cmath>
#include <numbers>

#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kTrack = 624, kHalo = 680, kGlow = 580, kDisc = 452, kLine = 14;
constexpr float kMovingLeast = 452, kMovingMost = 580;

Type words(float px, Ink ink = Ink::Text, bool bold = false) {
  Type type;
  type.px = px;
  type.ink = ink;
  type.bold = bold;
  type.snug = true;
  return type;
}

// With motion on the disc swells and sinks in a sine; off, it rests and only ring and digit step.
float disc_size(const session::BreathView& breath) {
  if (!breath.motion) return kDisc;
  const float wave = (1 - std::cos(breath.fraction * std::numbers::pi_v<float>)) / 2;
  const float full = breath.inward ? wave : 1 - wave;
  return kMovingLeast - 60 + (kMovingMost - kMovingLeast + 60) * full;
}

Type phase_type(const Frame& frame) {
  Type phase = words(frame.large() ? 34.0f : 46.0f, Ink::Text, true);
  phase.heading = true;
  phase.align = text::Align::Center;
  return phase;
}

// Words that do not fit the disc stand above the circle.
void draw_circle(Frame& frame, const session::BreathView& breath, Box area) {
  const float disc_room = std::min({area.w, area.h, kHalo}) / kHalo * kDisc;
  const Extent within = frame.measure(text(breath.phase), phase_type(frame), disc_room * 0.86f);
  const bool inside = within.cuts == 0 && within.h + disc_room * 0.3f <= disc_room * 0.8f;
  if (!inside) {
    const float h = frame.measure(text(breath.phase), phase_type(frame), area.w).h;
    frame.text(take_top(area, h, 12), text(breath.phase), phase_type(frame), Valign::Top, Role::Text, "phase");
  }
  const float size = std::min({area.w, area.h, kHalo}), scale = size / kHalo;
  const Box halo = centred(area, size, size);
  const auto round = [&](float d) { return centred(halo, d * scale, d * scale); };
  if (!frame.strong()) {
    const bool evening = frame.theme() == ui::Theme::Evening;
    const std::uint32_t white = frame.colour_of(evening ? Ink::Surface2 : Ink::Surface);
    frame.circle(halo, with_alpha(white, 0.45f));
    frame.circle(round(kGlow), with_alpha(white, 0.55f));
  }
  frame.ring(round(kTrack), frame.colour_of(frame.theme() == ui::Theme::Day ? Ink::PrimaryText : Ink::Hairline),
             kLine * scale);
  frame.arc(round(kTrack), Ink::MossGlyph, kLine * scale, breath.fraction);
  const Box disc = round(disc_size(breath));
  frame.circle(disc, frame.colour_of(Ink::MossTint));
  frame.ring(disc, frame.colour_of(Ink::MossGlyph), 5);

  // Words keep inside the resting disc, whatever their size.
  const float room = kDisc * scale * 0.86f;
  const float count_px = std::max(tokens::kBodyPx, std::min(tokens::kCountPx, room * (inside ? 0.32f : 0.55f)));
  Type phase = phase_type(frame), count = words(count_px, Ink::MossGlyph, true), hint = words(tokens::kSmallPx);
  count.align = hint.align = text::Align::Center;
  count.scaled = false;
  const std::string digits = std::to_string(breath.count);
  const Text digit{digits, &breath.phase.lang};
  const float phase_h = inside ? frame.measure(text(breath.phase), phase, room).h : 0,
              count_h = frame.measure(digit, count).h * 0.95f;
  const float hint_h =
      breath.hint.empty() || frame.large() || !inside ? 0 : frame.measure(text(breath.hint), hint, room).h;
  Box rows = centred(halo, room, phase_h + count_h + hint_h);
  if (inside) frame.text(take_top(rows, phase_h), text(breath.phase), phase, Valign::Top, Role::Text, "phase");
  frame.text(take_top(rows, count_h), digit, count, Valign::Middle, Role::Number, "count");
  if (hint_h > 0) frame.text(rows, text(breath.hint), hint);
}

ButtonRow breath_buttons(const session::BreathView& breath) {
  ButtonRow row;
  row.buttons = {{"pause", text(breath.pause), breath.paused ? "play/fill" : "pause/fill"},
                 {"motion", text(breath.motion_label), "waves"}};
  row.spread = Spread::Centre;
  return row;
}

Chosen act(const session::BreathView& breath, int button) {
  if (button == 0) return session::PauseExercise{};
  if (button == 1) return session::SetMotion{!breath.motion};
  return {};
}

// ---- see, hear, touch

float step_height(Frame& frame, const session::GroundingStep& step, float w) {
  const float dots = static_cast<float>(step.count) * 30;
  const float room = w - 2 * 32 - frame.glyph_px(56) - 24 - dots - 24;
  return std::max(96.0f, frame.measure(text(step.text), words(tokens::kArticlePx, Ink::Text, true), room).h + 32);
}

void draw_step(Frame& frame, const Box& box, const session::GroundingStep& step) {
  if (step.active) card(frame, box, tokens::kRowRadius);
  Box inner = inset(box, 32, 0);
  const float glyph = frame.glyph_px(56);
  const Ink ink = step.active ? Ink::MossGlyph : Ink::Text2;
  frame.picture(centred(take_start(inner, glyph, 24), glyph, glyph), step.icon, ink);
  Box dots = take_end(inner, static_cast<float>(step.count) * 30, 24);
  for (int i = 0; i < step.count; ++i) {
    const Box dot = centred(take_start(dots, 22, 8), 22, 22);
    if (step.done) {
      frame.circle(dot, frame.colour_of(Ink::MossGlyph));
    } else {
      frame.ring(dot, frame.colour_of(step.active ? Ink::MossGlyph : Ink::Edge), 3);
    }
  }
  frame.text(inner, text(step.text), words(tokens::kArticlePx, step.active ? Ink::Text : Ink::Text2, step.active),
             Valign::Middle);
}

class Exercise {
 public:
  Exercise(Screen& screen, const session::ExerciseView& view) : screen_(screen), frame_(screen.frame), view_(view) {}

  Chosen draw() {
    if (view_.breath && view_.breath->motion && !view_.breath->paused) frame_.ask_next_frame();
    const Box area = screen_.content;
    if (!view_.breath && !view_.grounding) return draw_back(area);
    if (view_.breath && view_.grounding && screen_.wide()) {
      draw_both();
    } else if (view_.breath && view_.grounding) {
      draw_one_of_both(area);
    } else if (view_.breath) {
      draw_breath(area, true);
    } else {
      draw_grounding(screen_.wide() ? centred(area, 1120, area.h) : area);
    }
    return chosen_;
  }

 private:
  Button back() const {
    return {"back-to-place", text(view_.back), "arrow-u-up-left/bold", false, ButtonKind::Primary};
  }

  Chosen draw_back(Box area) {
    const ButtonRow row{{back()}};
    if (button_row(frame_, take_bottom(area, row_height(frame_, row, area.w)), row) == 0) chosen_ = session::Back{};
    return chosen_;
  }

  void draw_both() {
    Box left = screen_.content;
    const Box right = take_end(left, 860, 72);
    draw_breath(left, false);
    draw_grounding(right);
  }

  // Where only one fits, the other is a page further.
  void draw_one_of_both(Box area) {
    const int page = frame_.scratch().page("exercise", 2);
    if (page == 0) {
      const Button other{"look-around", text(view_.grounding->title), "eye"};
      if (screen_.portrait()) {
        draw_tall(area, other);
        return;
      }
      const ButtonRow row{{other}, Spread::Centre};
      const Box foot = take_bottom(area, row_height(frame_, row, area.w), 20);
      draw_breath(area, true);
      if (button_row(frame_, foot, row) == 0) turn(1);
      return;
    }
    draw_grounding(area);
  }

  // The circle, and below it all buttons in two rows of the same widths.
  void draw_tall(Box area, const Button& other) {
    ButtonRow upper = breath_buttons(*view_.breath), lower{{other, back()}};
    upper.spread = lower.spread = Spread::Fill;
    upper.gap = lower.gap = 20;
    const Box second = take_bottom(area, row_height(frame_, lower, area.w), 20);
    const Box first = take_bottom(area, row_height(frame_, upper, area.w), 28);
    draw_circle(frame_, *view_.breath, area);
    finish_row(first, upper);
    const int pressed = button_row(frame_, second, lower);
    if (pressed == 0) turn(1);
    if (pressed == 1) chosen_ = session::Back{};
  }

  void turn(int page) {
    frame_.scratch().turn_to("exercise", page);
    frame_.ask_next_frame();
  }

  void draw_breath(Box area, bool with_back) {
    ButtonRow row = breath_buttons(*view_.breath);
    if (with_back) row.buttons.push_back(back());
    const float h = row_height(frame_, row, area.w);
    // At large sizes the circle and the buttons stand side by side.
    if (h > area.h * 0.4f && !screen_.portrait()) {
      const Box side = take_end(area, area.w * 0.5f, 32);
      draw_circle(frame_, *view_.breath, area);
      finish_row(centred(side, side.w, row_height(frame_, row, side.w)), row);
      return;
    }
    const Box foot = take_bottom(area, h, 28);
    draw_circle(frame_, *view_.breath, area);
    finish_row(foot, row);
  }

  void finish_row(const Box& box, const ButtonRow& row) {
    const int pressed = button_row(frame_, box, row);
    if (const Chosen done = act(*view_.breath, pressed)) chosen_ = done;
    if (pressed == 2) chosen_ = session::Back{};
  }

  void draw_grounding(Box area) {
    const session::GroundingView& view = *view_.grounding;
    ButtonRow row;
    if (!view.next.empty()) row.buttons.push_back({"next-step", text(view.next), "fast-forward/regular"});
    row.buttons.push_back(back());
    row.spread = Spread::LastFills;
    const Box foot = take_bottom(area, row_height(frame_, row, area.w), 28);
    Title title{text(view.title), frame_.large() ? Text{} : text(view.line)};
    title.after = 20;
    ui::draw_title(frame_, area, title);
    FlowCard flow{"steps", {}};
    flow.surface = false;
    // In the large layout the step that is on has the screen to itself.
    for (const session::GroundingStep& step : view.steps) {
      if (frame_.large() && !step.active && !view.next.empty()) continue;
      flow.pieces.push_back(piece(step_height(frame_, step, area.w), 16,
                                  [this, &step](const Box& box) { draw_step(frame_, box, step); }));
    }
    draw_flow(screen_, area, flow);
    const int pressed = button_row(frame_, foot, row);
    const bool next = !view.next.empty();
    if (next && pressed == 0) chosen_ = session::NextStep{};
    if (pressed == (next ? 1 : 0)) chosen_ = session::Back{};
  }

  Screen& screen_;
  Frame& frame_;
  const session::ExerciseView& view_;
  Chosen chosen_;
};

}  // namespace

Chosen draw_exercise(Screen& screen, const session::ExerciseView& view) { return Exercise(screen, view).draw(); }

}  // namespace screens
