// SPDX-License-Identifier: GPL-3.0-or-later
// kiosk-pack as an editor runs it: exit codes, words, files.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cstdio>

#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

const fs::path kProgram = fs::path(PRISTAN_BUILD_DIR) / "kiosk-pack";
const fs::path kBase = fs::path(PRISTAN_SOURCE_DIR) / "tests" / "data" / "author" / "base";

struct Outcome {
  int code = -1;
  std::string text;  // both streams
  bool says(const std::string& words) const { return text.find(words) != std::string::npos; }
};

// A tree with the program at work in it.
class Desk {
 public:
  Desk() : tree_(kBase) {}

  Outcome run(const std::string& arguments, const std::string& before = "") const {
    const std::string command =
        "cd '" + path().string() + "' && " + before + " '" + kProgram.string() + "' " + arguments + " 2>&1";
    Outcome outcome;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) outcome.text.append(buffer, n);
    const int status = pclose(pipe);
    REQUIRE(WIFEXITED(status));
    outcome.code = WEXITSTATUS(status);
    return outcome;
  }
  Outcome build(const std::string& out, const std::string& more = "") const {
    return run("build content locales --key secret --out " + out + " " + more);
  }
  void change(const std::string& text) { tree_.change(text); }
  void version(int from, int to) {
    change("content/pack.toml\n- version = " + std::to_string(from) + "\n+ version = " + std::to_string(to) + "\n");
  }
  std::string file(const std::string& name) const { return tests::contents_of(path() / name); }
  bool has(const std::string& name) const { return fs::exists(path() / name); }
  const fs::path& path() const { return tree_.path(); }

 private:
  tests::AuthorTree tree_;
};

}  // namespace

TEST_CASE("check: 0 for a good tree, 1 with every mistake named and counted") {
  Desk desk;
  const Outcome good = desk.run("check content locales");
  CHECK(good.code == 0);
  CHECK(good.says("\n0 errors, 0 warnings\n"));
  CHECK(good.says("A draft: nobody has read 14 files"));
  desk.change(
      "content/topics.toml\n- page = \"sleep\"\n+ page = \"slep\"\nlocales/uk/topics.po\n- msgstr \"Телефоном\"\n+ "
      "msgstr \"\"\n");
  const Outcome bad = desk.run("check content locales");
  CHECK(bad.code == 1);
  CHECK(bad.says("content/topics.toml:7:8: error: there is no page 'slep'\n  | page = \"slep\"\n  |        ^\n"));
  CHECK(bad.says("  -> did you mean 'sleep'?\n"));
  CHECK(bad.says("\n2 errors, 0 warnings\n"));
}

TEST_CASE("check says when characters were not checked, and checks them with the kiosk's fonts") {
  Desk desk;
  CHECK(desk.run("check content locales --fonts nowhere").says("Characters were not checked"));
  const fs::path fonts = fs::path(PRISTAN_BUILD_DIR) / "assets" / "fonts";
  if (!fs::exists(fonts / "fonts.list")) return;
  desk.change("locales/uk/topics.po\n- msgstr \"Телефоном\"\n+ msgstr \"Телефоном \U0001F984\"\n");
  const Outcome outcome = desk.run("check content locales --fonts '" + fonts.string() + "'");
  CHECK(outcome.code == 1);
  CHECK(outcome.says("locales/uk/topics.po:31:19: error: no font of the kiosk has the character \U0001F984 (U+1F984)"));
}

TEST_CASE("usage mistakes and missing files: a plain message and 2") {
  const Desk desk;
  CHECK(desk.run("").code == 2);
  CHECK(desk.run("bake content").code == 2);
  CHECK(desk.run("check content").code == 2);
  const Outcome nowhere = desk.run("check nowhere locales");
  CHECK(nowhere.code == 2);
  CHECK(nowhere.says("kiosk-pack: nowhere: there is no such folder"));
  CHECK(desk.run("build content locales --key secret --out a.pack").says("secret: there is no such file"));
  CHECK(desk.run("verify a.pack --key secret.pub").code == 2);
  CHECK(desk.run("show a.pack").code == 2);
  CHECK(desk.run("check content locales --as-of yesterday").says("'yesterday' is not a day"));
  CHECK(desk.run("--help").code == 0);
}

TEST_CASE("key: a pair, the secret for its owner only, never over an old one") {
  const Desk desk;
  CHECK(desk.run("key --out secret").code == 0);
  struct stat status {};
  REQUIRE(stat((desk.path() / "secret").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(desk.has("secret.pub"));
  const std::string before = desk.file("secret");
  const Outcome again = desk.run("key --out secret");
  CHECK(again.code == 2);
  CHECK(again.says("there is a key already"));
  CHECK(desk.file("secret") == before);
}

TEST_CASE("build: the same bytes for the same input, whatever the folder, the time zone and the tongue of the desk") {
  const Desk desk, other;
  REQUIRE(desk.run("key --out secret").code == 0);
  fs::copy(desk.path() / "secret", other.path() / "secret");
  CHECK(desk.build("a.pack").code == 0);
  CHECK(other.run("build content locales --key secret --out a.pack", "TZ=Asia/Tokyo LC_ALL=sl_SI.UTF-8").code == 0);
  CHECK(desk.file("a.pack") == other.file("a.pack"));
  CHECK(desk.build("b.pack", "--as-of 2026-12-01").code == 0);
  CHECK(desk.file("b.pack") != desk.file("a.pack"));
}

TEST_CASE("build: no pack from faulty content, and the old one stays") {
  Desk desk;
  REQUIRE(desk.run("key --out secret").code == 0);
  REQUIRE(desk.build("a.pack").code == 0);
  const std::string before = desk.file("a.pack");
  desk.change("content/topics.toml\n- page = \"sleep\"\n+ page = \"slep\"\n");
  const Outcome outcome = desk.build("a.pack");
  CHECK(outcome.code == 1);
  CHECK(outcome.says("No pack was written"));
  CHECK(desk.file("a.pack") == before);
  CHECK(desk.run("build content locales --key secret.pub --out c.pack").code == 2);
}

TEST_CASE("verify and show: what is in the pack, and who signed it") {
  const Desk desk;
  REQUIRE(desk.run("key --out secret").code == 0);
  REQUIRE(desk.run("key --out other").code == 0);
  REQUIRE(desk.build("a.pack").code == 0);
  const Outcome good = desk.run("verify a.pack --key secret.pub");
  CHECK(good.code == 0);
  CHECK(good.says("a.pack: good. test-pack, version 3, 2026-11-23, expires 2027-11-23, a draft"));
  CHECK(desk.run("verify a.pack --key other.pub").code == 1);
  const Outcome shown = desk.run("show a.pack --key secret.pub");
  CHECK(shown.code == 0);
  CHECK(shown.says("A DRAFT"));
  CHECK(shown.says("    uk  sleep\n"));
  CHECK(shown.says("  uk  Українська: 2 pages, 35 short texts\n"));
  CHECK(shown.says("  112  Help now: Ambulance (emergency-112)\n"));
  CHECK(shown.says("  116 123  Samarijan (samarijan, grade A, not called yet)\n"));
  CHECK(desk.run("show a.pack").says("not checked: name the public key"));
  std::string bytes = desk.file("a.pack");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  std::ofstream(desk.path() / "altered.pack", std::ios::binary) << bytes;
  CHECK(desk.run("verify altered.pack --key secret.pub").code == 1);
  CHECK(desk.run("show altered.pack --key secret.pub").code == 1);
}

TEST_CASE("a tree in which everything has been read and called is no draft") {
  Desk desk;
  REQUIRE(desk.run("key --out secret").code == 0);
  const std::string reviewed = "+ reviewed = {on = 2026-11-20, by_role = \"psychologist\"}\n";
  desk.change(
      "content/services/talk.toml\n- confidential = false\n+ verified = {on = 2026-11-20, by_role = \"outreach-worker\"}\n"
      "- id = \"emergency-112\"\n+ id = \"emergency-112\"\n+ verified = {on = 2026-11-20, by_role = \"outreach-worker\"}\n");
  for (const char* page :
       {"content/pages/sleep.md", "content/pages/rest.md", "locales/uk/pages/sleep.md", "locales/uk/pages/rest.md"}) {
    const std::string id = std::string(page).find("sleep") != std::string::npos ? "sleep" : "rest";
    desk.change(std::string(page) + "\n- id = \"" + id + "\"\n+ id = \"" + id + "\"\n" + reviewed);
  }
  for (const char* language : {"en", "uk"}) {
    for (const char* name : {"messages", "topics", "exercises", "services", "assessments/mood"}) {
      const std::string line = "\"Language: " + std::string(language) + "\\n\"\n";
      desk.change("locales/" + std::string(language) + "/" + name + ".po\n- " + line + "+ " + line +
                  "+ \"X-Reviewed: 2026-11-20 native-speaker\\n\"\n");
    }
  }
  const Outcome outcome = desk.build("a.pack");
  CHECK(outcome.code == 0);
  CHECK_FALSE(outcome.says("draft"));
  CHECK(desk.run("show a.pack").says("Every text has been read and every service called."));
}

TEST_CASE("install: writes what a kiosk reads, keeps the pack before, and goes back only on purpose") {
  Desk desk;
  REQUIRE(desk.run("key --out secret").code == 0);
  REQUIRE(desk.build("3.pack").code == 0);
  desk.version(3, 4);
  REQUIRE(desk.build("4.pack").code == 0);

  REQUIRE(desk.run("install 3.pack --to kiosk --key secret.pub").code == 0);
  CHECK(desk.file("kiosk/test-pack.pack") == desk.file("3.pack"));
  CHECK(desk.file("kiosk/trust.toml").find("pack_id = \"test-pack\"\nmin_version = 3\nkeys = [\"RW") !=
        std::string::npos);
  CHECK(desk.file("kiosk/trust.toml").find("previous") == std::string::npos);

  REQUIRE(desk.run("install 4.pack --to kiosk --key secret.pub").code == 0);
  CHECK(desk.file("kiosk/test-pack.pack") == desk.file("4.pack"));
  CHECK(desk.file("kiosk/test-pack.previous.pack") == desk.file("3.pack"));
  CHECK(desk.file("kiosk/trust.toml").find("min_version = 4") != std::string::npos);
  CHECK(desk.file("kiosk/trust.toml").find("previous = \"test-pack.previous.pack\"") != std::string::npos);

  const Outcome older = desk.run("install 3.pack --to kiosk --key secret.pub");
  CHECK(older.code == 1);
  CHECK(older.says("version 3 is older than version 4"));
  CHECK(older.says("--rollback"));
  CHECK(desk.file("kiosk/test-pack.pack") == desk.file("4.pack"));

  REQUIRE(desk.run("install 3.pack --to kiosk --key secret.pub --rollback").code == 0);
  CHECK(desk.file("kiosk/test-pack.pack") == desk.file("3.pack"));
  CHECK(desk.file("kiosk/test-pack.previous.pack") == desk.file("4.pack"));
  CHECK(desk.file("kiosk/trust.toml").find("min_version = 3") != std::string::npos);
}

TEST_CASE("install: another key, another pack, a broken trust.toml and an altered pack are refused") {
  Desk desk;
  REQUIRE(desk.run("key --out secret").code == 0);
  REQUIRE(desk.run("key --out other").code == 0);
  REQUIRE(desk.build("a.pack").code == 0);
  REQUIRE(desk.run("build content locales --key other --out b.pack").code == 0);
  REQUIRE(desk.run("install a.pack --to kiosk --key secret.pub").code == 0);

  CHECK(desk.run("install a.pack --to kiosk --key other.pub").code == 1);
  const Outcome stranger = desk.run("install b.pack --to kiosk --key other.pub");
  CHECK(stranger.code == 1);
  CHECK(stranger.says("--trust-new-key"));
  CHECK(desk.run("install b.pack --to kiosk --key other.pub --trust-new-key").code == 0);
  const std::string trust = desk.file("kiosk/trust.toml");
  CHECK(std::count(trust.begin(), trust.end(), ',') == 1);  // both keys

  desk.change("content/pack.toml\n- id = \"test-pack\"\n+ id = \"other-pack\"\n");
  REQUIRE(desk.build("c.pack").code == 0);
  const Outcome foreign = desk.run("install c.pack --to kiosk --key secret.pub");
  CHECK(foreign.code == 1);
  CHECK(foreign.says("this kiosk is for the pack 'test-pack', not for 'other-pack'"));

  std::ofstream(desk.path() / "kiosk/trust.toml") << "pack_id = ";
  const Outcome broken = desk.run("install a.pack --to kiosk --key secret.pub");
  CHECK(broken.code == 2);
  CHECK(broken.says("kiosk/trust.toml:1:"));
}

TEST_CASE("check-centre: a house's own file") {
  const Desk desk;
  std::ofstream(desk.path() / "centre.toml")
      << "language = \"sl\"\n[cover]\ntitel = \"Odprto\"\n[[cover.row]]\nlabel = \"a\"\n";
  const Outcome outcome = desk.run("check-centre centre.toml");
  CHECK(outcome.code == 1);
  CHECK(outcome.says("centre.toml:3:1: error: [cover] has no 'titel'"));
  CHECK(outcome.says("centre.toml:4:1: error: a line of the cover needs 'value'"));
  CHECK(desk.run("check-centre nowhere.toml").code == 2);
}
