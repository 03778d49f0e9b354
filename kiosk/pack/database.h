// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite for the two things that a pack needs: a fresh database in memory whose bytes are taken, and a read-only one
// over bytes that were verified. Nothing touches the disk. Errors are Corrupt and never repeat what SQLite says,
// which may quote the pack.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace pack {

// A prepared statement; must not outlive its database.
class Statement {
 public:
  struct Finalizer {
    void operator()(sqlite3_stmt* handle) const;
  };
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}

  // Whether there is a row.
  base::Result<bool> step();
  // Columns of the row, counted from 0; nothing if the value is of another type. Views live until the next step.
  std::optional<std::string_view> text(int column) const;
  std::optional<std::string_view> blob(int column) const;
  std::optional<std::int64_t> integer(int column) const;

  // Parameters, counted from 1. Texts must live until run().
  void bind(int parameter, std::string_view text);
  void bind_blob(int parameter, std::string_view bytes);
  void bind(int parameter, std::int64_t value);
  // One execution without rows; ready for the next.
  base::Status run();

 private:
  std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
};

class Database {
 public:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };

  // Empty, for writing, set up so that the same statements make the same bytes.
  static base::Result<Database> create();
  // Over `body`, which must outlive it and is never written; hardened as sqlite.org/security.html advises.
  static base::Result<Database> over(std::string_view body);

  base::Status run(const char* sql);
  base::Result<Statement> prepare(const char* sql);
  // The whole database as it would stand in a file.
  base::Result<std::string> bytes() const;

 private:
  explicit Database(sqlite3* handle) : handle_(handle) {}
  static base::Result<Database> open();
  base::Status harden();

  std::unique_ptr<int> budget_;  // before the handle, whose progress callback holds its address
  std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace pack
