// SPDX-License-Identifier: GPL-3.0-or-later
// The first stage: pack.toml and the locale.toml of each language. A mistake there does not hide those elsewhere: what
// cannot be read is marked so, English and the language folders that are there stand in, and the rest is judged.
#pragma once

#include "author/workshop.h"

namespace author {

// False: there is no folder of the source language, without which nothing else can be judged.
bool read_pack_and_languages(Workshop& workshop);

}  // namespace author
