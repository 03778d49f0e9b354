// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

#include "pack/codec.h"
#include "pack/fields.h"
#include "pack/iso_date.h"
#include "pack/record.h"

namespace {

using namespace std::string_view_literals;

template <class T>
std::string bytes_of(const T& value) {
  pack::Encoder encoder;
  encoder(value);
  CHECK(encoder.problem() == nullptr);
  return std::move(encoder).take();
}

template <class T>
bool takes(std::string_view bytes) {
  T value{};
  pack::Decoder decoder(bytes);
  decoder(value);
  return decoder.finished();
}

template <class T>
T back(const T& value) {
  T read{};
  const std::string bytes = bytes_of(value);
  pack::Decoder decoder(bytes);
  decoder(read);
  CHECK(decoder.finished());
  return read;
}

}  // namespace

TEST_CASE("the bytes are those of FORMAT.md") {
  CHECK(bytes_of(std::uint16_t{0}) == "\x00"sv);
  CHECK(bytes_of(std::uint16_t{127}) == "\x7f"sv);
  CHECK(bytes_of(std::uint16_t{128}) == "\x80\x01"sv);
  CHECK(bytes_of(std::uint16_t{300}) == "\xac\x02"sv);
  CHECK(bytes_of(0) == "\x00"sv);
  CHECK(bytes_of(-1) == "\x01"sv);
  CHECK(bytes_of(1) == "\x02"sv);
  CHECK(bytes_of(true) == "\x01"sv);
  CHECK(bytes_of(std::string("š")) == "\x02\xc5\xa1"sv);
  CHECK(bytes_of(model::BlockKind::TableRow) == "\x08"sv);
  CHECK(bytes_of(model::Date{}) == "\x00"sv);
  CHECK(bytes_of(model::Date{1970, 1, 2}) == "\x01\x02"sv);
  CHECK(bytes_of(std::vector<model::MessageKey>{model::MessageKey("a"), model::MessageKey("bc")}) ==
        "\x02\x01"
        "a\x02"
        "bc"sv);
  CHECK(bytes_of(model::Topic{model::ExerciseId("b"), "w"}) ==
        "\x01\x01"
        "b\x01"
        "w"sv);
  CHECK(bytes_of(model::Span{"hi", true, model::LinkKind::Phone, "112"}) ==
        "\x02hi\x01\x05\x03"
        "112"sv);
}

TEST_CASE("numbers at the ends of their range come back") {
  for (const int value : {std::numeric_limits<int>::min(), -64, -1, 0, 63, std::numeric_limits<int>::max()}) {
    CHECK(back(value) == value);
  }
  CHECK(back(std::uint32_t{0xffffffff}) == 0xffffffff);
  for (const model::Date day :
       {model::Date{}, model::Date{1, 1, 1}, model::Date{2024, 2, 29}, model::Date{9999, 12, 31}}) {
    CHECK(back(day) == day);
  }
}

TEST_CASE("a number has one form and its range") {
  CHECK(takes<std::uint16_t>("\xff\xff\x03"));
  CHECK_FALSE(takes<std::uint16_t>("\x80\x80\x04"));  // 65536
  CHECK_FALSE(takes<std::uint16_t>("\x80\x00"sv));    // not the shortest
  CHECK_FALSE(takes<std::uint16_t>("\x80"));          // cut short
  CHECK_FALSE(takes<std::uint16_t>(""));
  CHECK(takes<std::uint32_t>("\xff\xff\xff\xff\x0f"));
  CHECK_FALSE(takes<std::uint32_t>("\xff\xff\xff\xff\x1f"));      // 33 bits
  CHECK_FALSE(takes<std::uint32_t>("\x80\x80\x80\x80\x80\x01"));  // too many bytes
  CHECK_FALSE(takes<bool>("\x02"));
  CHECK(takes<model::LinkKind>("\x05"));
  CHECK_FALSE(takes<model::LinkKind>("\x06"));
  CHECK_FALSE(takes<bool>("\x01\x00"sv));  // something left over
}

TEST_CASE("a date that is no day is refused both ways") {
  CHECK_FALSE(takes<model::Date>("\x02"));
  CHECK_FALSE(takes<model::Date>("\x01"));
  CHECK_FALSE(takes<model::Date>("\x01\xff\xff\xff\xff\x0f"));
  pack::Encoder encoder;
  encoder(model::Date{2023, 2, 29});
  CHECK(encoder.problem() == "a date is not in the calendar"sv);
}

TEST_CASE("a false count takes no memory and a deep nest no stack") {
  CHECK_FALSE(takes<std::vector<model::MessageKey>>("\xff\xff\xff\xff\x0f"));
  CHECK_FALSE(takes<std::vector<model::MessageKey>>("\x02\x00"sv));
  CHECK_FALSE(takes<std::string>("\xff\xff\xff\xff\x0f"));
  // A block whose only child is such a block, and so on.
  std::string nest;
  for (int i = 0; i < 100'000; ++i) nest.append("\x07\x00\x00\x00\x00\x01", 6);
  nest.append("\x00\x00\x00\x00\x00\x00", 6);
  CHECK_FALSE(takes<model::Block>(nest));
  CHECK(takes<model::Block>(nest.substr(nest.size() - 6 * 11)));
}

TEST_CASE("a record has a largest size both ways") {
  model::Emergency emergency;
  emergency.icon = std::string(pack::kMaxRecordBytes - 10, 'a');
  const auto largest = pack::encode(emergency);
  REQUIRE(largest.ok());
  CHECK(pack::decode<model::Emergency>(largest.value()).ok());
  emergency.label = model::MessageKey(std::string(100, 'a'));
  CHECK(pack::encode(emergency).error().what == "it is too long");
  CHECK_FALSE(pack::decode<model::Emergency>(bytes_of(emergency)).ok());
}

TEST_CASE("an enum's highest value is the one that its header ends with") {
  CHECK(pack::kValues<model::LinkKind> == static_cast<unsigned>(model::LinkKind::Phone) + 1);
  CHECK(pack::kValues<model::BlockKind> == static_cast<unsigned>(model::BlockKind::TableRow) + 1);
  CHECK(pack::kValues<model::Hue> == static_cast<unsigned>(model::Hue::Dusk) + 1);
  CHECK(pack::kValues<model::ExerciseKind> == static_cast<unsigned>(model::ExerciseKind::Grounding) + 1);
  CHECK(pack::kValues<model::Tri> == static_cast<unsigned>(model::Tri::No) + 1);
  CHECK(pack::kValues<model::Grade> == static_cast<unsigned>(model::Grade::B) + 1);
  CHECK(pack::kValues<model::Teller> == static_cast<unsigned>(model::Teller::Other) + 1);
  CHECK(pack::kValues<model::TellWhen> == static_cast<unsigned>(model::TellWhen::IfYouAgree) + 1);
}

TEST_CASE("text is well-formed UTF-8 without a zero") {
  for (const auto good : {""sv, "abc"sv, "\x7f"sv, "š"sv, "ไข้"sv, "汉"sv, "\U0001F600"sv, "\xf4\x8f\xbf\xbf"sv,
                          "\xee\x80\x80"sv, "\xed\x9f\xbf"sv, "\xc2\x80"sv, "\xe0\xa0\x80"sv, "\xf0\x90\x80\x80"sv}) {
    CAPTURE(good);
    CHECK(pack::is_text(good));
  }
  for (const auto bad : {"\0"sv, "a\0b"sv, "\x80"sv, "\xbf"sv, "\xc0\x80"sv, "\xc1\xbf"sv, "\xc5"sv, "\xc5z"sv,
                         "\xe0\x9f\xbf"sv, "\xe6\xb1"sv, "\xed\xa0\x80"sv, "\xf0\x8f\xbf\xbf"sv, "\xf0\x9f\x98"sv,
                         "\xf4\x90\x80\x80"sv, "\xf5\x80\x80\x80"sv, "\xfe"sv, "\xff"sv, "ok\xe6\xb1z"sv}) {
    CHECK_FALSE(pack::is_text(bad));
  }
}

TEST_CASE("dates in words are four digits, two, two, and real") {
  CHECK(pack::iso({2026, 11, 3}) == "2026-11-03");
  CHECK(pack::parse_iso("2024-02-29") == model::Date{2024, 2, 29});
  for (const char* text : {"", "2023-02-29", "2024-2-29", "2024-02-30", "0000-01-01", "2024-13-01", "2024-00-10",
                           "2024-01-00", "2024-01-1x", "2024/01/01", "-024-01-01", "2024-01-01 ", "+024-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(pack::parse_iso(text).has_value());
  }
}
