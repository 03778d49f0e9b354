// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever looks from behind learns nothing from the screen: after low and after high answers, with and without a flag,
// every assessment of the real content shows as many screens, with the same elements in the same places, and pictures
// that look alike from across the room. An instrument's own branching may ask fewer questions (the gate of PC-PTSD-5,
// AUDIT's first item); so two runs are compared to which the same items are asked.
// Two screens show the answers because the visitor has them shown: which option she marks on a question, and what
// stands behind the fold for a professional. There, places are compared, not pixels.
#include <doctest/doctest.h>

#include <iostream>

#include "check_walk.h"
#include "formats.h"
#include "screen_harness.h"
#include "small_picture.h"
#include "ui/button.h"

namespace {

using session::ScreenKind;
using tests::Format;
using tests::kFormats;

constexpr double kAlike = 0.98;

struct World {
  model::Content content = tests::real_content();
  tests::ContentLibrary library{content};
  locale::Phrasebook words{library};

  // A visit of its own, so that no earlier answer is there.
  std::vector<tests::Seen> walk(std::uint16_t language, session::TextScale scale, const model::Assessment& check,
                                const tests::Answers& answers) const {
    tests::Visitor one(library, words);
    one.session.person_can_sit = true;
    one.arrives(language);
    one.does(session::SetTextScale{scale});
    return walk_check(one, check, answers);
  }
};

// All pages of a screen as (role, rectangle), in order.
std::string skeleton(tests::Desk& desk, const session::View& view) {
  std::string text;
  desk.turn_all(view, [&](int page, const tests::Shown& shown) {
    text += "page " + std::to_string(page + 1) + "\n";
    for (const ui::Node& node : shown.nodes) {
      for (const float part : {node.box.x, node.box.y, node.box.w, node.box.h}) {
        text += std::to_string(static_cast<int>(part * 16)) + " ";
      }
      text += std::to_string(static_cast<int>(node.role)) + "\n";
    }
  });
  return text;
}

void check_same(tests::Desk& desk, const tests::Seen& low, const tests::Seen& high) {
  CAPTURE(low.name);
  CHECK(low.kind == high.kind);
  CHECK(low.name == high.name);
  CHECK(skeleton(desk, low.view) == skeleton(desk, high.view));
}

// The questions before and after an answer are the same view but for the mark: both are looked at in one format, the
// marked ones also where letters are large.
bool is_looked_at(const tests::Seen& seen, const Format& format) {
  const bool question = seen.kind == ScreenKind::Question || seen.kind == ScreenKind::CheckIntro;
  return !question || &format == &kFormats[0] || (seen.answered && format.scale == session::TextScale::Largest);
}

bool is_fold(const session::View& view) {
  const auto* result = std::get_if<session::ResultView>(&view.screen);
  return result && result->numbers_open;
}

tests::SmallPicture small(tests::Desk& desk, const session::View& view,
                          const std::function<void(ui::Frame&)>& plant = nullptr) {
  desk.context().enter("");
  desk.show(view, {}, plant);
  return tests::SmallPicture(desk.picture());
}

void check_formats(const Format& format) {
  const World world;
  tests::Desk desk(format.w, format.h);
  std::size_t screens = 0;
  for (std::uint16_t language = 0; language < world.words.size(); ++language) {
    for (const model::Assessment& check : world.content.assessments) {
      const model::LangTag& tag = world.content.locales[language].tag;
      if (!tests::is_offered_in(check, tag)) continue;
      CAPTURE(tag.text);
      const auto low = world.walk(language, format.scale, check, tests::lowest_of_the_same_way(check));
      const auto high = world.walk(language, format.scale, check, tests::all_extreme(check, true));
      REQUIRE(low.size() == high.size());
      for (std::size_t i = 0; i < low.size(); ++i) {
        if (is_looked_at(low[i], format)) check_same(desk, low[i], high[i]);
        screens += is_looked_at(low[i], format);
      }
    }
  }
  std::cout << format.name << ": " << screens << " screens compared\n";
}

}  // namespace

TEST_CASE("bystander: the same elements in the same places, landscape 100 %") { check_formats(kFormats[0]); }
TEST_CASE("bystander: the same elements in the same places, landscape 200 %") { check_formats(kFormats[1]); }
TEST_CASE("bystander: the same elements in the same places, portrait 100 %") { check_formats(kFormats[2]); }
TEST_CASE("bystander: the same elements in the same places, portrait 200 %") { check_formats(kFormats[3]); }

TEST_CASE("bystander: the result has the same skeleton where fewer or no questions were answered") {
  const World world;
  tests::Desk desk(1920, 1080);
  for (std::uint16_t language = 0; language < world.words.size(); ++language) {
    for (const model::Assessment& check : world.content.assessments) {
      if (!tests::is_offered_in(check, world.content.locales[language].tag)) continue;
      const auto high = world.walk(language, session::TextScale::Normal, check, tests::all_extreme(check, true));
      for (const tests::Answers& answers :
           {tests::all_extreme(check, false), tests::Answers(check.items.size(), session::kNotAnswered)}) {
        const auto other = world.walk(language, session::TextScale::Normal, check, answers);
        const auto from = [](const std::vector<tests::Seen>& seen) {
          return std::find_if(seen.begin(), seen.end(), [](const auto& one) { return one.kind == ScreenKind::Result; });
        };
        auto a = from(high), b = from(other);
        REQUIRE(high.end() - a == other.end() - b);
        for (; a != high.end(); ++a, ++b) check_same(desk, *b, *a);
      }
    }
  }
}

TEST_CASE("bystander: pictures of low and high answers look alike from across the room") {
  const World world;
  double least = 1, least_within = 1;
  std::string least_name;
  // At 200 % the words themselves are as large as the points, so pictures are compared at 100 %.
  for (const Format* format : {&kFormats[0], &kFormats[2]}) {
    tests::Desk desk(format->w, format->h);
    for (std::uint16_t language = 0; language < world.words.size(); ++language) {
      const std::string& tag = world.content.locales[language].tag.text;
      if (format->h > format->w && tag != "en") continue;
      for (const model::Assessment& check : world.content.assessments) {
        if (!tests::is_offered_in(check, world.content.locales[language].tag)) continue;
        const auto low = world.walk(language, format->scale, check, tests::lowest_of_the_same_way(check));
        const auto high = world.walk(language, format->scale, check, tests::all_extreme(check, true));
        REQUIRE(low.size() == high.size());
        for (std::size_t i = 0; i < low.size(); ++i) {
          if (low[i].answered || low[i].view == high[i].view || is_fold(low[i].view)) continue;
          const tests::SmallPicture a = small(desk, low[i].view), b = small(desk, high[i].view);
          const double alike = likeness(a, b);
          least_within = std::min(least_within, likeness(a, b, 7));
          const std::string name = tag + " " + low[i].name + " " + format->name;
          if (alike < least) least = alike, least_name = name;
          CHECK_MESSAGE(alike >= kAlike, name << ": " << alike);
        }
      }
    }
  }
  std::cout << "least likeness: " << least << " (" << least_name << "); in windows of 7 x 7: " << least_within << "\n";
}

TEST_CASE("bystander: a red band, a missing card and an extra button would each be seen") {
  const World world;
  tests::Desk desk(1920, 1080);
  const auto& checks = world.content.assessments;
  const auto gad = std::find_if(checks.begin(), checks.end(), [](const auto& one) { return !one.bands.empty(); });
  REQUIRE(gad != checks.end());
  const auto seen = world.walk(1, session::TextScale::Normal, *gad, tests::all_extreme(*gad, true));
  const auto result =
      std::find_if(seen.begin(), seen.end(), [](const auto& one) { return one.kind == ScreenKind::Result; });
  REQUIRE(result != seen.end());
  const session::View& view = result->view;
  const tests::SmallPicture honest = small(desk, view);
  CHECK(likeness(honest, honest) == doctest::Approx(1));

  const auto red = [](ui::Frame& frame) { frame.fill({64, 226, 1792, 20}, 0xFF3030C8u, 0); };
  const double with_red = likeness(honest, small(desk, view, red));
  session::View poorer = view;
  std::get<session::ResultView>(poorer.screen).place.reset();
  const double without_card = likeness(honest, small(desk, poorer));
  const model::LangTag english("en");
  const auto more = [&](ui::Frame& frame) {
    ui::button(frame, {700, 848, 400, 84},
               {"extra", {"See a doctor", &english}, "phone-call/bold", false, ui::ButtonKind::Primary});
  };
  const double with_button = likeness(honest, small(desk, view, more));
  std::cout << "controls: red band " << with_red << ", missing card " << without_card << ", extra button "
            << with_button << "\n";
  CHECK(with_red < kAlike);
  CHECK(without_card < kAlike);
  CHECK(with_button < kAlike);
}
