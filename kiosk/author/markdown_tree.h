// SPDX-License-Identifier: GPL-3.0-or-later
// What md4c says, as a tree of nodes with offsets: the step between its callbacks and our blocks. Lines that were
// joined are marked by kSoftBreak, because whether a space belongs there depends on the script.
#pragma once

#include <md4c.h>

#include <string>
#include <vector>

#include "author/markdown.h"

namespace author {

inline constexpr char kSoftBreak = '\x1F';
inline constexpr std::size_t kNoOffset = static_cast<std::size_t>(-1);

struct MarkdownNode {
  MD_BLOCKTYPE type = MD_BLOCK_DOC;
  unsigned level = 0;  // of a heading; the first number of an ordered list
  std::size_t offset = kNoOffset;
  model::Spans spans;
  std::vector<MarkdownNode> children;
};

// The document node. Links are checked for their scheme and collected; what is not allowed inside a line is reported.
MarkdownNode parse_markdown_tree(const Source& source, std::size_t from, std::vector<Link>& links,
                                 Diagnostics& diagnostics);

}  // namespace author
