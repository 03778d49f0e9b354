// SPDX-License-Identifier: GPL-3.0-or-later
// The words that are compiled in are those of the languages that are translated, and none is missing.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "app/out_of_service_words.h"

namespace {

namespace fs = std::filesystem;

std::set<std::string> translated_languages() {
  std::set<std::string> tags;
  for (const fs::directory_entry& entry : fs::directory_iterator(PRISTAN_SOURCE_DIR "/locales")) {
    if (fs::exists(entry.path() / "locale.toml")) tags.insert(entry.path().filename().string());
  }
  return tags;
}

bool says_something(const char* text) {
  return text && std::string_view(text).find_first_not_of(' ') != std::string::npos;
}

}  // namespace

TEST_CASE("the screen without a pack speaks each language of the locales once, and no other") {
  std::set<std::string> tags;
  for (const app::OutOfServiceWords& words : app::kOutOfServiceWords) {
    REQUIRE(says_something(words.language));
    CAPTURE(words.language);
    CHECK(tags.insert(words.language).second);
  }
  CHECK(tags == translated_languages());
}

TEST_CASE("in each language the screen without a pack says what is and whom to call") {
  CHECK(std::string(app::kEmergencyNumber) == "112");
  for (const app::OutOfServiceWords& words : app::kOutOfServiceWords) {
    CAPTURE(words.language);
    CHECK(says_something(words.not_working));
    REQUIRE(says_something(words.call));
    CHECK(std::string(words.call).find("112") != std::string::npos);
  }
}

TEST_CASE("no two languages of the screen without a pack have the same words") {
  std::set<std::string> texts;
  for (const app::OutOfServiceWords& words : app::kOutOfServiceWords) {
    for (const char* text : {words.not_working, words.call}) {
      REQUIRE(text);
      CHECK(texts.insert(text).second);
    }
  }
}
