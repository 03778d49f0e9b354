// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/command_line.h"

namespace {

std::string mistake(const std::vector<std::string>& arguments) {
  const auto line = app::parse_command_line(arguments);
  REQUIRE_FALSE(line.ok());
  return line.error().what;
}

}  // namespace

TEST_CASE("the ordinary start") {
  const auto line = app::parse_command_line({"--trust", "a/trust.toml", "--centre", "centre.toml"});
  REQUIRE(line.ok());
  CHECK(line.value().trust == "a/trust.toml");
  CHECK(line.value().centre == "centre.toml");
  CHECK_FALSE(line.value().windowed.has_value());
  CHECK(line.value().session_descriptor == -1);
}

TEST_CASE("a window with and without a size") {
  CHECK(app::parse_command_line({"--trust", "t", "--windowed"}).value().windowed == app::WindowSize{1280, 800});
  CHECK(app::parse_command_line({"--windowed", "--trust", "t"}).value().windowed == app::WindowSize{1280, 800});
  CHECK(app::parse_command_line({"--windowed", "1080x1920", "--trust", "t"}).value().windowed ==
        app::WindowSize{1080, 1920});
  for (const char* wrong : {"1080", "x", "0x0", "12x800", "99999x800", "800x600x3"}) {
    CHECK(mistake({"--trust", "t", "--windowed", wrong}).find(wrong) != std::string::npos);
  }
}

TEST_CASE("a clock that stands still") {
  CHECK(app::parse_command_line({"--trust", "t", "--clock", "1970-01-01T01:00"}).value().clock == 60);
  CHECK(mistake({"--trust", "t", "--clock", "noon"}).find("2026-11-23T14:20") != std::string::npos);
}

TEST_CASE("mistakes are named with the word that was typed") {
  CHECK(mistake({}).find("--trust FILE is missing") != std::string::npos);
  CHECK(mistake({"--trusty", "x"}).find("'--trusty'") != std::string::npos);
  CHECK(mistake({"--trusty"}).find("'--trusty'") != std::string::npos);
  CHECK(mistake({"pack.pack"}).find("'pack.pack'") != std::string::npos);
  CHECK(mistake({"--trust"}).find("--trust wants something") != std::string::npos);
  CHECK(mistake({"--trust", "t", "--count-frames", "soon"}).find("soon") != std::string::npos);
  CHECK(mistake({"--trust", "t", "--tour-only", "en/"}).find("--tour FOLDER") != std::string::npos);
}

TEST_CASE("exits are counted for tests only: where the clock stands still") {
  CHECK(app::parse_command_line({"--trust", "t", "--count-exits", "--clock", "1970-01-01T01:00"}).ok());
  CHECK(mistake({"--trust", "t", "--count-exits"}).find("--clock MOMENT") != std::string::npos);
}

TEST_CASE("help and version need nothing else, and the help names every option for people") {
  CHECK(app::parse_command_line({"--help"}).value().help);
  CHECK(app::parse_command_line({"--version"}).value().version);
  for (const char* option : {"--trust", "--centre", "--windowed", "--check", "--tour", "--tour-only", "--clock",
                             "--count-frames", "--count-exits", "SIGHUP", "SIGUSR1"}) {
    CHECK(app::usage().find(option) != std::string_view::npos);
  }
}

TEST_CASE("the seal is shown on request, also as an older kernel would have it") {
  const auto line = app::parse_command_line({"--trust", "t", "--show-seal", "--landlock-abi", "2"});
  REQUIRE(line.ok());
  CHECK(line.value().show_seal);
  CHECK(line.value().most_landlock_abi == 2);
  CHECK_FALSE(app::parse_command_line({"--trust", "t", "--landlock-abi", "new"}).ok());
}
