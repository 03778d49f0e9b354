// SPDX-License-Identifier: GPL-3.0-or-later
// The real content on every screen, in every language, format and size, without a window: nothing is clipped, cut, over
// another or outside. What deploy/run's guided tour shows as pictures, so that a text that does not fit is known sooner.
#include <doctest/doctest.h>

#include <iostream>

#include "check_walk.h"
#include "screen_harness.h"
#include "screen_walk.h"

namespace {

struct Format {
  int w, h;
  session::TextScale scale;
  const char* name;
};
constexpr Format kFormats[] = {{1920, 1080, session::TextScale::Normal, "landscape 100 %"},
                               {1920, 1080, session::TextScale::Largest, "landscape 200 %"},
                               {1080, 1920, session::TextScale::Normal, "portrait 100 %"},
                               {1080, 1920, session::TextScale::Largest, "portrait 200 %"},
                               {1280, 800, session::TextScale::Large, "tablet, large"},
                               {1280, 800, session::TextScale::Largest, "tablet, largest"}};

}  // namespace

TEST_CASE("the real content fits on every screen") {
  const model::Content content = tests::real_content();
  const tests::ContentLibrary library(content);
  const locale::Phrasebook words(library);
  for (const Format& format : kFormats) {
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
