// SPDX-License-Identifier: GPL-3.0-or-later
// What the program was asked for, from its arguments. Nothing is looked up here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/date.h"

namespace app {

struct WindowSize {
  int w = 0, h = 0;
  bool operator==(const WindowSize&) const = default;
};

struct CommandLine {
  std::filesystem::path trust, centre;
  std::optional<WindowSize> windowed;
  std::filesystem::path tour;
  std::vector<std::string> tour_only;       // how picture names begin, with * and ?; empty: all
  std::optional<model::LocalMinute> clock;  // the wall clock stands still there
  std::string clock_text;                   // as it was given, to be handed on
  int count_frames_s = 0;
  bool prove_amnesia = false;
  int digits = 0;                 // images for each set of answers; 0: the proof with texts
  bool brief = false;             // the visit is short, so nothing is proved: to see whether a leak is found
  std::filesystem::path figures;  // where the proof's figures go as JSON
  bool count_exits = false;
  bool check = false, version = false, help = false;
  bool show_seal = false;
  int most_landlock_abi = 99;   // behave as on a kernel of this ABI
  std::string try_seal;         // set by --show-seal only: the trial to begin with, a comma and a folder
  int session_descriptor = -1;  // set by the supervisor only
  bool out_of_service = false;  // set by the supervisor only: sessions do not live
  bool say_packs = false;       // set by the supervisor only: say what is refused, for none has yet
};

// Invalid, with a sentence for the person who typed it.
base::Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments);
std::string_view usage();

}  // namespace app
