// SPDX-License-Identifier: GPL-3.0-or-later
// Every self-assessment of the real content, by finger from its door to its numbers, in every language in which it is
// offered; and once more with another language from half-way on: the same answers, the same outcome.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "check_walk.h"
#include "person.h"

namespace {

using session::ScreenKind;
using tests::Person;

struct World {
  model::Content content = tests::real_content();
  tests::ContentLibrary library{content};
  locale::Phrasebook words{library};
};

struct Ended {
  std::vector<std::int8_t> answers;
  std::vector<std::string> rows;  // of the numbers, without their words
  std::size_t paragraphs = 0, follows = 0;
  bool operator==(const Ended&) const = default;
};

// Answers go up and down with the item's number, so that every option has its turn.
std::string option_for(const model::Assessment& check, std::size_t item) {
  return "option:" + std::to_string((item * 2 + 1) % check.items[item].options.size());
}

void switch_language(Person& person, const std::string& to) {
  person.tap("language");
  person.tap("language:" + to);
  if (person.at() == ScreenKind::Languages) person.tap("done");
}

Ended outcome_of(Person& person, const model::Assessment& check) {
  Ended ended;
  const auto& answers = person.visitor().session.visit().answers;
  ended.answers.assign(answers.begin(), answers.begin() + static_cast<std::ptrdiff_t>(check.items.size()));
  if (!check.reflection_only) person.tap("numbers");
  const auto result = person.visitor().sees_screen<session::ResultView>();
  for (const session::NumberRow& row : result.numbers) {
    std::string digits = row.id + ":";
    for (const char c : row.value.words.text) {
      if (row.id == "total" && c >= '0' && c <= '9') digits += c;
    }
    ended.rows.push_back(digits);
  }
  ended.paragraphs = result.about.size();
  ended.follows = result.follows.size();
  return ended;
}

// Opened as a follow or a link would: some stand behind no door.
Ended take(Person& person, const model::Assessment& check, const std::string& other_language) {
  person.visitor().does_all(session::Start{}, session::OpenAssessment{check.id});
  person.tap("begin");
  std::size_t questions = 0;
  for (int guard = 0; guard < 120 && person.at() != ScreenKind::Result; ++guard) {
    if (person.at() == ScreenKind::OptIn) {
      person.tap("ask");
    } else if (person.at() == ScreenKind::AfterItem) {
      person.tap("go-on");
    } else {
      if (++questions == (check.items.size() + 1) / 2 && !other_language.empty()) {
        switch_language(person, other_language);
      }
      person.tap(option_for(check, person.visitor().session.place().b));
      person.tap("next");
    }
  }
  REQUIRE(person.at() == ScreenKind::Result);
  return outcome_of(person, check);
}

}  // namespace

TEST_CASE("every self-assessment in every language to its end, and with another language from half-way on") {
  const World world;
  tests::Desk desk(1920, 1080);
  for (const model::Assessment& check : world.content.assessments) {
    std::vector<Ended> ends;
    for (const model::Locale& language : world.content.locales) {
      if (!tests::is_offered_in(check, language.tag)) continue;
      CAPTURE(check.id.text);
      CAPTURE(language.tag.text);
      desk.context().forget();
      Person person(world.library, world.words, desk);
      person.visitor().session.person_can_sit = true;
      person.tap("begin");
      person.tap("language:" + language.tag.text);
      ends.push_back(take(person, check, language.tag.text == "ar" ? "sl" : "ar"));
      CHECK(person.visitor().sees().chrome.lang.text == (language.tag.text == "ar" ? "sl" : "ar"));
      CHECK(ends.back() == ends.front());
      if (ends.size() > 1) continue;
      switch_language(person, language.tag.text);
      CHECK(take(person, check, "") == ends.front());  // and without any other language
    }
  }
}

TEST_CASE("the same answers choose the same of the words in every language") {
  const World world;
  std::size_t told_apart = 0;
  for (const model::Assessment& check : world.content.assessments) {
    CAPTURE(check.id.text);
    // Which of its variants each text of the result is.
    const auto chosen = [&](std::uint16_t language, const tests::Answers& answers) {
      tests::Visitor one(world.library, world.words);
      one.session.person_can_sit = true;
      one.arrives(language);
      std::vector<std::ptrdiff_t> which;
      for (const tests::Seen& seen : walk_check(one, check, answers)) {
        const auto* result = std::get_if<session::ResultView>(&seen.view.screen);
        if (result == nullptr || result->numbers_open) continue;
        for (const session::Varying& text : result->about) {
          const auto& all = text.variants;
          which.push_back(std::find(all.begin(), all.end(), text.words) - all.begin());
        }
      }
      return which;
    };
    const tests::Answers low = tests::lowest_of_the_same_way(check), high = tests::all_extreme(check, true);
    for (const tests::Answers& answers : {low, high}) {
      std::optional<std::vector<std::ptrdiff_t>> first;
      for (std::uint16_t language = 0; language < world.words.size(); ++language) {
        const model::LangTag& tag = world.content.locales[language].tag;
        if (!tests::is_offered_in(check, tag)) continue;
        CAPTURE(tag.text);
        const auto which = chosen(language, answers);
        if (!first) first = which;
        CHECK(which == *first);
      }
    }
    if (tests::is_offered_in(check, world.content.locales[0].tag)) told_apart += chosen(0, low) != chosen(0, high);
  }
  CHECK(told_apart > 3);  // else nothing was compared
}
