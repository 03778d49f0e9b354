// SPDX-License-Identifier: GPL-3.0-or-later
// An installation that stops after any of its steps leaves a folder that a kiosk can serve from.
#include <doctest/doctest.h>
#include <toml++/toml.h>

#include <sstream>

#include "author/install_plan.h"
#include "author_tree.h"
#include "pack/reader.h"

namespace {

namespace fs = std::filesystem;

// The version that a kiosk with this folder serves, as app::open_packs chooses; 0: out of service.
std::uint32_t served(const fs::path& folder) {
  if (!fs::exists(folder / "trust.toml")) return 0;
  const toml::table table = toml::parse(tests::contents_of(folder / "trust.toml"));
  pack::Trust trust{{}, table["pack_id"].value_or<std::string>(""), table["min_version"].value_or<std::uint32_t>(0)};
  for (const toml::node& key : *table["keys"].as_array()) {
    trust.keys.push_back(pack::parse_public_key(key.value_or<std::string>("")).value());
  }
  for (const char* name : {"pack", "previous"}) {
    const fs::path file = folder / table[name].value_or<std::string>("nothing");
    if (const auto reader = pack::Reader::open(file, trust)) return reader.value()->manifest().version;
    trust.min_version = 0;
  }
  return 0;
}

// Packs of the versions 3, 4 and 5, signed with 'old' and with 'new', and a kiosk's folder.
class Bench {
 public:
  Bench() : tree_(fs::path(PRISTAN_SOURCE_DIR) / "tests" / "data" / "author" / "base") {
    const author::Streams streams{words_, words_};
    for (const char* key : {"old", "new"}) REQUIRE(author::make_key(path(key), streams) == author::kGood);
    for (int version = 3; version <= 5; ++version) {
      const std::string line = "version = " + std::to_string(version);
      tree_.change("content/pack.toml\n- version = " + std::to_string(std::max(3, version - 1)) + "\n+ " + line + "\n");
      for (const char* key : {"old", "new"}) {
        const author::CheckRequest check{path("content"), path("locales"), path("fonts"), ""};
        REQUIRE(author::build({check, path(key), pack(version, key)}, streams) == author::kGood);
      }
    }
  }

  fs::path path(const std::string& name) const { return tree_.path() / name; }
  fs::path kiosk() const { return path("kiosk"); }
  fs::path pack(int version, const std::string& key) const { return path(std::to_string(version) + key + ".pack"); }
  author::InstallRequest request(int version, const std::string& key) const {
    return {pack(version, key), kiosk(), path(key + ".pub"), true, true};
  }
  void install(int version, const std::string& key) const {
    auto wanted = request(version, key);
    std::ostringstream words;
    REQUIRE(author::install(wanted, {words, words}) == author::kGood);
  }

  // What is served after each number of steps, each time in a folder as it was before.
  std::vector<std::uint32_t> served_after_each_step(const author::InstallRequest& wanted) const {
    std::vector<std::uint32_t> versions;
    const auto plan = author::plan_installation(wanted);
    REQUIRE(plan.ok());
    for (std::size_t done = 0; done <= plan.value().steps.size(); ++done) {
      fs::remove_all(path("before"));
      fs::copy(kiosk(), path("before"));
      for (std::size_t i = 0; i < done; ++i) REQUIRE(author::carry_out(plan.value().steps[i]).ok());
      versions.push_back(served(kiosk()));
      fs::remove_all(kiosk());
      fs::copy(path("before"), kiosk());
    }
    return versions;
  }

 private:
  std::ostringstream words_;
  tests::AuthorTree tree_;
};

void damage(const fs::path& pack) {
  std::string bytes = tests::contents_of(pack);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  std::ofstream(pack, std::ios::binary) << bytes;
}

using Versions = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("whichever step is the last before the power fails, a pack is served") {
  const Bench bench;
  bench.install(3, "old");
  CHECK(bench.served_after_each_step(bench.request(4, "old")) == Versions{3, 3, 3, 4, 4});
  CHECK(bench.served_after_each_step(bench.request(4, "new")) == Versions{3, 3, 3, 4, 4});
  CHECK(bench.served_after_each_step(bench.request(3, "old")) == Versions{3, 3, 3, 3});
  bench.install(4, "old");
  CHECK(bench.served_after_each_step(bench.request(3, "old")) == Versions{4, 4, 4, 3, 3});
  CHECK(bench.served_after_each_step(bench.request(3, "new")) == Versions{4, 4, 4, 3, 3});
  CHECK(bench.served_after_each_step(bench.request(5, "new")) == Versions{4, 4, 4, 5, 5});
}

TEST_CASE("an installation that stopped can be made again from any step") {
  const Bench bench;
  for (std::size_t done = 0; done <= 4; ++done) {
    CAPTURE(done);
    fs::remove_all(bench.kiosk());
    bench.install(3, "old");
    const auto plan = author::plan_installation(bench.request(4, "new"));
    REQUIRE(plan.ok());
    REQUIRE(plan.value().steps.size() == 4);
    for (std::size_t i = 0; i < done; ++i) REQUIRE(author::carry_out(plan.value().steps[i]).ok());
    bench.install(4, "new");
    CHECK(served(bench.kiosk()) == 4);
    CHECK(tests::contents_of(bench.kiosk() / "test-pack.previous.pack") == tests::contents_of(bench.pack(3, "old")));
    damage(bench.kiosk() / "test-pack.pack");
    CHECK(served(bench.kiosk()) == 3);
  }
}

TEST_CASE("a damaged pack does not take the place of the last good one") {
  const Bench bench;
  bench.install(3, "old");
  bench.install(4, "old");
  const fs::path previous = bench.kiosk() / "test-pack.previous.pack";
  damage(bench.kiosk() / "test-pack.pack");
  CHECK(bench.served_after_each_step(bench.request(5, "old")) == Versions{3, 3, 5, 5});
  bench.install(5, "old");
  CHECK(tests::contents_of(previous) == tests::contents_of(bench.pack(3, "old")));
  CHECK(served(bench.kiosk()) == 5);
  damage(bench.kiosk() / "test-pack.pack");
  CHECK(served(bench.kiosk()) == 3);
}

TEST_CASE("a pack of a key that trust.toml does not know is not kept either, nor one that was put there by hand") {
  const Bench bench;
  bench.install(3, "old");
  bench.install(4, "old");
  const fs::path current = bench.kiosk() / "test-pack.pack", previous = bench.kiosk() / "test-pack.previous.pack";
  for (const fs::path& foreign : {bench.pack(5, "new"), bench.pack(3, "old")}) {
    fs::copy_file(foreign, current, fs::copy_options::overwrite_existing);
    bench.install(4, "old");
    CHECK(tests::contents_of(previous) == tests::contents_of(bench.pack(3, "old")));
  }
  fs::remove_all(current);
  fs::create_directory(current);
  CHECK(author::plan_installation(bench.request(5, "old")).ok());
}
