// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/source.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kSoftHyphen = 0x00AD;

// The character at `at`, which moves on; ill-formed bytes are taken as in Unicode 15, 3.9, table 3-8.
char32_t next_character(std::string_view bytes, std::size_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto i = static_cast<std::int64_t>(at);
  const auto length = static_cast<std::int64_t>(bytes.size());
  UChar32 c = 0;
  U8_NEXT(data, i, length, c);
  at = static_cast<std::size_t>(i);
  return c < 0 ? kReplacement : static_cast<char32_t>(c);
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

char32_t harmless(char32_t c) {
  if (is_line_end(c)) return '\n';
  return u_iscntrl(static_cast<UChar32>(c)) && u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR ? ' ' : c;
}

void append(std::u16string& text, char32_t c) {
  if (c > 0xFFFF) {
    text.push_back(static_cast<char16_t>(U16_LEAD(c)));
    text.push_back(static_cast<char16_t>(U16_TRAIL(c)));
  } else {
    text.push_back(static_cast<char16_t>(c));
  }
}

}  // namespace

Source read_utf8(std::string_view bytes) {
  Source source;
  source.text.reserve(bytes.size());
  source.byte_of.reserve(bytes.size() + 1);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto from = static_cast<std::uint32_t>(at);
    const char32_t c = next_character(bytes, at);
    if (c == kSoftHyphen) continue;
    if (c == '\r' && at < bytes.size() && bytes[at] == '\n') continue;
    append(source.text, harmless(c));
    source.byte_of.resize(source.text.size(), from);
  }
  source.byte_of.push_back(static_cast<std::uint32_t>(bytes.size()));
  return source;
}

}  // namespace text
