// SPDX-License-Identifier: GPL-3.0-or-later
// Limits hold for a whole process and cannot be taken back: each case runs in a child.
#include <doctest/doctest.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstddef>
#include <new>

#include "in_a_child.h"
#include "platform/process_limits.h"

using test::in_a_child;

TEST_CASE("no dump is left and neighbours cannot read") {
  CHECK(in_a_child([] {
          rlimit core{1, 1};
          const bool done = platform::forbid_memory_dumps().ok();
          getrlimit(RLIMIT_CORE, &core);
          return done && core.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1;
        }) == 0);
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("more memory than a session can need is not to be had") {
  constexpr std::size_t kTooMuch = std::size_t{3} << 30;
  const auto can_have = [](std::size_t bytes) {
    char* memory = new (std::nothrow) char[bytes];
    const bool had = memory != nullptr;
    if (had) memory[bytes - 1] = 1;
    delete[] memory;
    return had;
  };
  CHECK(in_a_child([&] { return can_have(kTooMuch) ? 0 : 1; }) == 0);
  CHECK(in_a_child([&] { return platform::limit_memory().ok() && !can_have(kTooMuch) && can_have(1 << 20) ? 0 : 1; }) ==
        0);
}
#endif
