// SPDX-License-Identifier: GPL-3.0-or-later
// The semantic tree: what is on the screen for somebody who cannot see it, for the four keys and for the tests.
// Every element that means something leaves a node when it is drawn, in reading order. Dear ImGui has no
// accessibility of its own (ocornut/imgui#8022).
#pragma once

#include <string>
#include <vector>

#include "model/ids.h"

namespace ui {

enum class Role { Heading, Text, Button, Link, Option, Switch, Tab, Image, Number, Progress, Group, Code };

struct Box {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
};

struct Node {
  Role role = Role::Text;
  std::string id;     // content id or fixed name, never a label: "leave", "door:understand", "option:1"
  std::string name;   // what is read out
  std::string value;  // of a switch, a number, a progress
  model::LangTag lang;
  Box box;  // physical pixels
  bool enabled = true, focused = false, selected = false;
  bool actionable() const {
    return role == Role::Button || role == Role::Link || role == Role::Option || role == Role::Switch ||
           role == Role::Tab;
  }
};

using Nodes = std::vector<Node>;

}  // namespace ui
