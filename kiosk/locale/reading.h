// SPDX-License-Identifier: GPL-3.0-or-later
// How long words take to read, for a screen's patience. An estimate that needs no dictionary: where a script writes
// spaces they are counted, where it writes none two Han signs or five Thai ones are taken for a word.
#pragma once

#include <cstdint>
#include <string_view>

namespace locale {

inline constexpr std::int64_t kWordsAMinute = 80;  // experience.md, 'Idle'

int word_count(std::string_view utf8);
constexpr std::int64_t reading_ms(std::int64_t words) { return words * 60'000 / kWordsAMinute; }

}  // namespace locale
