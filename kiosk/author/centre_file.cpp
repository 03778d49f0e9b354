// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/centre_file.h"

#include "author/toml_reader.h"

namespace author {

void check_centre_file(const Source& source, Diagnostics& diagnostics) {
  constexpr std::size_t kMostRows = 7;
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return;
  TomlTable file(*parsed, source, diagnostics, "centre.toml");
  file.text("language", Need::Optional);
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
