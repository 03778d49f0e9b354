// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "platform/picture_writer.h"
#include "platform/png.h"

namespace {

platform::Picture gradient(int w, int h, int channels) {
  platform::Picture picture{w, h, channels, {}};
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      for (int c = 0; c < channels; ++c) picture.bytes.push_back(static_cast<std::uint8_t>(x * 7 + y * 3 + c * 50));
    }
  }
  return picture;
}

}  // namespace

TEST_CASE("a picture with transparency comes back as it went") {
  const platform::Picture picture = gradient(37, 11, 4);
  const auto bytes = platform::encode_png(picture);
  REQUIRE(bytes.ok());
  const auto back = platform::decode_png(bytes.value());
  REQUIRE(back.ok());
  CHECK(back.value().w == 37);
  CHECK(back.value().h == 11);
  CHECK(back.value().bytes == picture.bytes);
}

TEST_CASE("an opaque picture comes back with full alpha") {
  const platform::Picture picture = gradient(5, 4, 3);
  const auto bytes = platform::encode_png(picture);
  REQUIRE(bytes.ok());
  const auto back = platform::decode_png(bytes.value());
  REQUIRE(back.ok());
  REQUIRE(back.value().bytes.size() == 5u * 4u * 4u);
  for (std::size_t i = 0; i < 20; ++i) {
    CHECK(back.value().bytes[i * 4] == picture.bytes[i * 3]);
    CHECK(back.value().bytes[i * 4 + 2] == picture.bytes[i * 3 + 2]);
    CHECK(back.value().bytes[i * 4 + 3] == 255);
  }
}

TEST_CASE("the same picture gives the same bytes") {
  const auto one = platform::encode_png(gradient(64, 64, 3)), two = platform::encode_png(gradient(64, 64, 3));
  REQUIRE(one.ok());
  CHECK(one.value() == two.value());
}

TEST_CASE("what is no picture is refused, wherever it breaks off") {
  const auto whole = platform::encode_png(gradient(32, 32, 4));
  REQUIRE(whole.ok());
  for (std::size_t cut = 0; cut < whole.value().size() - 12; cut += 7) {
    CAPTURE(cut);
    CHECK_FALSE(platform::decode_png(std::string_view(whole.value()).substr(0, cut)).ok());
  }
  CHECK(platform::decode_png("not a picture at all").error().kind == base::ErrorKind::Corrupt);
}

TEST_CASE("writing says where it could not") {
  const auto status = platform::write_png("/nowhere/at/all.png", gradient(2, 2, 4));
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().where == "/nowhere/at/all.png");
}

TEST_CASE("a size that does not fit its bytes is refused") {
  platform::Picture picture = gradient(4, 4, 4);
  picture.bytes.pop_back();
  CHECK_FALSE(platform::encode_png(picture).ok());
}

TEST_CASE("pictures that are written beside other work all arrive, whole") {
  const std::filesystem::path folder = PRISTAN_BUILD_DIR "/platform_png_test";
  std::filesystem::remove_all(folder);
  {
    platform::PictureWriter writer;
    for (int i = 1; i <= 20; ++i) writer.write(folder / "deep" / (std::to_string(i) + ".png"), gradient(i, 30, 3));
    CHECK(writer.finish().ok());
    for (int i = 1; i <= 20; ++i) {
      const auto picture = platform::read_png(folder / "deep" / (std::to_string(i) + ".png"));
      REQUIRE(picture.ok());
      CHECK(picture.value().w == i);
    }
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("a picture that could not be written beside other work is told at the end") {
  platform::PictureWriter writer;
  writer.write("/proc/nowhere/a.png", gradient(2, 2, 3));
  writer.write(PRISTAN_BUILD_DIR "/platform_png_test_second.png", gradient(2, 2, 3));
  const auto status = writer.finish();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().where == "/proc/nowhere");
  CHECK(std::filesystem::remove(PRISTAN_BUILD_DIR "/platform_png_test_second.png"));
}
