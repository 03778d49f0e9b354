// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers keep their order and stay whole. A helpline's number in the wrong order is the worst thing this program
// could show, and it is what plain UAX #9 shows in Arabic.
#include <unicode/unistr.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

#include "text/numbers.h"
#include "text_fixture.h"

using namespace text_fixture;

namespace {

const std::vector<std::string> kNumbers = {"080 17 22",
                                           "112",
                                           "116 123",
                                           "+386 69 707 150",
                                           "01 434 48 22",
                                           "8:00–20:00",
                                           "8:00 – 20:00",
                                           "(01) 472 37 00",
                                           "031/234-567",
                                           "24/7",
                                           "3,5",
                                           "12.10.2026",
                                           "10 000",
                                           "9–16",
                                           "+386 (0)1 300 39 00"};

// A number at the start, in the middle, at the end, in brackets and without a space beside it.
const std::map<std::string, std::vector<std::string>> kSentences = {
    {"en", {"{} is free.", "Call {} at night.", "Call {}", "Call us ({}) today.", "Call {}, {} or {}!"}},
    {"sl", {"{} je brezplačno.", "Pokličite {} ponoči.", "Pokličite {}", "Pokličite nas ({}) danes.", "Tel.: {}, {}"}},
    {"uk", {"{} безкоштовно.", "Телефонуйте {} вночі.", "Телефонуйте {}", "Пишіть нам ({}) сьогодні.", "Тел. {}; {}"}},
    {"ar",
     {"{} رقم مجاني.", "اتصل على {} ليلا.", "اتصل على {}", "اتصل بنا ({}) اليوم.", "اتصل بـ{}، {} أو {}!",
      "و{}: SOS telefon", "الخط SOS telefon {} مجاني", "«{}»", "{}"}},
    {"th", {"{} โทรฟรี", "โทร {} ตอนกลางคืน", "โทร{}", "โทรหาเรา ({}) วันนี้", "โทร{}หรือ{}ได้"}},
    {"zh-Hans", {"{}是免费的。", "请在夜里拨打{}。", "请拨打{}", "联系我们（{}）。", "请拨打{}、{}或{}。"}}};

std::string filled(std::string sentence, const std::string& number, std::vector<std::size_t>& places) {
  for (std::size_t at = sentence.find("{}"); at != std::string::npos; at = sentence.find("{}", at)) {
    sentence.replace(at, 2, number);
    places.push_back(at);
    at += number.size();
  }
  return sentence;
}

std::vector<std::string> found(const std::string& utf8) {
  const icu::UnicodeString all = icu::UnicodeString::fromUTF8(utf8);
  std::vector<std::string> texts;
  for (const text::NumberSpan& span : text::find_numbers({all.getBuffer(), static_cast<std::size_t>(all.length())})) {
    std::string one;
    all.tempSubStringBetween(static_cast<int>(span.from), static_cast<int>(span.to)).toUTF8String(one);
    texts.push_back(span.compound ? one : "simple " + one);
  }
  return texts;
}

// Every telephone number of the services.
std::vector<std::string> service_numbers() {
  std::vector<std::string> numbers;
  const std::regex field("number = \"([^\"]+)\"");
  for (const auto& file : std::filesystem::directory_iterator(PRISTAN_SOURCE_DIR "/content/services")) {
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) {
      for (std::sregex_iterator it(line.begin(), line.end(), field), end; it != end; ++it) numbers.push_back((*it)[1]);
    }
  }
  return numbers;
}

}  // namespace

TEST_CASE("the number of every service keeps its order in every language") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::vector<std::string> numbers = service_numbers();
  CHECK(numbers.size() > 20);
  for (const auto& [language, sentences] : kSentences) {
    for (const std::string& number : numbers) {
      for (const std::string& sentence : sentences) {
        std::vector<std::size_t> places;
        const std::string words = filled(sentence, number, places);
        const text::Paragraph& paragraph = typesetter.set(words, style(language.c_str(), 38), 520);
        CAPTURE(words);
        for (const std::size_t from : places) {
          CHECK(left_to_right(words, paragraph, from, from + number.size()) == as_written(number));
        }
      }
    }
  }
}

TEST_CASE("the numbers in the Arabic texts keep their order") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::regex grouped("[0-9]+(?:[ :./-][0-9]+)+");
  int found = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(PRISTAN_SOURCE_DIR "/locales/ar")) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) {
      const text::Paragraph& paragraph = typesetter.set(line, style("ar"), 900);
      for (std::sregex_iterator it(line.begin(), line.end(), grouped), end; it != end; ++it) {
        const auto from = static_cast<std::size_t>(it->position());
        CAPTURE(line);
        CHECK(left_to_right(line, paragraph, from, from + it->str().size()) == as_written(it->str()));
        ++found;
      }
    }
  }
  CHECK(found > 3);
}

TEST_CASE("numbers keep their order and are never broken, in every language") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  int checked = 0;
  for (const auto& [language, sentences] : kSentences) {
    for (const std::string& number : kNumbers) {
      for (const std::string& sentence : sentences) {
        std::vector<std::size_t> places;
        const std::string words = filled(sentence, number, places);
        for (const float width : {0.f, 640.f, 400.f}) {
          const text::Paragraph& paragraph = typesetter.set(words, style(language.c_str()), width);
          CAPTURE(words);
          CAPTURE(width);
          CHECK(paragraph.missing == 0);
          CHECK(paragraph.emergency_breaks == 0);
          for (const std::size_t from : places) {
            CHECK(left_to_right(words, paragraph, from, from + number.size()) == as_written(number));
            ++checked;
          }
        }
      }
    }
  }
  CHECK(checked > 1900);
}

TEST_CASE("in Arabic the first of two numbers stands at the right, and brackets enclose theirs") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const auto x_of = [](const text::Paragraph& paragraph, std::size_t byte) {
    for (const text::PlacedGlyph& glyph : paragraph.glyphs) {
      if (glyph.cluster == byte) return glyph.x;
    }
    FAIL("no glyph for byte ", byte);
    return 0.f;
  };
  const std::string two = "اتصل على 080 17 22 أو 116 123 الآن";
  const text::Paragraph& list = typesetter.set(two, style("ar"), 0);
  CHECK(x_of(list, two.find("080")) > x_of(list, two.find("116")));

  const std::string brackets = "اتصل بنا (080 17 22) اليوم";
  const text::Paragraph& bracketed = typesetter.set(brackets, style("ar"), 0);
  CHECK(x_of(bracketed, brackets.find('(')) > x_of(bracketed, brackets.find("22")));
  CHECK(x_of(bracketed, brackets.find(')')) < x_of(bracketed, brackets.find("080")));

  // Digits that belong to Latin words stay with them.
  const std::string address = "العنوان: Linhartova cesta 13/2, الغرفة A-114 هنا";
  const text::Paragraph& mixed = typesetter.set(address, style("ar"), 0);
  CHECK(x_of(mixed, address.find("13/2")) > x_of(mixed, address.find("cesta")));
  CHECK(x_of(mixed, address.find("114")) > x_of(mixed, address.find("A-114")));
  CHECK(x_of(mixed, address.find("A-114")) < x_of(mixed, address.find("Linhartova")));
}

TEST_CASE("an Arabic name does not turn a number round in an English sentence") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::string words = "Ask for العربية 080 17 22 please";
  const text::Paragraph& paragraph = typesetter.set(words, style("en"), 0);
  CHECK(left_to_right(words, paragraph, 0, words.size()) == "0801722");
}

TEST_CASE("where a line must be cut anyway, it is not cut in the number") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::string words = "((((((((((((((((((((((((((080 17 22";  // no break after a bracket
  for (float width = 140; width < 330; width += 10) {
    const text::Paragraph& paragraph = typesetter.set(words, style("en"), width);
    CHECK(paragraph.emergency_breaks > 0);
    CHECK(left_to_right(words, paragraph, 0, words.size()) == "0801722");
  }
  // Only where the number itself is wider than the line, and then the text says so.
  CHECK(typesetter.set("080 17 22", style("en"), 60).emergency_breaks > 0);
}

TEST_CASE("what is a number") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"112", {"simple 112"}},
      {"call 080 17 22, or 113", {"080 17 22", "simple 113"}},
      {"+386 69 707 150.", {"+386 69 707 150"}},
      {"(01) 472 37 00", {"(01) 472 37 00"}},
      {"(080 17 22)", {"080 17 22"}},
      {"(112)", {"simple 112"}},
      {"call 112 8:00", {"simple 112", "8:00"}},
      {"112 24/7", {"simple 112", "24/7"}},
      {"8:00–20:00", {"8:00–20:00"}},
      {"8:00 – 20:00", {"8:00 – 20:00"}},
      {"112 – 24", {"simple 112", "simple 24"}},
      {"8 – 20", {"8 – 20"}},
      {"A-114", {"simple 114"}},
      {"PC-PTSD-5", {"simple 5"}},
      {"H1N1", {}},
      {"80 %, 80%", {"simple 80", "80%"}},
      {"24h", {"simple 24h"}},
      {"3,5. 7", {"3,5", "simple 7"}},
      {"拨打080 17 22。", {"080 17 22"}},
      {"بـ080 17 22", {"080 17 22"}},
      {"", {}},
      {"+ ( - : ", {}},
      {"(", {}},
      {"1", {"simple 1"}},
  };
  for (const auto& [words, expected] : cases) {
    CAPTURE(words);
    CHECK(found(words) == expected);
  }
}
