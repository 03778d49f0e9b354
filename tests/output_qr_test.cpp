// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "output/qr.h"

namespace {

bool finder_at(const output::QrCode& code, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
      if (code.dark(left + x, top + y) != (ring != 2)) return false;
    }
  }
  return true;
}

TEST_CASE("a code has its three finders and nothing outside") {
  const auto made = output::qr_code("SOS telefon\n080 11 55");
  REQUIRE(made.ok());
  const output::QrCode& code = made.value();
  CHECK(code.size >= 21);
  CHECK((code.size - 17) % 4 == 0);
  CHECK(finder_at(code, 0, 0));
  CHECK(finder_at(code, code.size - 7, 0));
  CHECK(finder_at(code, 0, code.size - 7));
  CHECK_FALSE(finder_at(code, code.size - 7, code.size - 7));
  CHECK_FALSE(code.dark(-1, 0));
  CHECK_FALSE(code.dark(0, code.size));
}

TEST_CASE("the same text gives the same code, another text another") {
  CHECK(output::qr_code("112").value() == output::qr_code("112").value());
  CHECK_FALSE(output::qr_code("112").value() == output::qr_code("113").value());
}

TEST_CASE("300 bytes in any script fit, and too much is an error that says so") {
  std::string thai;
  while (thai.size() + 3 <= 300) thai += "ก";
  const auto made = output::qr_code(thai);
  REQUIRE(made.ok());
  CHECK(made.value().size <= 85);  // small enough for a module of 1.2 mm on the card
  const auto refused = output::qr_code(std::string(5000, 'x'));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().what.find("too long") != std::string::npos);
}

}  // namespace
