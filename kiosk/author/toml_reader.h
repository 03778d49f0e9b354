// SPDX-License-Identifier: GPL-3.0-or-later
// Typed reading of TOML tables with diagnostics: every key is asked for by name and type, and what nobody asked for is
// an unknown key, reported with the nearest known one. Not a schema: each format's reader is its own.
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <vector>

#include "author/source.h"
#include "model/date.h"
#include "model/ids.h"
#include "model/review.h"
#include "model/service.h"
#include "model/topic.h"

namespace author {

enum class Need { Required, Optional };

// Parses the whole text; on a mistake one diagnostic and nothing. Line numbers are those of `source`.
std::optional<toml::table> parse_toml(const Source& source, std::string_view text, Diagnostics& diagnostics);

class TomlTable {
 public:
  // `what` names the table for people: "a service". All three must outlive this.
  TomlTable(const toml::table& table, const Source& source, Diagnostics& diagnostics, std::string what);

  std::optional<std::string> text(const char* key, Need need = Need::Required);
  // A text of [a-z0-9-] that does not start or end with a hyphen.
  std::optional<std::string> id(const char* key, Need need = Need::Required);
  std::optional<std::int64_t> integer(const char* key, std::int64_t least, std::int64_t most,
                                      Need need = Need::Required);
  std::optional<bool> boolean(const char* key, Need need = Need::Optional);
  std::optional<model::Date> date(const char* key, Need need = Need::Required);
  // The position of the text among `choices`.
  std::optional<std::size_t> choice(const char* key, const std::vector<std::string>& choices,
                                    Need need = Need::Required);
  std::optional<model::Hue> hue(const char* key, Need need = Need::Required);
  model::Tri tri(const char* key);
  // Not done if it is absent; its role is checked, its day is not.
  model::Review review(const char* key);
  // A list of texts, each with its place.
  std::vector<std::pair<std::string, Place>> texts(const char* key, Need need = Need::Optional);
  // A table, or each table of a list of tables.
  std::optional<TomlTable> table(const char* key, std::string what, Need need = Need::Required);
  std::vector<TomlTable> tables(const char* key, const std::string& what, Need need = Need::Optional);
  // The keys as they stand, for tables whose keys are names; they count as asked for.
  std::vector<std::string> names();

  bool has(const char* key) const { return table_->contains(key); }
  bool is_text(const char* key) const;
  Place place() const;                     // of the table
  Place place_of(const char* key) const;   // of the key's value, or of the table
  Place key_place(const char* key) const;  // of the key itself, or of the table
  Diagnostics& diagnostics() { return *diagnostics_; }
  // Reports what nobody asked for. Call it once, at the end.
  void finish();

 private:
  const toml::node* get(const char* key, Need need);
  void wrong_type(const char* key, const toml::node& node, const std::string& wanted);

  const toml::table* table_;
  const Source* source_;
  Diagnostics* diagnostics_;
  std::string what_;
  std::vector<std::string> asked_;
};

bool is_id(const std::string& text);
// "2026-11-23", or nothing.
std::optional<model::Date> parse_date(std::string_view text);
std::string to_text(const model::Date& date);

}  // namespace author
