// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/database.h"

#include <sqlite3.h>

#include <utility>

#include "pack/schema.h"

namespace pack {
namespace {

constexpr int kStepsACallback = 1'000'000;
constexpr int kCallbacks = 2'000;  // far above what the largest pack needs; ends a tree that was bent into a circle

base::Error damaged() { return {base::ErrorKind::Corrupt, "This pack's content is damaged.", {}}; }

// A non-zero answer stops SQLite.
int spend(void* budget) { return --*static_cast<int*>(budget) < 0 ? 1 : 0; }

}  // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

base::Result<bool> Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return damaged();
}

std::optional<std::string_view> Statement::text(int column) const {
  if (sqlite3_column_type(handle_.get(), column) != SQLITE_TEXT) return std::nullopt;
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  return std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)));
}

std::optional<std::string_view> Statement::blob(int column) const {
  if (sqlite3_column_type(handle_.get(), column) != SQLITE_BLOB) return std::nullopt;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  return std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)));
}

std::optional<std::int64_t> Statement::integer(int column) const {
  if (sqlite3_column_type(handle_.get(), column) != SQLITE_INTEGER) return std::nullopt;
  return sqlite3_column_int64(handle_.get(), column);
}

void Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(handle_.get(), parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind_blob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(handle_.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
}

void Statement::bind(int parameter, std::int64_t value) { sqlite3_bind_int64(handle_.get(), parameter, value); }

base::Status Statement::run() {
  TRY(const bool row, step());
  if (row || sqlite3_reset(handle_.get()) != SQLITE_OK) return damaged();
  sqlite3_clear_bindings(handle_.get());
  return base::Unit{};
}

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close(handle); }

base::Result<Database> Database::open() {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
  Database database(handle);
  if (code != SQLITE_OK) return base::Error{base::ErrorKind::Io, "There is not enough memory for a pack.", {}};
  return database;
}

base::Result<Database> Database::create() {
  TRY(Database database, open());
  // secure_delete: what is taken out leaves zeroes, so the bytes depend on the content alone.
  const std::string settings = "PRAGMA page_size=" + std::to_string(kSqlitePageBytes) +
                               ";PRAGMA encoding='UTF-8';PRAGMA auto_vacuum=NONE;PRAGMA secure_delete=ON;"
                               "PRAGMA application_id=" +
                               std::to_string(kApplicationId) + ";PRAGMA user_version=" + std::to_string(kFormat);
  TRY_STATUS(database.run(settings.c_str()));
  return database;
}

base::Result<Database> Database::over(std::string_view body) {
  TRY(Database database, open());
  // READONLY: SQLite takes a pointer that it could write through, and does not.
  auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(body.data()));
  const auto size = static_cast<sqlite3_int64>(body.size());
  if (sqlite3_deserialize(database.handle_.get(), "main", bytes, size, size, SQLITE_DESERIALIZE_READONLY) !=
      SQLITE_OK) {
    return damaged();
  }
  TRY_STATUS(database.harden());
  return database;
}

base::Status Database::harden() {
  sqlite3* handle = handle_.get();
  constexpr std::pair<int, int> kSwitches[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                               {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                               {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                               {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                               {SQLITE_DBCONFIG_ENABLE_VIEW, 0}};
  for (const auto& [option, value] : kSwitches) {
    int now = -1;
    if (sqlite3_db_config(handle, option, value, &now) != SQLITE_OK || now != value) return damaged();
  }
  constexpr std::pair<int, int> kLimits[] = {{SQLITE_LIMIT_LENGTH, 8 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 64 << 10},
                                             {SQLITE_LIMIT_COLUMN, 64},      {SQLITE_LIMIT_EXPR_DEPTH, 64},
                                             {SQLITE_LIMIT_ATTACHED, 0},     {SQLITE_LIMIT_VDBE_OP, 100'000}};
  for (const auto& [limit, value] : kLimits) sqlite3_limit(handle, limit, value);
  budget_ = std::make_unique<int>(kCallbacks);
  sqlite3_progress_handler(handle, kStepsACallback, spend, budget_.get());
  return run("PRAGMA cell_size_check=ON;PRAGMA mmap_size=0;PRAGMA temp_store=MEMORY;PRAGMA query_only=ON");
}

base::Status Database::run(const char* sql) {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return damaged();
  return base::Unit{};
}

base::Result<Statement> Database::prepare(const char* sql) {
  sqlite3_stmt* handle = nullptr;
  if (sqlite3_prepare_v2(handle_.get(), sql, -1, &handle, nullptr) != SQLITE_OK) return damaged();
  return Statement(handle);
}

base::Result<std::string> Database::bytes() const {
  sqlite3_int64 size = 0;
  unsigned char* copy = sqlite3_serialize(handle_.get(), "main", &size, 0);
  if (!copy) return base::Error{base::ErrorKind::Io, "There is not enough memory for a pack.", {}};
  std::string bytes(reinterpret_cast<const char*>(copy), static_cast<std::size_t>(size));
  sqlite3_free(copy);
  return bytes;
}

}  // namespace pack
