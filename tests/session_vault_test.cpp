// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
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
