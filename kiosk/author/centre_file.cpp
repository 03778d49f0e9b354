// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/centre_file.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "author/toml_reader.h"

namespace author {
namespace {

bool all_in(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return c >= first && c <= last; });
}

bool is_script_subtag(std::string_view text) {
  return text.size() == 4 && all_in(text.substr(0, 1), 'A', 'Z') && all_in(text.substr(1), 'a', 'z');
}

bool is_region_subtag(std::string_view text) {
  return (text.size() == 2 && all_in(text, 'A', 'Z')) || (text.size() == 3 && all_in(text, '0', '9'));
}

// language, language-Script, language-REGION or language-Script-REGION (BCP 47), written as packs write it.
bool is_language_tag(std::string_view tag) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', from), tag.size());
    parts.push_back(tag.substr(from, end - from));
    from = end + 1;
  }
  if (parts[0].size() < 2 || parts[0].size() > 3 || !all_in(parts[0], 'a', 'z')) return false;
  std::size_t next = 1;
  if (next < parts.size() && is_script_subtag(parts[next])) ++next;
  if (next < parts.size() && is_region_subtag(parts[next])) ++next;
  return next == parts.size();
}

}  // namespace

void check_centre_file(const Source& source, Diagnostics& diagnostics) {
  constexpr std::size_t kMostRows = 7;
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return;
  TomlTable file(*parsed, source, diagnostics, "centre.toml");
  if (const auto language = file.text("language", Need::Optional); language && !is_language_tag(*language)) {
    diagnostics.error(file.place_of("language"), "'" + *language + "' is not a language tag",
                      "write the tag of a language of the pack, as in \"sl\" or \"zh-Hans\"");
  }
  file.text("phone_place", Need::Optional);
  file.boolean("person_can_sit");
  if (auto cover = file.table("cover", "[cover]", Need::Optional)) {
    cover->text("title", Need::Optional);
    std::vector<TomlTable> rows = cover->tables("row", "a line of the cover");
    for (TomlTable& row : rows) {
      row.text("icon", Need::Optional);
      row.text("label");
      row.text("value");
      row.finish();
    }
    if (rows.size() > kMostRows) {
      diagnostics.error(rows[kMostRows].place(), "the cover has room for seven lines", "leave out the others");
    }
    cover->finish();
  }
  file.finish();
}

}  // namespace author
