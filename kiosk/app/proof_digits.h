// SPDX-License-Identifier: GPL-3.0-or-later
// Answers are digits, which no text search finds. So: many memory images after all-lowest answers and as many after
// all-highest, every kiosk at the same addresses. A byte that is the same in all images of a group but not the same in
// both groups tells the answers. One more image can only take such bytes away, never add any.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace app {

class ImagePair {
 public:
  // `group` is 0 or 1. The page at `vault` is held against its like wherever it lies: threads that start at the same
  // time may get their memory in another order.
  base::Status add(int group, pid_t process, std::uint64_t vault);
  struct Telling {
    std::uint64_t address = 0;
    std::uint8_t low = 0, high = 0;
    std::string where;
  };
  // The bytes that tell the groups apart.
  std::vector<Telling> telling() const;
  std::uint64_t compared_bytes() const;

 private:
  struct Region {
    std::string name;
    std::vector<std::uint8_t> first;
    std::vector<bool> varies;
    int images = 0;
  };
  using Group = std::map<std::uint64_t, Region>;
  std::array<Group, 2> groups_;
  std::array<int, 2> images_{};
};

}  // namespace app
