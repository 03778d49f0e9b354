// SPDX-License-Identifier: GPL-3.0-or-later
// kiosk-pack score: all worked cases of the facts, the program itself, and what it says to answers that cannot be.
#include <doctest/doctest.h>
#include <sodium.h>
#include <sys/wait.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "author/commands.h"
#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

const fs::path kTree(PRISTAN_SOURCE_DIR);
// Of the file as it was published beside the facts.
constexpr const char* kCasesHash = "cbc8bc862a0e1bfb97ef7e41677c9bc27b7950bfb3727eac0d17b555eb601bd3";

std::string cases_text() { return tests::contents_of(kTree / "tests" / "data" / "scoring-cases.json"); }

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

// The id of one that is shipped, the file of one that is not.
std::string name_of(const nlohmann::json& one) {
  const std::string id = lower(one.at("instrument").get<std::string>());
  const fs::path ours = kTree / "tests" / "data" / (id + ".toml");
  return fs::exists(ours) ? ours.string() : id;
}

std::string list_of(const nlohmann::json& answers) {
  std::string list;
  for (const auto& answer : answers) {
    list += (list.empty() ? "" : ",") + (answer.is_string() ? answer.get<std::string>() : answer.dump());
  }
  return list;
}

struct Scored {
  int code = 0;
  std::string out, err;
};

Scored score(const std::string& id, const std::string& answers, bool json = true, const std::string& not_mine = "") {
  std::ostringstream out, err;
  const int code = author::score({kTree / "content", id, answers, not_mine, json}, {out, err});
  return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("the worked cases are those of the facts, byte for byte") {
  const std::string text = cases_text();
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  char hex[2 * sizeof hash + 1];
  CHECK(std::string(sodium_bin2hex(hex, sizeof hex, hash, sizeof hash)) == kCasesHash);
}

TEST_CASE("all worked cases come out as expected, field for field") {
  int fields = 0, cases = 0;
  for (const auto& one : nlohmann::json::parse(cases_text())) {
    CAPTURE(one.at("id").get<std::string>());
    const auto context = one.value("context", nlohmann::json::object());
    const auto not_mine = context.value("not_applicable", nlohmann::json::array());
    const Scored scored = score(name_of(one), list_of(one.at("answers")), true, list_of(not_mine));
    REQUIRE_MESSAGE(scored.code == 0, scored.err);
    const auto told = nlohmann::json::parse(scored.out);
    for (const auto& [name, wanted] : one.at("expected").items()) {
      CAPTURE(name);
      REQUIRE(told.contains(name));
      CHECK(told.at(name) == wanted);
      ++fields;
    }
    ++cases;
  }
  CHECK(cases == 93);
  CHECK(fields > 400);
}

TEST_CASE("the program says the same") {
  const std::string command = "cd '" + kTree.string() + "' && '" + PRISTAN_BUILD_DIR +
                              "/kiosk-pack' score phq-9 --answers 3,3,null,3,null,null,null,null,2 --json";
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  const std::size_t n = fread(buffer, 1, sizeof buffer, pipe);
  CHECK(WEXITSTATUS(pclose(pipe)) == 0);
  CHECK(std::string(buffer, n) == score("phq-9", "3,3,null,3,null,null,null,null,2").out);
}

TEST_CASE("the table is for people: every question, every result, and what is not known") {
  const std::string table = score("phq-9", "3,3,null,3,null,null,null,null,2", false).out;
  for (const char* words : {"nearly-every-day", "left out", "cannot be worked out", "suicidality_item9", "0 to 27"}) {
    CHECK_MESSAGE(table.find(words) != std::string::npos, words);
  }
  CHECK(score("pc-ptsd-5", "no,null,null,null,null,null", false).out.find("not asked") != std::string::npos);
}

TEST_CASE("what is only offered may be left off the list") {
  CHECK(score("phq-8", "1,1,1,1,1,1,1,1").out == score("phq-8", "1,1,1,1,1,1,1,1,null").out);
}

TEST_CASE("answers that cannot be are refused, with the way out") {
  CHECK(score("phq-2", "1").err.find("has 2 questions, and there are 1 answers") != std::string::npos);
  CHECK(score("phq-2", "1,4").err.find("'4' is no answer to question '2'; its answers are 0, 1, 2, 3, or null") !=
        std::string::npos);
  CHECK(score("phq-2", "1,").code == author::kFailed);
  CHECK(score("phq-2", "1,2", true, "1").err.find("has no answer 'does not apply'") != std::string::npos);
  CHECK(score("phq-2", "1,2", true, "9").err.find("there is no question '9'") != std::string::npos);
  CHECK(score("nothing", "1").err.find("there is no such file") != std::string::npos);
  CHECK(score("../pack", "1").code == author::kFailed);
}

TEST_CASE("no instrument is known by name in the program") {
  std::string names;
  for (const fs::path& folder : {kTree / "content" / "assessments", kTree / "tests" / "data"}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".toml") names += (names.empty() ? "" : "|") + entry.path().stem().string();
    }
  }
  REQUIRE(names.find("phq-9") != std::string::npos);
  REQUIRE(names.find("des-ii") != std::string::npos);
  const std::regex literal("\"([^\"\\n]*[^a-z0-9-])?(" + names + ")([^a-z0-9-][^\"\\n]*)?\"");
  CHECK(std::regex_search(std::string("if (id == \"phq-9\")"), literal));
  for (const auto& entry : fs::recursive_directory_iterator(kTree / "kiosk")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    std::istringstream lines(tests::contents_of(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(entry.path().string());
      line = line.substr(0, line.find("// "));  // sources may be cited
      if (line.size() < 1000) CHECK_MESSAGE(!std::regex_search(line, literal), line);
    }
  }
}
