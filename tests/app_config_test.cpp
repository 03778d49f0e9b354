// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "app/config.h"

namespace {

// A file of its own for each case, gone afterwards.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& text) : path_(PRISTAN_BUILD_DIR "/app_config_test.toml") {
    std::ofstream(path_) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string key_line() { return "keys = [\"" + pack::to_text(pack::make_key({}).public_key()) + "\"]\n"; }

struct Mistake {
  std::string what, where;
};

Mistake trust_mistake(const std::string& text) {
  const TemporaryFile file(text);
  const auto trust = app::read_trust(file.path());
  REQUIRE_FALSE(trust.ok());
  return {trust.error().what, trust.error().where};
}

Mistake centre_mistake(const std::string& text) {
  const TemporaryFile file(text);
  const auto centre = app::read_centre(file.path());
  REQUIRE_FALSE(centre.ok());
  return {centre.error().what, centre.error().where};
}

bool ends_with(const std::string& text, const std::string& end) { return text.ends_with(end); }

}  // namespace

TEST_CASE("a trust file is read whole, and packs lie beside it") {
  const TemporaryFile file(
      "pack = \"health-si.pack\"\nprevious = \"old.pack\"\npack_id = \"health-si\"\nmin_version = 7\n" + key_line());
  const auto trust = app::read_trust(file.path());
  REQUIRE(trust.ok());
  CHECK(trust.value().pack == std::filesystem::path(PRISTAN_BUILD_DIR) / "health-si.pack");
  CHECK(trust.value().previous == std::filesystem::path(PRISTAN_BUILD_DIR) / "old.pack");
  CHECK(trust.value().trust.pack_id == "health-si");
  CHECK(trust.value().trust.min_version == 7);
  REQUIRE(trust.value().trust.keys.size() == 1);
  CHECK(trust.value().trust.keys[0] == pack::make_key({}).public_key());
}

TEST_CASE("mistakes in a trust file say where they are") {
  const std::string good = "pack = \"a.pack\"\npack_id = \"a\"\n";
  CHECK(trust_mistake(good + "min_version = 1\nkeys = []\n").what.find("at least one") != std::string::npos);
  CHECK(ends_with(trust_mistake(good + "min_version = 1\nkeys = [\"RWabc\"]\n").where, ":4:9"));
  CHECK(trust_mistake(good + "min_version = -1\n" + key_line()).what.find("whole number") != std::string::npos);
  CHECK(trust_mistake(good + key_line()).what == "'min_version' is missing");
  CHECK(trust_mistake("pack = 3\n").what.find("quotation marks") != std::string::npos);
  const Mistake unknown = trust_mistake(good + "min_version = 1\nminimum = 2\n" + key_line());
  CHECK(unknown.what.find("'minimum' is not known here; known are: pack,") != std::string::npos);
  CHECK(ends_with(unknown.where, ":4:1"));
  CHECK(ends_with(trust_mistake("pack = \"a.pack\n").where, ":1:15"));
}

TEST_CASE("a trust file that is not there is named") {
  const auto trust = app::read_trust("/nowhere/trust.toml");
  REQUIRE_FALSE(trust.ok());
  CHECK(trust.error().where.find("/nowhere/trust.toml") != std::string::npos);
}

TEST_CASE("a house's own file") {
  const TemporaryFile file(
      "language = \"sl\"\nphone_place = \"V veži\"\nperson_can_sit = true\n[cover]\ntitle = \"Hiša\"\n"
      "[[cover.row]]\nicon = \"clock\"\nlabel = \"Kuhinja\"\nvalue = \"8:00 – 10:00\"\n");
  const auto centre = app::read_centre(file.path());
  REQUIRE(centre.ok());
  CHECK(centre.value().language == model::LangTag("sl"));
  CHECK(centre.value().phone_place == "V veži");
  CHECK(centre.value().person_can_sit);
  CHECK(centre.value().cover_title == "Hiša");
  REQUIRE(centre.value().cover_rows.size() == 1);
  CHECK(centre.value().cover_rows[0].value == "8:00 – 10:00");
}

TEST_CASE("an empty house file is a house without anything of its own") {
  const TemporaryFile file("");
  const auto centre = app::read_centre(file.path());
  REQUIRE(centre.ok());
  CHECK(centre.value() == model::Centre{});
}

TEST_CASE("mistakes in a house's file say where they are") {
  CHECK(ends_with(centre_mistake("langauge = \"sl\"\n").where, ":1:1"));
  CHECK(centre_mistake("person_can_sit = \"yes\"\n").what.find("true or false") != std::string::npos);
  CHECK(centre_mistake("cover = 3\n").what.find("[cover]") != std::string::npos);
  CHECK(centre_mistake("[cover]\nrow = \"x\"\n").what.find("[[cover.row]]") != std::string::npos);
  const Mistake row = centre_mistake("[[cover.row]]\nlabel = \"Kitchen\"\n");
  CHECK(row.what == "'value' is missing");
  CHECK(ends_with(row.where, ":1:1"));
  std::string many;
  for (int i = 0; i < 8; ++i) many += "[[cover.row]]\nlabel = \"a\"\nvalue = \"b\"\n";
  CHECK(centre_mistake(many).what.find("seven") != std::string::npos);
}
