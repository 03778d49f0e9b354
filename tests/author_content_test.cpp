// SPDX-License-Identifier: GPL-3.0-or-later
// The real content: without fault, complete against the facts, and nothing in it that may not be shown.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>

#include "author/compile.h"
#include "author/numbers.h"
#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

struct Real {
  author::Diagnostics diagnostics;
  author::Compiled compiled;
};

Real compile_real() {
  author::CompileOptions options;
  options.content = fs::path(PRISTAN_SOURCE_DIR) / "content";
  options.locales = fs::path(PRISTAN_SOURCE_DIR) / "locales";
  Real real;
  real.compiled = author::compile(options, real.diagnostics);
  return real;
}

// service -> number -> grade
using Expected = std::map<std::string, std::map<std::string, char>>;
Expected expected_services() {
  Expected result;
  std::istringstream lines(
      tests::contents_of(fs::path(PRISTAN_SOURCE_DIR) / "tests" / "data" / "services-expected.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string service, number, grade;
    std::getline(fields, service, '\t');
    std::getline(fields, number, '\t');
    std::getline(fields, grade, '\t');
    REQUIRE(grade.size() == 1);
    result[service][number] = grade[0];
  }
  return result;
}

// Of grade C or U in the facts; the last two are not known to work in Slovenia and not to be listed.
const std::set<std::string> kRefused = {
    "031470151", "014301288", "0802880",   "012006760", "040863986", "014750670", "015444760", "016200423",
    "014301205", "056260011", "031296930", "014723776", "015222622", "030361280", "030361281", "070361696",
    "014301080", "012307830", "030645304", "014253093", "040753425", "014347351", "0804142",   "014787530",
    "015864904", "012004682", "031704707", "031778772", "116000",    "116006",    "116117"};

std::vector<std::string> spellings(const std::string& number) {
  const std::size_t area = number[0] != '0' || number.starts_with("080") || number[1] > '2' ? 3 : 2;
  const std::string code = number.substr(0, area), rest = number.substr(area);
  const std::string first = rest.substr(0, 3), last = rest.substr(std::min<std::size_t>(3, rest.size()));
  std::vector<std::string> all{number, "(" + code + ") " + rest};
  for (const char* gap : {" ", "\u00A0", "\u2009", "\u202F", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014",
                          "\u2015", " \u2013 ", ".", "/", " / "}) {
    all.push_back(code + gap + first + (last.empty() ? "" : gap + last));
  }
  if (number[0] == '0') {
    all.push_back("+386 (0)" + number.substr(1, area - 1) + " " + rest);
    all.push_back("00386 " + number.substr(1, area - 1) + "–" + rest);
  }
  return all;
}

}  // namespace

TEST_CASE("the content has no fault") {
  const Real real = compile_real();
  std::string text;
  for (const author::Diagnostic& diagnostic : real.diagnostics.sorted()) {
    if (diagnostic.severity != author::Severity::Note) text += author::to_text(diagnostic);
  }
  CHECK(text == "");
}

TEST_CASE("six languages, ten pages and more in English and Slovenian, four core pages and every text in all") {
  const model::Content content = compile_real().compiled.content;
  REQUIRE(content.locales.size() == 6);
  std::map<std::string, std::set<std::string>> pages;
  for (const model::Page& page : content.pages) pages[page.lang.text].insert(page.id.text);
  CHECK(pages["en"].size() >= 10);
  CHECK(pages["sl"].size() >= 10);
  const std::size_t texts = content.messages.at(model::LangTag("en")).size();
  CHECK(texts > 200);
  for (const model::Locale& locale : content.locales) {
    CAPTURE(locale.tag.text);
    for (const char* core : {"trauma", "ptsd", "dissociation", "reach-health"}) {
      CHECK_MESSAGE(pages[locale.tag.text].contains(core), core);
    }
    CHECK(content.messages.at(locale.tag).size() == texts);
  }
}

TEST_CASE("every service of the facts with a number of grade A or B, with all such numbers, and no other") {
  const model::Content content = compile_real().compiled.content;
  std::map<std::string, char> wanted, found;
  for (const auto& [service, numbers] : expected_services()) wanted.insert(numbers.begin(), numbers.end());
  for (const model::Service& service : content.services) {
    for (const model::Phone& phone : service.phones) {
      found[phone.number] = phone.grade == model::Grade::A ? 'A' : 'B';
    }
  }
  CHECK(found == wanted);
  const auto with_phone = std::count_if(content.services.begin(), content.services.end(),
                                        [](const model::Service& service) { return !service.phones.empty(); });
  CHECK(static_cast<std::size_t>(with_phone) == expected_services().size());
}

TEST_CASE("nobody has called yet, so nothing says so; confidential places have no address") {
  const Real real = compile_real();
  for (const model::Service& service : real.compiled.content.services) {
    CAPTURE(service.id.text);
    CHECK_FALSE(service.verified.done());
    if (service.confidential) CHECK(service.address.text.empty());
  }
  CHECK(real.compiled.content.manifest.draft);
}

TEST_CASE("numbers that may not be shown stand in no file of an editor") {
  for (const char* folder : {"content", "locales"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PRISTAN_SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file() || entry.path().filename() == "README.md") continue;
      for (const std::string& number : author::phone_numbers(tests::contents_of(entry.path()))) {
        CAPTURE(entry.path().string());
        CAPTURE(number);
        CHECK_FALSE(kRefused.contains(number));
      }
    }
  }
}

TEST_CASE("each of them would be found however it is written") {
  for (const std::string& number : kRefused) {
    for (const std::string& written : spellings(number)) {
      CAPTURE(written);
      CHECK(author::phone_numbers("msgstr \"Тел.: " + written + ".\"") == std::vector<std::string>{number});
    }
  }
}
