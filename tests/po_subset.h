// SPDX-License-Identifier: GPL-3.0-or-later
// Just enough of PO to have the program's real English words in tests that may not link author/: one-line strings,
// msgctxt as the key, msgid as the text, a plural as an ICU pattern. Not for anything that is shipped.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "model/ids.h"

namespace tests {

// The quoted part of a line, unescaped.
inline std::string po_string(const std::string& line) {
  const auto first = line.find('"');
  std::string text;
  for (std::size_t i = first + 1; i + 1 < line.size(); ++i) {
    if (line[i] == '\\') ++i;
    text += line[i];
  }
  return text;
}

inline void read_po(const std::filesystem::path& path, std::map<model::MessageKey, std::string>& messages) {
  std::ifstream file(path);
  std::string key, text;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("msgctxt ")) key = po_string(line);
    if (line.starts_with("msgid ")) text = po_string(line);
    if (line.starts_with("msgid_plural ")) text = "{n, plural, one {" + text + "} other {" + po_string(line) + "}}";
    if (line.starts_with("msgstr") && !key.empty()) messages[model::MessageKey(key)] = text;
  }
}

// All short English texts of the checkout.
inline std::map<model::MessageKey, std::string> english_messages() {
  std::map<model::MessageKey, std::string> messages;
  const std::filesystem::path folder = std::filesystem::path(PRISTAN_SOURCE_DIR) / "locales/en";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".po") read_po(entry.path(), messages);
  }
  return messages;
}

}  // namespace tests
