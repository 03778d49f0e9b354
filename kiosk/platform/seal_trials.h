// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of thing that the seal forbids, tried for real: raw system calls with arguments that would do what they
// say, as far as that harms nobody. For --show-seal and the tests. What is carried out after all is undone at once.
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace platform {

// The files that trials try to harm. Made before the seal.
struct Scratch {
  std::string file;     // is there
  std::string fresh;    // is not
  std::string program;  // somebody else's

  // In a folder that is there and empty.
  static Scratch in(const std::filesystem::path& folder);
  // The same names, without touching anything.
  static Scratch named(const std::filesystem::path& folder);
};

// From which step of the seal on something is refused.
enum class Since {
  Start,     // the first, which holds for starter, supervisor and session
  Landlock,  // the first, where the kernel has Landlock; otherwise the second
  End        // the second: a session while it starts, and the starter, need it
};

struct Trial {
  const char* name;
  // 0: carried out. Otherwise the errno.
  int (*run)(const Scratch&);
  Since since = Since::Start;
  bool supervisor_may = false;
};

std::span<const Trial> seal_trials();

// Whether this errno says that a seal, and not what the call was given, stood in the way.
bool refused_by_seal(int error);

}  // namespace platform
