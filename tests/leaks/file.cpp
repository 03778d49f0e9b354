// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: a file that the supervisor opens before its seal, and that takes words of every screen. The seal and
// the starter let no other way through to a session than its standard streams.
#include <fcntl.h>
#include <unistd.h>

#include "leaks/words.h"

namespace {

// In a session it cannot be opened any more, but there it is standard input already.
const int file = open("/tmp/pristan-planted-leak", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
[[maybe_unused]] const bool handed_down = file >= 0 && dup2(file, STDIN_FILENO) == STDIN_FILENO;

}  // namespace

void leaks::leak(const std::string& words) { (void)!write(STDIN_FILENO, words.data(), words.size()); }
