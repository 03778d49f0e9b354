// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/writer.h"

#include <set>

#include "pack/codec.h"
#include "pack/database.h"
#include "pack/iso_date.h"
#include "pack/keys.h"
#include "pack/load.h"
#include "pack/record.h"
#include "pack/schema.h"
#include "pack/trailer.h"

namespace pack {
namespace {

base::Error invalid(std::string what, std::string where) {
  return {base::ErrorKind::Invalid, std::move(what), std::move(where)};
}

// "service 'x'", "page 'x' (sl)": the places that an editor knows.
std::string named(const std::string& kind, const std::string& id, const std::string& lang = {}) {
  return kind + " '" + id + "'" + (lang.empty() ? "" : " (" + lang + ")");
}

base::Status check_manifest(const model::Manifest& manifest) {
  const std::string where = "manifest";
  if (!is_pack_id(manifest.id)) return invalid("The id must be up to 64 of a-z, 0-9 and '-'.", where);
  if (!is_real(manifest.date)) return invalid("The date of the pack is missing or not in the calendar.", where);
  if (!is_real(manifest.expires)) return invalid("The day of expiry is missing or not in the calendar.", where);
  if (manifest.trusted_days < 0 || manifest.stale_days < 0) return invalid("A limit in days is negative.", where);
  for (const std::string* text : {&manifest.title, &manifest.source_locale.text, &manifest.time_zone, &manifest.country,
                                  &manifest.result_mode, &manifest.regulatory_reference}) {
    if (!is_text(*text)) return invalid("A text is not UTF-8.", where);
  }
  return base::Unit{};
}

base::Status write_manifest(Database& database, const model::Manifest& manifest) {
  TRY_STATUS(check_manifest(manifest));
  TRY(Statement insert, database.prepare("INSERT INTO manifest VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"));
  const std::string date = iso(manifest.date), expires = iso(manifest.expires);
  insert.bind(1, manifest.id);
  insert.bind(2, std::int64_t{manifest.version});
  insert.bind(3, date);
  insert.bind(4, expires);
  insert.bind(5, manifest.title);
  insert.bind(6, manifest.source_locale.text);
  insert.bind(7, manifest.time_zone);
  insert.bind(8, manifest.country);
  insert.bind(9, manifest.result_mode);
  insert.bind(10, manifest.regulatory_reference);
  insert.bind(11, std::int64_t{manifest.draft});
  insert.bind(12, std::int64_t{manifest.trusted_days});
  insert.bind(13, std::int64_t{manifest.stale_days});
  return insert.run();
}

template <class T>
base::Status write_list(Database& database, const std::string& table, const std::string& kind,
                        const std::vector<T>& values) {
  TRY(Statement insert, database.prepare(("INSERT INTO " + table + " VALUES(?,?,?)").c_str()));
  std::set<std::string> seen;
  std::int64_t position = 0;
  for (const T& value : values) {
    const std::string& id = key_of(value);
    if (!is_text(id)) return invalid("Its id is not UTF-8.", kind);
    if (!seen.insert(id).second) return invalid("This id is there twice.", named(kind, id));
    const base::Result<std::string> record = encode(value);
    if (!record) return invalid("It cannot be packed: " + record.error().what + ".", named(kind, id));
    insert.bind(1, position++);
    insert.bind(2, id);
    insert.bind_blob(3, record.value());
    TRY_STATUS(insert.run());
  }
  return base::Unit{};
}

base::Status write_pages(Database& database, const std::vector<model::Page>& pages) {
  std::map<std::pair<model::PageId, model::LangTag>, const model::Page*> sorted;
  for (const model::Page& page : pages) {
    const std::string where = named("page", page.id.text, page.lang.text);
    if (!is_text(page.id.text) || !is_text(page.lang.text)) return invalid("Its id is not UTF-8.", "page");
    if (!sorted.emplace(std::pair(page.id, page.lang), &page).second)
      return invalid("This page is there twice.", where);
  }
  TRY(Statement insert, database.prepare("INSERT INTO pages VALUES(?,?,?)"));
  for (const auto& [key, page] : sorted) {
    const base::Result<std::string> record = encode(*page);
    const std::string where = named("page", page->id.text, page->lang.text);
    if (!record) return invalid("It cannot be packed: " + record.error().what + ".", where);
    insert.bind(1, page->id.text);
    insert.bind(2, page->lang.text);
    insert.bind_blob(3, record.value());
    TRY_STATUS(insert.run());
  }
  return base::Unit{};
}

base::Status write_messages(Database& database, const model::Content& content) {
  TRY(Statement insert, database.prepare("INSERT INTO messages VALUES(?,?,?)"));
  for (const auto& [lang, table] : content.messages) {
    for (const auto& [key, text] : table) {
      if (!is_text(lang.text) || !is_text(key.text)) return invalid("Its key is not UTF-8.", "message");
      const std::string where = named("message", key.text, lang.text);
      if (!is_text(text)) return invalid("The text is not UTF-8.", where);
      if (text.size() > kMaxRecordBytes) return invalid("The text is too long.", where);
      insert.bind(1, lang.text);
      insert.bind(2, key.text);
      insert.bind(3, text);
      TRY_STATUS(insert.run());
    }
  }
  return base::Unit{};
}

base::Status write_everything(Database& database, const model::Content& content) {
  for (const Table& table : kTables) TRY_STATUS(database.run(table.sql));
  TRY_STATUS(write_manifest(database, content.manifest));
  TRY_STATUS(write_list(database, "emergencies", "emergency number", content.manifest.emergencies));
  TRY_STATUS(write_list(database, "locales", "language", content.locales));
  TRY_STATUS(write_list(database, "doors", "door", content.doors));
  TRY_STATUS(write_list(database, "assessments", "assessment", content.assessments));
  TRY_STATUS(write_list(database, "exercises", "exercise", content.exercises));
  TRY_STATUS(write_list(database, "services", "service", content.services));
  TRY_STATUS(write_pages(database, content.pages));
  return write_messages(database, content);
}

}  // namespace

base::Result<std::string> write_body(const model::Content& content) {
  TRY(Database database, Database::create());
  TRY_STATUS(database.run("BEGIN"));
  TRY_STATUS(write_everything(database, content));
  TRY_STATUS(database.run("COMMIT"));
  TRY_STATUS(database.run("VACUUM"));
  TRY(std::string body, database.bytes());
  // What a kiosk would refuse never leaves the house.
  if (const auto loaded = load(body); !loaded) return invalid(loaded.error().what, "pack");
  return body;
}

base::Result<std::string> write(const model::Content& content, const SecretKey& key) {
  TRY(const std::string body, write_body(content));
  const model::Manifest& manifest = content.manifest;
  std::string bytes = seal(body, {manifest.id, manifest.version, manifest.expires}, key);
  if (bytes.size() > kMaxPackBytes) return invalid("The pack is larger than a kiosk reads.", "pack");
  return bytes;
}

}  // namespace pack
