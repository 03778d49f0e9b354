// SPDX-License-Identifier: GPL-3.0-or-later
// Telephone numbers in what people wrote: found, compared by their digits, and held against the shapes that numbers
// have in Slovenia. Whether a number is answered nobody can tell from here.
#pragma once

#include <string>
#include <vector>

namespace author {

// What is dialled: the digits; +386 and 00386 become the national 0.
std::string dialled(const std::string& number);
// Whether this is how numbers look here: 112, 116 123, 080 11 55, 01 434 48 22, +386 1 434 48 22.
bool is_number_of_slovenia(const std::string& number);
// What looks like a telephone number in a text, as dialled, sorted, without repetitions: in groups of any kind, with
// brackets, dashes and blanks of any kind, in digits of any script. Years, prices, hours and dates do not count.
std::vector<std::string> phone_numbers(const std::string& text);

}  // namespace author
