// SPDX-License-Identifier: GPL-3.0-or-later
// Behind the fold for a professional, in the real content: the total with the range that it can have, how it reads, and
// in a pack with the mode 'bands' the published ranges, calm and only for the instrument's own words.
#include <doctest/doctest.h>

#include <algorithm>

#include "check_walk.h"
#include "screen_harness.h"

namespace {

using session::ResultView;

struct World {
  model::Content content;
  tests::ContentLibrary library;
  locale::Phrasebook words;

  explicit World(const char* mode) : content(with(mode)), library(content), words(library) {}

  static model::Content with(const char* mode) {
    model::Content content = tests::real_content();
    content.manifest.result_mode = mode;
    return content;
  }

  std::uint16_t language(const std::string& tag) const {
    const auto& all = content.locales;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& locale) { return locale.tag.text == tag; });
    REQUIRE(found != all.end());
    return static_cast<std::uint16_t>(found - all.begin());
  }

  const model::Assessment& check(const std::string& id) const {
    const auto& all = content.assessments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id.text == id; });
    REQUIRE(found != all.end());
    return *found;
  }

  // Its numbers, opened after the highest answers.
  session::View numbers(const std::string& tag, const model::Assessment& assessment, session::TextScale scale,
                        bool highest = true) const {
    tests::Visitor one(library, words);
    one.session.person_can_sit = true;
    one.arrives(language(tag));
    one.does(session::SetTextScale{scale});
    return walk_check(one, assessment, tests::all_extreme(assessment, highest)).back().view;
  }
};

std::string total(const session::View& view) {
  for (const session::NumberRow& row : std::get<ResultView>(view.screen).numbers) {
    if (row.id == "total") return row.value.words.text;
  }
  return "no total";
}

// Redder than anything of the theme: its warm colours stay below a third of this.
bool is_red(const float* rgb) { return rgb[0] - std::max(rgb[1], rgb[2]) > 100; }

bool shows_red(const tests::SoftwarePicture& picture) {
  for (int y = 0; y < picture.h; ++y) {
    for (int x = 0; x < picture.w; ++x) {
      if (is_red(picture.at(x, y))) return true;
    }
  }
  return false;
}

struct Screen {
  int w, h;
  session::TextScale scale;
};
constexpr Screen kScreens[] = {{1920, 1080, session::TextScale::Normal},
                               {1920, 1080, session::TextScale::Largest},
                               {1080, 1920, session::TextScale::Normal},
                               {1080, 1920, session::TextScale::Largest}};

}  // namespace

TEST_CASE("the total is that of all questions, with the range that it can have") {
  const World world("reflect");
  const auto of = [&](const char* id) {
    return total(world.numbers("en", world.check(id), session::TextScale::Normal));
  };
  CHECK(of("itq") == "48 (possible: 0 to 48)");
  CHECK(of("who-5") == "100 (possible: 0 to 100)");
  CHECK(of("gad-7") == "21 (possible: 0 to 21)");
  CHECK(of("audit") == "40 (possible: 0 to 40)");
}

TEST_CASE("where higher is better, that is said beside the total, in every language") {
  const World world("reflect");
  for (const model::Locale& locale : world.content.locales) {
    CAPTURE(locale.tag.text);
    const auto note = [&](const char* id) {
      const session::View view = world.numbers(locale.tag.text, world.check(id), session::TextScale::Normal);
      return std::get<ResultView>(view.screen).total_note.text;
    };
    CHECK_FALSE(note("who-5").empty());
    CHECK(note("gad-7").empty());
  }
}

TEST_CASE("bands: where the total lies, in words and on a strip, on every screen and in no alarming colour") {
  const World world("bands");
  for (const Screen& screen : kScreens) {
    tests::Desk desk(screen.w, screen.h);
    int strips = 0;
    for (const model::Assessment& assessment : world.content.assessments) {
      if (assessment.bands.empty() || assessment.scoring_only) continue;
      CAPTURE(assessment.id.text);
      for (const bool highest : {true, false}) {
        const session::View view = world.numbers("en", assessment, screen.scale, highest);
        const auto& bands = std::get<ResultView>(view.screen).bands;
        REQUIRE(bands.size() == assess::band_fields(assessment).size());
        std::size_t seen = 0;
        desk.turn_all(view, [&](int, const tests::Shown& shown) {
          CHECK(shown.problems.empty());
          for (const session::BandStrip& strip : bands) {
            const ui::Node* node = tests::find(shown.nodes, strip.id);
            if (!node) continue;
            CHECK(node->name == strip.text.words.text);
            CHECK_FALSE(shows_red(desk.picture()));
            ++seen;
          }
        });
        CHECK(seen == bands.size());
        strips += static_cast<int>(seen);
      }
    }
    CHECK(strips >= 6);
  }
}

TEST_CASE("bands: none in a pack that does not ask for them, nor in a translation that nobody has compared") {
  const World reflect("reflect"), bands("bands");
  for (const model::Assessment& assessment : bands.content.assessments) {
    if (assessment.bands.empty() || assessment.scoring_only) continue;
    const auto strips = [&](const World& world, const char* tag) {
      const session::View view = world.numbers(tag, assessment, session::TextScale::Normal);
      return std::get<ResultView>(view.screen).bands.size();
    };
    CAPTURE(assessment.id.text);
    CHECK(strips(bands, "en") > 0);
    CHECK(strips(reflect, "en") == 0);
    for (const char* tag : {"sl", "uk", "ar", "th", "zh-Hans"}) CHECK(strips(bands, tag) == 0);
  }
}

TEST_CASE("'not a diagnosis' stands on every result, also where the head of the screen has no room for it") {
  const World world("reflect");
  for (const Screen& screen : kScreens) {
    tests::Desk desk(screen.w, screen.h);
    for (const model::Locale& locale : world.content.locales) {
      CAPTURE(locale.tag.text);
      tests::Visitor one(world.library, world.words);
      one.arrives(world.language(locale.tag.text));
      one.does(session::SetTextScale{screen.scale});
      const model::Assessment& check = world.check("gad-7");
      const auto seen = walk_check(one, check, tests::all_extreme(check, true));
      const auto result = std::find_if(seen.begin(), seen.end(),
                                       [](const auto& step) { return step.kind == session::ScreenKind::Result; });
      const std::string& line = std::get<ResultView>(result->view.screen).line.text;
      REQUIRE_FALSE(line.empty());
      int pages_with_it = 0;
      desk.turn_all(result->view, [&](int, const tests::Shown& shown) {
        pages_with_it += std::any_of(shown.nodes.begin(), shown.nodes.end(),
                                     [&](const ui::Node& node) { return node.name == line; });
      });
      CHECK(pages_with_it > 0);
    }
  }
}
