// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/markdown.h"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "author/markdown_tree.h"

namespace author {
namespace {

constexpr std::uint8_t kDeepestList = 3;

// Chinese and Japanese are written without spaces: joined lines get none.
bool written_without_spaces(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

UChar32 last_character(const std::string& text) {
  if (text.empty()) return 0;
  auto i = static_cast<int32_t>(text.size());
  UChar32 c = 0;
  U8_PREV(text.data(), 0, i, c);
  return c;
}

UChar32 character_at(const std::string& text, std::size_t offset) {
  UChar32 c = 0;
  auto i = static_cast<int32_t>(offset);
  if (offset < text.size()) U8_NEXT(text.data(), i, static_cast<int32_t>(text.size()), c);
  return c;
}

// Resolves soft breaks, trims the ends and drops what became empty.
model::Spans joined(const model::Spans& spans) {
  model::Spans result;
  UChar32 before = 0;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    model::Span span = spans[s];
    span.text.clear();
    const std::string& text = spans[s].text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != kSoftBreak) {
        span.text += text[i];
        continue;
      }
      const UChar32 left = span.text.empty() ? before : last_character(span.text);
      UChar32 right = character_at(text, i + 1);
      if (right == 0 && s + 1 < spans.size()) right = character_at(spans[s + 1].text, 0);
      if (!(written_without_spaces(left) && written_without_spaces(right))) span.text += ' ';
    }
    if (!span.text.empty()) before = last_character(span.text);
    if (!span.text.empty()) result.push_back(std::move(span));
  }
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!result.empty() && blank(result.front().text.front())) {
    result.front().text.erase(0, 1);
    if (result.front().text.empty()) result.erase(result.begin());
  }
  while (!result.empty() && blank(result.back().text.back())) {
    result.back().text.pop_back();
    if (result.back().text.empty()) result.pop_back();
  }
  return result;
}

std::string plain(const model::Spans& spans) {
  std::string text;
  for (const model::Span& span : spans) text += span.text;
  return text;
}

// Drops the first `bytes` bytes of the words.
void drop_front(model::Spans& spans, std::size_t bytes) {
  while (bytes > 0 && !spans.empty()) {
    const std::size_t here = std::min(bytes, spans.front().text.size());
    spans.front().text.erase(0, here);
    bytes -= here;
    if (spans.front().text.empty()) spans.erase(spans.begin());
  }
}

// Splits at the first soft break: the first line, and what follows.
std::pair<model::Spans, model::Spans> split_first_line(const model::Spans& spans) {
  std::pair<model::Spans, model::Spans> halves;
  bool after = false;
  for (const model::Span& span : spans) {
    const std::size_t at = after ? std::string::npos : span.text.find(kSoftBreak);
    if (at == std::string::npos) {
      (after ? halves.second : halves.first).push_back(span);
      continue;
    }
    after = true;
    model::Span left = span, right = span;
    left.text.resize(at);
    right.text.erase(0, at + 1);
    halves.first.push_back(left);
    halves.second.push_back(right);
  }
  return halves;
}

class BlockBuilder {
 public:
  BlockBuilder(const Source& source, Markdown& result, Diagnostics& diagnostics)
      : source_(source), result_(result), diagnostics_(diagnostics) {}

  void document(const MarkdownNode& document) {
    result_.parts.emplace_back();
    for (const MarkdownNode& node : document.children) {
      if (node.type == MD_BLOCK_H && node.level == 2) {
        open_part(node);
      } else {
        block(node, result_.parts.back().blocks, false);
      }
    }
    close_part();
  }

 private:
  void error(const MarkdownNode& node, const std::string& message, const std::string& advice) {
    diagnostics_.error(source_.at(node.offset), message, advice);
  }

  void outline(const MarkdownNode& node, std::string kind, const model::Spans& spans) {
    result_.outline.push_back({std::move(kind), plain(spans), source_.at(node.offset)});
  }

  void open_part(const MarkdownNode& node) {
    close_part();
    const model::Spans spans = joined(node.spans);
    if (spans.empty()) error(node, "this heading is empty", "write its words after ##");
    if (spans.size() > 1 || (!spans.empty() && (spans.front().bold || spans.front().link != model::LinkKind::None))) {
      error(node, "a heading has no links and no bold words", "write plain words");
    }
    result_.parts.push_back({plain(spans), {}});
    outline(node, "a heading", spans);
    heading_ = source_.at(node.offset);
  }

  void close_part() {
    const model::Part& part = result_.parts.back();
    if (!part.blocks.empty()) {
      const auto keys = std::count_if(part.blocks.begin(), part.blocks.end(),
                                      [](const model::Block& b) { return b.kind == model::BlockKind::Key; });
      if (keys > 1) {
        diagnostics_.error(key_, "this part has more than one [!KEY]", "keep the one that matters most");
      }
    } else if (result_.parts.size() == 1) {
      diagnostics_.error(source_.at(source_.text().size()), "the page does not begin with a text",
                         "write at least one paragraph before the first ## heading");
    } else {
      diagnostics_.error(heading_, "there is nothing under this heading", "write its text, or remove the heading");
    }
  }

  void block(const MarkdownNode& node, std::vector<model::Block>& into, bool inside) {
    switch (node.type) {
      case MD_BLOCK_P:
        paragraph(node, node.spans, into);
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        list(node, into, 1);
        break;
      case MD_BLOCK_QUOTE:
        if (inside) {
          error(node, "a box stands inside a box", "end the first one with an empty line");
        } else {
          callout(node, into);
        }
        break;
      case MD_BLOCK_H:
        heading(node, into, inside);
        break;
      case MD_BLOCK_TABLE:
        table(node, into);
        break;
      case MD_BLOCK_HR:
        error(node, "a line across is not used", "start a new part with ## and a heading");
        break;
      default:
        error(node, "blocks of code are not used", "write plain paragraphs, without ``` around them");
        break;
    }
  }

  void paragraph(const MarkdownNode& node, const model::Spans& spans, std::vector<model::Block>& into) {
    model::Block block;
    block.spans = joined(spans);
    if (block.spans.empty()) return;
    outline(node, "a paragraph", block.spans);
    into.push_back(std::move(block));
  }

  void heading(const MarkdownNode& node, std::vector<model::Block>& into, bool inside) {
    if (node.level == 1) {
      error(node, "the page's title stands in its front matter", "use ## for the heading of a part");
      return;
    }
    if (inside) {
      error(node, "a heading stands inside a box", "put it before the box");
      return;
    }
    model::Block block;
    block.kind = model::BlockKind::Heading;
    block.level = static_cast<std::uint8_t>(node.level);
    block.spans = joined(node.spans);
    outline(node, "a heading of level " + std::to_string(node.level), block.spans);
    into.push_back(std::move(block));
  }

  void list(const MarkdownNode& node, std::vector<model::Block>& into, std::uint8_t depth) {
    if (depth > kDeepestList) {
      error(node, "a list inside a list inside a list is too much", "write it flatter");
      return;
    }
    const bool numbered = node.type == MD_BLOCK_OL;
    unsigned number = node.level;
    for (const MarkdownNode& item : node.children) {
      model::Block block;
      block.kind = numbered ? model::BlockKind::Number : model::BlockKind::Bullet;
      block.level = depth;
      if (numbered) block.ordinal = static_cast<std::uint16_t>(std::min(number++, 65535u));
      model::Spans spans = item.spans;
      std::size_t first_child = 0;
      if (spans.empty() && !item.children.empty() && item.children.front().type == MD_BLOCK_P) {
        spans = item.children.front().spans;
        first_child = 1;
      }
      block.spans = joined(spans);
      if (block.spans.empty()) error(item, "this list item is empty", "write its text, or remove it");
      outline(item, (numbered ? "a numbered item of depth " : "a list item of depth ") + std::to_string(depth),
              block.spans);
      into.push_back(std::move(block));
      for (std::size_t i = first_child; i < item.children.size(); ++i) {
        const MarkdownNode& child = item.children[i];
        if (child.type == MD_BLOCK_UL || child.type == MD_BLOCK_OL) {
          list(child, into, static_cast<std::uint8_t>(depth + 1));
        } else {
          error(child, "a list item holds one paragraph", "put the rest after the list, without indentation");
        }
      }
    }
  }

  void table(const MarkdownNode& node, std::vector<model::Block>& into) {
    std::uint16_t ordinal = 0;
    for (const MarkdownNode& section : node.children) {
      for (const MarkdownNode& row : section.children) {
        model::Block block;
        block.kind = model::BlockKind::TableRow;
        block.ordinal = ordinal++;
        model::Spans all;
        for (const MarkdownNode& cell : row.children) {
          block.cells.push_back(joined(cell.spans));
          all.insert(all.end(), block.cells.back().begin(), block.cells.back().end());
        }
        outline(row, "a table row of " + std::to_string(block.cells.size()) + " cells", all);
        into.push_back(std::move(block));
      }
    }
  }

  // Takes "[!KIND n]" and the blank after it off the words; false if it is not there.
  bool take_marker(const MarkdownNode& quote, model::Spans& spans, model::Block& block) {
    const std::string first = spans.empty() ? std::string() : spans.front().text;
    const std::size_t close = first.find(']');
    if (!first.starts_with("[!") || close == std::string::npos) {
      error(quote, "this box does not say of what kind it is",
            "begin it with > [!KEY], > [!NOTE], > [!WARNING] or > [!FOLD 2]");
      return false;
    }
    const std::string kind = first.substr(2, close - 2);
    if (kind == "KEY") {
      block.kind = model::BlockKind::Key;
    } else if (kind == "NOTE") {
      block.kind = model::BlockKind::Note;
    } else if (kind == "WARNING") {
      block.kind = model::BlockKind::Warning;
    } else if (kind.size() == 6 && kind.starts_with("FOLD ") && kind[5] >= '0' && kind[5] <= '3') {
      block.kind = model::BlockKind::Fold;
      block.level = static_cast<std::uint8_t>(kind[5] - '0');
    } else {
      error(quote, "there is no box of the kind [!" + kind + "]",
            "write [!KEY], [!NOTE], [!WARNING] or [!FOLD n] with n from 0 to 3");
      return false;
    }
    drop_front(spans, close + 1);
    while (!spans.empty() && (spans.front().text.front() == ' ')) drop_front(spans, 1);
    return true;
  }

  void callout(const MarkdownNode& quote, std::vector<model::Block>& into) {
    model::Block block;
    const bool has_words = !quote.children.empty() && quote.children.front().type == MD_BLOCK_P;
    model::Spans spans = has_words ? quote.children.front().spans : model::Spans{};
    if (!take_marker(quote, spans, block)) return;
    const bool fold = block.kind == model::BlockKind::Fold;
    auto [line, rest] = fold ? split_first_line(spans) : std::pair(spans, model::Spans{});
    block.spans = joined(line);
    std::size_t next = 1;
    if (!fold && block.spans.empty() && quote.children.size() > 1 && quote.children[1].type == MD_BLOCK_P) {
      block.spans = joined(quote.children[next++].spans);
    }
    if (block.spans.empty()) {
      error(quote, fold ? "this fold does not say what follows" : "this box is empty",
            fold ? "write one line after [!FOLD n]: \"The next part is about …\"" : "write its text after the mark");
    }
    outline(quote, outline_kind(block), block.spans);
    if (fold && !joined(rest).empty()) paragraph(quote.children.front(), rest, block.children);
    for (std::size_t i = next; i < quote.children.size(); ++i) this->block(quote.children[i], block.children, true);
    if (fold && block.children.empty()) {
      error(quote, "there is nothing in this fold", "write its text below, each line with > in front");
    }
    if (block.kind == model::BlockKind::Key) key_ = source_.at(quote.offset);
    into.push_back(std::move(block));
  }

  static std::string outline_kind(const model::Block& block) {
    switch (block.kind) {
      case model::BlockKind::Key:
        return "a KEY";
      case model::BlockKind::Note:
        return "a NOTE";
      case model::BlockKind::Warning:
        return "a WARNING";
      default:
        return "a FOLD " + std::to_string(block.level);
    }
  }

  const Source& source_;
  Markdown& result_;
  Diagnostics& diagnostics_;
  Place heading_, key_;
};

// What md4c would take for plain text, or follow where no visitor can.
void refuse_html_and_addresses(const Source& source, std::size_t from, Diagnostics& diagnostics) {
  const std::string& text = source.text();
  for (std::size_t i = text.find('<', from); i != std::string::npos; i = text.find('<', i + 1)) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!' || next == '?') {
      diagnostics.error(source.at(i), "HTML is not used in pages", "remove the mark between < and >");
    }
  }
  for (const char* start : {"http://", "https://", "www."}) {
    for (std::size_t i = text.find(start, from); i != std::string::npos; i = text.find(start, i + 1)) {
      diagnostics.error(source.at(i), "web addresses are not used: the kiosk cannot open them",
                        "name the organisation, or link to a service with service:…");
    }
  }
}

}  // namespace

Markdown parse_markdown(const Source& source, std::size_t from, Diagnostics& diagnostics) {
  Markdown result;
  refuse_html_and_addresses(source, from, diagnostics);
  const MarkdownNode document = parse_markdown_tree(source, from, result.links, diagnostics);
  BlockBuilder(source, result, diagnostics).document(document);
  return result;
}

}  // namespace author
