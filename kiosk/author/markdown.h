// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a page: CommonMark with tables, read by md4c, as parts of blocks. HTML, pictures, code and web addresses
// are refused. Beside the blocks stands an outline, one entry a block with its place, so that a translation can be
// held against its source.
#pragma once

#include <string>
#include <vector>

#include "author/source.h"
#include "model/page.h"

namespace author {

struct OutlineEntry {
  std::string kind;  // "a paragraph", "a list item of depth 1", "a FOLD 2"
  std::string text;
  Place place;
};

struct Link {
  model::LinkKind kind = model::LinkKind::None;
  std::string target;  // an id, or digits
  Place place;
};

struct Markdown {
  std::vector<model::Part> parts;
  std::vector<OutlineEntry> outline;
  std::vector<Link> links;
};

// Reads from byte `from` of the source to its end.
Markdown parse_markdown(const Source& source, std::size_t from, Diagnostics& diagnostics);

}  // namespace author
