// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/load.h"

#include <limits>
#include <set>
#include <string>
#include <tuple>

#include "pack/codec.h"
#include "pack/database.h"
#include "pack/integrity.h"
#include "pack/iso_date.h"
#include "pack/keys.h"
#include "pack/record.h"
#include "pack/schema.h"

namespace pack {
namespace {

base::Error corrupt(std::string reason) { return {base::ErrorKind::Corrupt, std::move(reason), {}}; }

base::Error damaged_table(std::string_view table) {
  return corrupt("This pack's table '" + std::string(table) + "' is damaged.");
}

base::Result<std::int64_t> number(Database& database, const char* pragma) {
  TRY(Statement statement, database.prepare(pragma));
  TRY(const bool row, statement.step());
  const auto value = row ? statement.integer(0) : std::nullopt;
  if (!value) return corrupt("This pack's content is damaged.");
  return *value;
}

base::Status check_format(Database& database) {
  TRY(const std::int64_t application, number(database, "PRAGMA application_id"));
  TRY(const std::int64_t format, number(database, "PRAGMA user_version"));
  if (application != kApplicationId) return corrupt("This file is signed, but it is not a pack.");
  if (format != kFormat) {
    return corrupt("This pack is in format " + std::to_string(format) + ", this kiosk reads format " +
                   std::to_string(kFormat) + ".");
  }
  return base::Unit{};
}

// Exactly our tables, in exactly our words. Names that the pack brought are not repeated.
base::Status check_schema(Database& database) {
  TRY(Statement statement, database.prepare("SELECT type, name, sql FROM sqlite_schema"));
  std::set<std::string_view> found;
  while (true) {
    TRY(const bool row, statement.step());
    if (!row) break;
    if (statement.text(0) != "table")
      return corrupt("This pack holds a view, a trigger or an index, which no pack may.");
    const Table* ours = nullptr;
    for (const Table& table : kTables) {
      if (statement.text(1) == table.name) ours = &table;
    }
    if (!ours) return corrupt("This pack holds a table that does not belong in a pack.");
    if (statement.text(2) != ours->sql) {
      return corrupt("This pack's table '" + std::string(ours->name) + "' is not built as it must be.");
    }
    found.insert(ours->name);
  }
  for (const Table& table : kTables) {
    if (!found.contains(table.name)) return corrupt("This pack lacks the table '" + std::string(table.name) + "'.");
  }
  return base::Unit{};
}

base::Status check_pages_of_the_database(Database& database) {
  TRY(Statement statement, database.prepare("PRAGMA quick_check(1)"));
  TRY(const bool row, statement.step());
  if (!row || statement.text(0) != "ok") return corrupt("This pack's content is damaged.");
  return base::Unit{};
}

// A row's columns into values, each of the right type and range or the whole row is refused.
class RowReader {
 public:
  explicit RowReader(const Statement& statement) : statement_(statement) {}
  void text(std::string& value) {
    const auto found = statement_.text(column_++);
    ok_ = ok_ && found && found->size() <= kMaxRecordBytes && is_text(*found);
    if (ok_) value = *found;
  }
  void date(model::Date& value) {
    const auto found = statement_.text(column_++);
    const auto parsed = found ? parse_iso(*found) : std::nullopt;
    ok_ = ok_ && parsed;
    if (ok_) value = *parsed;
  }
  template <class T>
  void number(T& value) {
    const auto found = statement_.integer(column_++);
    ok_ = ok_ && found && *found >= 0 && *found <= std::int64_t{std::numeric_limits<T>::max()};
    if (ok_) value = static_cast<T>(*found);
  }
  bool ok() const { return ok_; }

 private:
  const Statement& statement_;
  int column_ = 0;
  bool ok_ = true;
};

base::Status load_manifest(Database& database, model::Manifest& manifest) {
  TRY(Statement statement,
      database.prepare("SELECT id, version, date, expires, title, source_locale, time_zone, country, result_mode, "
                       "regulatory_reference, draft, trusted_days, stale_days FROM manifest"));
  TRY(const bool row, statement.step());
  RowReader reader(statement);
  reader.text(manifest.id);
  reader.number(manifest.version);
  reader.date(manifest.date);
  reader.date(manifest.expires);
  reader.text(manifest.title);
  reader.text(manifest.source_locale.text);
  reader.text(manifest.time_zone);
  reader.text(manifest.country);
  reader.text(manifest.result_mode);
  reader.text(manifest.regulatory_reference);
  reader.number(manifest.draft);
  reader.number(manifest.trusted_days);
  reader.number(manifest.stale_days);
  if (!row || !reader.ok()) return damaged_table("manifest");
  TRY(const bool second, statement.step());
  if (second) return damaged_table("manifest");
  return base::Unit{};
}

// A table of (position, id, record) into a list.
template <class T>
base::Status load_list(Database& database, const std::string& table, std::vector<T>& values) {
  TRY(Statement statement,
      database.prepare(("SELECT id, record, position FROM " + table + " ORDER BY position").c_str()));
  std::set<std::string> seen;
  while (true) {
    TRY(const bool row, statement.step());
    if (!row) return base::Unit{};
    std::string id;
    RowReader reader(statement);
    reader.text(id);
    const auto record = statement.blob(1);
    const bool counts = statement.integer(2) == static_cast<std::int64_t>(values.size());
    if (!reader.ok() || !record || !counts || !seen.insert(id).second) return damaged_table(table);
    base::Result<T> value = decode<T>(*record);
    if (!value) return damaged_table(table);
    key_of(values.emplace_back(std::move(value).value())) = std::move(id);
  }
}

base::Status load_pages(Database& database, std::vector<model::Page>& pages) {
  TRY(Statement statement, database.prepare("SELECT id, lang, record FROM pages ORDER BY id, lang"));
  while (true) {
    TRY(const bool row, statement.step());
    if (!row) return base::Unit{};
    model::PageId id;
    model::LangTag lang;
    RowReader reader(statement);
    reader.text(id.text);
    reader.text(lang.text);
    const auto record = statement.blob(2);
    // SQLite takes the rows' order on trust, finding a page does not.
    const bool ascends = pages.empty() || std::tie(pages.back().id, pages.back().lang) < std::tie(id, lang);
    if (!reader.ok() || !record || !ascends) return damaged_table("pages");
    base::Result<model::Page> page = decode<model::Page>(*record);
    if (!page) return damaged_table("pages");
    model::Page& added = pages.emplace_back(std::move(page).value());
    added.id = std::move(id);
    added.lang = std::move(lang);
  }
}

base::Status load_messages(Database& database, model::Content& content) {
  TRY(Statement statement, database.prepare("SELECT lang, id, text FROM messages ORDER BY lang, id"));
  while (true) {
    TRY(const bool row, statement.step());
    if (!row) return base::Unit{};
    model::LangTag lang;
    model::MessageKey key;
    std::string text;
    RowReader reader(statement);
    reader.text(lang.text);
    reader.text(key.text);
    reader.text(text);
    if (!reader.ok() || !content.messages[lang].emplace(std::move(key), std::move(text)).second) {
      return damaged_table("messages");
    }
  }
}

}  // namespace

base::Result<model::Content> load(std::string_view body) {
  if (body.size() % kSqlitePageBytes != 0 || !body.starts_with(kSqliteMagic)) {
    return corrupt("This file is signed, but it is not a pack.");
  }
  TRY(Database database, Database::over(body));
  TRY_STATUS(check_format(database));
  TRY_STATUS(check_schema(database));
  TRY_STATUS(check_pages_of_the_database(database));
  model::Content content;
  TRY_STATUS(load_manifest(database, content.manifest));
  TRY_STATUS(load_list(database, "emergencies", content.manifest.emergencies));
  TRY_STATUS(load_list(database, "locales", content.locales));
  TRY_STATUS(load_list(database, "doors", content.doors));
  TRY_STATUS(load_list(database, "assessments", content.assessments));
  TRY_STATUS(load_list(database, "exercises", content.exercises));
  TRY_STATUS(load_list(database, "services", content.services));
  TRY_STATUS(load_pages(database, content.pages));
  TRY_STATUS(load_messages(database, content));
  if (const char* fault = fault_in(content)) return corrupt("This pack cannot be used: " + std::string(fault) + ".");
  return content;
}

}  // namespace pack
