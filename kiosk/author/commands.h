// SPDX-License-Identifier: GPL-3.0-or-later
// What kiosk-pack can be asked to do, one function a command. Each writes for people and returns the program's exit
// code: 0 done, 1 the content or the pack is not good, 2 used wrongly or a file could not be read or written.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace author {

inline constexpr int kGood = 0, kBad = 1, kFailed = 2;

// Results go to `out`; progress and failures to `err`.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  bool terminal = false;  // show progress
};

struct CheckRequest {
  std::filesystem::path content, locales, fonts;
  std::string as_of;  // "2026-11-23", or empty
};
int check(const CheckRequest& request, const Streams& streams);
int check_centre(const std::filesystem::path& file, const Streams& streams);

struct BuildRequest {
  CheckRequest check;
  std::filesystem::path key, out;
};
int build(const BuildRequest& request, const Streams& streams);

int make_key(const std::filesystem::path& file, const Streams& streams);
int verify(const std::filesystem::path& pack, const std::filesystem::path& key, const Streams& streams);
// Without a key the content is shown and said to be unverified.
int show(const std::filesystem::path& pack, const std::filesystem::path& key, const Streams& streams);

struct ScoreRequest {
  std::filesystem::path content;
  std::string assessment;  // an id, or the path of a .toml file
  std::string answers, not_applicable;
  bool json = false;
};
int score(const ScoreRequest& request, const Streams& streams);

struct InstallRequest {
  std::filesystem::path pack, folder, key;
  bool rollback = false;       // an older version is meant
  bool trust_new_key = false;  // a key that the folder does not know yet is meant
};
int install(const InstallRequest& request, const Streams& streams);

}  // namespace author
