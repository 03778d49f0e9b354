// SPDX-License-Identifier: GPL-3.0-or-later
// The environment variables that a process of ours listens to, and that what it starts gets to see. A variable can make
// a library load code, write a log or keep a cache; so all but a few names go, before anything reads them.
#pragma once

#include <span>
#include <string_view>

namespace platform {

// The names that stay: where the display is, and how to draw without a graphics processor.
std::span<const std::string_view> kept_variables();
// Drops all others and switches Mesa's shader cache off: it writes into the home directory, whatever HOME says.
// Before the first thread.
void scrub_environment();

}  // namespace platform
