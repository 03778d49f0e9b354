// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/input_queue.h"

using platform::Damaged;
using platform::Key;
using platform::KeyPressed;
using platform::PointerButton;
using platform::PointerMoved;

TEST_CASE("a tap that arrives in one batch is two frames at its place") {
  app::InputQueue queue;
  const auto deeds =
      queue.take({PointerMoved{300, 200}, PointerButton{300, 200, true}, PointerButton{300, 200, false}});
  REQUIRE(deeds.size() == 3);
  CHECK_FALSE(deeds[0].draw);
  CHECK(deeds[1].input.pressed);
  CHECK(deeds[1].input.down);
  CHECK(deeds[1].input.x == 300);
  CHECK(deeds[1].sign_of_life);
  CHECK(deeds[2].input.released);
  CHECK_FALSE(deeds[2].input.down);
  CHECK_FALSE(deeds[2].sign_of_life);
}

TEST_CASE("a mouse that only moves is no sign of life and draws nothing") {
  app::InputQueue queue;
  const auto deeds = queue.take({PointerMoved{1, 1}, PointerMoved{2, 2}, PointerMoved{3, 3}});
  REQUIRE(deeds.size() == 1);
  CHECK(deeds[0].input.x == 3);
  CHECK_FALSE(deeds[0].draw);
  CHECK_FALSE(deeds[0].sign_of_life);
}

TEST_CASE("a finger that slides while it is down is drawn, once for a row of motions") {
  app::InputQueue queue;
  queue.take({PointerButton{5, 5, true}});
  const auto deeds = queue.take({PointerMoved{6, 5}, PointerMoved{90, 5}, PointerButton{90, 5, false}});
  REQUIRE(deeds.size() == 2);
  CHECK(deeds[0].draw);
  CHECK(deeds[0].input.x == 90);
  CHECK(deeds[0].input.down);
  CHECK(deeds[1].input.released);
}

TEST_CASE("a button that is told down twice is pressed once") {
  app::InputQueue queue;
  const auto deeds = queue.take({PointerButton{5, 5, true}, PointerButton{5, 5, true}});
  REQUIRE(deeds.size() == 2);
  CHECK(deeds[0].input.pressed);
  CHECK_FALSE(deeds[1].input.pressed);
}

TEST_CASE("four keys reach and finish everything") {
  app::InputQueue queue;
  const auto deeds =
      queue.take({KeyPressed{Key::Next}, KeyPressed{Key::Previous}, KeyPressed{Key::Choose}, KeyPressed{Key::Escape}});
  REQUIRE(deeds.size() == 4);
  CHECK(deeds[0].input.next);
  CHECK(deeds[1].input.previous);
  CHECK(deeds[2].input.choose);
  CHECK(deeds[3].input.leave);
  for (const app::Deed& deed : deeds) CHECK(deed.sign_of_life);
}

TEST_CASE("keys that stand for nothing do nothing, not even as a sign of life") {
  app::InputQueue queue;
  for (const Key key : {Key::Other, Key::Home}) {
    const auto deeds = queue.take({KeyPressed{key}});
    REQUIRE(deeds.size() == 1);
    CHECK_FALSE(deeds[0].input.any_key());
    CHECK_FALSE(deeds[0].sign_of_life);
    CHECK_FALSE(deeds[0].draw);
  }
}

TEST_CASE("a finger is a sign of life when it comes down, and never when it lifts") {
  app::InputQueue queue;
  const auto deeds = queue.take({PointerButton{5, 5, true}, PointerMoved{9, 9}, PointerButton{9, 9, false}});
  REQUIRE(deeds.size() == 3);
  CHECK(deeds[0].sign_of_life);
  CHECK_FALSE(deeds[1].sign_of_life);
  CHECK_FALSE(deeds[2].sign_of_life);
}

TEST_CASE("the wheel is a sign of life and draws nothing") {
  app::InputQueue queue;
  const auto deeds = queue.take({platform::Wheel{1}});
  REQUIRE(deeds.size() == 1);
  CHECK(deeds[0].sign_of_life);
  CHECK_FALSE(deeds[0].draw);
}

TEST_CASE("a window that was uncovered is drawn anew and nobody is there for it") {
  app::InputQueue queue;
  const auto deeds = queue.take({Damaged{}});
  REQUIRE(deeds.size() == 1);
  CHECK(deeds[0].draw);
  CHECK_FALSE(deeds[0].sign_of_life);
}
