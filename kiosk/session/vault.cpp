// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/vault.h"

#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <new>
#include <utility>

namespace session {
namespace {

[[noreturn]] void refuse(const char* why) {
  std::fprintf(stderr, "kiosk: no visit may begin: %s\n", why);
  std::abort();
}

// Zeroed first, so that the padding between the members is the same in every empty visit.
Visit* begin_visit(void* block) {
  sodium_memzero(block, sizeof(Visit));
  return new (block) Visit;
}

}  // namespace

Vault::Vault() {
  if (sodium_init() < 0) refuse("libsodium did not start");
  void* block = sodium_malloc(sizeof(Visit));
  if (!block) refuse("there is no guarded memory");
  // The allocator tries to lock and does not say whether it could.
  if (sodium_mlock(block, sizeof(Visit)) != 0) refuse("memory cannot be locked; raise LimitMEMLOCK to 1 MiB");
  visit_ = begin_visit(block);
}

Vault::~Vault() {
  if (visit_) sodium_free(visit_);  // zeroes it
}

Vault::Vault(Vault&& other) noexcept : visit_(std::exchange(other.visit_, nullptr)) {}

Vault& Vault::operator=(Vault&& other) noexcept {
  std::swap(visit_, other.visit_);
  return *this;
}

void Vault::wipe() { visit_ = begin_visit(visit_); }

std::span<const std::byte> Vault::bytes() const {
  return {reinterpret_cast<const std::byte*>(visit_), visit_ ? sizeof(Visit) : 0};
}

}  // namespace session
