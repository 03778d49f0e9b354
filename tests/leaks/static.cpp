// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: a static string keeps words of the last screen.
#include "leaks/words.h"

namespace {

std::string kept;

}  // namespace

void leaks::leak(const std::string& words) { kept = words; }
