// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts that the build cuts: what they hold, and what is said when they are not as they should be.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "text_fixture.h"

using namespace text_fixture;
namespace fs = std::filesystem;

namespace {

// A folder of its own, gone afterwards.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "pristan-fonts-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  void write(const char* file, const std::string& bytes) const { std::ofstream(path / file) << bytes; }
  fs::path path;
};

std::string refused(const Folder& folder) {
  const auto fonts = text::Fonts::open(folder.path);
  if (fonts) return "opened";
  return fs::path(fonts.error().where).filename().string() + ": " + fonts.error().what;
}

std::u32string characters_of(const std::string& utf8) {
  std::u32string found;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
      c = c << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3Fu);
    found += c;
    i += length;
  }
  return found;
}

int missing_in(const text::Fonts& fonts, const fs::path& file, const model::LangTag& language) {
  std::ostringstream all;
  all << std::ifstream(file).rdbuf();
  int missing = 0;
  for (const char32_t c : characters_of(all.str())) {
    for (const text::Weight weight : {text::Weight::Regular, text::Weight::Bold}) {
      if (fonts.covers(language, weight, c)) continue;
      std::ostringstream point;
      point << std::hex << static_cast<std::uint32_t>(c);
      FAIL_CHECK(file.string(), " has U+", point.str(), ", which no font shows");
      ++missing;
    }
  }
  return missing;
}

}  // namespace

TEST_CASE("each language begins with its own face and ends with all the others") {
  const text::Fonts fonts = open_fonts();
  const auto chain = [&](const char* language) { return fonts.chain(model::LangTag(language), text::Weight::Regular); };
  const auto latin = chain("en");
  CHECK(latin.size() == 4);
  CHECK(chain("sl") == latin);
  CHECK(chain("uk") == latin);
  CHECK(chain("") == latin);
  CHECK(chain("xx-unknown") == latin);
  CHECK(chain("th-TH") == chain("th"));
  CHECK(chain("zh") == chain("zh-Hans"));
  for (const char* language : {"ar", "th", "zh-Hans"}) {
    CHECK(chain(language).size() == 4);
    CHECK(chain(language)[0] != latin[0]);
    CHECK(chain(language)[1] == latin[0]);
    CHECK(fonts.chain(model::LangTag(language), text::Weight::Bold)[0] != chain(language)[0]);
  }
}

TEST_CASE("the characters that the design asks for are there, in both weights") {
  const text::Fonts fonts = open_fonts();
  const std::string wanted = "șțđẞёґčšžćĐŠŽ€°·–—…„“”‘’‚«»→←中您ไำ่เลاأإآىئءةـ،؛؟ﷺ。，、（）！？《》￥№";
  for (const char* language : kLanguages) {
    for (const char32_t c : characters_of(wanted)) {
      CHECK(fonts.covers(model::LangTag(language), text::Weight::Regular, c));
      CHECK(fonts.covers(model::LangTag(language), text::Weight::Bold, c));
    }
    CHECK(!fonts.covers(model::LangTag(language), text::Weight::Regular, 0x1F600));
    CHECK(!fonts.covers(model::LangTag(language), text::Weight::Regular, 0xFFFFFFFF));
    CHECK(fonts.covers(model::LangTag(language), text::Weight::Regular, '\n'));
  }
}

TEST_CASE("everything that editors and translators have written can be shown") {
  const text::Fonts fonts = open_fonts();
  int files = 0;
  for (const auto& folder : fs::directory_iterator(PRISTAN_SOURCE_DIR "/locales")) {
    if (!folder.is_directory()) continue;
    for (const auto& file : fs::recursive_directory_iterator(folder.path())) {
      const std::string kind = file.path().extension().string();
      if (kind != ".po" && kind != ".md" && kind != ".toml") continue;
      CHECK(missing_in(fonts, file.path(), model::LangTag(folder.path().filename().string())) == 0);
      ++files;
    }
  }
  for (const auto& file : fs::recursive_directory_iterator(PRISTAN_SOURCE_DIR "/content")) {
    if (file.is_regular_file()) CHECK(missing_in(fonts, file.path(), model::LangTag("en")) == 0);
  }
  CHECK(files > 10);
}

TEST_CASE("a folder without usable fonts is refused with the reason and the place") {
  const Folder folder;
  CHECK(refused(folder) == "fonts.list: there is no such file");
  folder.write("fonts.list", "");
  CHECK(refused(folder) == "fonts.list: there is no chain for '*', the languages without their own");
  folder.write("fonts.list", "* regular\n");
  CHECK(refused(folder) == "fonts.list:1: a line must say 'language weight file'; make the target fonts again");
  folder.write("fonts.list", "* regular ../latin.ttf\n");
  CHECK(refused(folder) == "fonts.list:1: a line must say 'language weight file'; make the target fonts again");
  folder.write("fonts.list", "* regular latin.ttf\n");
  CHECK(refused(folder) == "latin.ttf: this font cannot be opened");
  folder.write("latin.ttf", "not a font at all");
  CHECK(refused(folder) == "latin.ttf: this is not a font");
  fs::remove(folder.path / "latin.ttf");
  fs::copy_file(PRISTAN_BUILD_DIR "/assets/fonts/latin-regular.ttf", folder.path / "latin.ttf");
  CHECK(refused(folder) == "fonts.list: '*' needs a regular and a bold font");
  folder.write("fonts.list", "* regular latin.ttf\n* bold latin.ttf\n");
  CHECK(refused(folder) == "opened");
}

TEST_CASE("the fonts' licences are kept with them") {
  for (const char* package : {"fonts-noto-core", "fonts-noto-cjk"}) {
    std::ostringstream all;
    all << std::ifstream(std::string(PRISTAN_BUILD_DIR "/assets/licences/") + package + ".txt").rdbuf();
    CHECK(all.str().find("SIL OPEN FONT LICENSE") + all.str().find("SIL Open Font License") != 2 * std::string::npos);
  }
}
