// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "content_library.h"
#include "locale/chain.h"
#include "locale/names.h"
#include "locale/reading.h"
#include "locale/zone.h"
#include "visit_content.h"

namespace {

using model::LangTag;
using model::PageId;

TEST_CASE("the chain is the one that people wrote, then the source language, each once") {
  model::Content content = tests::visit_content();
  content.locales[2].fallback = {LangTag("sl"), LangTag("uk"), LangTag("sl")};
  const tests::ContentLibrary library(content);
  const auto order = locale::reading_order(library, library.locales()[2]);
  CHECK(order == std::vector{LangTag("uk"), LangTag("sl"), LangTag("en")});
  CHECK(locale::reading_order(library, library.locales()[1]) == std::vector{LangTag("en")});
}

TEST_CASE("a page is found in the chain, failing that in any language, failing that not at all") {
  model::Content content = tests::visit_content();
  content.pages.push_back(tests::visit_page("only-thai", "th"));
  const tests::ContentLibrary library(content);
  const auto lang = [&](std::size_t locale, const char* id) -> std::string {
    const model::Page* page = locale::find_page(library, library.locales()[locale], PageId(id));
    return page ? page->lang.text : "none";
  };
  CHECK(lang(0, "sleep") == "sl");
  CHECK(lang(2, "sleep") == "en");
  CHECK(lang(2, "only-thai") == "th");
  CHECK(lang(2, "nowhere") == "none");
}

TEST_CASE("languages are called what they call themselves") {
  const tests::ContentLibrary library(tests::visit_content());
  CHECK(locale::language_name(library, LangTag("ar")) == "العربية");
  CHECK(locale::language_name(library, LangTag("hr")) == "Hrvatski");
  CHECK(locale::language_name(library, LangTag("ru")) == "Русский");
}

TEST_CASE("words are counted with and without spaces") {
  CHECK(locale::word_count("") == 0);
  CHECK(locale::word_count("  two\u00a0words ") == 2);
  CHECK(locale::word_count("睡不着的时候") == 3);
  CHECK(locale::word_count("เมื่อนอนไม่หลับ") == 3);
  CHECK(locale::word_count("call 112 现在") == 3);
  CHECK(locale::reading_ms(80) == 60'000);
}

TEST_CASE("a zone knows its summer time, and an unknown one is an error that says what to write") {
  const auto zone = locale::Zone::find("Europe/Ljubljana");
  REQUIRE(zone.ok());
  const std::int64_t noon_utc = std::int64_t{model::days_from_civil({2026, 11, 23})} * 86'400 + 12 * 3'600;
  CHECK(zone.value().local(noon_utc) == tests::kMonday + 13 * 60);
  CHECK(zone.value().local(noon_utc + 59) == tests::kMonday + 13 * 60);
  // 29 March 2026, 01:00 UTC: from 2 to 3 o'clock
  const std::int64_t change = std::int64_t{model::days_from_civil({2026, 3, 29})} * 86'400 + 3'600;
  CHECK(zone.value().local(change) - zone.value().local(change - 60) == 61);
  CHECK(zone.value().local(-1) == 59);

  const auto nowhere = locale::Zone::find("Europe/Atlantis");
  REQUIRE_FALSE(nowhere.ok());
  CHECK(nowhere.error().what.find("Europe/Atlantis") != std::string::npos);
  CHECK(nowhere.error().what.find("Europe/Ljubljana") != std::string::npos);
}

}  // namespace
