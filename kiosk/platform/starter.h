// SPDX-License-Identifier: GPL-3.0-or-later
// A small process that starts others for the supervisor, so that the supervisor itself can do without the right to: a
// process inherits the seal of who starts it, and no session could open its window under the supervisor's. It knows
// its commands from the beginning and is told only which of them; what it starts are children of the supervisor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace platform {

class Starter {
 public:
  // There will never be other commands than these. Before there is a second thread.
  static base::Result<Starter> begin(const std::vector<std::vector<std::string>>& commands);
  Starter(Starter&& other) noexcept
      : process_(std::exchange(other.process_, -1)),
        socket_(std::exchange(other.socket_, -1)),
        ticket_(other.ticket_),
        names_(std::move(other.names_)) {}
  Starter& operator=(Starter&&) = delete;
  ~Starter();

  // The process that runs command number `index`, with our `descriptor` as its descriptor 3 and no other descriptor of
  // ours but the standard three. It is deaf to the signals that are meant for us (SIGHUP, SIGINT, SIGUSR1) and to
  // SIGPIPE; all others have their ordinary meaning. Io: there is none, and none to come of this call.
  base::Result<int> start(std::size_t index, int descriptor);
  int process() const { return process_; }

 private:
  Starter(int process, int socket, std::vector<std::string> names)
      : process_(process), socket_(socket), names_(std::move(names)) {}

  int process_, socket_;
  std::uint8_t ticket_ = 0;  // which answer belongs to which question
  std::vector<std::string> names_;
};

}  // namespace platform
