// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "content_library.h"
#include "locale/messages.h"
#include "locale/phrasebook.h"
#include "visit_content.h"

namespace {

using model::LangTag;
using model::MessageKey;

model::Content words_content() {
  model::Content content = tests::visit_content();
  content.messages.clear();
  auto& english = content.messages[LangTag("en")];
  english[MessageKey("back")] = "Back";
  english[MessageKey("apostrophe")] = "Don't go, {name}";
  english[MessageKey("read-on")] = "Read on: {title}";
  english[MessageKey("places")] = "{n, plural, one {{n, number} place} other {{n, number} places}}";
  english[MessageKey("broken")] = "Half {of";
  auto& ukrainian = content.messages[LangTag("uk")];
  ukrainian[MessageKey("places")] =
      "{n, plural, one {{n, number} місце} few {{n, number} місця} many {{n, number} місць} other {{n, number} місця}}";
  content.messages[LangTag("ar")][MessageKey("places")] =
      "{n, plural, zero {لا شيء} one {مكان} two {مكانان} few {{n, number} أماكن} many {{n, number} مكانًا} other {{n, "
      "number} مكان}}";
  content.messages[LangTag("th")][MessageKey("places")] = "{n, number} แห่ง";
  return content;
}

std::string places(const locale::Messages& messages, std::int64_t n) { return messages.text("places", {{"n", n}}); }

TEST_CASE("words come from the first language of the chain that has them, and say which it was") {
  const tests::ContentLibrary library(words_content());
  const locale::Phrasebook phrasebook(library);
  const locale::Messages& ukrainian = phrasebook.at(2);
  CHECK(ukrainian.text("back") == "Back");
  CHECK(ukrainian.language_of("back").text == "en");
  CHECK(ukrainian.language_of("places").text == "uk");
  CHECK(ukrainian.has("back"));
  CHECK_FALSE(ukrainian.has("nowhere"));
  CHECK(ukrainian.text("nowhere") == "nowhere");
  CHECK(ukrainian.language_of("nowhere").text == "uk");
  CHECK(phrasebook.at(99).locale().tag.text == "sl");
}

TEST_CASE("arguments are filled in, apostrophes stay, a broken pattern is shown as it is") {
  const tests::ContentLibrary library(words_content());
  const locale::Phrasebook phrasebook(library);
  const locale::Messages& english = phrasebook.at(1);
  CHECK(english.text("apostrophe", {{"name", std::string("Ana")}}) == "Don't go, Ana");
  CHECK(english.text("read-on", {{"title", std::string("{odd} 'title'")}}) == "Read on: {odd} 'title'");
  CHECK(english.text("broken") == "Half {of");
}

TEST_CASE("plurals follow the language that the words are in, and digits are European") {
  const tests::ContentLibrary library(words_content());
  const locale::Phrasebook phrasebook(library);
  CHECK(places(phrasebook.at(2), 1) == "1 місце");
  CHECK(places(phrasebook.at(2), 3) == "3 місця");
  CHECK(places(phrasebook.at(2), 5) == "5 місць");
  CHECK(places(phrasebook.at(2), 21) == "21 місце");
  CHECK(places(phrasebook.at(3), 2) == "مكانان");
  CHECK(places(phrasebook.at(3), 14) == "14 مكانًا");
  CHECK(places(phrasebook.at(4), 14) == "14 แห่ง");
  CHECK(places(phrasebook.at(5), 1) == "1 place");   // Chinese falls back to English, with English plurals
  CHECK(places(phrasebook.at(0), 2) == "2 places");  // and not with the Slovenian dual
}

TEST_CASE("dates are Gregorian with European digits in every language") {
  const tests::ContentLibrary library(words_content());
  const locale::Phrasebook phrasebook(library);
  const char* long_dates[] = {"ponedeljek, 23. november", "Monday, 23 November", "понеділок, 23 листопада",
                              "الاثنين، 23 نوفمبر",       "วันจันทร์ที่ 23 พฤศจิกายน", "11月23日星期一"};
  const char* short_dates[] = {"12. okt. 2026",  "12 Oct 2026",  "12 жовт. 2026\u202fр.",
                               "12 أكتوبر 2026", "12 ต.ค. 2026", "2026年10月12日"};
  for (std::size_t i = 0; i < phrasebook.size(); ++i) {
    CAPTURE(phrasebook.at(i).locale().tag.text);
    CHECK(phrasebook.at(i).long_date(tests::kAfternoon) == long_dates[i]);
    CHECK(phrasebook.at(i).short_date({2026, 10, 12}) == short_dates[i]);
    CHECK(phrasebook.at(i).month({2026, 11, 1}).find("2026") != std::string::npos);
  }
  CHECK(phrasebook.at(1).long_date(-1) == "Wednesday, 31 December");
  CHECK(phrasebook.at(1).short_weekday(0) == "Mon");
  CHECK(phrasebook.at(1).short_weekday(6) == "Sun");
  CHECK(phrasebook.at(2).short_weekday(0) == "пн");
}

TEST_CASE("the 24-hour clock") {
  CHECK(locale::clock_text(0) == "0:00");
  CHECK(locale::clock_text(9 * 60 + 5) == "9:05");
  CHECK(locale::clock_text(23 * 60 + 59) == "23:59");
}

}  // namespace
