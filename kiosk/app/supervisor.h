// SPDX-License-Identifier: GPL-3.0-or-later
// The process that stays: keeps one session process on top and a started spare beneath it, puts the spare on top when a
// visit ends, when the one on top dies, stops or hangs, and when there is a new pack. It has no threads, no graphics
// and nothing of a visit. Sessions are started for it by a platform::Starter, which knows no other program.
//
// Signals that it takes:
//   SIGTERM, SIGINT  end
//   SIGHUP           there is a new pack: sessions are replaced, at the end of the visit if somebody is there
//   SIGUSR1          cover and end the visit, now; for a headset jack or a presence mat
// Sessions ignore all of these but SIGTERM: who sends one to every process of this name reaches the supervisor alone.
//
// Says codes and numbers only (base/events.h): that a session died, left or hung that nobody had ended, and that one
// could not be started. What it orders itself, at a visit's end or for a new pack, is not said.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace app {

struct SessionProgram {
  std::vector<std::string> command;         // program and arguments; the link is descriptor kLinkDescriptor
  std::vector<std::string> out_of_service;  // the same where sessions do not live
  // The same for the first session and the first after SIGHUP: it says which packs were refused. None: as `command`.
  std::vector<std::string> telling = {};
  bool at_desk = false;  // in a window that may be closed; elsewhere a session that says so is not believed
  bool seal = false;     // this process then does nothing else any more, ever
};

// Returns when asked to end or when the window was closed at a desk; all sessions have ended by then. An error: nothing
// could be started from the beginning, or nobody is served any more and nobody can be: start the kiosk anew.
base::Status supervise(const SessionProgram& program);

}  // namespace app
