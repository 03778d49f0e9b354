// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a paragraph as ICU and HarfBuzz want it: UTF-16, with the way back to the bytes it came from.
// What cannot be set is made harmless here: bytes that are no UTF-8 become U+FFFD, controls become spaces, all
// line ends become line feeds, soft hyphens go (nothing is hyphenated).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct Source {
  std::u16string text;
  std::vector<std::uint32_t> byte_of;  // of each unit, and of the end
};

Source read_utf8(std::string_view bytes);

}  // namespace text
