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
// them evenly. And nobody can answer what she has not seen: the question stands above its answers, or on a page before.
class AnswersWatch {
 public:
  explicit AnswersWatch(const session::View& view) : question_(std::get_if<session::QuestionView>(&view.screen)) {}

  std::string page(const ui::Nodes& nodes, bool low_screen) {
    if (question_ == nullptr) return {};
    asked_ = asked_ || std::any_of(nodes.begin(), nodes.end(), [this](const ui::Node& node) {
               return node.role == ui::Role::Heading && node.name == question_->text.text;
             });
    const auto shown = static_cast<std::size_t>(
        std::count_if(nodes.begin(), nodes.end(), [](const ui::Node& node) { return node.id.starts_with("option:"); }));
    const std::size_t all = question_->options.size();
    if (shown == 0) return {};
    if (!asked_) return "answers before their question";
    if (shown == all || low_screen || (all > 4 && shown >= all / 2)) return {};
    return "only " + std::to_string(shown) + " of " + std::to_string(all) + " answers";
  }

 private:
  const session::QuestionView* question_;
  bool asked_ = false;
};

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
        AnswersWatch answers(stop.view);
        desk.turn_all(stop.view, [&](int page, const tests::Shown& shown) {
          ++pages;
          const std::string torn = answers.page(shown.nodes, format.h < 1080);
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
