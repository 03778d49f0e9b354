// SPDX-License-Identifier: GPL-3.0-or-later
// For the planted leaks: every call of screens::draw comes here first (the linker's --wrap), and `leak` is given the
// longest text of each screen. Only the leaky programs of the tests are linked so; the kiosk has no such place.
#pragma once

#include <optional>
#include <string>

#include "screens/draw.h"
#include "session/view.h"
#include "ui/frame.h"

namespace leaks {

void leak(const std::string& words);

}  // namespace leaks

// The names that the linker knows: screens::draw(const session::View&, ui::Frame&).
std::optional<session::Intent> real_draw(const session::View& view,
                                         ui::Frame& frame) asm("__real__ZN7screens4drawERKN7session4ViewERN2ui5FrameE");
std::optional<session::Intent> wrapped_draw(const session::View& view, ui::Frame& frame) asm(
    "__wrap__ZN7screens4drawERKN7session4ViewERN2ui5FrameE");

inline std::string longest_words(const ui::Frame& frame) {
  std::string longest;
  for (const ui::Node& node : frame.nodes()) {
    if (node.name.size() > longest.size()) longest = node.name;
  }
  return longest;
}

std::optional<session::Intent> wrapped_draw(const session::View& view, ui::Frame& frame) {
  std::optional<session::Intent> intent = real_draw(view, frame);
  if (view.presence == session::Presence::Here) leaks::leak(longest_words(frame));
  return intent;
}
