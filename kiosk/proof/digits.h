// SPDX-License-Identifier: GPL-3.0-or-later
// Answers are digits, which no text search finds. So: many memory images after all-lowest answers and as many after
// all-highest, every kiosk at the same addresses. A byte that is the same in all images of a group but not the same in
// both groups tells the answers. One more image can only take such bytes away, never add any.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace proof {

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
  // Of the bytes that a session can write to: how many it has, in the image with the most of them, and how many were
  // compared. What is missing in one image is not.
  std::uint64_t writable_bytes() const { return writable_; }
  std::uint64_t compared_bytes() const;

 private:
  struct Page {
    std::string name;  // of its region
    std::vector<std::uint8_t> first;
    std::vector<bool> varies;
    int images = 0;
    bool writable = false;
  };
  using Group = std::map<std::uint64_t, Page>;
  struct Copy {  // of a region
    std::uint64_t begin = 0;
    std::string name;
    bool writable = false;
    std::vector<std::uint8_t> bytes;
  };
  using Layout = std::map<std::uint64_t, std::pair<std::string, std::size_t>>;  // names and sizes, by where they begin

  std::uint64_t first_place(const Layout& now, std::uint64_t begin) const;
  static void add_region(Group& group, int before, std::uint64_t place, const Copy& copy, std::uint64_t vault);
  static void add_page(Group& group, int before, std::uint64_t key, const std::string& name, bool writable,
                       std::span<const std::uint8_t> bytes);
  // Those that are in all images.
  void each_compared(const std::function<void(std::uint64_t, const Page&, const Page&)>& take) const;
  Layout layout_;  // of the first image of all
  std::array<Group, 2> groups_;
  std::array<int, 2> images_{};
  std::uint64_t writable_ = 0;
};

}  // namespace proof
