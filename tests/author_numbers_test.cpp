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

TEST_CASE("a number is found however it is written") {
  for (const char* text : {"Тел. (01) 475 06 70",
                           "Call +386 (0)1 475 06 70.",
                           "(+386) 1 475 06 70",
                           "+386 (1) 475-06-70",
                           "＋386 1 475 06 70",
                           "00386 (0) 1 475 06 70",
                           "tel. 386 1 475 06 70",
                           "01–475–06–70",
                           "01 – 475 – 06 – 70",
                           "01\u2010475\u201106\u201270",
                           "01\u2013475\u201406\u201570",
                           "01\u2212475 06 70",
                           "01\u2009475\u200906\u200970",
                           "01\u202F475\u202F06\u202F70",
                           "01\u00A0475\u00A006\u00A070",
                           "01\u3000475\u200206\u200A70",
                           "01.475.06.70",
                           "01/475.06.70",
                           "01/475-06-70",
                           "01 / 475 06 70",
                           "(01)4750670",
                           "[01] 475 06 70",
                           "（01）475－06－70",
                           "01\u200B475\u206006\u00AD70",
                           "0\u200E1 475 06 70",
                           "01  475\n06 70",
                           "٠١ ٤٧٥ ٠٦ ٧٠",
                           "۰۱ ۴۷۵ ۰۶ ۷۰",
                           "๐๑ ๔๗๕ ๐๖ ๗๐",
                           "０１ ４７５ ０６ ７０",
                           "0 1 4 7 5 0 6 7 0",
                           "01·475·06·70",
                           "2026 01 475 06 70",
                           "8.00–16.00 01 475 06 70",
                           "17:00 01 475 06 70",
                           "23. 11. 2026 – 01 475 06 70"}) {
    CAPTURE(text);
    CHECK(author::phone_numbers(text) == Numbers{"014750670"});
  }
  CHECK(author::phone_numbers("080 28 80 and (080) 28–80") == Numbers{"0802880"});
  CHECK(author::phone_numbers("+386 80 28 80, 116–006, (116) 117") == Numbers{"0802880", "116006", "116117"});
}

TEST_CASE("numbers side by side are found one by one") {
  CHECK(author::phone_numbers("112 (080 11 55)") == Numbers{"0801155", "112"});
  CHECK(author::phone_numbers("112 / 113, 116 123 – 080 11 55") == Numbers{"0801155", "112", "113", "116123"});
  CHECK(author::phone_numbers("112 24/7, 112 8:00–20:00") == Numbers{"112"});
  CHECK(author::phone_numbers("01 475 06 70 / 031 470 151") == Numbers{"014750670", "031470151"});
  CHECK(author::phone_numbers("112\n113\n080 11 55 24/7") == Numbers{"0801155", "112", "113"});
}

TEST_CASE("a number with a digit too few or too many and a foreign one are found too") {
  CHECK(author::phone_numbers("(01) 475 06 7") == Numbers{"01475067"});
  CHECK(author::phone_numbers("01–475–06–700") == Numbers{"0147506700"});
  CHECK(author::phone_numbers("+49 (30) 123-45-67 or 0049 30 1234567") == Numbers{"+49301234567", "0049301234567"});
}

TEST_CASE("what is no number to call is left alone") {
  for (const char* text : {"2019–2026",
                           "2016/17",
                           "1. 12. 2026",
                           "01.12.2026",
                           "01. 12. 2026–05. 12. 2026",
                           "01/12/2026",
                           "2026-07-01",
                           "01.12.2026 5",
                           "8.00-12.00",
                           "08.00–12.00",
                           "08.00 – 12.00",
                           "08.00–12.00, 13.00–17.00",
                           "07.00–15.00 (1 h)",
                           "Mo-Fr 09:00-17:00; Sa 08:00-13:00",
                           "07:00–15:00 08:00–16:00",
                           "9–17",
                           "40.50 €",
                           "0,50 €",
                           "1.050,00 €",
                           "10 000 (ten thousand)",
                           "0–100 000 €",
                           "1 000 000",
                           "0–4, 5–9, 10–14",
                           "1–2 (3)",
                           "13/2, 1000 Ljubljana",
                           "0.112",
                           "3.112.5",
                           "H1N1",
                           "COVID-19",
                           "(2) 3 (4)",
                           "24/7"}) {
    CAPTURE(text);
    CHECK(author::phone_numbers(text).empty());
  }
}
