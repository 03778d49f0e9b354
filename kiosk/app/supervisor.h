// SPDX-License-Identifier: GPL-3.0-or-later
// The process that stays: starts one session process at a time, replaces it when a visit ends and when it dies, and
// hands on a request to end. It has no threads, no graphics and nothing of a visit, and it starts only the program
// that it is given.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace app {

struct SessionProgram {
  std::vector<std::string> command;         // program and arguments; the link is descriptor kLinkDescriptor
  std::vector<std::string> out_of_service;  // the same where sessions do not live
};

// Returns when asked to end (SIGTERM, SIGINT, SIGHUP) or when the window was closed at a desk; all sessions
// have ended by then.
base::Status supervise(const SessionProgram& program);

}  // namespace app
