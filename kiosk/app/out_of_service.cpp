// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/out_of_service.h"

#include "app/out_of_service_words.h"

namespace app {
namespace {

constexpr float kEdge = 48, kGap = 32, kInside = 28;
constexpr float kNumberPx = 148, kSentencePx = 34;
constexpr float kCodeHeight = 40;

void draw_number(ui::Frame& frame, const ui::Box& box) {
  frame.fill(box, ui::Ink::Help, 36);
  ui::Type type;
  type.px = kNumberPx;
  type.bold = true;
  type.ink = ui::Ink::HelpText;
  type.align = text::Align::Center;
  frame.text(box, {kEmergencyNumber, &frame.lang()}, type, ui::Valign::Middle, ui::Role::Number, "emergency");
}

void draw_sentences(ui::Frame& frame, const ui::Box& box, const OutOfServiceWords& words) {
  const model::LangTag lang(words.language);
  frame.fill(box, ui::Ink::Surface, 28);
  ui::Box inside = ui::inset(box, kInside, kInside / 2);
  const ui::Box first = ui::take_top(inside, inside.h / 2);
  ui::Type type;
  type.px = kSentencePx;
  type.own_side = true;
  frame.text(first, {words.not_working, &lang}, type, ui::Valign::Middle, ui::Role::Text,
             std::string("not-working:") + words.language);
  type.bold = true;
  frame.text(inside, {words.call, &lang}, type, ui::Valign::Middle, ui::Role::Text,
             std::string("call:") + words.language);
}

}  // namespace

void draw_out_of_service(ui::Frame& frame, const std::string& code) {
  const model::LangTag lang(kOutOfServiceWords.front().language);
  ui::Look look;
  look.lang = lang;
  look.screen = "out-of-service";
  frame.set_up(look);
  frame.ground(ui::Ink::GroundTop, ui::Ink::GroundBottom);
  ui::Box rest = ui::inset(frame.screen(), kEdge);
  const ui::Box foot = ui::take_bottom(rest, kCodeHeight, 8);
  const bool upright = rest.h > rest.w;
  draw_number(frame, upright ? ui::take_top(rest, 300, kGap) : ui::take_start(rest, rest.w * 0.36f, kGap));
  constexpr int kRows = static_cast<int>(kOutOfServiceWords.size());
  for (int i = 0; i < kRows; ++i) {
    draw_sentences(frame, ui::cell(rest, i, 1, kRows, 0, 20), kOutOfServiceWords[static_cast<std::size_t>(i)]);
  }
  ui::Type type;
  type.px = 22;
  type.ink = ui::Ink::Text2;
  type.align = text::Align::End;
  frame.text(foot, {code, &lang}, type, ui::Valign::Bottom, ui::Role::Text, "code");
  frame.finish();
}

}  // namespace app
