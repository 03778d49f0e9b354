// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers and tables that a pack's body is made of, for writer and reader alike. A body holds exactly these
// tables in exactly these words, and nothing else: no views, triggers or indices. FORMAT.md explains them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pack {

inline constexpr std::string_view kMagic = "PRISTAN1";  // the last eight bytes of a pack
inline constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};
inline constexpr int kApplicationId = 0x50525354;  // "PRST", for file(1)
inline constexpr int kFormat = 2;                  // SQLite's user_version; goes up with every change of this file
inline constexpr std::size_t kSqlitePageBytes = 4096;

inline constexpr std::size_t kMaxPackBytes = std::size_t{256} << 20;
inline constexpr std::size_t kMaxSignatureBytes = 16 << 10;
inline constexpr std::size_t kMaxRecordBytes = 1 << 20;  // one page, service, … or text
inline constexpr int kMaxDepth = 16;                     // lists in lists of one record

struct Table {
  std::string_view name;
  const char* sql;
};

inline constexpr std::array<Table, 9> kTables = {{
    {"manifest",
     "CREATE TABLE manifest(id TEXT PRIMARY KEY, version INTEGER NOT NULL, date TEXT NOT NULL, expires TEXT NOT NULL, "
     "title TEXT NOT NULL, source_locale TEXT NOT NULL, time_zone TEXT NOT NULL, country TEXT NOT NULL, "
     "result_mode TEXT NOT NULL, regulatory_reference TEXT NOT NULL, draft INTEGER NOT NULL, trusted_days INTEGER NOT "
     "NULL, stale_days INTEGER NOT NULL) "
     "STRICT, WITHOUT ROWID"},
    {"emergencies",
     "CREATE TABLE emergencies(position INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL) STRICT"},
    {"locales", "CREATE TABLE locales(position INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL) STRICT"},
    {"doors", "CREATE TABLE doors(position INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL) STRICT"},
    {"assessments",
     "CREATE TABLE assessments(position INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL) STRICT"},
    {"exercises",
     "CREATE TABLE exercises(position INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL) STRICT"},
    {"services", "CREATE TABLE services(position INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL) STRICT"},
    {"pages",
     "CREATE TABLE pages(id TEXT NOT NULL, lang TEXT NOT NULL, record BLOB NOT NULL, PRIMARY KEY(id, lang)) "
     "STRICT, WITHOUT ROWID"},
    {"messages",
     "CREATE TABLE messages(lang TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(lang, id)) "
     "STRICT, WITHOUT ROWID"},
}};

}  // namespace pack
