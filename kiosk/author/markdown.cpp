// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/markdown.h"

#include <algorithm>

#include "author/markdown_tree.h"
#include "author/spans.h"

namespace author {
namespace {

constexpr std::uint8_t kDeepestList = 3;

class BlockBuilder {
 public:
  BlockBuilder(const Source& source, Markdown& result, Diagnostics& diagnostics)
      : source_(source), result_(result), diagnostics_(diagnostics) {}

  void document(const MarkdownNode& document) {
    result_.parts.emplace_back();
    heading_ = document.children.empty() ? source_.at(source_.text().size()) : source_.at(document.children[0].offset);
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
      diagnostics_.error(heading_, "the page does not begin with a text",
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
        diagnostics_.error(line_across_after(node.offset), "a line across is not used",
                           "start a new part with ## and a heading");
        break;
      default:
        error(node, "blocks of code are not used", "write plain paragraphs, without ``` around them");
        break;
    }
  }

  // md4c gives a line across no place: it is the next line of nothing but - * _ and blanks.
  Place line_across_after(std::size_t offset) const {
    const int last = source_.at(offset).line;
    for (int number = last; number <= source_.line_count(); ++number) {
      const std::string_view line = source_.line(number);
      if (line.size() >= 3 && line.find_first_not_of("-*_ \t") == line.npos) return source_.at_line(number);
    }
    return source_.at_line(last);
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
    if (block.spans.empty()) error(node, "this heading is empty", "write its words after ###");
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
          if (!all.empty()) all.push_back({"; ", false, model::LinkKind::None, ""});  // two numbers stay two
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
