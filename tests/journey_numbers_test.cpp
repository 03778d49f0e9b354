// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a helpline in another order is the worst thing that this program could show. Here every text that the
// real content puts on a screen, in every language, is set as the screen sets it, and each number in it is read off the
// glyphs from left to right. What a number is, is said here once more, so that text::find_numbers cannot be wrong with
// us.
#include <doctest/doctest.h>

#include <iostream>
#include <regex>
#include <set>

#include "check_walk.h"
#include "screen_harness.h"
#include "text_fixture.h"

namespace {

using Texts = std::set<std::pair<std::string, std::string>>;  // language, text

struct Reader {
  model::Content content = tests::real_content();
  tests::ContentLibrary library{content};
  locale::Phrasebook words{library};
  tests::Desk desk{1920, 1080};
  Texts texts;

  void look(tests::Visitor& visitor) {
    desk.turn_all(visitor.sees(), [this](int, const tests::Shown& shown) {
      for (const ui::Node& node : shown.nodes) {
        texts.emplace(node.lang.text, node.name);
        texts.emplace(node.lang.text, node.value);
      }
    });
  }

  void read_pages(tests::Visitor& visitor) {
    for (const model::PageId& id : library.page_ids()) {
      visitor.does_all(session::Start{}, session::OpenPage{id});
      const std::uint16_t page = visitor.session.place().a;
      for (std::uint16_t part = 0; visitor.at() == session::ScreenKind::Article; ++part) {
        if (visitor.session.place().a != page || visitor.session.place().b != part) break;
        for (std::uint8_t fold = 0; fold < 3; ++fold) visitor.does(session::ToggleFold{fold});
        look(visitor);
        visitor.does(session::NextPart{});
      }
    }
  }

  void read_services(tests::Visitor& visitor) {
    for (const model::Service& service : library.services()) {
      visitor.does_all(session::Start{}, session::OpenService{service.id});
      look(visitor);
    }
  }

  void read_the_rest(tests::Visitor& visitor) {
    for (const session::Intent& intent : {session::Intent{session::Start{}}, session::Intent{session::Help{}},
                                          session::Intent{session::OpenLanguages{}}}) {
      visitor.does_all(session::Start{}, intent);
      look(visitor);
    }
    visitor.does_all(session::Start{}, session::Help{});
    for (std::uint8_t fold = 0; fold < 5; ++fold) {
      visitor.does(session::ToggleFold{fold});
      look(visitor);
    }
    for (const model::Assessment& check : content.assessments) {
      if (check.scoring_only) continue;
      for (const bool highest : {false, true}) {
        for (const tests::Seen& seen : walk_check(visitor, check, tests::all_extreme(check, highest))) {
          if (seen.kind == session::ScreenKind::Question && !seen.answered) continue;
          desk.turn_all(seen.view, [this](int, const tests::Shown& shown) {
            for (const ui::Node& node : shown.nodes) texts.emplace(node.lang.text, node.name);
          });
        }
      }
    }
  }
};

// Groups of digits with a single separator, or a dash with its blanks, between them.
const char* const kNumber =
    "\\+?\\(?[0-9]+\\)?(?:(?: |\xC2\xA0|\xE2\x80\xAF|[.:,/-]|\xE2\x80\x93| \xE2\x80\x93 )\\(?[0-9]+\\)?)*";

}  // namespace

TEST_CASE("every number on every screen of the real content keeps its order, in every language") {
  Reader reader;
  for (std::uint16_t language = 0; language < reader.content.locales.size(); ++language) {
    tests::Visitor visitor(reader.library, reader.words);
    visitor.session.person_can_sit = true;
    visitor.arrives(language);
    reader.read_pages(visitor);
    reader.read_services(visitor);
    reader.read_the_rest(visitor);
  }
  const text::Fonts fonts = text_fixture::open_fonts();
  text::Typesetter typesetter(fonts);
  const std::regex number(kNumber);
  std::map<std::string, int> compound;
  for (const auto& [language, words] : reader.texts) {
    for (const float width : {0.0f, 520.0f}) {
      const text::Paragraph& paragraph = typesetter.set(words, text_fixture::style(language.c_str(), 30), width);
      for (std::sregex_iterator it(words.begin(), words.end(), number), end; it != end; ++it) {
        const auto from = static_cast<std::size_t>(it->position());
        CAPTURE(language);
        CAPTURE(words);
        CHECK(text_fixture::left_to_right(words, paragraph, from, from + it->str().size()) ==
              text_fixture::as_written(it->str()));
        compound[language] += it->str().find_first_not_of("0123456789") != std::string::npos;
      }
    }
  }
  for (const model::Locale& locale : reader.content.locales) {
    CAPTURE(locale.tag.text);
    std::cout << locale.tag.text << ": " << compound[locale.tag.text] << " numbers of several groups read\n";
    CHECK(compound[locale.tag.text] > 100);
  }
}
