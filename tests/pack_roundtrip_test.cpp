// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "pack/reader.h"
#include "pack/record.h"
#include "pack/writer.h"
#include "pack_workshop.h"

namespace {

using model::LangTag;
using model::MessageKey;
using model::PageId;
using tests::house_key;
using tests::house_trust;
using tests::sample_content;
using tests::sample_pack;

std::string writing_error(const model::Content& content) {
  const auto bytes = pack::write(content, house_key());
  if (bytes.ok()) return "written";
  CHECK(bytes.error().kind == base::ErrorKind::Invalid);
  return bytes.error().where + ": " + bytes.error().what;
}

}  // namespace

TEST_CASE("all that is written is read back") {
  const auto content = pack::load_all(sample_pack(), house_trust());
  REQUIRE(content.ok());
  const model::Content expected = sample_content();
  CHECK(content.value().manifest == expected.manifest);
  CHECK(content.value().locales == expected.locales);
  CHECK(content.value().doors == expected.doors);
  CHECK(content.value().pages == expected.pages);
  CHECK(content.value().assessments == expected.assessments);
  CHECK(content.value().exercises == expected.exercises);
  CHECK(content.value().services == expected.services);
  CHECK(content.value().messages == expected.messages);
  CHECK(content.value() == expected);
}

TEST_CASE("a reader answers as a library does") {
  const auto opened = pack::Reader::open(sample_pack(), house_trust());
  REQUIRE(opened.ok());
  const model::Library& library = *opened.value();
  const model::Content expected = sample_content();
  CHECK(library.manifest() == expected.manifest);
  CHECK(std::ranges::equal(library.locales(), expected.locales));
  CHECK(std::ranges::equal(library.doors(), expected.doors));
  CHECK(std::ranges::equal(library.assessments(), expected.assessments));
  CHECK(std::ranges::equal(library.exercises(), expected.exercises));
  CHECK(std::ranges::equal(library.services(), expected.services));
  REQUIRE(library.page_ids().size() == 2);
  CHECK(library.page_ids()[0] == PageId("emergency"));
  CHECK(library.page_ids()[1] == PageId("sleep"));
  for (const model::Page& page : expected.pages) {
    const model::Page* found = library.page(page.id, page.lang);
    REQUIRE(found);
    CHECK(*found == page);
    CHECK(library.page(page.id, page.lang) == found);
  }
  CHECK(library.message(LangTag("ar"), MessageKey("door.understand")) == "أن أفهم");
}

TEST_CASE("what a pack does not have is absent, with no other language in its place") {
  const auto opened = pack::Reader::open(sample_pack(), house_trust());
  REQUIRE(opened.ok());
  const model::Library& library = *opened.value();
  CHECK(library.page(PageId("emergency"), LangTag("ar")) == nullptr);
  CHECK(library.page(PageId("aaa"), LangTag("en")) == nullptr);
  CHECK(library.page(PageId("zzz"), LangTag("en")) == nullptr);
  CHECK(library.page(PageId(""), LangTag("")) == nullptr);
  CHECK(library.message(LangTag("sl"), MessageKey("minutes")).empty());
  CHECK(library.message(LangTag("th"), MessageKey("minutes")).empty());
}

TEST_CASE("a pack in a file opens, and its errors name the file") {
  const std::filesystem::path path = std::filesystem::path(PRISTAN_BUILD_DIR) / "roundtrip-test.pack";
  REQUIRE(base::write_file_atomically(path, sample_pack()).ok());
  const auto opened = pack::Reader::open(path, house_trust());
  REQUIRE(opened.ok());
  CHECK(opened.value()->manifest().id == "sample");
  REQUIRE(base::write_file_atomically(path, "").ok());
  const auto empty = pack::Reader::open(path, house_trust());
  REQUIRE_FALSE(empty.ok());
  CHECK(empty.error().where == path.string());
  std::filesystem::remove(path);
  const auto missing = pack::Reader::open(path, house_trust());
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().kind == base::ErrorKind::NotFound);
  CHECK(missing.error().where == path.string());
}

TEST_CASE("the same content and key give the same bytes, in whatever order the pages come") {
  CHECK(sample_pack() == sample_pack());
  model::Content shuffled = sample_content();
  std::reverse(shuffled.pages.begin(), shuffled.pages.end());
  const auto bytes = pack::write(shuffled, house_key());
  REQUIRE(bytes.ok());
  CHECK(bytes.value() == sample_pack());
  model::Content other = sample_content();
  other.pages[0].title += "!";
  CHECK(pack::write(other, house_key()).value() != sample_pack());
}

TEST_CASE("a body has no trace of when and where it was made") {
  const std::string body = tests::sample_body();
  const auto number_at = [&body](std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(body[at + i]);
    return number;
  };
  CHECK(body.substr(68, 4) == "PRST");
  CHECK(number_at(60) == 2);  // the format
  CHECK(number_at(28) * 4096 == body.size());
  CHECK(body.size() % 4096 == 0);
}

TEST_CASE("the last bytes of a pack are signature, length and magic") {
  const std::string bytes = sample_pack();
  CHECK(bytes.ends_with("PRISTAN1"));
  const auto halves = pack::split(bytes);
  REQUIRE(halves.ok());
  CHECK(halves.value().body == tests::sample_body());
  CHECK(halves.value().signature.starts_with("untrusted comment: "));
  CHECK(halves.value().signature.find("\ntrusted comment: pack:sample version:4 expires:2027-11-23\n") !=
        std::string::npos);
  CHECK(pack::join(halves.value().body, halves.value().signature) == bytes);
}

TEST_CASE("an expired pack opens: the caller judges its date") {
  model::Content content = sample_content();
  content.manifest.date = {2001, 1, 1};
  content.manifest.expires = {2001, 2, 1};
  const auto bytes = pack::write(content, house_key());
  REQUIRE(bytes.ok());
  const auto opened = pack::Reader::open(bytes.value(), house_trust());
  REQUIRE(opened.ok());
  CHECK(opened.value()->manifest().expires == model::Date{2001, 2, 1});
}

TEST_CASE("what a signature says of its pack can be asked without opening it") {
  const std::vector<pack::PublicKey> keys = {house_key().public_key()};
  const auto facts = pack::sealed_facts(sample_pack(), keys);
  REQUIRE(facts.ok());
  CHECK(facts.value().id == "sample");
  CHECK(facts.value().version == 4);
  CHECK(facts.value().expires == model::Date{2027, 11, 23});
  CHECK_FALSE(pack::sealed_facts(sample_pack(), std::span<const pack::PublicKey>()).ok());
}

TEST_CASE("a trusted comment has one form") {
  CHECK(pack::parse_trusted_comment("pack:a-1 version:0 expires:2027-01-31").ok());
  CHECK(pack::parse_trusted_comment("pack:a version:4294967295 expires:2024-02-29").ok());
  for (const char* comment :
       {"", "pack:a", "pack:a version:1", "pack:a version:1 expires:", "pack:a version:1 expires:2027-02-29",
        "pack:a version:1 expires:2027-1-1", "pack:a version:01 expires:2027-01-01",
        "pack:a version:-1 expires:2027-01-01", "pack:a version:+1 expires:2027-01-01",
        "pack:a version:4294967296 expires:2027-01-01", "pack: version:1 expires:2027-01-01",
        "pack:A version:1 expires:2027-01-01", "pack:a  version:1 expires:2027-01-01",
        "pack:a version:1 expires:2027-01-01 ", "pack:a version:1 expires:2027-01-01 more:1",
        "version:1 pack:a expires:2027-01-01", " pack:a version:1 expires:2027-01-01"}) {
    CAPTURE(comment);
    const auto facts = pack::parse_trusted_comment(comment);
    REQUIRE_FALSE(facts.ok());
    CHECK(facts.error().what == "This pack's signature does not say which pack it is for.");
  }
}

TEST_CASE("content that no kiosk could show is refused at writing, with its place") {
  model::Content content = sample_content();
  SUBCASE("a text that is not UTF-8") {
    content.pages[2].parts[0].blocks[0].spans[0].text = "\xc3\x28";
    CHECK(writing_error(content) == "page 'sleep' (en): It cannot be packed: a text is not UTF-8.");
  }
  SUBCASE("a message that is not UTF-8") {
    content.messages[LangTag("sl")][MessageKey("x")] = "\xff";
    CHECK(writing_error(content) == "message 'x' (sl): The text is not UTF-8.");
  }
  SUBCASE("a date that does not exist") {
    content.services[0].verified.on = {2026, 2, 30};
    CHECK(writing_error(content) == "service 'sos': It cannot be packed: a date is not in the calendar.");
  }
  SUBCASE("no expiry") {
    content.manifest.expires = {};
    CHECK(writing_error(content) == "manifest: The day of expiry is missing or not in the calendar.");
  }
  SUBCASE("an id that cannot stand in the signature") {
    content.manifest.id = "health si";
    CHECK(writing_error(content) == "manifest: The id must be up to 64 of a-z, 0-9 and '-'.");
  }
  SUBCASE("the same page twice") {
    content.pages.push_back(content.pages[0]);
    CHECK(writing_error(content) == "page 'emergency' (en): This page is there twice.");
  }
  SUBCASE("the same service twice") {
    content.services.push_back(content.services[0]);
    CHECK(writing_error(content) == "service 'sos': This id is there twice.");
  }
  SUBCASE("a language that is not listed") {
    content.messages[LangTag("th")][MessageKey("x")] = "x";
    CHECK(writing_error(content) ==
          "pack: This pack cannot be used: it has texts in a language that it does not list.");
  }
  SUBCASE("nothing but a manifest") {
    const model::Manifest manifest = content.manifest;
    content = {};
    content.manifest = manifest;
    CHECK(writing_error(content) == "pack: This pack cannot be used: it has no language.");
  }
  SUBCASE("too deep") {
    for (int i = 0; i < 30; ++i) {
      model::Block outer = tests::block_of(model::BlockKind::Fold, "deeper", 1);
      outer.children = content.pages[0].parts[0].blocks;
      content.pages[0].parts[0].blocks = {outer};
    }
    CHECK(writing_error(content) == "page 'emergency' (en): It cannot be packed: parts are nested too deeply.");
  }
  SUBCASE("too long") {
    content.pages[0].parts[0].blocks.assign(20'000, tests::paragraph(std::string(100, 'a')));
    CHECK(writing_error(content) == "page 'emergency' (en): It cannot be packed: it is too long.");
  }
}

TEST_CASE("every fault that a screen would trip over is named") {
  model::Content content = sample_content();
  std::string fault;
  SUBCASE("") {
    content.manifest.source_locale = LangTag("th"), fault = "its source language is not among its languages";
  }
  SUBCASE("") {
    content.locales[0].fallback = {LangTag("th")};
    fault = "a language falls back to one that it does not have";
  }
  SUBCASE("") { content.pages[0].intensity = 4, fault = "a page's intensity is out of range"; }
  SUBCASE("") { content.pages[0].parts.clear(), fault = "a page has no text"; }
  SUBCASE("") { content.assessments[0].items.clear(), fault = "an assessment has no questions"; }
  SUBCASE("") { content.assessments[0].items[1].options.clear(), fault = "a question has no answers"; }
  SUBCASE("") {
    content.assessments[0].items.resize(65, content.assessments[0].items[0]),
        fault = "an assessment has too many questions";
  }
  SUBCASE("") { content.assessments[0].items[0].options.resize(101), fault = "a question has too many answers"; }
  SUBCASE("") { content.assessments[0].items[0].options[0].score = 10001, fault = "an answer's score is out of range"; }
  SUBCASE("") { content.assessments[0].scales[0].over = 0, fault = "a scale's numbers are out of range"; }
  SUBCASE("") { content.assessments[0].scales[1].times = 10001, fault = "a scale's numbers are out of range"; }
  SUBCASE("") { content.exercises[1].steps.clear(), fault = "an exercise has no steps"; }
  SUBCASE("") { content.services[0].hours.week[0].day = 7, fault = "a service's week is not in order"; }
  SUBCASE("") { content.services[0].hours.week[0].to = 480, fault = "a service's week is not in order"; }
  SUBCASE("") { content.services[0].hours.week[0].to = 1441, fault = "a service's week is not in order"; }
  SUBCASE("") { content.services[0].hours.intervals[1].from = 0, fault = "a service's hours are not in order"; }
  CHECK(writing_error(content) == "pack: This pack cannot be used: " + fault + ".");
}
