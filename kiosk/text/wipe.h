// SPDX-License-Identifier: GPL-3.0-or-later
// Overwriting of memory that held a visitor's words, in a way that the compiler may not leave out.
#pragma once

#include <string.h>  // explicit_bzero is glibc's, not std's

#include <type_traits>

namespace text {

// Zeroes all that a string or vector of plain values holds, including what it has reserved, and empties it.
template <class Container>
void wipe(Container& container) {
  static_assert(std::is_trivially_copyable_v<typename Container::value_type>);
  container.resize(container.capacity());  // NOLINT(clang-analyzer-cplusplus.Move): moved-from strings hold words too
  if (container.empty()) return;
  explicit_bzero(container.data(), container.size() * sizeof(typename Container::value_type));
  container.clear();
}

}  // namespace text
