// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/icons.h"

#include <sstream>

namespace author {

std::vector<std::string> icon_names(const Source& pictograms) {
  std::vector<std::string> names;
  for (int number = 1; number <= pictograms.line_count(); ++number) {
    std::istringstream words{std::string(pictograms.line(number))};
    std::string name, weight;
    if (!(words >> name) || name.starts_with("#")) continue;
    bool weights = false, duotone = false;
    while (words >> weight) {
      weights = weights || weight != "large";
      duotone = duotone || weight == "duotone";
    }
    if (!weights || duotone) names.push_back(name);
  }
  return names;
}

std::string read_icon(TomlTable& table, References& references, Need need) {
  const auto name = table.text("icon", need);
  if (name && !name->empty()) references.use(Kind::Icon, *name, table.place_of("icon"));
  return name.value_or("");
}

}  // namespace author
