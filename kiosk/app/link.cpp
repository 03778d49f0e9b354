// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>

namespace app {

void Link::say(Word word) const {
  const char byte = static_cast<char>(word);
  if (descriptor_ >= 0) (void)!send(descriptor_, &byte, 1, MSG_NOSIGNAL);
}

std::vector<Order> Link::hear() const {
  std::vector<Order> orders;
  char byte = 0;
  while (descriptor_ >= 0 && recv(descriptor_, &byte, 1, MSG_DONTWAIT) == 1) orders.push_back(static_cast<Order>(byte));
  return orders;
}

bool Link::bind_life() const {
  if (descriptor_ < 0) return true;
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
  char byte = 0;
  return recv(descriptor_, &byte, 1, MSG_DONTWAIT) != 0;  // 0: the other end was closed before we bound ourselves
}

}  // namespace app
