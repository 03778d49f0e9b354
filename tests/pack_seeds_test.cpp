// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds that fuzzing starts from (tests/fuzz/corpus) are kept true: each must still be what this code makes. With
// PRISTAN_WRITE_SEEDS=1 in the environment they are written anew, as after a change of the format.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "base/file.h"
#include "pack/record.h"
#include "pack_workshop.h"

namespace {

std::map<std::string, std::string> seeds() {
  const pack::SecretKey key = tests::house_key();
  const std::string comment = pack::trusted_comment(tests::sample_facts());
  model::Page page = tests::sample_pages()[1];
  return {
      {"pack/emergency", pack::encode(tests::sample_manifest().emergencies[0]).value()},
      {"pack/locale", pack::encode(tests::sample_locales()[2]).value()},
      {"pack/door", pack::encode(tests::sample_doors()[0]).value()},
      {"pack/door-directory", pack::encode(tests::sample_doors()[1]).value()},
      {"pack/assessment", pack::encode(tests::sample_assessment()).value()},
      {"pack/exercise", pack::encode(tests::sample_exercises()[0]).value()},
      {"pack/service", pack::encode(tests::sample_services()[0]).value()},
      {"pack/page", pack::encode(page).value()},
      {"pack/damage-none", "D"},
      {"pack/damage-header", std::string("D\0\x12\xff\0\x1c\x01", 7)},
      {"pack/damage-root-page", std::string("D\0\x64\x05\0\x68\xff", 7)},
      {"pack/damage-order", "D\x88\xae\x09"},  // two pages out of order: was once taken
      {"pack/damage-record", std::string("D\x8f\xf0\xff\x8f\xf1\xff", 7)},
      {"seal/signature", pack::sign("body", comment, key)},
      {"seal/signature-of-another", pack::sign("other", comment, key)},
      {"seal/trailer", pack::seal("body", tests::sample_facts(), key)},
      {"seal/public-key", pack::to_file_text(key.public_key())},
      {"seal/public-line", pack::to_text(key.public_key())},
      {"seal/secret-key", pack::to_text(key)},
      {"seal/comment", comment},
  };
}

}  // namespace

TEST_CASE("the seeds of the fuzz targets are up to date") {
  const std::filesystem::path corpus = std::filesystem::path(PRISTAN_SOURCE_DIR) / "tests/fuzz/corpus";
  const bool write = std::getenv("PRISTAN_WRITE_SEEDS") != nullptr;
  for (const auto& [name, bytes] : seeds()) {
    CAPTURE(name);
    if (write) REQUIRE(base::write_file_atomically(corpus / name, bytes).ok());
    const auto seed = base::read_file(corpus / name);
    REQUIRE(seed.ok());
    CHECK(seed.value() == bytes);
  }
}
