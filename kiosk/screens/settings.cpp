// SPDX-License-Identifier: GPL-3.0-or-later
// Text and colours: what each choice looks like is what stands for it. 23-text-and-colours.png.
#include <cmath>

#include "screens/sheet.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kMark = 34;
constexpr float kSamplePx[] = {38, 56, 76};
constexpr float kSizeH = 150, kThemeH = 250;
constexpr const char* kSample = "Aa";

Type words(float px, bool bold = false) {
  Type type;
  type.px = px;
  type.bold = bold;
  type.snug = true;
  return type;
}

class Settings {
 public:
  Settings(Screen& screen, const session::SettingsView& view) : screen_(screen), frame_(screen.frame), view_(view) {}

  Chosen draw() {
    Box area = screen_.content;
    if (draw_sheet_head(screen_, area, view_.title, view_.done)) chosen_ = session::CloseSheet{};
    if (screen_.wide()) {
      Box right = take_end(area, 760, 64);
      draw_plain(area, "sizes", choices(area.w));
      draw_plain(right, "switches", switches(right.w));
    } else {
      std::vector<Piece> pieces = choices(area.w);
      std::vector<Piece> more = switches(area.w);
      pieces.insert(pieces.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
      draw_plain(area, "settings", std::move(pieces));
    }
    return chosen_;
  }

 private:
  void draw_plain(const Box& area, const std::string& key, std::vector<Piece> pieces) {
    FlowCard flow{key, std::move(pieces)};
    flow.surface = false;
    draw_flow(screen_, area, flow);
  }

  std::vector<Piece> choices(float w) {
    const float gap = 20;
    std::vector<Piece> pieces;
    pieces.push_back(heading_piece(frame_, text(view_.size_title), w, 0, tokens::kH3Px));
    const float size_h = frame_.large() ? 130.0f : kSizeH;
    pieces.push_back(piece(size_h, 12, [this, gap](const Box& box) {
      for (int i = 0; i < 3; ++i) size_choice(cell(box, i, 3, 1, gap, 0), i);
    }));
    pieces.push_back(heading_piece(frame_, text(view_.colours_title), w, 28, tokens::kH3Px));
    const float room = (w - 2 * gap) / 3 - 2 * 24 - (frame_.large() ? 0 : 42);
    float name_h = 0;
    for (const session::Words& name : view_.themes)
      name_h = std::max(name_h, frame_.measure(text(name), words(27, true), room).h);
    const float theme_h = (frame_.large() ? 120.0f : kThemeH - 64) + name_h + 24;
    pieces.push_back(piece(theme_h, 12, [this, gap, name_h](const Box& box) {
      for (int i = 0; i < 3; ++i) theme_choice(cell(box, i, 3, 1, gap, 0), i, name_h);
    }));
    return pieces;
  }

  Press option(const Box& box, const std::string& id, const session::Words& name, bool selected) {
    Control control;
    control.role = Role::Option;
    control.id = id;
    control.name = name.text;
    control.lang = &name.lang;
    control.selected = selected;
    control.radius = tokens::kRowRadius;
    return frame_.control(box, control);
  }

  void size_choice(const Box& box, int index) {
    const auto scale = static_cast<session::TextScale>(index);
    const bool on = view_.size == scale;
    const Press press = option(box, "size:" + std::to_string(index), view_.sizes[index], on);
    const bool filled = on || press.down;
    frame_.bordered(box, filled ? Ink::Selected : Ink::Surface, on ? Ink::Primary : Ink::Edge, on ? 5 : frame_.edge(),
                    tokens::kRowRadius);
    Type type = words(kSamplePx[index], true);
    type.scaled = false;
    type.ink = filled && frame_.strong() ? Ink::PrimaryText : Ink::Text;
    type.align = text::Align::Center;
    const Text sample{kSample, &latin_};
    frame_.label(box, sample, type, Valign::Middle);
    if (on) corner_mark(frame_.theme(), box);
    if (press.activated) chosen_ = session::SetTextScale{scale};
  }

  // Each theme in its own colours.
  void theme_choice(const Box& box, int index, float name_h) {
    const auto theme = static_cast<Theme>(index);
    const auto ink = [theme](Ink of) { return colour(theme, of); };
    const bool on = static_cast<int>(view_.theme) == index;
    const Press press = option(box, "theme:" + std::to_string(index), view_.themes[index], on);
    frame_.bordered(box, ink(Ink::GroundBottom), on ? Ink::Primary : Ink::Edge, on ? 6 : frame_.edge(),
                    tokens::kRowRadius);
    Box inner = inset(box, 24);
    Box foot = take_bottom(inner, name_h, 16);
    frame_.fill(inner, ink(Ink::Surface), 18);
    if (theme == Theme::Strong) ring_edge(inner, ink(Ink::Edge));
    Box sample = inset(inner, 24, 0);
    const float pill = std::min(90.0f, sample.w * 0.4f);
    const Box at = centred(take_end(sample, pill, 8), pill, 44);
    frame_.fill(at, ink(Ink::Primary), 22);
    Type type = words(46, true);
    type.scaled = false;
    draw_in(theme, sample, {kSample, &latin_}, type);
    Type name = words(27, on);
    if (on && !frame_.large()) draw_mark(theme, centred(take_end(foot, kMark, 8), kMark, kMark));
    if (on && frame_.large()) corner_mark(theme, box);
    draw_in(theme, foot, text(view_.themes[index]), name);
    if (press.activated) chosen_ = session::SetTheme{static_cast<session::Theme>(index)};
  }

  void ring_edge(const Box& box, std::uint32_t ink) {
    frame_.fill(box, ink, 18);
    frame_.fill(inset(box, 3), colour(Theme::Strong, Ink::Surface), 15);
  }

  // The painter draws in the theme of the screen; for a moment it takes the sample's.
  template <class Draw>
  void in_theme(Theme theme, Draw draw) {
    Look look = frame_.look();
    const Look own = look;
    look.theme = theme;
    frame_.change_look(look);
    draw();
    frame_.change_look(own);
  }
  void draw_in(Theme theme, const Box& box, const Text& sample, const Type& type) {
    in_theme(theme, [&] { frame_.label(box, sample, type, Valign::Middle); });
  }
  // What is chosen is never told by colour alone.
  void draw_mark(Theme theme, const Box& box) {
    frame_.circle(box, colour(theme, Ink::Text));
    in_theme(theme, [&] { frame_.picture(centred(box, 22, 22), "check/bold", Ink::Surface); });
  }
  void corner_mark(Theme theme, const Box& box) {
    Box row = inset(box, 12);
    row = take_top(row, kMark);
    draw_mark(theme, take_end(row, kMark));
  }

  std::vector<Piece> switches(float w) {
    std::vector<Piece> pieces;
    for (const session::Switch& item : view_.switches) {
      const SwitchRow row{"switch:" + item.id, item.icon, text(item.label), text(item.line), item.on};
      pieces.push_back(piece(switch_height(frame_, row, w), 16, [this, row, &item](const Box& box) {
        hairline(frame_, box.x, box.y - 9, box.w);
        if (switch_row(frame_, box, row)) chosen_ = item.intent;
      }));
    }
    // Where the dock has merged language and settings, the languages are reached from here.
    for (const session::DockItem& item : screen_.chrome().dock) {
      if (item.id != "language" || screen_.wide()) continue;
      ListRow row{"languages", "translate", Ink::SeaGlyph, text(item.label), {}, true, tokens::kBodyPx};
      pieces.push_back(piece(std::max(100.0f, list_row_height(frame_, row, w)), 16, [this, row, &item](const Box& box) {
        hairline(frame_, box.x, box.y - 9, box.w);
        if (list_row(frame_, box, row)) chosen_ = item.intent;
      }));
    }
    return pieces;
  }

  Screen& screen_;
  Frame& frame_;
  const session::SettingsView& view_;
  const model::LangTag latin_{"en"};
  Chosen chosen_;
};

}  // namespace

Chosen draw_settings(Screen& screen, const session::SettingsView& view) { return Settings(screen, view).draw(); }

}  // namespace screens
