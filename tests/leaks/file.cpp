// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: a file that was opened before any seal, and takes words of every screen.
#include <fcntl.h>
#include <unistd.h>

#include "leaks/words.h"

namespace {

const int file = open("/tmp/pristan-planted-leak", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

}  // namespace

void leaks::leak(const std::string& words) { (void)!write(file, words.data(), words.size()); }
