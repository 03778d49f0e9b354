// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines end and where they stand: data cases in each language, and what holds for all of them.
#include "text_fixture.h"

using namespace text_fixture;

namespace {

struct Case {
  const char* language;
  float width;
  std::string text;
  std::vector<std::string> lines;
};

const std::vector<Case> kCases = {
    {"en",
     420,
     "Trauma is what stays in the body after something very bad has happened. Call 080 17 22 (free, 24/7).",
     {"Trauma is what stays in the", "body after something very bad", "has happened. Call 080 17 22", "(free, 24/7)."}},
    {"sl",
     420,
     "Travma je to, kar ostane v telesu, ko je najhujše že mimo. Pokličite 116 123 ali (01) 434 48 22.",
     {"Travma je to, kar ostane v", "telesu, ko je najhujše že mimo.", "Pokličite 116 123 ali", "(01) 434 48 22."}},
    {"uk",
     420,
     "Травма – це те, що залишається в тілі після пережитого. Телефонуйте +386 69 707 150, з 8:00 – 20:00.",
     {"Травма – це те, що", "залишається в тілі після", "пережитого. Телефонуйте", "+386 69 707 150, з 8:00 – 20:00."}},
    {"ar",
     420,
     "الصدمة النفسية هي ما يبقى في الجسد بعد حدث مؤلم جدا. اتصل على 080 17 22 (مجانا، 24/7).",
     {"الصدمة النفسية هي ما يبقى في", "الجسد بعد حدث مؤلم جدا. اتصل على", "080 17 22 (مجانا، 24/7)."}},
    {"th",
     420,
     "บาดแผลทางใจคือสิ่งที่ยังคงอยู่ในร่างกายหลังเหตุการณ์ร้ายแรง โทร 080 17 22 ได้ตลอด 8:00–20:00",
     {"บาดแผลทางใจคือสิ่งที่ยังคงอยู่ใน", "ร่างกายหลังเหตุการณ์ร้ายแรง โทร", "080 17 22 ได้ตลอด 8:00–20:00"}},
    {"zh-Hans",
     420,
     "创伤是可怕的事情过去之后仍留在身体里的东西。请拨打080 17 22（免费，24/7）。“您”不是一个人。",
     {"创伤是可怕的事情过去之后仍留在", "身体里的东西。请拨打080 17 22", "（免费，24/7）。“您”不是一", "个人。"}},
    {"en",
     0,
     "One line, however long it may be, and\nanother\n\nafter an empty one\n",
     {"One line, however long it may be, and", "another", "", "after an empty one"}},
    {"en", 300, "first\r\nsecond\xE2\x80\xA8third", {"first", "second", "third"}},
    {"en", 300, "", {}},
};

}  // namespace

TEST_CASE("lines end where a reader of the language expects it") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  for (const Case& one : kCases) {
    CAPTURE(one.text);
    const text::Paragraph& paragraph = typesetter.set(one.text, style(one.language), one.width);
    if (one.text.find("\xE2\x80\xA8") == std::string::npos) CHECK(line_texts(one.text, paragraph) == one.lines);
    CHECK(paragraph.lines.size() == one.lines.size());
    CHECK(paragraph.emergency_breaks == 0);
    CHECK(paragraph.missing == 0);
    for (const text::Line& line : paragraph.lines) CHECK((one.width <= 0 || line.width <= one.width));
  }
}

TEST_CASE("start, centre and end follow the direction of the language") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const auto x = [&](const char* language, text::Align align) {
    text::Style wanted = style(language);
    wanted.align = align;
    const text::Paragraph& paragraph = typesetter.set(language[0] == 'a' ? "اليوم" : "today", wanted, 500);
    return std::make_pair(paragraph.lines[0].x, 500 - paragraph.lines[0].x - paragraph.lines[0].width);
  };
  for (const char* language : kLanguages) {
    CAPTURE(language);
    const bool rtl = std::string(language) == "ar";
    CHECK(text::is_rtl(model::LangTag(language)) == rtl);
    const auto [start_left, start_right] = x(language, text::Align::Start);
    CHECK((rtl ? start_right : start_left) == doctest::Approx(0));
    const auto [end_left, end_right] = x(language, text::Align::End);
    CHECK((rtl ? end_left : end_right) == doctest::Approx(0));
    const auto [left, right] = x(language, text::Align::Center);
    CHECK(left == doctest::Approx(right));
    CHECK(left > 100);
  }
}

TEST_CASE("spaces at a line's end hang and do not move it") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  for (const char* language : {"en", "ar"}) {
    const std::string word = language[0] == 'a' ? "اليوم" : "today";
    const text::Paragraph& one = typesetter.set(word, style(language), 500);
    const text::Paragraph& spaced = typesetter.set(word + "      ", style(language), 500);
    CHECK(spaced.lines.size() == 1);
    CHECK(spaced.lines[0].width == one.lines[0].width);
    CHECK(spaced.glyphs[0].x == one.glyphs[0].x);
    // Just as wide as the word: what follows the word is no reason to break it.
    const text::Paragraph& tight = typesetter.set(word + "   " + word, style(language), one.width + 0.5f);
    CHECK(tight.lines.size() == 2);
    CHECK(tight.emergency_breaks == 0);
  }
}

TEST_CASE("a word wider than the line is cut between letters, never between a letter and its accent") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  std::string accents, arabic;
  for (int i = 0; i < 40; ++i) accents += "e\xCC\x81";  // decomposed é
  for (int i = 0; i < 60; ++i) arabic += "ب";
  const text::Paragraph& cut = typesetter.set(accents, style("en"), 100);
  CHECK(cut.lines.size() > 3);
  CHECK(cut.emergency_breaks == static_cast<int>(cut.lines.size()) - 1);
  for (const text::Line& line : cut.lines) {
    CHECK(line.from % 3 == 0);
    CHECK(line.width <= 100);
  }
  // Arabic letters stay joined over the cut: each has the shape that it has in the uncut word.
  const text::Paragraph& joined = typesetter.set(arabic, style("ar"), 100);
  const text::Paragraph& whole = typesetter.set(arabic, style("ar"), 0);
  CHECK(joined.lines.size() > 3);
  REQUIRE(joined.glyphs.size() == whole.glyphs.size());
  const auto by_cluster = [](const text::Paragraph& paragraph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> shapes;
    for (const text::PlacedGlyph& glyph : paragraph.glyphs) shapes.emplace_back(glyph.cluster, glyph.glyph);
    std::sort(shapes.begin(), shapes.end());
    return shapes;
  };
  CHECK(by_cluster(joined) == by_cluster(whole));
  // Narrower than any letter: one letter a line, and it says so.
  const text::Paragraph& tiny = typesetter.set("abc", style("en"), 1);
  CHECK(tiny.lines.size() == 3);
  CHECK(tiny.emergency_breaks == 3);
}

TEST_CASE("balanced headings keep their line count and are narrower") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::vector<std::pair<const char*, std::string>> headings = {
      {"en", "What helps when the past comes back at night"},
      {"sl", "Kaj pomaga, ko se preteklost vrne sredi noči"},
      {"uk", "Що допомагає, коли минуле повертається вночі"},
      {"ar", "ماذا يساعد عندما يعود الماضي في منتصف الليل من جديد"},
      {"th", "สิ่งที่ช่วยได้เมื่ออดีตหวนกลับมาในยามค่ำคืนอันยาวนาน"},
      {"zh-Hans", "当过去在夜里回来的时候，什么可以帮助您慢慢平静下来"}};
  for (const auto& [language, words] : headings) {
    CAPTURE(words);
    text::Style wanted = style(language, 46);
    const text::Paragraph& plain = typesetter.set(words, wanted, 700);
    wanted.balance = true;
    const text::Paragraph& balanced = typesetter.set(words, wanted, 700);
    REQUIRE(plain.lines.size() >= 2);
    CHECK(balanced.lines.size() == plain.lines.size());
    CHECK(balanced.width < plain.width);
    const auto spread = [](const text::Paragraph& paragraph) { return paragraph.width - paragraph.lines.back().width; };
    CHECK(spread(balanced) < spread(plain));
    CHECK(balanced.emergency_breaks == 0);
    // Still set against the edges of the box that was asked for.
    const text::Line& last = balanced.lines.back();
    CHECK((language[0] == 'a' ? 700 - last.x - last.width : last.x) == doctest::Approx(0));
    // One line stays as it is.
    CHECK(typesetter.set(words, wanted, 3000).lines.size() == 1);
  }
}

TEST_CASE("line heights by language, one baseline for all") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::vector<std::tuple<const char*, float, float, std::string>> heights = {
      {"en", 145, 120, "a"}, {"sl", 145, 120, "a"},       {"uk", 145, 120, "а"}, {"ar", 160, 145, "ا"},
      {"th", 165, 145, "ก"}, {"zh-Hans", 165, 145, "中"}, {"tlh", 145, 120, "a"}};
  for (const auto& [language, body, heading, letter] : heights) {
    CAPTURE(language);
    text::Style wanted = style(language, 100);
    CHECK(typesetter.set(letter, wanted, 0).height == body);
    wanted.heading = true;
    CHECK(typesetter.set(letter, wanted, 0).height == heading);
    wanted.line_height = 1.5f;
    const text::Paragraph& paragraph = typesetter.set(letter, wanted, 0);
    CHECK(paragraph.height == 150);
    CHECK(paragraph.glyphs.at(0).y == 111);  // the middle, and half of the capitals' height
    CHECK(typesetter.set(letter + "\n" + letter, wanted, 0).lines.at(1).y == 150);
  }
}
