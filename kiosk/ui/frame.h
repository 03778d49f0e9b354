// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of one screen: a Painter that also keeps the semantic nodes, tells which control was touched or chosen
// with the keys, and draws the ring around the one that the keys are at. A control acts when the finger lifts on it;
// sliding off cancels. Made for one frame and thrown away; what must outlive it lies in Context.
#pragma once

#include <optional>
#include <string>

#include "ui/input.h"
#include "ui/painter.h"

namespace ui {

struct Look {
  Theme theme = Theme::Day;
  float text_scale = 1;
  bool rtl = false;
  model::LangTag lang;
  bool motion = false;
  std::string screen;  // the name of the screen and of what it shows; another name starts from the beginning
  bool sheet = false;  // lies over another screen, whose pages stay turned
};

enum class Shape : std::uint8_t { Rounded, Arch };

struct Control {
  Role role = Role::Button;
  std::string id;    // content id or fixed name, never a label
  std::string name;  // what is read out
  const model::LangTag* lang = nullptr;
  std::string value;
  bool enabled = true, selected = false;
  float radius = tokens::kButtonRadius;
  Shape shape = Shape::Rounded;
  Ink ring = Ink::FocusRing;  // another where the control stands on a dark band
};

struct Press {
  bool activated = false;  // finger lifted on it, or chosen with the key
  bool began = false;      // finger came down on it
  bool down = false;       // finger is on it: draw it pressed
};

class Frame : public Painter {
 public:
  // `w_px` x `h_px` is the picture; Graphics::begin() has been called for it.
  Frame(Context& context, float w_px, float h_px, const Input& input, float pixel_mm = 0);

  // Says what is drawn; before anything is.
  void set_up(const Look& look);
  // Draws the ring, looks for overlapping targets, and lets go of what was pressed. After everything is drawn.
  void finish();

  // Another look for what is drawn from here on, such as a question over the cover.
  void change_look(const Look& look);

  const Look& look() const { return look_; }
  const model::LangTag& lang() const { return look_.lang; }
  bool motion() const { return look_.motion; }
  const Input& input() const { return input_; }
  Scratch& scratch() { return context().scratch; }

  // A control in a box of at least the smallest target. Draws nothing itself.
  Press control(const Box& box, const Control& control);
  // An element that is not a control.
  void node(Role role, std::string id, const Text& name, const Box& box, std::string value = {});
  // label() with a node.
  void text(const Box& box, const Text& words, const Type& type, Valign valign = Valign::Top, Role role = Role::Text,
            std::string id = {});

  // While the finger went down on this control, also where another screen is shown by now: whether it was lifted on
  // it (true) or beside it (false).
  std::optional<bool> lifted(const std::string& id);

  const Nodes& nodes() const { return nodes_; }
  // Something moves: draw the next frame without waiting.
  void ask_next_frame() { next_frame_ = true; }
  bool wants_next_frame() const { return next_frame_; }

 private:
  struct Ring {
    Box box;
    float radius = 0;
    Shape shape = Shape::Rounded;
    Ink ink = Ink::FocusRing;
  };
  void move_focus();
  void check_targets();

  Input input_;
  Look look_;
  Nodes nodes_;
  std::optional<Ring> ring_;
  bool next_frame_ = false;
};

}  // namespace ui
