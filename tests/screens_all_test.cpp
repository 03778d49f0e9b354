// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in every language, size and direction of the display: nothing is clipped, overlaps, is too small or
// without a name; Leave and Help are where they belong; and no control is dead.
#include <set>

#include "screen_content.h"
#include "screen_harness.h"
#include "screen_walk.h"

namespace {

using session::Presence;

struct Display {
  int w, h;
};
constexpr Display kLandscape{1920, 1080}, kPortrait{1080, 1920}, kTablet{1280, 800};

struct World {
  tests::ContentLibrary library;
  locale::Phrasebook words;
  explicit World(model::Content content) : library(std::move(content)), words(library) {}
};

std::vector<tests::Stop> walk(const World& world, std::uint16_t language, session::TextScale scale,
                              session::Theme theme = session::Theme::Day) {
  tests::WalkOptions options;
  options.language = language;
  options.scale = scale;
  options.theme = theme;
  return tests::Walk(world.library, world.words, options).run();
}

void check_everything(tests::Desk& desk, const World& world, const Display& display, session::TextScale scale,
                      session::Theme theme = session::Theme::Day) {
  desk.resize(display.w, display.h);
  for (std::uint16_t language = 0; language < world.words.size(); ++language) {
    for (const tests::Stop& stop : walk(world, language, scale, theme)) {
      desk.turn_all(stop.view, [&](int page, const tests::Shown& shown) {
        const std::string where = world.library.locales()[language].tag.text + " " + stop.name + " page " +
                                  std::to_string(page + 1) + " " + std::to_string(display.w) + "x" +
                                  std::to_string(display.h) + " size " + std::to_string(static_cast<int>(scale));
        for (const std::string& problem : shown.problems) FAIL_CHECK(where << ": " << problem);
      });
    }
  }
}

const std::vector<session::TextScale> kScales = {session::TextScale::Normal, session::TextScale::Large,
                                                 session::TextScale::Largest};

// What a control does, on the page that `here` has turned to: a choice, or another page.
bool acts_by_finger(tests::Desk& desk, const session::View& view, const ui::Node& node, const ui::Scratch& here) {
  const float x = node.box.x + node.box.w / 2, y = node.box.y + node.box.h / 2;
  desk.show(view);
  desk.context().scratch = here;
  const auto pressed = desk.show(view, tests::Desk::finger(x, y, true, true, false));
  const auto lifted = desk.show(view, tests::Desk::finger(x, y, false, false, true));
  return pressed.chosen || lifted.chosen || !(desk.context().scratch == here);
}

bool acts_by_key(tests::Desk& desk, const session::View& view, const ui::Node& node, const ui::Scratch& here) {
  desk.context().enter("");
  desk.show(view);
  desk.context().scratch = here;
  desk.context().focus = node.id;
  desk.context().focus_visible = true;
  ui::Input choose;
  choose.choose = true;
  const tests::Shown shown = desk.show(view, choose);
  return shown.chosen || shown.wants_next_frame || !(desk.context().scratch == here);
}

}  // namespace

TEST_CASE("every screen, language and size holds its words: landscape") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  for (const session::TextScale scale : kScales) check_everything(desk, world, kLandscape, scale);
}

TEST_CASE("every screen, language and size holds its words: portrait") {
  const World world(tests::screen_content());
  tests::Desk desk(1080, 1920);
  for (const session::TextScale scale : kScales) check_everything(desk, world, kPortrait, scale);
}

TEST_CASE("every screen and language holds its words on a tablet at 100 %") {
  const World world(tests::screen_content());
  tests::Desk desk(1280, 800);
  check_everything(desk, world, kTablet, session::TextScale::Normal);
}

TEST_CASE("the evening and the strong theme, and a large display of four times the pixels") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  check_everything(desk, world, kLandscape, session::TextScale::Normal, session::Theme::Evening);
  check_everything(desk, world, kLandscape, session::TextScale::Largest, session::Theme::Strong);
  check_everything(desk, world, {3840, 2160}, session::TextScale::Normal);
}

TEST_CASE("words that are 40 % longer are held too") {
  model::Content content = tests::screen_content();
  for (auto& [tag, messages] : content.messages) {
    for (auto& [key, text] : messages) text = tests::longer(text);
  }
  const World world(std::move(content));
  tests::Desk desk(1920, 1080);
  check_everything(desk, world, kLandscape, session::TextScale::Normal);
  check_everything(desk, world, kPortrait, session::TextScale::Normal);
}

TEST_CASE("Leave is at the physical top right and Help at the foot of every screen, on every page of it") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  for (const Display& display : {kLandscape, kPortrait, kTablet}) {
    desk.resize(display.w, display.h);
    const auto w = static_cast<float>(display.w), h = static_cast<float>(display.h);
    for (const std::uint16_t language : {std::uint16_t{1}, std::uint16_t{3}}) {
      for (const tests::Stop& stop : walk(world, language, session::TextScale::Normal)) {
        if (stop.view.presence != Presence::Here) continue;
        CAPTURE(stop.name);
        desk.turn_all(stop.view, [&](int, const tests::Shown& shown) {
          const ui::Node* leave = tests::find(shown.nodes, "leave");
          const ui::Node* help = tests::find(shown.nodes, "help");
          REQUIRE(leave);
          REQUIRE(help);
          CHECK(leave->box.right() > w * 0.95f);
          CHECK(leave->box.bottom() < h * 0.15f);
          CHECK(help->box.bottom() > h * 0.9f);
          CHECK(help->name.find("112") != std::string::npos);
          // As one reads, and as the keys go: Leave, the screen, the dock with Help at its end.
          std::vector<std::string> order;
          for (const ui::Node& node : shown.nodes) {
            if (node.actionable()) order.push_back(node.id);
          }
          CHECK(order.front() == "leave");
          CHECK(order.back() == "help");
        });
      }
    }
  }
}

TEST_CASE("the keys reach every control, in one round") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  ui::Input next;
  next.next = true;
  for (const tests::Stop& stop : walk(world, 3, session::TextScale::Normal)) {
    CAPTURE(stop.name);
    desk.context().enter("");
    const tests::Shown first = desk.show(stop.view);
    std::vector<std::string> reachable;
    for (const ui::Node& node : first.nodes) {
      if (node.actionable() && node.enabled) reachable.push_back(node.id);
    }
    REQUIRE_FALSE(reachable.empty());
    for (const std::string& id : reachable) {
      const tests::Shown shown = desk.show(stop.view, next);
      const ui::Node* node = tests::find(shown.nodes, id);
      REQUIRE(node);
      CHECK(node->focused);
    }
  }
}

TEST_CASE("no control is dead: each gives an intent or turns a page, by finger and by key, on every page of a screen") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  for (const auto& [language, scale] :
       {std::pair{std::uint16_t{1}, session::TextScale::Normal}, {std::uint16_t{3}, session::TextScale::Largest}}) {
    for (const tests::Stop& stop : walk(world, language, scale)) {
      CAPTURE(stop.name);
      desk.turn_all(stop.view, [&](int page, const tests::Shown& shown) {
        CAPTURE(page);
        const ui::Scratch here = desk.context().scratch;
        for (const ui::Node& node : shown.nodes) {
          if (!node.actionable() || !node.enabled) continue;
          CAPTURE(node.id);
          CHECK(acts_by_finger(desk, stop.view, node, here));
          CHECK(acts_by_key(desk, stop.view, node, here));
        }
        desk.context().enter("");
        desk.context().scratch = here;
        desk.show(stop.view);
        desk.context().scratch = here;
      });
    }
  }
}

TEST_CASE("a screen that nobody touches asks for no further picture") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  for (const tests::Stop& stop : walk(world, 1, session::TextScale::Normal)) {
    CAPTURE(stop.name);
    desk.context().enter("");
    desk.show(stop.view);
    CHECK_FALSE(desk.show(stop.view).wants_next_frame);
  }
}

TEST_CASE("every element says its language, and ids are not labels") {
  const World world(tests::screen_content());
  tests::Desk desk(1920, 1080);
  // Longer words take more pages, and the place of a button that leads where 'Keep reading' leads too.
  const auto pages = [](const ui::Node& node) {
    return node.id.find("-page") != std::string::npos || node.id == "read-about" || node.id.starts_with("follow:");
  };
  std::set<std::string> english, arabic;
  for (const tests::Stop& stop : walk(world, 1, session::TextScale::Normal)) {
    for (const ui::Node& node : desk.show(stop.view).nodes) {
      CHECK_FALSE(node.lang.empty());
      if (node.actionable() && !pages(node)) english.insert(node.id);
    }
  }
  for (const tests::Stop& stop : walk(world, 3, session::TextScale::Normal)) {
    for (const ui::Node& node : desk.show(stop.view).nodes) {
      if (node.actionable() && !pages(node)) arabic.insert(node.id);
    }
  }
  for (const std::string& id : english) CHECK_MESSAGE(arabic.contains(id), id);
  for (const std::string& id : arabic) CHECK_MESSAGE(english.contains(id), id);
}
