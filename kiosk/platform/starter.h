// SPDX-License-Identifier: GPL-3.0-or-later
// A small process that starts others for the supervisor, so that the supervisor itself can do without the right to: a
// process inherits the seal of who starts it, and no session could open its window under the supervisor's. It knows
// its commands from the beginning and is told only which of them; what it starts are children of the supervisor.
#pragma once

#include <cstddef>
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
        names_(std::move(other.names_)) {}
  Starter& operator=(Starter&&) = delete;
  ~Starter();

  // The process that runs command number `index`, with our `descriptor` as its descriptor 3, the ordinary meaning of
  // all signals, and no other descriptor of ours but the standard three.
  base::Result<int> start(std::size_t index, int descriptor) const;

 private:
  Starter(int process, int socket, std::vector<std::string> names)
      : process_(process), socket_(socket), names_(std::move(names)) {}

  int process_, socket_;
  std::vector<std::string> names_;
};

}  // namespace platform
