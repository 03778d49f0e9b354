// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/residue.h"

#include <dlfcn.h>
#include <malloc.h>
#include <string.h>  // explicit_bzero is glibc's, not std's

#include <cstddef>
#include <cstdlib>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PRISTAN_FOREIGN_HEAP 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define PRISTAN_FOREIGN_HEAP 1
#endif

#ifndef PRISTAN_FOREIGN_HEAP

// glibc's allocator under the names that it keeps for whoever stands in front of it.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void __libc_free(void* block);

void free(void* block) noexcept {
  if (block) explicit_bzero(block, malloc_usable_size(block));
  __libc_free(block);
}

// Never lets glibc move a block: it would leave the old one as it is.
void* realloc(void* block, std::size_t size) noexcept {
  if (!block) return __libc_malloc(size);
  if (size == 0) {
    free(block);
    return nullptr;
  }
  const std::size_t had = malloc_usable_size(block);
  if (size <= had) {
    if (size > had / 2) return block;
    explicit_bzero(static_cast<char*>(block) + size, had - size);
    return __libc_realloc(block, size);
  }
  void* moved = __libc_malloc(size);
  if (!moved) return nullptr;
  memcpy(moved, block, had);
  free(block);
  return moved;
}
}

#endif

namespace platform {

#ifdef PRISTAN_FOREIGN_HEAP
bool frees_are_clean() { return true; }  // only tests are built so
#else
bool frees_are_clean() {
  return dlsym(RTLD_DEFAULT, "free") == reinterpret_cast<void*>(&free) &&
         dlsym(RTLD_DEFAULT, "realloc") == reinterpret_cast<void*>(&realloc);
}
#endif

[[gnu::noinline]] void wipe_stack() {
  constexpr std::size_t kDeepest = std::size_t{512} << 10;  // of a frame of the loop; measured: some 40 KiB
  char below[kDeepest];
  explicit_bzero(below, sizeof below);
}

void return_freed() { malloc_trim(0); }

}  // namespace platform
