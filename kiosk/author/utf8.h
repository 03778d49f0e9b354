// SPDX-License-Identifier: GPL-3.0-or-later
// Walking over UTF-8 by characters (code points), forwards and back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace author {

// Not a character: U+FFFFFFFF stands for bytes that are not UTF-8.
inline constexpr char32_t kNotUtf8 = static_cast<char32_t>(-1);

// The character at `at`, which is moved behind it. `at` must lie inside the text.
char32_t next_character(std::string_view text, std::size_t& at);
// The last character; 0 for an empty text.
char32_t last_character(std::string_view text);
// The first character; 0 for an empty text.
char32_t first_character(std::string_view text);
std::string to_utf8(char32_t character);
// Characters among the first `bytes` bytes.
int characters_before(std::string_view text, std::size_t bytes);

}  // namespace author
