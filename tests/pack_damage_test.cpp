// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a pack can be wrong, and what a house's staff is told.
#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "pack/load.h"
#include "pack/record.h"
#include "pack/schema.h"
#include "pack_workshop.h"

namespace {

using base::ErrorKind;
using tests::edited;
using tests::house_trust;
using tests::refusal;
using tests::sample_body;
using tests::sample_pack;
using tests::signed_pack;

const std::set<std::string> kOutsideReasons = {"This pack is empty. Copy it again.",
                                               "This pack is not whole: its end is missing. Copy it again.",
                                               "This pack is not signed.",
                                               "This pack's signature is damaged.",
                                               "This pack was changed after it was signed.",
                                               "This pack is signed with a key that this kiosk does not know.",
                                               "This pack is signed in minisign's old form, which is not accepted."};

std::string flipped(std::string bytes, std::size_t at, int bit) {
  bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
  return bytes;
}

// What opening a correctly signed pack with this edit says; it must be Corrupt.
std::string after_edit(const std::string& sql) {
  const base::Error error = refusal(signed_pack(edited(sample_body(), sql)));
  CHECK(error.kind == ErrorKind::Corrupt);
  return error.what;
}

}  // namespace

TEST_CASE("an untouched pack opens; so the refusals below are for what was done to it") {
  CHECK(pack::Reader::open(sample_pack(), house_trust()).ok());
  CHECK(pack::Reader::open(signed_pack(sample_body()), house_trust()).ok());
  CHECK(pack::Reader::open(signed_pack(edited(sample_body(), "VACUUM")), house_trust()).ok());
}

TEST_CASE("a file that is no pack is told apart from one that is cut short") {
  CHECK(refusal("").what == "This pack is empty. Copy it again.");
  CHECK(refusal("hello").what == "This pack is not signed.");
  CHECK(refusal("PRISTAN1").what == "This pack is not signed.");
  CHECK(refusal(std::string(5000, '\0')).what == "This pack is not signed.");
  CHECK(refusal(sample_body()).what == "This pack is not signed.");
  CHECK(refusal(sample_body()).kind == ErrorKind::Untrusted);
  CHECK(refusal(sample_pack() + "x").what == "This pack is not whole: its end is missing. Copy it again.");
}

TEST_CASE("a pack that is cut short is refused, wherever it is cut") {
  const std::string whole = sample_pack();
  const auto check_cut = [&whole](std::size_t size) {
    CAPTURE(size);
    const base::Error error = refusal(whole.substr(0, size));
    CHECK(error.kind == ErrorKind::Untrusted);
    CHECK(kOutsideReasons.contains(error.what));
  };
  for (std::size_t size = 0; size < whole.size(); size += 1024) check_cut(size);
  REQUIRE(whole.size() > 600);
  for (std::size_t size = whole.size() - 600; size < whole.size(); ++size) check_cut(size);
  CHECK(refusal(whole.substr(0, 8192)).what == "This pack is not whole: its end is missing. Copy it again.");
  CHECK(refusal(whole.substr(0, whole.size() - 1)).what ==
        "This pack is not whole: its end is missing. Copy it again.");
}

TEST_CASE("one changed bit anywhere in the body is seen") {
  const std::string whole = sample_pack();
  const std::size_t body_size = sample_body().size();
  const auto check_flip = [&whole](std::size_t at, int bit) {
    CAPTURE(at);
    const base::Error error = refusal(flipped(whole, at, bit));
    CHECK(error.kind == ErrorKind::Untrusted);
    CHECK(error.what == "This pack was changed after it was signed.");
  };
  for (std::size_t at = 0; at < 100; ++at) check_flip(at, static_cast<int>(at % 8));
  for (std::size_t page = 0; page < body_size; page += pack::kSqlitePageBytes) {
    for (const std::size_t inside : {0u, 1u, 2000u, 4095u}) check_flip(page + inside, 3);
  }
}

TEST_CASE("one changed bit anywhere in the trailer is refused, but for the comment that nobody signs") {
  const std::string whole = sample_pack();
  const std::size_t trailer = sample_body().size();
  const std::size_t first_line_end = whole.find('\n', trailer);
  const std::size_t comment_text = trailer + std::string_view("untrusted comment: ").size();
  for (std::size_t at = trailer; at < whole.size(); ++at) {
    if (at >= comment_text && at < first_line_end) continue;
    for (int bit = 0; bit < 8; ++bit) {
      CAPTURE(at - trailer);
      CAPTURE(bit);
      const base::Error error = refusal(flipped(whole, at, bit));
      CHECK(error.kind == ErrorKind::Untrusted);
      CHECK(kOutsideReasons.contains(error.what));
    }
  }
  CHECK(refusal(flipped(whole, whole.size() - 12, 0)).what == "This pack's signature is damaged.");
  CHECK(refusal(flipped(whole, whole.size() - 9, 7)).what == "This pack's signature is damaged.");
  CHECK(refusal(flipped(whole, whole.find("version:4"), 0)).what == "This pack was changed after it was signed.");
}

TEST_CASE("a length that points outside the file is refused") {
  std::string bytes = sample_pack();
  for (const char* length :
       {"\0\0\0\0", "\xff\xff\xff\xff", "\xff\xff\xff\x7f", "\x00\x40\x00\x00", "\x01\x40\x00\x00"}) {
    bytes.replace(bytes.size() - 12, 4, length, 4);
    CHECK(refusal(bytes).what == "This pack's signature is damaged.");
  }
}

TEST_CASE("a pack of another key, another house or another time is refused by name") {
  const model::Content content = tests::sample_content();
  const std::string foreign = pack::write(content, tests::foreign_key()).value();
  CHECK(refusal(foreign).kind == ErrorKind::Untrusted);
  CHECK(refusal(foreign).what == "This pack is signed with a key that this kiosk does not know.");

  pack::Trust later = house_trust();
  later.min_version = 5;
  CHECK(refusal(sample_pack(), later).kind == ErrorKind::Untrusted);
  CHECK(refusal(sample_pack(), later).what ==
        "This pack (version 4) is older than version 5, the lowest that this kiosk accepts.");

  pack::Trust elsewhere = house_trust();
  elsewhere.pack_id = "health-si";
  CHECK(refusal(sample_pack(), elsewhere).kind == ErrorKind::Untrusted);
  CHECK(refusal(sample_pack(), elsewhere).what == "This pack is for sample, this kiosk is for health-si.");

  pack::Trust nobody = house_trust();
  nobody.keys.clear();
  CHECK(refusal(sample_pack(), nobody).kind == ErrorKind::Untrusted);
  CHECK(refusal(sample_pack(), nobody).what == "This kiosk has no key to check packs with.");
}

TEST_CASE("a second trusted key opens the packs of both") {
  pack::Trust both = house_trust();
  both.keys.insert(both.keys.begin(), tests::foreign_key().public_key());
  CHECK(pack::Reader::open(sample_pack(), both).ok());
  CHECK(pack::Reader::open(pack::write(tests::sample_content(), tests::foreign_key()).value(), both).ok());
}

TEST_CASE("a signature that is not about a pack, or about another content, is refused") {
  const std::string body = sample_body();
  const std::string strange = pack::join(body, pack::sign(body, "timestamp:1", tests::house_key()));
  CHECK(refusal(strange).kind == ErrorKind::Untrusted);
  CHECK(refusal(strange).what == "This pack's signature does not say which pack it is for.");
  for (const pack::SealedFacts& facts :
       {pack::SealedFacts{"sample", 5, {2027, 11, 23}}, pack::SealedFacts{"sample", 4, {2028, 11, 23}}}) {
    const base::Error error = refusal(pack::seal(body, facts, tests::house_key()));
    CHECK(error.kind == ErrorKind::Corrupt);
    CHECK(error.what == "This pack's content is not what its signature says.");
  }
}

TEST_CASE("a signed body that is no pack is refused") {
  for (const std::string& body : {std::string("hello"), std::string(4096, 'x'), sample_body().substr(0, 4096),
                                  sample_body().substr(0, 5000), sample_body() + std::string(100, '\0')}) {
    const base::Error error = refusal(signed_pack(body));
    CHECK(error.kind == ErrorKind::Corrupt);
  }
  CHECK(refusal(signed_pack("hello")).what == "This file is signed, but it is not a pack.");
  CHECK(after_edit("PRAGMA application_id=7") == "This file is signed, but it is not a pack.");
  CHECK(after_edit("PRAGMA user_version=3") == "This pack is in format 3, this kiosk reads format 2.");
}

TEST_CASE("a signed pack that lacks a table says which") {
  for (const pack::Table& table : pack::kTables) {
    const std::string name(table.name);
    CHECK(after_edit("DROP TABLE " + name) == "This pack lacks the table '" + name + "'.");
  }
}

TEST_CASE("a signed pack with anything but its tables is refused, and what it brought is not repeated") {
  const std::string no_other = "This pack holds a view, a trigger or an index, which no pack may.";
  CHECK(after_edit("CREATE VIEW evil AS SELECT * FROM pages") == no_other);
  CHECK(after_edit("CREATE TRIGGER evil AFTER INSERT ON doors BEGIN DELETE FROM doors; END") == no_other);
  CHECK(after_edit("CREATE INDEX evil ON doors(id)") == no_other);
  CHECK(after_edit("CREATE TABLE evil(x)") == "This pack holds a table that does not belong in a pack.");
  CHECK(after_edit("CREATE VIRTUAL TABLE evil USING fts5(x)") ==
        "This pack holds a table that does not belong in a pack.");
  CHECK(after_edit("ANALYZE") == "This pack holds a table that does not belong in a pack.");
  CHECK(after_edit("ALTER TABLE doors ADD COLUMN evil TEXT") ==
        "This pack's table 'doors' is not built as it must be.");
  CHECK(after_edit("DROP TABLE doors; CREATE TABLE doors(position, id, record)") ==
        "This pack's table 'doors' is not built as it must be.");
}

TEST_CASE("a signed pack whose rows are wrong names the table") {
  CHECK(after_edit("DELETE FROM manifest") == "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("INSERT INTO manifest SELECT 'b',version,date,expires,title,source_locale,time_zone,country,"
                   "result_mode,regulatory_reference,draft,trusted_days,stale_days FROM manifest") ==
        "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("UPDATE manifest SET version=-1") == "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("UPDATE manifest SET version=4294967296") == "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("UPDATE manifest SET draft=2") == "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("UPDATE manifest SET expires='2027-13-01'") == "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("UPDATE manifest SET title=CAST(x'ff' AS TEXT)") == "This pack's table 'manifest' is damaged.");
  CHECK(after_edit("UPDATE services SET id='sos'") == "This pack's table 'services' is damaged.");
  CHECK(after_edit("UPDATE doors SET id=CAST(x'00' AS TEXT) WHERE position=0") ==
        "This pack's table 'doors' is damaged.");
  CHECK(after_edit("UPDATE messages SET text=CAST(x'c328' AS TEXT)") == "This pack's table 'messages' is damaged.");
  CHECK(after_edit("UPDATE messages SET text=CAST(zeroblob(2000000) AS TEXT)") ==
        "This pack's table 'messages' is damaged.");
  CHECK(after_edit("UPDATE messages SET text=CAST(zeroblob(20000000) AS TEXT)") == "This pack's content is damaged.");
  CHECK(after_edit("UPDATE manifest SET id='other'") == "This pack's content is not what its signature says.");
  CHECK(after_edit("UPDATE pages SET lang='xx' WHERE lang='sl'") ==
        "This pack cannot be used: it has texts in a language that it does not list.");
  CHECK(after_edit("DELETE FROM locales") == "This pack cannot be used: it has no language.");
}

TEST_CASE("a signed pack whose rows are out of order is refused: no page could be found in it") {
  CHECK(after_edit("UPDATE services SET position=7 WHERE position=1") == "This pack's table 'services' is damaged.");
  // SQLite itself never writes such rows: the first page's id becomes greater than the second's.
  std::string body = sample_body();
  const std::size_t key = body.find("emergencyen");
  REQUIRE(key != std::string::npos);
  body[key] = 'z';
  CHECK(refusal(signed_pack(body)).what == "This pack's table 'pages' is damaged.");
  body = sample_body();
  const std::size_t twice = body.find("sleepen");
  REQUIRE(twice != std::string::npos);
  body.replace(twice, 7, "sleepar");
  CHECK(refusal(signed_pack(body)).what == "This pack's table 'pages' is damaged.");
}

TEST_CASE("a signed pack whose database does not add up is refused though its rows can be read") {
  std::string body = sample_body();
  body[39] = 5;  // five pages on a free list that is empty
  CHECK(refusal(signed_pack(body)).what == "This pack's content is damaged.");
}

TEST_CASE("a signature of more than 16 KB is refused, even a valid one") {
  const std::string body = sample_body();
  std::string signature(pack::split(sample_pack()).value().signature);
  signature.insert(signature.find('\n'), 10'000, '-');
  CHECK(pack::Reader::open(pack::join(body, signature), house_trust()).ok());
  signature.insert(signature.find('\n'), 10'000, '-');
  CHECK(refusal(pack::join(body, signature)).what == "This pack's signature is damaged.");
}

TEST_CASE("a signed pack whose records are garbage names the table") {
  for (const char* table : {"emergencies", "locales", "doors", "assessments", "exercises", "services", "pages"}) {
    const std::string expected = "This pack's table '" + std::string(table) + "' is damaged.";
    for (const char* record :
         {"x''", "x'00'", "x'ffffffffff'", "zeroblob(1)", "CAST(hex(zeroblob(1500)) AS BLOB)", "zeroblob(1100000)",
          "record || x'00'", "substr(record, 1, length(record) - 1)", "substr(record, 2)"}) {
      CAPTURE(record);
      CHECK(after_edit("UPDATE " + std::string(table) + " SET record=CAST(" + record + " AS BLOB)") == expected);
    }
  }
}

TEST_CASE("300 damaged and then correctly signed packs: each opens or says why not") {
  const std::string body = sample_body();
  std::mt19937 random(20261123);
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
  int refused = 0, opened = 0;
  for (int round = 0; round < 300; ++round) {
    std::string damaged = body;
    const std::size_t changes = 1 + below(round % 3 == 0 ? 200 : 6);
    for (std::size_t i = 0; i < changes; ++i) {
      // Half of the damage is where SQLite keeps its own numbers: at the start of a page.
      const std::size_t page = below(body.size() / pack::kSqlitePageBytes) * pack::kSqlitePageBytes;
      const std::size_t at = page + below(i % 2 == 0 ? 100 : pack::kSqlitePageBytes);
      damaged[at] = static_cast<char>(random());
    }
    const auto reader = pack::Reader::open(signed_pack(damaged), house_trust());
    if (reader.ok()) {
      ++opened;
      for (const model::PageId& id : reader.value()->page_ids()) {
        for (const model::Locale& locale : reader.value()->locales()) reader.value()->page(id, locale.tag);
      }
      continue;
    }
    ++refused;
    CHECK(reader.error().kind == ErrorKind::Corrupt);
    CHECK(reader.error().what.starts_with("This "));
    for (const char c : reader.error().what) CHECK((c >= ' ' && c <= '~'));
  }
  MESSAGE("refused ", refused, ", opened ", opened);
  CHECK(refused > 100);
  CHECK(refused + opened == 300);
}

TEST_CASE("a page's record with every single byte changed is decoded to another page or refused") {
  const model::Page page = tests::sample_pages()[1];
  const std::string record = pack::encode(page).value();
  int refused = 0;
  for (std::size_t at = 0; at < record.size(); ++at) {
    for (const int change : {0x01, 0x80, 0xff}) {
      std::string damaged = record;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      const auto decoded = pack::decode<model::Page>(damaged);
      if (!decoded.ok()) {
        ++refused;
        continue;
      }
      // One encoding for each value: what was read is written as the same bytes.
      CHECK(pack::encode(decoded.value()).value() == damaged);
    }
    CHECK_FALSE(pack::decode<model::Page>(record.substr(0, at)).ok());
  }
  CHECK(refused > 0);
  CHECK_FALSE(pack::decode<model::Page>(record + '\0').ok());
}
