// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/events.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <optional>

namespace base {
namespace {

// Longer than any code with any number. Nothing is taken from the heap: it may be what has failed.
class Line {
 public:
  void put(std::string_view text) { end_ = std::copy(text.begin(), text.end(), end_); }
  void put(std::int64_t number) { end_ = std::to_chars(end_, bytes_.data() + bytes_.size(), number).ptr; }
  // Nobody could be told that it cannot be told.
  void write() const { (void)!::write(STDERR_FILENO, bytes_.data(), static_cast<std::size_t>(end_ - bytes_.data())); }

 private:
  std::array<char, 80> bytes_;
  char* end_ = bytes_.data();
};

void say(Event event, std::optional<std::int64_t> number) {
  Line line;
  line.put("kiosk: ");
  line.put(code(event));
  if (number) {
    line.put(" ");
    line.put(*number);
  }
  line.put("\n");
  line.write();
}

}  // namespace

std::string_view code(Event event) {
  switch (event) {
    case Event::SessionDied:
      return "session-died";
    case Event::SessionLeft:
      return "session-left";
    case Event::SessionHung:
      return "session-hung";
    case Event::StartFailed:
      return "start-failed";
    case Event::UnexpectedException:
      break;
  }
  return "unexpected-exception";
}

void report(Event event) noexcept { say(event, {}); }
void report(Event event, std::int64_t number) noexcept { say(event, number); }

void end_without_words() {
  std::set_terminate([] {
    report(Event::UnexpectedException);
    std::abort();
  });
}

}  // namespace base
