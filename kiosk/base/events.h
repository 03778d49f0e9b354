// SPDX-License-Identifier: GPL-3.0-or-later
// What a running kiosk says on stderr, and so to the journal: a code out of this list and at most one number. Nothing
// else can be said here: a log that takes any string will one day take a visitor's words. Not for refusals at a start
// (packs, the house's own file, the command line): those are sentences for staff, said before anybody is there.
#pragma once

#include <cstdint>
#include <string_view>

namespace base {

enum class Event : std::uint8_t {
  SessionDied,         // which signal ended a session, unasked
  SessionLeft,         // with which status a session ended by itself, unasked
  SessionHung,         // whoever served stood still, and was ended
  StartFailed,         // a session could not be started; it is tried again
  UnexpectedException  // a defect of ours: this process ends
};

std::string_view code(Event event);

// One line, "kiosk: CODE" or "kiosk: CODE NUMBER", in one write; usable in a handler of signals too.
void report(Event event) noexcept;
void report(Event event, std::int64_t number) noexcept;

// From now on an exception that nobody catches ends the process with its code alone. The standard library would print
// what it says of itself, and that may be anything: the index of a visitor's language, a key that was not found.
void end_without_words();

}  // namespace base
