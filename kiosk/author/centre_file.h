// SPDX-License-Identifier: GPL-3.0-or-later
// A house's own centre.toml, checked at the desk before a kiosk reads it at its start (app::read_centre).
#pragma once

#include "author/source.h"

namespace author {

void check_centre_file(const Source& source, Diagnostics& diagnostics);

}  // namespace author
