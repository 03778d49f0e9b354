// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for a whole process and cannot be taken back is tried in a child.
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

inline constexpr int kEndedBySignal = 1000;

// The status that a child ends with which does `what`, or kEndedBySignal plus the signal.
template <class What>
int in_a_child(What what) {
  const pid_t child = fork();
  if (child == 0) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    _exit(what());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : kEndedBySignal + WTERMSIG(status);
}

}  // namespace test
