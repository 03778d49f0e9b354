// SPDX-License-Identifier: GPL-3.0-or-later
// The starter with real programs, from sealed and unsealed callers.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/socket.h>

#include <string>

#include "in_a_child.h"
#include "platform/assets.h"
#include "platform/landlock.h"
#include "platform/seal.h"
#include "platform/starter.h"

using namespace platform;

namespace {

struct Pair {
  Pair() { CHECK(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0); }
  ~Pair() {
    for (const int end : ends) close(end);
  }
  int ends[2] = {-1, -1};
};

// The exit status of command `index`, as its parent sees it.
int status_of(Starter& starter, std::size_t index, int descriptor) {
  const auto process = starter.start(index, descriptor);
  if (!process) return -1;
  int status = 0;
  if (waitpid(process.value(), &status, 0) != process.value()) return -2;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -3;
}

}  // namespace

TEST_CASE("what is started is a child of who asked, with the descriptor as its third") {
  auto starter = Starter::begin({{"/bin/sh", "-c", "printf hello >&3; exit 7"}, {"/bin/sh", "-c", "exit 8"}});
  REQUIRE(starter.ok());
  const Pair pair;
  CHECK(status_of(starter.value(), 0, pair.ends[1]) == 7);
  char said[5] = {};
  CHECK(recv(pair.ends[0], said, sizeof said, MSG_DONTWAIT) == 5);
  CHECK(std::string(said, 5) == "hello");
  CHECK(status_of(starter.value(), 1, pair.ends[1]) == 8);
}

TEST_CASE("none of our descriptors goes along") {
  const Pair pair;
  auto starter =
      Starter::begin({{"/bin/sh", "-c", "for fd in 4 5 6 7 8 9; do [ -e /proc/$$/fd/$fd ] && exit 1; done; exit 0"}});
  REQUIRE(starter.ok());
  CHECK(status_of(starter.value(), 0, pair.ends[1]) == 0);
}

TEST_CASE("what does not start is said") {
  auto starter = Starter::begin({{"/nowhere/program"}});
  REQUIRE(starter.ok());
  const Pair pair;
  const auto process = starter.value().start(0, pair.ends[1]);
  REQUIRE_FALSE(process.ok());
  CHECK(process.error().what.find("No such file") != std::string::npos);
}

TEST_CASE("what is started is deaf to the signals that are meant for its supervisor, and to no other") {
  auto starter = Starter::begin({{"/bin/sh", "-c", "for s in HUP INT USR1 PIPE; do kill -$s $$; done; exit 7"},
                                 {"/bin/sh", "-c", "kill -TERM $$; exit 7"}});
  REQUIRE(starter.ok());
  const Pair pair;
  CHECK(status_of(starter.value(), 0, pair.ends[1]) == 7);
  CHECK(status_of(starter.value(), 1, pair.ends[1]) == -3);
}

TEST_CASE("an answer that comes too late is not taken for the next one") {
  // Runs nothing until its turn has passed: the first start is given up after the longest wait.
  auto starter = Starter::begin({{"/bin/sh", "-c", "exit 7"}, {"/bin/sh", "-c", "exit 8"}});
  REQUIRE(starter.ok());
  const Pair pair;
  const pid_t itself = starter.value().process();
  kill(itself, SIGSTOP);
  CHECK_FALSE(starter.value().start(0, pair.ends[1]).ok());
  kill(itself, SIGCONT);
  CHECK(status_of(starter.value(), 1, pair.ends[1]) == 8);
}

TEST_CASE("a sealed supervisor starts its own program through the starter, and no other") {
  const auto program = own_program();
  REQUIRE(program.ok());
  const auto sealed = [&](std::size_t index) {
    return test::in_a_child([&] {
      const Pair pair;
      if (!seal_start({.may_start_itself = true})) return 101;
      auto starter = Starter::begin({{program.value().string(), "--version"}, {"/bin/true"}});
      if (!starter || !seal_supervisor()) return 102;
      return status_of(starter.value(), index, pair.ends[1]) == 0 ? 0 : 103;
    });
  };
  CHECK(sealed(0) == 0);
  CHECK(sealed(1) == (landlock_abi() > 0 ? 103 : 0));
}

TEST_CASE("the starter ends with its supervisor") {
  const Pair pair;  // held by nobody but the starter once the child is gone
  test::in_a_child([&] {
    const auto starter = Starter::begin({{"/bin/true"}});
    raise(SIGKILL);
    return starter.ok() ? 0 : 1;
  });
  close(pair.ends[1]);
  const_cast<Pair&>(pair).ends[1] = -1;
  char byte = 0;
  CHECK(recv(pair.ends[0], &byte, 1, 0) == 0);
}
