// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/same_list.h"

#include <sstream>

namespace author {

SameList::SameList(const Source& source, Diagnostics& diagnostics) {
  for (int number = 1; number <= source.line_count(); ++number) {
    const std::string line(source.line(number));
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::string key, language;
    if (!(words >> key)) continue;
    const bool is_new = !lines_.contains(key);
    Line& entry = lines_[key];
    if (!is_new) diagnostics.warning(source.at_line(number), "'" + key + "' stands twice", "remove one of the lines");
    entry.place = source.at_line(number);
    while (words >> language) entry.languages.insert(language);
  }
}

bool SameList::allows(const std::string& key, const std::string& language) const {
  const auto found = lines_.find(key);
  return found != lines_.end() && (found->second.languages.empty() || found->second.languages.contains(language));
}

void SameList::check(const std::set<std::string>& keys, Diagnostics& diagnostics) const {
  for (const auto& [key, line] : lines_) {
    if (!keys.contains(key)) diagnostics.warning(line.place, "there is no text '" + key + "'", "remove the line");
  }
}

}  // namespace author
