// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "base/result.h"

namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<int> half(int number) {
  if (number % 2 != 0) return Error{ErrorKind::Invalid, "the number is odd", "here"};
  return number / 2;
}

Result<std::string> quarter_in_words(int number) {
  TRY(const int once, half(number));
  TRY(const int twice, half(once));
  return "a quarter is " + std::to_string(twice);
}

base::Status both_even(int first, int second, int& steps) {
  TRY_STATUS(half(first));
  ++steps;
  TRY_STATUS(half(second));
  ++steps;
  return base::Unit{};
}

}  // namespace

TEST_CASE("a result is a value or an error") {
  CHECK(half(8).ok());
  CHECK(static_cast<bool>(half(8)));
  CHECK(half(8).value() == 4);
  const Result<int> odd = half(7);
  REQUIRE_FALSE(odd.ok());
  CHECK(odd.error().kind == ErrorKind::Invalid);
  CHECK(odd.error().what == "the number is odd");
  CHECK(odd.error().where == "here");
}

TEST_CASE("TRY hands the value on and the first error out, whatever the type of the result") {
  CHECK(quarter_in_words(12).value() == "a quarter is 3");
  CHECK(quarter_in_words(7).error().where == "here");
  CHECK(quarter_in_words(6).error().what == "the number is odd");
}

TEST_CASE("TRY_STATUS stops at the first failure") {
  int steps = 0;
  CHECK(both_even(2, 4, steps).ok());
  CHECK(steps == 2);
  steps = 0;
  CHECK_FALSE(both_even(2, 3, steps).ok());
  CHECK(steps == 1);
}

TEST_CASE("a value that can only be moved comes out whole") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  const std::unique_ptr<int> out = std::move(result).value();
  CHECK(*out == 5);
}

TEST_CASE("a result of text keeps text and error apart") {
  const Result<std::string> text = std::string("fine");
  CHECK(text.value() == "fine");
  const Result<std::string> failed = Error{ErrorKind::Io, "no", {}};
  CHECK_FALSE(failed.ok());
}
