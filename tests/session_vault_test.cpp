// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "session/session.h"
#include "session/vault.h"

namespace {

std::vector<std::byte> bytes_of(const session::Vault& vault) { return {vault.bytes().begin(), vault.bytes().end()}; }

TEST_CASE("wiping leaves the bytes of a fresh vault, in the same block") {
  session::Vault vault;
  const auto fresh = bytes_of(vault);
  CHECK(fresh.size() == sizeof(session::Visit));
  const std::byte* block = vault.bytes().data();
  std::memset(static_cast<void*>(&vault.visit()), 0xA5, sizeof(session::Visit));  // the gaps between members too
  CHECK(bytes_of(vault) != fresh);
  vault.wipe();
  CHECK(bytes_of(vault) == fresh);
  CHECK(vault.bytes().data() == block);
}

TEST_CASE("two fresh vaults are equal to the byte") {
  const session::Vault one;
  const session::Vault other;
  CHECK(bytes_of(one) == bytes_of(other));
  CHECK(std::all_of(one.visit().answers.begin(), one.visit().answers.end(),
                    [](std::int8_t answer) { return answer == session::kNotAnswered; }));
}

// What the kernel says of the memory around an address, two letters each: "lo" locked, "dd" not dumped.
std::set<std::string> kernel_flags(const void* address) {
  const auto wanted = reinterpret_cast<std::uintptr_t>(address);
  std::ifstream maps("/proc/self/smaps");
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words(line);
    std::uintptr_t from = 0, to = 0;
    char dash = 0;
    std::string word;
    if (words >> std::hex >> from >> dash >> to && dash == '-') {
      inside = from <= wanted && wanted < to;
    } else if (inside && line.starts_with("VmFlags:")) {
      words = std::istringstream(line);
      std::set<std::string> flags;
      while (words >> word) flags.insert(word);
      return flags;
    }
  }
  return {};
}

TEST_CASE("the kernel holds a vault's memory locked and leaves it out of dumps, to its last byte") {
  const session::Vault vault;
  for (const std::byte* at : {vault.bytes().data(), vault.bytes().data() + vault.bytes().size() - 1}) {
    const std::set<std::string> flags = kernel_flags(at);
    CHECK(flags.contains("lo"));
    CHECK(flags.contains("dd"));
  }
  const int ordinary = 0;
  CHECK_FALSE(kernel_flags(&ordinary).empty());
  CHECK_FALSE(kernel_flags(&ordinary).contains("dd"));
}

TEST_CASE("a vault moves with its block and cannot be copied") {
  session::Vault vault;
  vault.visit().answers[0] = 2;
  const std::byte* block = vault.bytes().data();
  session::Vault moved(std::move(vault));
  CHECK(moved.bytes().data() == block);
  CHECK(moved.visit().answers[0] == 2);
  CHECK(vault.bytes().empty());
  session::Vault assigned;
  assigned = std::move(moved);
  CHECK(assigned.visit().answers[0] == 2);
  static_assert(!std::is_copy_constructible_v<session::Vault> && !std::is_copy_assignable_v<session::Vault>);
  static_assert(!std::is_copy_constructible_v<session::Session>);
}

}  // namespace
