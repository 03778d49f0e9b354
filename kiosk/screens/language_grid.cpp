// SPDX-License-Identifier: GPL-3.0-or-later
// A button for each language, in its own name, script and direction, with what is kept said in it: read before it is
// chosen. No flags.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kPad = 30;

Type name_type() {
  Type type;
  type.px = 40;
  type.bold = true;
  type.snug = true;
  type.own_side = true;
  return type;
}
Type line_type(float px, Ink ink) {
  Type type;
  type.px = px;
  type.ink = ink;
  type.snug = true;
  type.own_side = true;
  return type;
}

struct Lines {
  float name = 0, promise = 0, draft = 0;
  float all() const { return name + (promise > 0 ? promise + 6 : 0) + (draft > 0 ? draft + 6 : 0); }
};

Lines measure(Frame& frame, const session::LanguageChoice& choice, float w, bool promises) {
  Lines lines;
  lines.name = frame.measure(text(choice.name), name_type(), w).h;
  if (promises) lines.promise = frame.measure(text(choice.promise), line_type(tokens::kSmallPx, Ink::Text), w).h;
  if (promises) lines.draft = frame.measure(text(choice.draft), line_type(tokens::kFinePx, Ink::Text2), w).h;
  return lines;
}

bool language_button(Frame& frame, const Box& box, const session::LanguageChoice& choice, bool promises) {
  Control control;
  control.role = Role::Option;
  control.id = "language:" + choice.name.lang.text;
  control.name = choice.name.text;
  if (promises) control.name += ". " + choice.promise.text;
  if (promises && !choice.draft.empty()) control.name += " " + choice.draft.text;
  control.lang = &choice.name.lang;
  control.selected = choice.current;
  control.radius = tokens::kCardRadius;
  const Press press = frame.control(box, control);
  const bool filled = press.down || choice.current;
  const Ink surface = filled ? Ink::Selected : Ink::Surface;
  if (choice.current && !frame.strong()) {
    frame.bordered(box, surface, Ink::Primary, 5, tokens::kCardRadius);
  } else if (promises) {
    ui::card(frame, box, tokens::kCardRadius, filled);
  } else {
    frame.bordered(box, surface, Ink::Edge, frame.edge(), tokens::kCardRadius);
  }
  const bool inverse = filled && frame.strong();
  Box inner = inset(box, kPad, 0);
  if (choice.current) {
    // The check stands where the language's own lines end.
    const bool own = text::is_rtl(choice.name.lang) == frame.rtl();
    const Box mark = centred(own ? take_end(inner, 48, 12) : take_start(inner, 48, 12), 48, 48);
    if (!inverse) frame.circle(mark, frame.colour_of(Ink::Primary));
    frame.picture(centred(mark, 30, 30), "check/bold", Ink::PrimaryText);
  }
  const Lines lines = measure(frame, choice, inner.w, promises);
  Box rows = centred(inner, inner.w, lines.all());
  Type name = name_type(), promise = line_type(tokens::kSmallPx, Ink::Text),
       draft = line_type(tokens::kFinePx, Ink::Text2);
  if (inverse) name.ink = promise.ink = draft.ink = Ink::PrimaryText;
  frame.label(take_top(rows, lines.name, 6), text(choice.name), name);
  if (!promises) return press.activated;
  frame.label(take_top(rows, lines.promise, 6), text(choice.promise), promise);
  if (lines.draft > 0) frame.label(take_top(rows, lines.draft), text(choice.draft), draft);
  return press.activated;
}

}  // namespace

Chosen draw_languages_grid(Screen& screen, const ui::Box& area, const std::vector<session::LanguageChoice>& languages,
                           bool promises) {
  Frame& frame = screen.frame;
  Chosen chosen;
  Grid grid;
  grid.key = "languages";
  grid.columns = (screen.portrait() && frame.large()) || area.w < 700 ? 1 : 2;
  grid.gap_x = 20;
  grid.gap_y = 16;
  grid.row_most = promises ? 290 : 132;
  for (const session::LanguageChoice& choice : languages) {
    grid.items.push_back({[&frame, &choice, promises](float w) {
                            const float room = w - 2 * kPad - (choice.current ? 60 : 0);
                            return measure(frame, choice, room, promises).all() + 32;
                          },
                          [&frame, &choice, &chosen, promises](const ui::Box& box) {
                            if (language_button(frame, box, choice, promises)) {
                              chosen = session::ChooseLanguage{choice.index};
                            }
                          }});
  }
  draw_grid(screen, area, grid);
  return chosen;
}

}  // namespace screens
