// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: a log line with words of the screen.
#include <cstdio>

#include "leaks/words.h"

void leaks::leak(const std::string& words) { std::fprintf(stderr, "showing %s\n", words.c_str()); }
