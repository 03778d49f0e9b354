// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a line: the right glyphs of the right face, the same however the text is cut, and nothing that
// foreign bytes could break.
#include <cstring>
#include <random>

#include "text_fixture.h"

using namespace text_fixture;

namespace {

const std::vector<std::pair<const char*, std::string>> kTexts = {
    {"en", "AVATAR Tomorrow, Yes: the office first filed five waffles. Try to breathe slowly, To Va, WAVE Type."},
    {"sl", "Kadar vam je hudo, poiščite varen prostor. Česa se bojite? Žalost pride in gre."},
    {"uk", "Коли важко, знайдіть безпечне місце. Ґанок, їжа, об’єкт: усе це минає."},
    {"ar", "عندما يكون الأمر صعبا ابحث عن مكان آمن. لا بأس، الله يسلمك، تنفس ببطء SOS telefon 080 17 22 دائما."},
    {"th", "เมื่อรู้สึกแย่ สิ่งที่ช่วยได้คือหาที่ปลอดภัย น้ำ ปู่ ฝั่ง หายใจช้า ๆ แล้วนับ 1 ถึง 10"},
    {"zh-Hans", "感到难受的时候，请找一个安全的地方。“慢慢呼吸”——Pristan 会帮助您……"}};

bool is_space(char c) { return c == ' ' || c == '\n'; }

}  // namespace

TEST_CASE("a line looks as if its words had been set alone") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  int lines = 0;
  for (const auto& [language, words] : kTexts) {
    for (float width = 150; width < 700; width += 37) {
      const text::Paragraph& paragraph = typesetter.set(words, style(language), width);
      if (paragraph.emergency_breaks > 0) continue;
      for (const text::Line& line : paragraph.lines) {
        std::uint32_t to = line.to;
        while (to > line.from && is_space(words[to - 1])) --to;
        const std::string alone = words.substr(line.from, to - line.from);
        const text::Paragraph& single = typesetter.set(alone, style(language), 0);
        CAPTURE(alone);
        REQUIRE(single.glyphs.size() == line.end_glyph - line.first_glyph);
        CHECK(single.width == doctest::Approx(line.width));
        for (std::size_t i = 0; i < single.glyphs.size(); ++i) {
          const text::PlacedGlyph& glyph = paragraph.glyphs[line.first_glyph + i];
          CHECK(glyph.face == single.glyphs[i].face);
          CHECK(glyph.glyph == single.glyphs[i].glyph);
          CHECK(glyph.x - line.x == doctest::Approx(single.glyphs[i].x).epsilon(0.001));
          CHECK(glyph.cluster - line.from == single.glyphs[i].cluster);
        }
        ++lines;
      }
    }
  }
  CHECK(lines > 200);
}

TEST_CASE("where a word must be cut, both sides are shaped anew") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  std::string words;
  for (int i = 0; i < 30; ++i) words += "AVTo";  // pairs that are kerned
  for (float width = 100; width < 300; width += 1.7f) {
    const text::Paragraph& paragraph = typesetter.set(words, style("en", 60), width);
    CHECK(paragraph.lines.size() > 10);
    for (const text::Line& line : paragraph.lines) {
      const text::Paragraph& alone = typesetter.set(words.substr(line.from, line.to - line.from), style("en", 60), 0);
      CHECK(line.width == doctest::Approx(alone.width));
      CHECK(line.width <= width);
    }
  }
}

TEST_CASE("Thai vowels and tone marks are all there, one above the other") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::string words = "เมื่อ สิ่งที่ น้ำ ปู่ ฝั่ง";
  for (const text::Weight weight : {text::Weight::Regular, text::Weight::Bold}) {
    text::Style wanted = style("th", 60);
    wanted.weight = weight;
    const text::Paragraph& paragraph = typesetter.set(words, wanted, 0);
    CHECK(paragraph.missing == 0);
    // 22 characters that are not spaces; sara am (ำ) is drawn as two.
    CHECK(paragraph.glyphs.size() == 23);
    // เมื่อ without its tone mark is another picture, and the mark stands higher than it does on a bare consonant.
    const text::Paragraph& toned = typesetter.set("มื่", wanted, 0);
    const text::Paragraph& plain = typesetter.set("มื", wanted, 0);
    const text::Paragraph& low = typesetter.set("ม่", wanted, 0);
    REQUIRE(toned.glyphs.size() == 3);
    CHECK(plain.glyphs.size() == 2);
    REQUIRE(low.glyphs.size() == 2);
    CHECK((toned.glyphs[2].y < low.glyphs[1].y || toned.glyphs[2].glyph != low.glyphs[1].glyph));
    CHECK(toned.width == doctest::Approx(plain.width));
  }
}

TEST_CASE("Arabic letters take their joined forms and are set from the right") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const text::Paragraph& joined = typesetter.set("ببب", style("ar"), 0);
  REQUIRE(joined.glyphs.size() >= 3);
  const text::Paragraph& apart = typesetter.set("ب ب ب", style("ar"), 0);
  CHECK(joined.width < apart.width);
  CHECK(joined.glyphs.front().cluster == 4);  // the last letter is the leftmost
  CHECK(joined.glyphs.back().cluster == 0);
  CHECK(joined.glyphs.front().glyph != joined.glyphs.back().glyph);
}

TEST_CASE("Chinese takes its quotes and dashes from the Chinese face, Latin letters and digits from Noto Sans") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const text::FaceIndex han = fonts.chain(model::LangTag("zh-Hans"), text::Weight::Regular).front();
  const text::FaceIndex latin = fonts.chain(model::LangTag("en"), text::Weight::Regular).front();
  const std::string words = "“中”—…，A1(";
  const text::Paragraph& paragraph = typesetter.set(words, style("zh-Hans", 100), 0);
  REQUIRE(paragraph.glyphs.size() == 9);
  for (std::size_t i = 0; i < 9; ++i) CHECK(paragraph.glyphs[i].face == (i < 6 ? han : latin));
  CHECK(paragraph.glyphs[5].x == doctest::Approx(500));  // full width each
  // The same quotes in an English sentence are Noto Sans's.
  CHECK(typesetter.set("“", style("en"), 0).glyphs[0].face == latin);
}

TEST_CASE("the name of every language can be read in every language") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  for (const char* language : kLanguages) {
    for (const text::Weight weight : {text::Weight::Regular, text::Weight::Bold}) {
      text::Style wanted = style(language);
      wanted.weight = weight;
      const std::string names = "English Slovenščina Українська العربية ไทย 简体中文 ș ț đ ẞ ё ґ";
      CHECK(typesetter.set(names, wanted, 0).missing == 0);
    }
  }
}

TEST_CASE("a bold stretch is set in the bold face, and nothing else is") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::string words = "This is important today";
  const std::vector<text::BoldRange> bold = {{8, 17}};
  const text::Paragraph& paragraph = typesetter.set(words, style("en"), 0, bold);
  const text::FaceIndex heavy = fonts.chain(model::LangTag("en"), text::Weight::Bold).front();
  for (const text::PlacedGlyph& glyph : paragraph.glyphs) {
    CHECK((glyph.face == heavy) == (glyph.cluster >= 8 && glyph.cluster < 17));
  }
  CHECK(paragraph.width > typesetter.set(words, style("en"), 0).width);
  // Ranges that make no sense are no reason to fall over.
  for (const text::BoldRange range :
       {text::BoldRange{90, 20}, text::BoldRange{5, 4000000000u}, text::BoldRange{23, 23}}) {
    CHECK(typesetter.set(words, style("en"), 0, {range}).glyphs.size() == paragraph.glyphs.size());
  }
}

TEST_CASE("characters that no font has are counted") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  CHECK(typesetter.set("a\xF0\x9F\x98\x80z\xE1\x80\x80", style("en"), 0).missing == 2);  // an emoji, a Burmese letter
  CHECK(typesetter.set("a\xE2\x80\x8D\xEF\xB8\x8F\xE2\x80\x8Fz \t\n", style("en"), 0).missing ==
        0);  // never seen anyway
}

TEST_CASE("bytes that are no UTF-8 show as replacements and harm nothing") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const std::vector<std::pair<std::string, std::size_t>> cases = {
      {"a\xFFz", 3}, {"a\xC3", 2}, {"\xE0\x80\x80", 3}, {"\xED\xA0\x80", 3}, {"\xF4\x90\x80\x80", 4}, {"\x80\x80", 2}};
  for (const auto& [bytes, glyphs] : cases) {
    for (const char* language : kLanguages) {
      const text::Paragraph& paragraph = typesetter.set(bytes, style(language), 200);
      CHECK(paragraph.glyphs.size() == glyphs);
      CHECK(paragraph.missing == 0);
      CHECK(paragraph.lines.back().to == bytes.size());
    }
  }
  const text::Paragraph& replaced = typesetter.set("a\xFFz", style("en"), 0);
  CHECK(replaced.glyphs[1].glyph == typesetter.set("\uFFFD", style("en"), 0).glyphs[0].glyph);
  CHECK(replaced.glyphs[2].glyph == typesetter.set("z", style("en"), 0).glyphs[0].glyph);
  const std::string zero("a\0b\x7F\x01", 5);
  CHECK(typesetter.set(zero, style("en"), 0).glyphs.size() == 2);
}

TEST_CASE("the same words are set the same, by whichever typesetter") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter first(fonts), second(fonts);
  second.set("something else", style("th"), 100);
  for (const auto& [language, words] : kTexts) {
    const text::Paragraph& a = first.set(words, style(language), 300);
    const text::Paragraph& b = second.set(words, style(language), 300);
    REQUIRE(a.glyphs.size() == b.glyphs.size());
    for (std::size_t i = 0; i < a.glyphs.size(); ++i) {
      CHECK(a.glyphs[i].glyph == b.glyphs[i].glyph);
      CHECK(a.glyphs[i].x == b.glyphs[i].x);
    }
  }
}

TEST_CASE("any mixture of scripts, controls and bytes is set safely") {
  const std::vector<std::string> atoms = {"a",
                                          "fi",
                                          "AV",
                                          " ",
                                          "  ",
                                          "\n",
                                          "\xC2\xA0",
                                          "č",
                                          "щ",
                                          "ا",
                                          "لا",
                                          "ب",
                                          "ّ",
                                          "ก",
                                          "ำ",
                                          "่",
                                          "ที่",
                                          "中",
                                          "。",
                                          "“",
                                          "—",
                                          "(",
                                          ")",
                                          "1",
                                          "22",
                                          ":",
                                          "–",
                                          "+",
                                          "-",
                                          "%",
                                          "\xFF",
                                          "\xE2\x80",
                                          "\xE2\x80\x8B",      // zero width space
                                          "\xE2\x80\x8D",      // zero width joiner
                                          "\xE2\x80\xAE",      // right-to-left override
                                          "\xE2\x81\xA6",      // left-to-right isolate
                                          "\xE2\x81\xA9",      // pop isolate
                                          "\xE2\x80\xA9",      // paragraph separator
                                          "\xC2\xAD",          // soft hyphen
                                          "\xCC\x81",          // combining accent
                                          "\xF0\x9F\x98\x80",  // an emoji, which no font has
                                          "٣",
                                          "\r\n",
                                          "\t",
                                          "word",
                                          "слово",
                                          "كلمة",
                                          "080 17 22",
                                          "8:00–20:00"};
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  std::mt19937 random(20261123);
  for (int round = 0; round < 3000; ++round) {
    std::string words;
    for (std::size_t left = random() % 40; left > 0; --left) words += atoms[random() % atoms.size()];
    text::Style wanted = style(kLanguages[random() % 6], static_cast<float>(10 + random() % 90));
    wanted.balance = random() % 4 == 0;
    wanted.align = static_cast<text::Align>(random() % 3);
    const float width = random() % 5 == 0 ? 0 : static_cast<float>(random() % 800);
    std::vector<text::BoldRange> bold;
    if (random() % 3 == 0)
      bold.push_back({static_cast<std::uint32_t>(random() % 30), static_cast<std::uint32_t>(random() % 60)});
    const text::Paragraph& paragraph = typesetter.set(words, wanted, width, bold);
    CAPTURE(words);
    CAPTURE(width);
    std::uint32_t at = 0, glyph = 0;
    int too_wide = 0;
    for (const text::Line& line : paragraph.lines) {
      CHECK(line.from == at);
      CHECK(line.to > line.from);
      CHECK(line.first_glyph == glyph);
      too_wide += width > 0 && line.width > width + 0.01f ? 1 : 0;
      for (std::uint32_t i = line.first_glyph; i < line.end_glyph; ++i) {
        CHECK(paragraph.glyphs[i].cluster >= line.from);
        CHECK(paragraph.glyphs[i].cluster < line.to);
      }
      at = line.to;
      glyph = line.end_glyph;
    }
    CHECK(glyph == paragraph.glyphs.size());
    CHECK(too_wide <= paragraph.emergency_breaks);
    if (!paragraph.lines.empty()) CHECK(paragraph.lines.back().to == words.size());
    if (round % 200 == 0) typesetter.trim(0);
  }
}
