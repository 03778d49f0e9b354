// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <imgui.h>

#include <array>

#include "ui/button.h"
#include "ui/imgui_compat.h"
#include "ui/texture.h"
#include "ui_desk.h"

namespace {

using tests::kArabic;
using tests::kEnglish;
using tests::Outcome;
using tests::UiDesk;
using ui::Box;
using ui::Text;

// Three buttons one under the other, "a", "b" and "c".
struct Three {
  std::array<bool, 3> activated{};
  void operator()(ui::Frame& frame) {
    const char* ids[] = {"a", "b", "c"};
    for (int i = 0; i < 3; ++i) {
      ui::Button button{ids[i], {"Words", &kEnglish}};
      if (ui::button(frame, {100, 100 + 120 * static_cast<float>(i), 300, 84}, button))
        activated[static_cast<std::size_t>(i)] = true;
    }
  }
};

std::string focused(const Outcome& outcome) {
  for (const ui::Node& node : outcome.nodes) {
    if (node.focused) return node.id;
  }
  return {};
}

ui::Input key(bool ui::Input::*which) {
  ui::Input input;
  input.*which = true;
  return input;
}

}  // namespace

TEST_CASE("a control acts when the finger lifts on it, and only then") {
  UiDesk desk;
  Three three;
  desk.frame(UiDesk::finger(150, 240, true, true, false), std::ref(three));
  CHECK_FALSE(three.activated[1]);
  desk.frame(UiDesk::finger(160, 250, true, false, false), std::ref(three));
  CHECK_FALSE(three.activated[1]);
  desk.frame(UiDesk::finger(160, 250, false, false, true), std::ref(three));
  CHECK(three.activated == std::array{false, true, false});
}

TEST_CASE("sliding off cancels, also onto another control") {
  UiDesk desk;
  Three three;
  desk.frame(UiDesk::finger(150, 120, true, true, false), std::ref(three));
  desk.frame(UiDesk::finger(150, 240, true, false, false), std::ref(three));
  desk.frame(UiDesk::finger(150, 240, false, false, true), std::ref(three));
  desk.frame(UiDesk::finger(150, 240, false, false, false), std::ref(three));
  CHECK(three.activated == std::array{false, false, false});
}

TEST_CASE("a whole tap in one frame counts, and a finger that came down elsewhere does not") {
  UiDesk desk;
  Three three;
  desk.frame(UiDesk::finger(150, 120, false, true, true), std::ref(three));
  CHECK(three.activated == std::array{true, false, false});
  three = {};
  desk.frame(UiDesk::finger(1500, 900, true, true, false), std::ref(three));
  desk.frame(UiDesk::finger(150, 120, false, false, true), std::ref(three));
  CHECK(three.activated == std::array{false, false, false});
}

TEST_CASE("the keys go round in reading order, choose acts, and the finger hides the ring") {
  UiDesk desk;
  Three three;
  CHECK(focused(desk.frame(std::ref(three))).empty());
  CHECK(focused(desk.frame(key(&ui::Input::next), std::ref(three))) == "a");
  CHECK(focused(desk.frame(key(&ui::Input::next), std::ref(three))) == "b");
  CHECK(focused(desk.frame(key(&ui::Input::next), std::ref(three))) == "c");
  CHECK(focused(desk.frame(key(&ui::Input::next), std::ref(three))) == "a");
  CHECK(focused(desk.frame(key(&ui::Input::previous), std::ref(three))) == "c");
  desk.frame(key(&ui::Input::choose), std::ref(three));
  CHECK(three.activated == std::array{false, false, true});
  CHECK(focused(desk.frame(UiDesk::finger(1500, 900, true, true, false), std::ref(three))).empty());
  // Without the ring nobody knows what 'choose' would choose.
  three = {};
  desk.frame(key(&ui::Input::choose), std::ref(three));
  CHECK(three.activated == std::array{false, false, false});
}

TEST_CASE("another screen starts without a focus and on first pages") {
  UiDesk desk;
  Three three;
  desk.frame(std::ref(three));
  desk.frame(key(&ui::Input::next), std::ref(three));
  desk.context().scratch.turn_to("list", 3);
  desk.look.screen = "another";
  CHECK(focused(desk.frame(std::ref(three))).empty());
  CHECK(desk.context().scratch.page("list", 9) == 0);
}

TEST_CASE("from right to left everything mirrors, once, in the frame") {
  UiDesk desk;
  const auto draw = [](ui::Frame& frame) { frame.node(ui::Role::Text, "x", {"x", &kEnglish}, {100, 50, 200, 80}); };
  const Box left = desk.frame(draw).nodes[0].box;
  desk.look.rtl = true;
  const Box right = desk.frame(draw).nodes[0].box;
  CHECK(left.x == doctest::Approx(100));
  CHECK(right.x == doctest::Approx(1920 - 100 - 200));
  CHECK(right.y == doctest::Approx(left.y));
}

TEST_CASE("text that does not fit its place is reported, never cut with dots") {
  UiDesk desk;
  const std::string words = "These are many more words than a box of this size can ever hold, in any language";
  const auto problems = [&](const Box& box, float px) {
    ui::Type type;
    type.px = px;
    return desk.frame([&](ui::Frame& frame) { frame.label(box, {words, &kEnglish}, type); });
  };
  CHECK(problems({100, 100, 1500, 60}, 28).problems.empty());
  CHECK(problems({100, 100, 300, 60}, 28).has_problem("higher than its place"));
  CHECK(problems({100, 100, 60, 900}, 28).has_problem("had to be cut"));
  CHECK(problems({1800, 100, 300, 900}, 28).has_problem("outside the screen"));
  CHECK(problems({100, 1060, 1500, 60}, 28).has_problem("outside the screen"));
  CHECK(problems({100, 100, 1500, 60}, 18).has_problem("smaller than the smallest"));
}

TEST_CASE("a character that no font has is reported") {
  UiDesk desk;
  const Outcome outcome = desk.frame([](ui::Frame& frame) {
    frame.label({100, 100, 600, 60}, {"\xF0\x92\x80\x80", &kEnglish}, {});  // a cuneiform sign
  });
  CHECK(outcome.has_problem("no font has"));
}

TEST_CASE("targets that are too small, too close, over each other or nameless are reported") {
  UiDesk desk;
  const auto two = [&](const Box& a, const Box& b, const char* id) {
    return desk.frame([&](ui::Frame& frame) {
      ui::Control control;
      control.id = "one";
      control.name = "One";
      frame.control(a, control);
      control.id = id;
      frame.control(b, control);
    });
  };
  CHECK(two({0, 0, 100, 100}, {112, 0, 100, 100}, "two").problems.empty());
  CHECK(two({0, 0, 100, 100}, {105, 0, 100, 100}, "two").has_problem("too close"));
  CHECK(two({0, 0, 100, 100}, {90, 0, 100, 100}, "two").has_problem("overlap"));
  CHECK(two({0, 0, 100, 100}, {200, 0, 60, 100}, "two").has_problem("too small"));
  CHECK(two({0, 0, 100, 100}, {1900, 0, 100, 100}, "two").has_problem("outside the screen"));
  CHECK(two({0, 0, 100, 100}, {200, 0, 100, 100}, "one").has_problem("two targets have the id"));
  CHECK(desk.frame([](ui::Frame& frame) {
              ui::Control control;
              control.id = "nameless";
              frame.control({0, 0, 100, 100}, control);
            })
            .has_problem("no name"));
}

TEST_CASE("a picture that the build has not drawn is reported") {
  UiDesk desk;
  CHECK(desk.frame([](ui::Frame& f) { f.picture({0, 0, 48, 48}, "heart", ui::Ink::Text); }).problems.empty());
  CHECK(desk.frame([](ui::Frame& f) { f.picture({0, 0, 48, 48}, "no-such", ui::Ink::Text); }).has_problem("no-such"));
}

TEST_CASE("lists name textures by ui's numbers until the platform writes its own") {
  UiDesk desk;
  desk.frame([](ui::Frame& frame) {
    frame.label({100, 100, 600, 60}, {"Words", &kEnglish}, {});
    frame.scene({0, 200, 400, 400}, "harbour-arch");
  });
  const auto uses = [&](std::uint64_t number) {
    for (int i = 0; i < desk.data->CmdListsCount; ++i) {
      for (const ImDrawCmd& command : desk.data->CmdLists[i]->CmdBuffer) {
        if (command.ElemCount > 0 && ui::texture_of(command) == number) return true;
      }
    }
    return false;
  };
  CHECK(uses(ui::kAtlasPage0));
  CHECK(uses(ui::kScene0));
  const std::uint64_t pages[] = {71}, scenes[] = {81};
  ui::bind_textures(*desk.data, pages, scenes);
  CHECK(uses(71));
  CHECK(uses(81));
  CHECK_FALSE(uses(ui::kAtlasPage0));
}

TEST_CASE("after forget() nothing of what was shown is left in the atlas") {
  UiDesk desk;
  desk.frame([](ui::Frame& frame) { frame.label({100, 100, 600, 60}, {"A secret", &kEnglish}, {}); });
  const auto inked = [&] {
    for (const text::AtlasPage& page : desk.context().atlas.pages()) {
      for (const std::uint8_t texel : page.coverage) {
        if (texel != 0) return true;
      }
    }
    return false;
  };
  CHECK(inked());
  desk.context().scratch.turn_to("list", 2);
  desk.context().forget();
  CHECK_FALSE(inked());
  CHECK(desk.context().scratch.page("list", 9) == 0);
  CHECK(desk.context().screen.empty());
}
