// SPDX-License-Identifier: GPL-3.0-or-later
// The real content on every screen, in every language, format and size, without a window: nothing is clipped, cut, over
// another or outside. What deploy/run's guided tour shows as pictures, so that a text that does not fit is known
// sooner.
#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>

#include "check_walk.h"
#include "formats.h"
#include "screen_harness.h"
#include "screen_walk.h"

namespace {

// Answers are weighed against each other: a page shows all of them or none; where they are too many, the pages share
// them evenly. (Not on a tablet with large letters, where even two can be too many.)
std::string torn_answers(const session::View& view, const ui::Nodes& nodes) {
  const auto* question = std::get_if<session::QuestionView>(&view.screen);
  if (question == nullptr) return {};
  const auto shown = static_cast<std::size_t>(
      std::count_if(nodes.begin(), nodes.end(), [](const ui::Node& node) { return node.id.starts_with("option:"); }));
  const std::size_t all = question->options.size();
  if (shown == 0 || shown == all || (all > 4 && shown >= all / 2)) return {};
  return "only " + std::to_string(shown) + " of " + std::to_string(all) + " answers";
}

}  // namespace

TEST_CASE("the real content fits on every screen") {
  const model::Content content = tests::real_content();
  const tests::ContentLibrary library(content);
  const locale::Phrasebook words(library);
  std::vector<tests::Format> formats(std::begin(tests::kFormats), std::end(tests::kFormats));
  formats.insert(formats.end(), std::begin(tests::kTabletFormats), std::end(tests::kTabletFormats));
  for (const tests::Format& format : formats) {
    tests::Desk desk(format.w, format.h);
    int pages = 0;
    for (std::uint16_t language = 0; language < words.size(); ++language) {
      tests::WalkOptions options;
      options.language = language;
      options.scale = format.scale;
      options.every_page = true;
      for (const tests::Stop& stop : tests::Walk(library, words, options).run()) {
        desk.turn_all(stop.view, [&](int page, const tests::Shown& shown) {
          ++pages;
          const std::string torn = format.h < 1080 ? std::string() : torn_answers(stop.view, shown.nodes);
          CHECK_MESSAGE(torn.empty(), content.locales[language].tag.text << " " << stop.name << " "
                                                                         << std::string(format.name) << ": " << torn);
          for (const std::string& problem : shown.problems) {
            FAIL_CHECK(content.locales[language].tag.text << " " << stop.name << " page " << page + 1 << " "
                                                          << std::string(format.name) << ": " << problem);
          }
        });
      }
    }
    std::cout << format.name << ": " << pages << " screenfuls without a flaw\n";
  }
}
