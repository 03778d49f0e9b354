// SPDX-License-Identifier: GPL-3.0-or-later
// The names of pictograms that an editor may write: those of assets/pictograms.txt that are drawn in every theme. A
// name that nobody has drawn would leave a hole on a screen.
#pragma once

#include <string>
#include <vector>

#include "author/references.h"
#include "author/source.h"
#include "author/toml_reader.h"

namespace author {

// A name alone on its line, or with the weight duotone: the others belong to the program's own controls.
std::vector<std::string> icon_names(const Source& pictograms);
// The table's 'icon', noted as used.
std::string read_icon(TomlTable& table, References& references, Need need = Need::Required);

}  // namespace author
