// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of packs share: two keys, a sealed sample, and a way to make what the writer never makes.
#pragma once

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <cstring>
#include <string>

#include "pack/reader.h"
#include "pack/trailer.h"
#include "pack/writer.h"
#include "sample_content.h"

namespace tests {

inline pack::SecretKey key_of_seed(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return pack::make_key(seed);
}

inline pack::SecretKey house_key() { return key_of_seed(1); }
inline pack::SecretKey foreign_key() { return key_of_seed(2); }

inline pack::Trust house_trust() { return {{house_key().public_key()}, "sample", 4}; }

inline pack::SealedFacts sample_facts() { return {"sample", 4, {2027, 11, 23}}; }

inline std::string sample_pack() {
  const auto bytes = pack::write(sample_content(), house_key());
  REQUIRE(bytes.ok());
  return bytes.value();
}

inline std::string sample_body() {
  const auto body = pack::write_body(sample_content());
  REQUIRE(body.ok());
  return body.value();
}

// The error that opening ends with; the test fails if the pack opens.
inline base::Error refusal(const std::string& bytes, const pack::Trust& trust = house_trust()) {
  const auto reader = pack::Reader::open(bytes, trust);
  REQUIRE_FALSE(reader.ok());
  CHECK_FALSE(reader.error().what.empty());
  return reader.error();
}

// A body that is correctly signed, whatever is in it.
inline std::string signed_pack(const std::string& body) { return pack::seal(body, sample_facts(), house_key()); }

// `body` after running `sql` on it.
inline std::string edited(const std::string& body, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(body.size()));
  std::memcpy(copy, body.data(), body.size());
  const auto size = static_cast<sqlite3_int64>(body.size());
  REQUIRE(sqlite3_deserialize(database, "main", copy, size, size,
                              SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE) == SQLITE_OK);
  CHECK_MESSAGE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK,
                std::string(sqlite3_errmsg(database)));
  sqlite3_int64 edited_size = 0;
  unsigned char* bytes = sqlite3_serialize(database, "main", &edited_size, 0);
  std::string result(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(edited_size));
  sqlite3_free(bytes);
  sqlite3_close(database);
  return result;
}

}  // namespace tests
