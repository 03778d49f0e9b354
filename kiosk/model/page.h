// SPDX-License-Identifier: GPL-3.0-or-later
// A page as the kiosk shows it: parts of blocks of spans, in one language. Plain values, made by the pack tool
// from Markdown; the kiosk never parses what people wrote.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.h"
#include "model/review.h"

namespace model {

enum class LinkKind : std::uint8_t { None, Page, Service, Assessment, Exercise, Phone };

// A stretch of text of one kind. `target` is an id, or for Phone the digits to dial.
struct Span {
  std::string text;
  bool bold = false;
  LinkKind link = LinkKind::None;
  std::string target;
  bool operator==(const Span&) const = default;
};
using Spans = std::vector<Span>;

enum class BlockKind : std::uint8_t { Paragraph, Heading, Bullet, Number, Note, Key, Warning, Fold, TableRow };

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;       // Heading: 3..6 (2 opens a part); Bullet, Number: depth from 1; Fold: intensity 0..3
  std::uint16_t ordinal = 0;    // Number: the number to show; TableRow: 0 for the head row, then counting
  Spans spans;                  // the words; of a Fold the line that says what follows
  std::vector<Spans> cells;     // TableRow only
  std::vector<Block> children;  // Fold, Note, Key, Warning: the blocks inside after the first paragraph
  bool operator==(const Block&) const = default;
};

// What stands between two level-two headings. The first part's title is empty: it is the page's own.
struct Part {
  std::string title;
  std::vector<Block> blocks;
  bool operator==(const Part&) const = default;
};

struct Page {
  PageId id;
  LangTag lang;  // the language that this text is in
  std::string title;
  std::string summary;
  std::uint8_t intensity = 0;  // 0..3
  bool safety = false;
  Review reviewed;
  std::vector<Part> parts;
  std::uint16_t minutes = 1;  // reading time at 80 words a minute, rounded up
  bool operator==(const Page&) const = default;
};

}  // namespace model
