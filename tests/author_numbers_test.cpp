// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "author/numbers.h"

using Numbers = std::vector<std::string>;

TEST_CASE("numbers are compared by what is dialled") {
  CHECK(author::dialled("080 11 55") == "0801155");
  CHECK(author::dialled("+386 1 434 48 22") == "014344822");
  CHECK(author::dialled("00386 31 233 211") == "031233211");
}

TEST_CASE("the shapes of numbers that can be called here") {
  for (const char* good : {"112", "113", "116 123", "080 11 55", "01 434 48 22", "031 233 211", "+386 69 707 150"}) {
    CAPTURE(good);
    CHECK(author::is_number_of_slovenia(good));
  }
  for (const char* bad : {"", "114", "116 1234", "080 11 5", "01 434 48 2", "00 434 48 22", "01/434-48-22",
                          "+49 30 1234567", "call us", "1771"}) {
    CAPTURE(bad);
    CHECK_FALSE(author::is_number_of_slovenia(bad));
  }
}

TEST_CASE("numbers are found in sentences, and years, prices and hours are not numbers to call") {
  CHECK(author::phone_numbers("Call 112 or 080 11 55, day and night.") == Numbers{"0801155", "112"});
  CHECK(author::phone_numbers("เรียก 116\u00A0123 ได้") == Numbers{"116123"});
  CHECK(author::phone_numbers("+386 1 430 12 88") == Numbers{"014301288"});
  CHECK(author::phone_numbers("In 2026, 18 houses, 9-17, 24/7, 40.50 €").empty());
  CHECK(author::phone_numbers("112 and again 112") == Numbers{"112"});
}
