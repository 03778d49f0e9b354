// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

// ICU's macros narrow on purpose.
#pragma GCC diagnostic ignored "-Wconversion"

namespace author {

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c < 0 ? kNotUtf8 : static_cast<char32_t>(c);
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(text.size());
  UChar32 c = 0;
  U8_PREV(bytes, 0, i, c);
  return c < 0 ? kNotUtf8 : static_cast<char32_t>(c);
}

char32_t first_character(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_character(text, at);
}

std::string to_utf8(char32_t character) {
  std::uint8_t bytes[U8_MAX_LENGTH] = {};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  return std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

int characters_before(std::string_view text, std::size_t bytes) {
  const std::string_view before = text.substr(0, std::min(bytes, text.size()));
  return static_cast<int>(std::count_if(before.begin(), before.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

}  // namespace author
