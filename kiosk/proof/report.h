// SPDX-License-Identifier: GPL-3.0-or-later
// What the proof has found, as a table for people and as JSON for tests/amnesia. Counts and addresses only: what was
// found is never printed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"

namespace proof {

// Of one kind of canary: how many places, at each of the three points.
struct Found {
  std::uint64_t before = 0, after = 0, dead = 0;
};

struct Findings {
  std::size_t canaries = 0;
  std::map<std::string, Found> kinds;
  std::vector<std::string> places;  // where something was left, as address and region
  std::set<std::string> written;    // files
  std::vector<std::string> open_for_writing, network;
  std::set<std::string> unseen, untouched;  // what the visit passed by, so that nothing is proved of it
  // Of the pictures of the visit: how many there were, and places of their pixels while the last one of them stood on
  // the screen. kinds["pixels"] has those of the display server, where there must be some; a session need not keep any.
  std::size_t pictures = 0;
  std::uint64_t pixels_in_session = 0;
  // Folders in which a write of ours was seen, was not seen, and could not be made.
  std::set<std::string> watched, unwatched, unwritable;
  int landlock_abi = 0;  // 0: the kernel has none
  std::size_t languages = 0, assessments = 0;
  std::uint32_t pack_version = 0;
  int descriptors = 0, unix_sockets = 0;
  bool core_forbidden = true;

  bool saw_everything() const;  // the visit went everywhere, every kind was found, and every write is seen
  bool clean() const;
};

struct DigitFindings {
  int images = 0;  // of each group
  std::uint64_t writable = 0, compared = 0, before = 0, after = 0;
  std::vector<std::string> places;
  double share() const;  // of what can be written to, how much was compared
  bool saw_everything() const;
  bool clean() const { return after == 0; }
};

void print(const Findings& findings);
void print(const DigitFindings& findings);
base::Status write_figures(const std::filesystem::path& path, const Findings& findings);
base::Status write_figures(const std::filesystem::path& path, const DigitFindings& findings);

}  // namespace proof
