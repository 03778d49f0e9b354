// SPDX-License-Identifier: GPL-3.0-or-later
// A planted defect: an exception with words of the screen, which nobody catches.
#include <stdexcept>

#include "leaks/words.h"

void leaks::leak(const std::string& words) { throw std::runtime_error(words); }
