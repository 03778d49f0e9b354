// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/child.h"

#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace app {
namespace {

base::Error system_error(const std::string& doing, int code) {
  return {base::ErrorKind::Io, doing + ": " + std::strerror(code), ""};
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

base::Result<Child> Child::start(platform::Starter& starter, std::size_t command) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return system_error("no socket", errno);
  Descriptor ours(ends[0]);
  const Descriptor theirs(ends[1]);
  TRY(const ProcessId id, starter.start(command, theirs.get()));
  return Child(id, std::move(ours));
}

std::vector<Word> Child::hear() {
  std::vector<Word> words;
  char byte = 0;
  ssize_t got = -1;
  while (link() >= 0 && (got = recv(link(), &byte, 1, MSG_DONTWAIT)) == 1) words.push_back(static_cast<Word>(byte));
  if (got == 0) {
    link_ = Descriptor();
    end_now();  // nothing may live on without its link
  }
  return words;
}

void Child::tell(Order order) const {
  const char byte = static_cast<char>(order);
  // Who does not listen is found out by not answering.
  if (link() >= 0) (void)!send(link(), &byte, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void Child::end_now() const { kill(id_, SIGKILL); }
void Child::dismiss() {
  dismissed_ = true;
  end_now();
}

void Child::ask_to_end() const { kill(id_, SIGTERM); }

}  // namespace app
