// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody with one finger, who reads the semantic nodes: taps by id, turns pages, and looks after each tap whether the
// screen keeps what every screen of a visit owes.
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "screen_harness.h"
#include "visitor.h"

namespace tests {

// Somebody with one finger, who reads the semantic nodes.
class Person {
 public:
  Person(const model::Library& library, const locale::Phrasebook& words, Desk& desk)
      : visitor_(library, words), desk_(desk) {}

  Shown looks() { return desk_.show(visitor_.sees()); }
  session::ScreenKind at() const { return visitor_.at(); }
  session::Presence presence() const { return visitor_.session.presence; }
  bool ended() const { return visitor_.ended; }
  Visitor& visitor() { return visitor_; }

  bool can(const std::string& id) { return find(looks().nodes, id) != nullptr; }

  // Taps; where the control stands on a further page of the screen, turns to it first.
  void tap(const std::string& id) {
    CAPTURE(id);
    for (int page = 0; page < 20 && !can(id); ++page) {
      if (!turn_page()) break;
    }
    if (!can(id)) {
      std::string there;
      for (const ui::Node& node : looks().nodes) there += node.id + " ";
      FAIL("not on the screen: " << id << "; there are: " << there);
    }
    const ui::Node control = *find(looks().nodes, id);
    CHECK(control.enabled);
    CHECK(control.role == role_of(id));
    const auto intent = desk_.tap(visitor_.sees(), id);
    if (intent) visitor_.does(*intent);
    check_frame();
  }

  // Finger down on Leave: the cover is there; finger up: the visit is over.
  void leaves() {
    const Shown shown = looks();
    const ui::Box box = find(shown.nodes, "leave")->box;
    const float x = box.x + box.w / 2, y = box.y + box.h / 2;
    const auto pressed = desk_.show(visitor_.sees(), Desk::finger(x, y, true, true, false)).chosen;
    REQUIRE(pressed);
    visitor_.does(*pressed);
    CHECK(presence() == session::Presence::Covered);
    const Shown covered = desk_.show(visitor_.sees(), Desk::finger(x, y, true, false, false));
    CHECK(find(covered.nodes, "back") == nullptr);
    const auto lifted = desk_.show(visitor_.sees(), Desk::finger(x, y, false, false, true)).chosen;
    REQUIRE(lifted);
    visitor_.does(*lifted);
  }

  // What every screen of a visit owes to whoever stands before it.
  void check_frame() {
    if (presence() != session::Presence::Here) return;
    const Shown shown = looks();
    seen.insert(at());
    CAPTURE(static_cast<int>(at()));
    const ui::Node* leave = find(shown.nodes, "leave");
    REQUIRE(leave);
    CHECK(leave->role == ui::Role::Button);
    CHECK(leave->box.right() > static_cast<float>(desk_.w()) * 0.9f);
    CHECK(leave->box.y < static_cast<float>(desk_.h()) * 0.1f);
    const ui::Node* help = find(shown.nodes, "help");
    REQUIRE(help);
    CHECK(help->role == ui::Role::Button);
    for (const ui::Node& node : shown.nodes) {
      CAPTURE(node.id);
      CHECK_FALSE(node.name.empty());
      CHECK_FALSE(node.lang.empty());
    }
    for (const auto& problem : shown.problems) FAIL_CHECK(problem);
  }

  std::set<session::ScreenKind> seen;

 private:
  // What somebody who cannot see it is told that it is.
  static ui::Role role_of(const std::string& id) {
    if (id.starts_with("filter:")) return ui::Role::Switch;
    return id.starts_with("option:") || id.starts_with("language:") ? ui::Role::Option : ui::Role::Button;
  }

  bool turn_page() {
    for (const ui::Node& node : looks().nodes) {
      if (node.enabled && (node.id.starts_with("next-page") || node.id == "show-places")) {
        desk_.tap(visitor_.sees(), node.id);
        return true;
      }
    }
    return false;
  }

  Visitor visitor_;
  Desk& desk_;
};

}  // namespace tests
