// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that translators fill in come out for the numbers that Unicode wants them for.
#include <doctest/doctest.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>

#include <map>

#include "author/plural.h"

namespace {

std::string formatted(const std::string& pattern, const std::string& locale, int n) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(locale.c_str()), where, status);
  REQUIRE(U_SUCCESS(status));
  const icu::UnicodeString names[] = {"n"};
  const icu::Formattable values[] = {n};
  icu::UnicodeString result;
  format.format(names, values, 1, result, status);
  REQUIRE(U_SUCCESS(status));
  std::string text;
  result.toUTF8String(text);
  return text;
}

// The lines that gettext's own tools write.
const std::map<std::string, std::string> kLines = {
    {"en", "nplurals=2; plural=(n != 1);"},
    {"sl", "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"},
    {"uk", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"},
    {"ar", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"},
    {"th", "nplurals=1; plural=0;"},
    {"zh-Hans", "nplurals=1; plural=0;"},
};

}  // namespace

TEST_CASE("each language has the boxes that Unicode gives whole numbers") {
  using Names = std::vector<std::string>;
  CHECK(author::plural_categories("en") == Names{"one", "other"});
  CHECK(author::plural_categories("sl") == Names{"one", "two", "few", "other"});
  CHECK(author::plural_categories("uk") == Names{"one", "few", "many"});
  CHECK(author::plural_categories("ar-u-nu-latn") == Names{"zero", "one", "two", "few", "many", "other"});
  CHECK(author::plural_categories("th") == Names{"other"});
  CHECK(author::plural_categories("zh-Hans") == Names{"other"});
}

TEST_CASE("box k is shown for exactly the numbers of category k, 0 to 2000, in every language") {
  for (const auto& [locale, line] : kLines) {
    CAPTURE(locale);
    const auto categories = author::plural_categories(locale);
    std::vector<std::string> forms;
    for (std::size_t k = 0; k < categories.size(); ++k) forms.push_back("form " + std::to_string(k));
    const std::string pattern = author::plural_pattern("n", categories, forms);
    const auto gettext = author::PluralForms::parse(line);
    REQUIRE(gettext);
    CHECK(gettext->count() == categories.size());
    CHECK_FALSE(author::first_disagreement(*gettext, locale, categories));
    for (int n = 0; n <= 2000; ++n) {
      const auto index = gettext->index_of(static_cast<unsigned long>(n));
      REQUIRE(index);
      const std::string wanted = "form " + std::to_string(*index);
      if (formatted(pattern, locale, n) != wanted) FAIL("wrong form for " << n);
    }
  }
}

TEST_CASE("a number sign in a form is a number sign, and arguments are filled in") {
  const auto categories = author::plural_categories("en");
  const std::string pattern = author::plural_pattern("n", categories, {"# {n, number} one", "# {n, number} more"});
  CHECK(formatted(pattern, "en", 1) == "# 1 one");
  CHECK(formatted(pattern, "en", 5) == "# 5 more");
}

TEST_CASE("a line that disagrees with Unicode is found at its first wrong number") {
  const auto categories = author::plural_categories("uk");
  const auto naive = author::PluralForms::parse("nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);");
  REQUIRE(naive);
  CHECK(author::first_disagreement(*naive, "uk", categories) == 21);
}

TEST_CASE("lines that cannot be worked out are refused, never run") {
  for (const char* line :
       {"", "nplurals=2", "nplurals=2; plural=", "nplurals=2; plural=n%0;", "nplurals=2; plural=n+;",
        "nplurals=2; plural=(n", "nplurals=2; plural=n ? 1;", "nplurals=0; plural=0;", "nplurals=99; plural=0;",
        "nplurals=2; plural=m;", "nplurals=2; plural=99999999999999;", "nplurals=2; plural=5;"}) {
    CAPTURE(line);
    CHECK_FALSE(author::PluralForms::parse(line));
  }
  CHECK_FALSE(author::PluralForms::parse("nplurals=2; plural=" + std::string(900, '(') + "n" + std::string(900, ')')));
  CHECK_FALSE(author::PluralForms::parse("nplurals=2; plural=" + std::string(300, '!') + "n"));
}
