// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/events.h"
#include "in_a_child.h"

namespace {

// A visitor's, say.
constexpr std::size_t kIndex = 173;

// What a child says on stderr, and how it ends.
struct Said {
  std::string text;
  int status = 0;
};

template <class What>
Said said_by(What what) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  Said said;
  said.status = test::in_a_child([&] {
    dup2(ends[1], STDERR_FILENO);
    signal(SIGABRT, SIG_DFL);  // doctest has a word to say to it
    what();
    return 0;
  });
  close(ends[1]);
  char piece[256];
  for (ssize_t got = 0; (got = read(ends[0], piece, sizeof piece)) > 0;) {
    said.text.append(piece, static_cast<std::size_t>(got));
  }
  close(ends[0]);
  return said;
}

// The standard library puts the index into the exception's text. Nobody may catch it on the way, doctest least of all.
void plant() noexcept { std::vector<int>(3).at(kIndex) = 1; }

template <class Number>
constexpr bool kTaken = std::is_invocable_v<void (*)(base::Event, std::int64_t), base::Event, Number>;

}  // namespace

TEST_CASE("an event is a code and a number, and nothing else can be said") {
  CHECK(said_by([] { base::report(base::Event::SessionDied, 11); }).text == "kiosk: session-died 11\n");
  CHECK(said_by([] { base::report(base::Event::StartFailed); }).text == "kiosk: start-failed\n");
  static_assert(kTaken<int>);
  static_assert(!kTaken<const char*> && !kTaken<std::string> && !kTaken<std::string_view>);
}

TEST_CASE("the longest line of all is whole") {
  constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
  CHECK(said_by([] { base::report(base::Event::UnexpectedException, kLowest); }).text ==
        "kiosk: unexpected-exception -9223372036854775808\n");
}

TEST_CASE("each event has a code of its own") {
  using base::Event;
  const Event all[] = {Event::SessionDied, Event::SessionLeft, Event::SessionHung, Event::StartFailed,
                       Event::UnexpectedException};
  for (const Event one : all) {
    for (const Event other : all) CHECK((base::code(one) == base::code(other)) == (one == other));
  }
}

TEST_CASE("of an exception that nobody catches only the code is said, and the process dies of it") {
  const Said said = said_by([] {
    base::end_without_words();
    plant();
  });
  CHECK(said.text == "kiosk: unexpected-exception\n");
  CHECK(said.status == test::kEndedBySignal + SIGABRT);
}

TEST_CASE("the counterpart: without it the exception's own words come out") {
  CHECK(said_by(&plant).text.find(std::to_string(kIndex)) != std::string::npos);
}
