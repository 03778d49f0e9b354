// SPDX-License-Identifier: GPL-3.0-or-later
// Where the messages of a PO file stand: key -> the lines of its parts. Reads the lines as they are; what is written
// in them is libgettextpo's affair.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "author/source.h"

namespace author {

struct PoLines {
  int context = 0, id = 0;
  std::vector<int> texts;  // of msgstr or msgstr[k], by k
};

// Of each key its first entry.
std::map<std::string, PoLines> find_po_lines(const Source& source);
// The column of the first character inside the line's quotation marks.
Place inside_quotes(const Source& source, int line);

}  // namespace author
