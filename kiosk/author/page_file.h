// SPDX-License-Identifier: GPL-3.0-or-later
// One page in one language: the front matter between +++ lines, and the Markdown below it. The source language's file
// carries what holds for all languages (intensity, safety); a translation carries its own words only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "author/markdown.h"
#include "model/page.h"

namespace author {

struct PageFile {
  model::Page page;
  bool adapted = false;  // need not have the source's blocks
  Place place;           // of the front matter
  Place title_place, summary_place, reviewed_place;
  std::vector<OutlineEntry> outline;
  std::vector<Link> links;
};

inline constexpr std::uintmax_t kLargestPageBytes = 64u << 10;

// Nothing only if the front matter cannot be read at all. `id` is the file's name.
std::optional<PageFile> read_page(const Source& source, const std::string& id, const model::LangTag& lang,
                                  bool is_source_language, Diagnostics& diagnostics);

// Minutes to read so many words at 80 a minute, rounded up. Words are cut by ICU (Thai and Chinese have no spaces).
std::uint16_t reading_minutes(const std::vector<model::Part>& parts, const std::string& icu_locale);

}  // namespace author
