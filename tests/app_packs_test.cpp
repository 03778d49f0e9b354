// SPDX-License-Identifier: GPL-3.0-or-later
// Which pack is served, and what staff read when one is refused.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "app/packs.h"
#include "base/file.h"
#include "pack/writer.h"
#include "sample_content.h"

namespace {

namespace fs = std::filesystem;

pack::SecretKey our_key() { return pack::make_key({1}); }

std::string pack_bytes(std::uint32_t version, const pack::SecretKey& key, const std::string& id = "health-si") {
  model::Content content = tests::sample_content();
  content.manifest.version = version;
  content.manifest.id = id;
  const auto bytes = pack::write(content, key);
  REQUIRE(bytes.ok());
  return bytes.value();
}

// A house's folder with trust.toml and packs in it, gone afterwards.
class House {
 public:
  House() {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    std::ofstream(folder_ / "trust.toml")
        << "pack = \"new.pack\"\nprevious = \"old.pack\"\npack_id = \"health-si\"\n"
        << "min_version = 3\nkeys = [\"" << pack::to_text(our_key().public_key()) << "\"]\n";
  }
  ~House() { fs::remove_all(folder_); }
  void put(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  app::Served open() const { return app::open_packs(folder_ / "trust.toml"); }

 private:
  fs::path folder_ = PRISTAN_BUILD_DIR "/app_packs_test";
};

std::string first_refusal(const app::Served& served) {
  REQUIRE_FALSE(served.refusals.empty());
  return app::sentence(served.refusals.front());
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a good pack is served") {
  House house;
  house.put("new.pack", pack_bytes(5, our_key()));
  const app::Served served = house.open();
  REQUIRE(served.library);
  CHECK(served.library->manifest().version == 5);
  CHECK_FALSE(served.previous);
  CHECK(served.refusals.empty());
}

TEST_CASE("an altered pack gives way to the last good one, and staff can read why") {
  House house;
  std::string bytes = pack_bytes(5, our_key());
  bytes[bytes.size() / 2] ^= 1;
  house.put("new.pack", bytes);
  house.put("old.pack", pack_bytes(4, our_key()));
  const app::Served served = house.open();
  REQUIRE(served.library);
  CHECK(served.previous);
  CHECK(served.library->manifest().version == 4);
  CHECK(contains(first_refusal(served), "pack-untrusted: "));
  CHECK(contains(first_refusal(served), "new.pack"));
}

TEST_CASE("another key, another pack and an older version are refused, each with its reason") {
  struct Case {
    const char* what;
    std::string bytes;
    const char* reason;
  };
  const Case cases[] = {
      {"another key", pack_bytes(5, pack::make_key({2})), "pack-untrusted: "},
      {"another pack", pack_bytes(5, our_key(), "other-house"), "other-house"},
      {"older", pack_bytes(2, our_key()), "older"},
      {"not a pack", "hello", "pack-"},
      {"empty", "", "pack-"},
  };
  for (const Case& wrong : cases) {
    CAPTURE(wrong.what);
    House house;
    house.put("new.pack", wrong.bytes);
    const app::Served served = house.open();
    CHECK_FALSE(served.library);
    REQUIRE(served.refusals.size() == 2);
    CHECK(contains(first_refusal(served), wrong.reason));
    CHECK(served.refusals[1].reason == app::Reason::PackMissing);
  }
}

TEST_CASE("an unsigned pack is refused") {
  House house;
  const std::string bytes = pack_bytes(5, our_key());
  house.put("new.pack", bytes.substr(0, bytes.size() - 400));
  CHECK_FALSE(house.open().library);
}

TEST_CASE("the last good one may be older than the newest, but is signed like any other") {
  House house;
  house.put("new.pack", "x");
  house.put("old.pack", pack_bytes(2, our_key()));
  CHECK(house.open().previous);
  house.put("old.pack", pack_bytes(2, pack::make_key({2})));
  CHECK_FALSE(house.open().library);
}

TEST_CASE("a trust file that cannot be read is the reason") {
  const app::Served served = app::open_packs("/nowhere/trust.toml");
  CHECK_FALSE(served.library);
  CHECK(contains(first_refusal(served), "trust-file: /nowhere/trust.toml"));
}
