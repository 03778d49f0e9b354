// SPDX-License-Identifier: GPL-3.0-or-later
// Which system calls our processes may make, as plain tables: seccomp.cpp turns them into filters and the seal's report
// prints them. No behaviour here.
#pragma once

#include <cstdint>
#include <span>

namespace platform {

// A condition on one argument: (argument & mask) == value.
struct Argument {
  unsigned index = 0;
  std::uint64_t mask = 0, value = 0;
};

struct Call {
  const char* name;
  bool conditional = false;
  Argument argument = {};
};

// What a session needs once its first picture is painted, and nothing else.
std::span<const Call> session_calls();
// What the supervisor needs once it has its starter.
std::span<const Call> supervisor_calls();
// What no process of ours ever needs, not even while it starts; the two lists above allow none of it anyway.
std::span<const Call> never_calls();
// Refused by ending the process: whoever calls these is not us. The session's filter only.
std::span<const Call> deadly_calls();
// Refused as if the kernel did not know them, so that libraries take the older way.
std::span<const Call> unknown_calls();
// Files opened to be made or changed; refused as on a read-only disk. A graphics processor is opened for both reading
// and writing, so that isn't among them: while a process starts it is Landlock that refuses it, later the list.
std::span<const Call> writing_calls();

}  // namespace platform
