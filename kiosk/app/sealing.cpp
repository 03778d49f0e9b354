// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealing.h"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "app/kiosk.h"
#include "platform/older_thread.h"
#include "platform/seal.h"
#include "platform/seal_trials.h"

namespace app {
namespace {

// At the moment of its writing the kernel has 467.
constexpr int kCallNumbers = 512;

// x86-64's uretprobe and uprobe: for the kernel's own trampolines, which no filter is asked about. Anybody else gets
// SIGILL for them, and nothing done.
bool of_the_kernel(int number) {
#ifdef __x86_64__
  return number == 335 || number == 336;
#else
  return number < 0;
#endif
}

void tell(const char* what, int a = 0, int b = 0) {
  std::printf("%s %d %d\n", what, a, b);
  std::fflush(stdout);
}

bool sealed() {
  const base::Status status = platform::seal_session();
  if (!status) std::fprintf(stderr, "kiosk: %s\n", status.error().what.c_str());
  return status.ok();
}

// Every call number that is not on the list, with arguments that are good for nothing.
void sweep() {
  int allowed = 0, wrong = 0;
  for (int number = 0; number < kCallNumbers; ++number) {
    const platform::Answer answer = platform::session_answer(number);
    allowed += answer == platform::Answer::Allowed;
    if (answer != platform::Answer::Refused || of_the_kernel(number)) continue;
    const bool refused = syscall(number, -1L, -1L, -1L, -1L, -1L, -1L) == -1 && (errno == EPERM || errno == ENOSYS);
    wrong += !refused;
  }
  tell(kSwept, allowed, wrong);
}

int try_all(const CommandLine& line) {
  const std::size_t comma = line.try_seal.find(',');
  if (comma == std::string::npos) return kCannotStart;
  const int first = std::atoi(line.try_seal.c_str());
  const auto scratch = platform::Scratch::named(line.try_seal.substr(comma + 1));
  const auto trials = platform::seal_trials();
  platform::OlderThread older;
  if (!sealed()) return kCannotStart;
  tell(kSealed);
  char go = 0;
  if (recv(line.session_descriptor, &go, 1, 0) != 1) return kCannotStart;
  const int all = static_cast<int>(trials.size()) * kThreadsThatTry;
  for (int n = first; n < all; ++n) {
    const auto run = [&] { return trials[static_cast<std::size_t>(n / kThreadsThatTry)].run(scratch); };
    tell(kTries, n);
    tell(kGot, n, n % kThreadsThatTry == 0 ? run() : older.run(run));
  }
  sweep();
  return kServes;
}

}  // namespace

std::optional<int> seal_session(const CommandLine& line) {
  if (!line.try_seal.empty()) return try_all(line);
  if (sealed()) return {};
  return kCannotStart;
}

}  // namespace app
