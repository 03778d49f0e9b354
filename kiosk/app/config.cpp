// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "base/file.h"

namespace app {
namespace {

constexpr std::uintmax_t kLargestFile = 64u << 10;

// By appending: g++ 12 warns of an overlap that is not there when a literal is added in front.
std::string quoted(std::string_view key) { return std::string("'").append(key).append("'"); }

// A table together with the file that it came from, so that every mistake can say where it is.
class Section {
 public:
  Section(const toml::table& table, const std::filesystem::path& file) : table_(table), file_(file) {}

  base::Error wrong(const toml::node* node, std::string what) const {
    const toml::source_position at = (node ? node->source() : table_.source()).begin;
    return {base::ErrorKind::Invalid, std::move(what),
            file_.string() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
  }

  base::Status only(std::initializer_list<std::string_view> known) const {
    for (const auto& [key, node] : table_) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      std::string list;
      for (const std::string_view name : known) list += (list.empty() ? "" : ", ") + std::string(name);
      const toml::source_position at = key.source().begin;
      return base::Error{base::ErrorKind::Invalid, quoted(key.str()) + " is not known here; known are: " + list,
                         file_.string() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
    }
    return base::Unit{};
  }

  base::Status text(std::string_view key, std::string& into, bool needed = false) const {
    const toml::node* node = table_.get(key);
    if (!node && !needed) return base::Unit{};
    if (!node) return wrong(nullptr, quoted(key) + " is missing");
    const auto value = node->value_exact<std::string>();
    if (!value) return wrong(node, quoted(key) + " must be text in quotation marks");
    if (needed && value->empty()) return wrong(node, quoted(key) + " is empty");
    into = *value;
    return base::Unit{};
  }

  base::Status flag(std::string_view key, bool& into) const {
    const toml::node* node = table_.get(key);
    if (!node) return base::Unit{};
    const auto value = node->value_exact<bool>();
    if (!value) return wrong(node, quoted(key) + " must be true or false");
    into = *value;
    return base::Unit{};
  }

  const toml::table& table() const { return table_; }
  const std::filesystem::path& file() const { return file_; }

 private:
  const toml::table& table_;
  const std::filesystem::path& file_;
};

base::Result<toml::table> parse(const std::filesystem::path& file) {
  TRY(const std::string text, base::read_file(file, kLargestFile));
  try {
    return toml::parse(text, file.string());
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return base::Error{base::ErrorKind::Invalid, std::string(error.description()),
                       file.string() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
  }
}

base::Status read_keys(const Section& section, std::vector<pack::PublicKey>& keys) {
  const toml::node* node = section.table().get("keys");
  const toml::array* list = node ? node->as_array() : nullptr;
  if (!list || list->empty()) return section.wrong(node, "'keys' must list at least one public key");
  for (const toml::node& entry : *list) {
    const auto text = entry.value_exact<std::string>();
    if (!text) return section.wrong(&entry, "a key must be text in quotation marks");
    auto key = pack::parse_public_key(*text);
    if (!key) return section.wrong(&entry, "not a minisign public key: " + key.error().what);
    keys.push_back(key.value());
  }
  return base::Unit{};
}

base::Status read_version(const Section& section, std::uint32_t& version) {
  const toml::node* node = section.table().get("min_version");
  if (!node) return section.wrong(nullptr, "'min_version' is missing");
  const auto value = node->value_exact<std::int64_t>();
  if (!value || *value < 0 || *value > 0xFFFFFFFFLL) return section.wrong(node, "'min_version' must be a whole number");
  version = static_cast<std::uint32_t>(*value);
  return base::Unit{};
}

base::Status read_cover_row(const Section& section, model::Centre& centre) {
  TRY_STATUS(section.only({"icon", "label", "value"}));
  model::CoverRow row;
  TRY_STATUS(section.text("icon", row.icon));
  TRY_STATUS(section.text("label", row.label, true));
  TRY_STATUS(section.text("value", row.value, true));
  centre.cover_rows.push_back(std::move(row));
  return base::Unit{};
}

base::Status read_cover(const Section& section, model::Centre& centre) {
  TRY_STATUS(section.only({"title", "row"}));
  TRY_STATUS(section.text("title", centre.cover_title));
  const toml::node* node = section.table().get("row");
  if (!node) return base::Unit{};
  if (!node->is_array_of_tables()) return section.wrong(node, "a line of the cover is written as [[cover.row]]");
  constexpr std::size_t kMostRows = 7;
  if (node->as_array()->size() > kMostRows) return section.wrong(node, "the cover has room for seven lines");
  for (const toml::node& entry : *node->as_array()) {
    TRY_STATUS(read_cover_row(Section(*entry.as_table(), section.file()), centre));
  }
  return base::Unit{};
}

}  // namespace

base::Result<TrustFile> read_trust(const std::filesystem::path& file) {
  TRY(const toml::table table, parse(file));
  const Section section(table, file);
  TRY_STATUS(section.only({"pack", "previous", "pack_id", "min_version", "keys"}));
  TrustFile result;
  std::string pack, previous;
  TRY_STATUS(section.text("pack", pack, true));
  TRY_STATUS(section.text("previous", previous));
  TRY_STATUS(section.text("pack_id", result.trust.pack_id, true));
  TRY_STATUS(read_version(section, result.trust.min_version));
  TRY_STATUS(read_keys(section, result.trust.keys));
  result.pack = file.parent_path() / pack;
  if (!previous.empty()) result.previous = file.parent_path() / previous;
  return result;
}

base::Result<model::Centre> read_centre(const std::filesystem::path& file) {
  TRY(const toml::table table, parse(file));
  const Section section(table, file);
  TRY_STATUS(section.only({"language", "phone_place", "person_can_sit", "cover"}));
  model::Centre centre;
  std::string language;
  TRY_STATUS(section.text("language", language));
  if (!language.empty()) centre.language = model::LangTag(language);
  TRY_STATUS(section.text("phone_place", centre.phone_place));
  TRY_STATUS(section.flag("person_can_sit", centre.person_can_sit));
  if (const toml::node* cover = table.get("cover")) {
    if (!cover->is_table()) return section.wrong(cover, "the cover is written as [cover]");
    TRY_STATUS(read_cover(Section(*cover->as_table(), file), centre));
  }
  return centre;
}

}  // namespace app
