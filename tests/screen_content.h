// SPDX-License-Identifier: GPL-3.0-or-later
// The content of visit_content.h with the real words of each language, and with words that are 40 % longer: for tests
// of how screens bear them. Pages keep their short sample text.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "visit_content.h"

namespace tests {

// msgstr by msgctxt; of a plural the last form, which stands for most numbers.
inline void read_translations(const std::filesystem::path& path, std::map<model::MessageKey, std::string>& messages) {
  std::ifstream file(path);
  std::string key;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("msgctxt ")) key = po_string(line);
    if (!line.starts_with("msgstr") || key.empty()) continue;
    const std::string text = po_string(line);
    if (!text.empty()) messages[model::MessageKey(key)] = text;
  }
}

// Doors, services and assessments of visit_content(), said in the real words.
inline model::Content screen_content() {
  model::Content content = visit_content();
  for (model::Door& door : content.doors) {
    for (model::Topic& topic : door.topics) {
      if (topic.icon == "moon") topic.icon = "moon-stars";
    }
  }
  const auto english = english_messages();
  const model::MessageKey offer("phq-8.opt-in"), borrowed("five.opt-in");
  for (const model::Locale& locale : content.locales) {
    auto& messages = content.messages[locale.tag];
    messages = english;
    messages[borrowed] = messages[offer];
    if (locale.tag.text == "en") continue;
    const std::filesystem::path folder = std::filesystem::path(PRISTAN_SOURCE_DIR) / "locales" / locale.tag.text;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".po") read_translations(entry.path(), messages);
    }
    messages[borrowed] = messages[offer];
  }
  return content;
}

// A text and two fifths of it again, whole words only; arguments and plurals are left alone.
inline std::string longer(const std::string& text) {
  if (text.find('{') != std::string::npos) return text;
  std::string more = text;
  while (more.size() < text.size() + text.size() * 2 / 5) {
    const std::size_t from = more.size() - text.size();
    const std::size_t space = text.find(' ', from);
    more += " " + text.substr(from, space == std::string::npos ? std::string::npos : space - from);
    if (space == std::string::npos) break;
  }
  return more;
}

}  // namespace tests
