// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/po_lines.h"

#include <algorithm>
#include <optional>

namespace author {
namespace {

constexpr std::size_t kMostForms = 16;

// The text between the line's quotation marks, with \" and \\ resolved: enough for keys.
std::optional<std::string> quoted(std::string_view line) {
  const std::size_t open = line.find('"');
  if (open == line.npos) return std::nullopt;
  std::string text;
  for (std::size_t i = open + 1; i < line.size(); ++i) {
    if (line[i] == '"') return text;
    if (line[i] == '\\' && i + 1 < line.size()) ++i;
    text += line[i];
  }
  return std::nullopt;
}

std::size_t form_index(std::string_view line) {
  constexpr std::string_view kPlural = "msgstr[";
  if (!line.starts_with(kPlural)) return 0;
  std::size_t index = 0;
  for (std::size_t i = kPlural.size(); i < line.size() && line[i] >= '0' && line[i] <= '9' && index < kMostForms; ++i) {
    index = index * 10 + static_cast<std::size_t>(line[i] - '0');
  }
  return std::min(index, kMostForms);
}

}  // namespace

std::map<std::string, PoLines> find_po_lines(const Source& source) {
  std::map<std::string, PoLines> result;
  PoLines skipped;
  PoLines* current = &skipped;
  for (int number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (line.starts_with("msgctxt")) {
      const auto [entry, is_new] = result.emplace(quoted(line).value_or(""), PoLines{});
      skipped = {};
      current = is_new ? &entry->second : &skipped;
      current->context = number;
    } else if (line.starts_with("msgid_plural")) {
      continue;
    } else if (line.starts_with("msgid")) {
      current->id = number;
    } else if (line.starts_with("msgstr")) {
      const std::size_t index = form_index(line);
      if (current->texts.size() <= index) current->texts.resize(index + 1, number);
      current->texts[index] = number;
    } else if (line.empty()) {
      current = &skipped;
    }
  }
  return result;
}

Place inside_quotes(const Source& source, int line) {
  const std::size_t quote = source.line(line).find('"');
  if (quote == std::string_view::npos) return source.at_line(line);
  return source.at(source.line_start(line) + quote + 1);
}

}  // namespace author
