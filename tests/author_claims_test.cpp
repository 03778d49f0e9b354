// SPDX-License-Identifier: GPL-3.0-or-later
// The real list of claims at work: tests/data/claims/<tag> holds a text a claim in each language, harmless neighbours
// and allowed phrases, and what the editor must be told.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "author/claims.h"
#include "author/compile.h"
#include "author/locale_file.h"
#include "author_tree.h"

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = PRISTAN_SOURCE_DIR;
const fs::path kSamples = kRoot / "tests" / "data" / "claims";
constexpr std::array kTags{"en", "sl", "uk", "ar", "th", "zh-Hans"};

std::string first_lines(const author::Diagnostics& diagnostics, const fs::path& folder) {
  std::string text;
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) {
    const std::string whole = author::to_text(diagnostic);
    text += whole.substr(0, whole.find('\n')) + "\n";
  }
  const std::string prefix = folder.string() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
    text.erase(at, prefix.size());
  }
  return text;
}

std::vector<model::Locale> real_locales() {
  author::Diagnostics diagnostics;
  std::vector<model::LangTag> tags;
  for (const char* tag : kTags) tags.emplace_back(tag);
  std::vector<model::Locale> locales;
  for (const model::LangTag& tag : tags) {
    const auto source = author::load(kRoot / "locales" / tag.text / "locale.toml", diagnostics);
    REQUIRE(source.has_value());
    auto locale = author::read_locale(*source, tag, tags, diagnostics);
    REQUIRE(locale.has_value());
    locales.push_back(std::move(*locale));
  }
  REQUIRE(diagnostics.clean());
  return locales;
}

author::ClaimList real_claims() {
  author::Diagnostics diagnostics;
  const auto source = author::load(kRoot / "locales" / "claims.toml", diagnostics);
  REQUIRE(source.has_value());
  author::ClaimList list = author::read_claims(*source, real_locales(), {}, diagnostics);
  CHECK(first_lines(diagnostics, kRoot) == "");
  return list;
}

author::ClaimList list_of(const std::string& toml, author::Diagnostics& diagnostics) {
  const auto source = author::accept("claims.toml", toml, diagnostics);
  REQUIRE(source.has_value());
  return author::read_claims(*source, real_locales(), {"fr"}, diagnostics);
}

// The words that the phrase finds, with '|' between them.
std::string found(const std::string& phrase, const std::string& text, bool by_words = true) {
  std::string words;
  for (const author::Range& range : author::Phrase(phrase, by_words).find_in(author::FoldedText(text))) {
    words += (words.empty() ? "" : "|") + text.substr(range.from, range.to - range.from);
  }
  return words;
}

std::string answers_for(tests::AuthorTree& tree) {
  author::CompileOptions options;
  options.content = tree.path() / "content";
  options.locales = tree.path() / "locales";
  author::Diagnostics diagnostics;
  author::compile(options, diagnostics);
  return first_lines(diagnostics, tree.path());
}

}  // namespace

TEST_CASE("in each language every claim of the real list is found, at its word, and harmless neighbours are not") {
  const author::ClaimList list = real_claims();
  CHECK(list.claims.size() >= 11);
  for (const char* tag : kTags) {
    CAPTURE(tag);
    author::Diagnostics diagnostics;
    const author::PoFolder folder = author::read_po_folder(kSamples / tag, diagnostics);
    author::ClaimSearch search(list, author::Authorship());
    search.look(folder, model::LangTag(tag), std::string(tag) == "en", diagnostics);
    const std::string answers = first_lines(diagnostics, kSamples / tag);
    CHECK(answers == tests::contents_of(kSamples / tag / "expected.txt"));
    CHECK(answers.find("harmless") == std::string::npos);
    for (const author::Claim& claim : list.claims) CHECK_MESSAGE(answers.find(claim.wrong) != std::string::npos, tag);
  }
}

TEST_CASE("words begin and end where letters do, whatever case, accents, hyphens and apostrophes") {
  CHECK(found("normal*", "Normal, NORMALLY; abnormal") == "Normal|NORMALLY");
  CHECK(found("*normal", "(abnormal)") == "abnormal");
  CHECK(found("you have", "You\n  have. You, have you-have") == "You\n  have|you-have");
  CHECK(found("you've got", "‘You’ve got it’") == "You’ve got");
  CHECK(found("hud* stopnj*", "Húdo stopnjo") == "Húdo stopnjo");
  CHECK(found("{n} normal", "normal") == "");
  CHECK(found("normal", "{normal} {n, plural, other {normal}}normal") == "normal");
}

TEST_CASE("Arabic without its vowel signs, Thai and Chinese by characters") {
  CHECK(found("*تشخيص*", "هذا تَشْـخِيصًا لا") == "تَشْـخِيصًا");
  CHECK(found("ปกติ", "นี่ไม่ปกติเลย", false) == "ปกติ");
  CHECK(found("ปกติ", "ปกตี", false) == "");  // another vowel is another word
  CHECK(found("诊断", "这不是诊断。", false) == "诊断");
}

TEST_CASE("bytes that are not UTF-8 and single marks do no harm") {
  CHECK(found("a", "\xC3\x28 a \xF0") == "a");
  CHECK(found("'", "'''") == "");
  CHECK(found("*", "word") == "word");  // refused when a list is read
}

TEST_CASE("an instrument's protected words and its credit are not ours; everything else is") {
  author::AssessmentFile file;
  file.assessment.attribution = model::MessageKey("sample.two");
  model::Item item;
  item.text = model::MessageKey("sample.normal");
  file.assessment.items.push_back(item);
  file.assessment.higher = model::MessageKey("elsewhere");
  const author::Authorship open({file});
  CHECK_FALSE(open.ours("assessments/sample.po", "sample.two"));
  CHECK(open.ours("assessments/sample.po", "sample.normal"));
  CHECK(open.ours("messages.po", "elsewhere"));
  CHECK(open.ours("messages.po", "result.line"));
  CHECK_FALSE(open.ours("messages.po", "help.call"));
  file.wording = "0000";
  const author::Authorship protected_words({file});
  CHECK_FALSE(protected_words.ours("assessments/sample.po", "sample.normal"));

  author::Diagnostics diagnostics;
  const author::PoFolder folder = author::read_po_folder(kSamples / "en", diagnostics);
  author::ClaimSearch search(real_claims(), protected_words);
  search.look(folder, model::LangTag("en"), true, diagnostics);
  const std::string answers = first_lines(diagnostics, kSamples / "en");
  CHECK(answers.find("'sample.normal'") == std::string::npos);
  CHECK(answers.find("'sample.two'") == std::string::npos);
  CHECK(answers.find("'sample.positive'") != std::string::npos);
}

TEST_CASE("an allowed phrase that no text needs is reported at its place") {
  const std::string toml =
      "[[claim]]\nid = \"d\"\nwrong = \"wrong\"\ninstead = \"do\"\n"
      "en = [\"diagnos*\"]\nsl = [\"x\"]\nuk = [\"x\"]\nar = [\"x\"]\nth = [\"x\"]\nzh-Hans = [\"x\"]\nfr = [\"x\"]\n"
      "[allowed]\nen = [\"not a diagnosis\", \"no diagnosis\", \"this is\"]\n";
  author::Diagnostics diagnostics;
  author::ClaimSearch search(list_of(toml, diagnostics), author::Authorship());
  const author::PoFolder folder = author::read_po_folder(kSamples / "en", diagnostics);
  author::Diagnostics found_claims, stale;
  search.look(folder, model::LangTag("en"), true, found_claims);
  search.check_allowed(stale);
  CHECK(first_lines(diagnostics, "") == "");
  CHECK(first_lines(stale, "") ==
        "claims.toml:13:26: warning: the allowed phrase 'no diagnosis' allows nothing: no text needs it\n"
        "claims.toml:13:42: warning: the allowed phrase 'this is' allows nothing: no text needs it\n");
}

TEST_CASE("a list with mistakes: each is named in its place") {
  author::Diagnostics diagnostics;
  list_of(
      "[[claim]]\nid = \"d\"\nwrong = \"wrong\"\n"
      "en = [\"diagnos*\", \"diagnos*\", \"*\", \"\", \"dia*gnos\"]\nsl = [\"x\"]\nuk = []\nar = \"x\"\nth = "
      "[\"*x\"]\nde = "
      "[\"x\"]\n"
      "[[claim]]\nid = \"d\"\nwrong = \"w\"\ninstead = \"i\"\n"
      "en = [\"a\"]\nsl = [\"a\"]\nuk = [\"a\"]\nar = [\"a\"]\nth = [\"a\"]\nzh-Hans = [\"a\"]\n"
      "[alowed]\n",
      diagnostics);
  CHECK(first_lines(diagnostics, "") == tests::contents_of(kSamples / "list-expected.txt"));
}

TEST_CASE("a pack with a self-assessment needs the list; only our own words, where they stand, are looked at") {
  const fs::path base = kRoot / "tests" / "data" / "author" / "base";
  {
    tests::AuthorTree tree(base);
    tree.change("locales/claims.toml\n! remove\n");
    CHECK(answers_for(tree).find("locales/claims.toml: error: there is no such file") != std::string::npos);
  }
  tests::AuthorTree tree(base);
  // help.call is no word about a self-assessment.
  tree.change(
      "locales/en/messages.po\n- msgid \"Call 112 in danger.\"\n+ msgid \"Call 112 for a diagnosis.\"\n"
      "locales/uk/messages.po\n- msgid \"Call 112 in danger.\"\n+ msgid \"Call 112 for a diagnosis.\"\n"
      "locales/en/assessments/mood.po\n- msgid \"Some words.\"\n+ msgid \"Words that you have.\"\n"
      "locales/uk/assessments/mood.po\n- msgid \"Some words.\"\n+ msgid \"Words that you have.\"\n");
  const std::string answers = answers_for(tree);
  CHECK(answers.find("locales/en/assessments/mood.po:39:19: error: 'mood.lower' says \"you have\": ") !=
        std::string::npos);
  CHECK(answers.find("says") == answers.rfind("says"));
}
