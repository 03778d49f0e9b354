// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/markdown_tree.h"

#include <algorithm>
#include <cctype>

#include "author/numbers.h"
#include "author/spans.h"
#include "author/toml_reader.h"

namespace author {
namespace {

constexpr std::size_t kDeepestNesting = 24;
constexpr std::size_t kNoQuote = static_cast<std::size_t>(-1);

std::string_view after_all(std::string_view text, std::string_view characters) {
  return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

// "##" and "## ##" for level 2.
bool is_empty_heading(std::string_view mark, unsigned level) {
  const std::string_view rest = after_all(mark, "#");
  return mark.size() - rest.size() == level && after_all(rest, "# \t").empty();
}

// "-", "+", "*", "1." or "1)"
bool is_empty_item(std::string_view mark) {
  const std::string_view rest = after_all(mark, "0123456789");
  const bool numbered = rest.size() < mark.size();
  if (rest.empty() || std::string_view(numbered ? ".)" : "-+*").find(rest.front()) == std::string_view::npos)
    return false;
  return after_all(rest.substr(1), " \t").empty();
}

// Whether there is more than blanks, a table's line of dashes and fewer than `quotes` marks of a quote.
bool says_something(std::string_view line, std::size_t quotes) {
  const auto marks = static_cast<std::size_t>(std::count(line.begin(), line.end(), '>'));
  return !after_all(line, " \t>|:-").empty() || marks >= quotes;
}

class TreeBuilder {
 public:
  TreeBuilder(const Source& source, std::size_t from, std::vector<Link>& links, Diagnostics& diagnostics)
      : source_(source), links_(links), diagnostics_(diagnostics), from_(from), last_offset_(from) {
    stack_.emplace_back();
  }

  int enter_block(MD_BLOCKTYPE type, const void* detail) {
    if (type == MD_BLOCK_DOC) return 0;
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) new_line_ = true;
    if (stack_.size() > kDeepestNesting) {
      if (too_deep_++ == 0) refuse_depth(type);
      return 0;
    }
    MarkdownNode node;
    node.type = type;
    if (type == MD_BLOCK_H) node.level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
    if (type == MD_BLOCK_OL) node.level = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
    stack_.push_back(std::move(node));
    entered_at_.push_back(last_offset_);
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_DOC) return 0;
    if (too_deep_ > 0) {
      --too_deep_;
      return 0;
    }
    const std::size_t quotes = open_quotes();
    MarkdownNode node = std::move(stack_.back());
    stack_.pop_back();
    const std::size_t entered_at = entered_at_.back();
    entered_at_.pop_back();
    if (node.type == MD_BLOCK_H || node.type == MD_BLOCK_LI) place_if_empty(node, entered_at);
    if (node.offset == kNoOffset) {
      node.offset = node.type == MD_BLOCK_QUOTE ? line_after(entered_at, quotes) : last_offset_;
    }
    stack_.back().children.push_back(std::move(node));
    return 0;
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    if (too_deep_ > 0) return 0;
    switch (type) {
      case MD_SPAN_STRONG:
        ++bold_;
        break;
      case MD_SPAN_A:
        words_before_link_ = plain(stack_.back().spans).size();
        open_link(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
        break;
      case MD_SPAN_IMG:
        refuse("pictures are not used in pages", "remove it");
        break;
      case MD_SPAN_EM:
        refuse("slanted words are not used", "write **strong words** with two stars, or none");
        break;
      default:
        refuse("this kind of mark is not used", "write plain words");
        break;
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (too_deep_ > 0) return 0;
    if (type == MD_SPAN_STRONG) --bold_;
    if (type == MD_SPAN_A) {
      check_number_shown();
      link_ = model::LinkKind::None;
      target_.clear();
    }
    return 0;
  }

  int text(MD_TEXTTYPE type, const char* text, std::size_t size) {
    const bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
    if (breaks) {
      new_line_ = true;
    } else {
      remember(text, size);
    }
    if (too_deep_ > 0) return 0;
    if (breaks) {
      append(type == MD_TEXT_BR ? "\n" : std::string(1, kSoftBreak));
      return 0;
    }
    append(type == MD_TEXT_ENTITY ? entity(std::string(text, size)) : std::string(text, size));
    return 0;
  }

  MarkdownNode finish() {
    while (stack_.size() > 1) leave_block(MD_BLOCK_P);
    return std::move(stack_.front());
  }

 private:
  // md4c gives what is empty no place: it is the next line with nothing but its mark.
  void place_if_empty(MarkdownNode& node, std::size_t entered_at) {
    const bool has_words = !node.spans.empty() || (!node.children.empty() && node.children[0].type == MD_BLOCK_P);
    if (has_words) return;
    const int last = node.children.empty() ? source_.line_count() : source_.at(node.children[0].offset).line;
    for (int number = std::max(source_.at(entered_at).line, first_unplaced_line_); number <= last; ++number) {
      const std::string_view line = source_.line(number), mark = after_all(line, " \t>");
      if (node.type == MD_BLOCK_H ? !is_empty_heading(mark, node.level) : !is_empty_item(mark)) continue;
      node.offset = source_.line_start(number) + (line.size() - mark.size());
      first_unplaced_line_ = number + 1;
      return;
    }
  }

  void remember(const char* text, std::size_t size) {
    const char* begin = source_.text().data();
    const char* end = begin + source_.text().size();
    if (size == 0 || std::less<>()(text, begin) || !std::less<>()(text, end)) return;
    const auto offset = static_cast<std::size_t>(text - begin);
    for (MarkdownNode& node : stack_) {
      if (node.offset == kNoOffset) node.offset = offset;
    }
    last_offset_ = std::min(offset + size, source_.text().size());
    new_line_ = false;
  }

  void append(const std::string& text) {
    model::Spans& spans = stack_.back().spans;
    const bool bold = bold_ > 0;
    if (spans.empty() || spans.back().bold != bold || spans.back().link != link_ || spans.back().target != target_) {
      spans.push_back({"", bold, link_, target_});
    }
    spans.back().text += text;
  }

  std::string entity(const std::string& text) {
    if (text == "&amp;") return "&";
    if (text == "&lt;") return "<";
    if (text == "&gt;") return ">";
    if (text == "&quot;") return "\"";
    if (text == "&nbsp;") return "\u00A0";
    refuse("'" + text + "' is not used", "write the character itself");
    return text;
  }

  void refuse(const std::string& message, const std::string& advice) { diagnostics_.error(here(), message, advice); }

  void refuse_depth(MD_BLOCKTYPE type) {
    const std::size_t quotes = type == MD_BLOCK_QUOTE ? open_quotes() + 1 : kNoQuote;
    diagnostics_.error(source_.at(line_after(last_offset_, quotes)), "this is nested too deeply", "write it flatter");
  }

  // md4c gives marks no place: after the last text, or on the next line that says something.
  Place here() const { return source_.at(new_line_ ? line_after(last_offset_, kNoQuote) : last_offset_); }

  std::size_t line_after(std::size_t offset, std::size_t quotes) const {
    const int last = source_.at(offset).line;
    for (int number = offset == from_ ? last : last + 1; number <= source_.line_count(); ++number) {
      if (says_something(source_.line(number), quotes)) return source_.line_start(number);
    }
    return offset;
  }

  std::size_t open_quotes() const {
    return static_cast<std::size_t>(std::count_if(
        stack_.begin(), stack_.end(), [](const MarkdownNode& node) { return node.type == MD_BLOCK_QUOTE; }));
  }

  void open_link(const MD_ATTRIBUTE& href) {
    remember(href.text, href.size);
    const std::string whole = href.size > 0 ? std::string(href.text, href.size) : std::string();
    const std::size_t colon = whole.find(':');
    const std::string scheme = whole.substr(0, colon);
    target_ = colon == std::string::npos ? "" : whole.substr(colon + 1);
    const Place place = source_.find_in_line(source_.at(last_offset_).line, whole);
    if (scheme == "http" || scheme == "https") return;  // the scan for web addresses reports it
    link_ = kind_of(scheme);
    if (link_ == model::LinkKind::None) {
      diagnostics_.error(place, "'" + whole + "' is not a link that the kiosk can follow",
                         "write page:…, service:…, assessment:…, exercise:… or tel:…");
      return;
    }
    if (link_ == model::LinkKind::Phone) {
      const auto digit = [](char c) { return c >= '0' && c <= '9'; };
      const std::size_t plus = target_.starts_with('+') ? 1 : 0;
      if (target_.size() <= plus || !std::all_of(target_.begin() + static_cast<long>(plus), target_.end(), digit)) {
        diagnostics_.error(place, "'" + whole + "' is not a telephone number", "write digits only, as in tel:0801155");
        return;
      }
    } else if (!is_id(target_)) {
      diagnostics_.error(place, "'" + target_ + "' cannot be an id", "look up the id of what you want to link to");
      return;
    }
    links_.push_back({link_, target_, place});
  }

  // Whoever dials what is written must reach what is linked.
  void check_number_shown() {
    if (link_ != model::LinkKind::Phone || links_.empty()) return;
    const std::string words = plain(stack_.back().spans).substr(words_before_link_);
    for (const std::string& number : phone_numbers(words)) {
      if (number == dialled(target_)) continue;
      diagnostics_.error(links_.back().place, "the link calls " + target_ + ", but its words say " + number,
                         "make both the same");
    }
  }

  static model::LinkKind kind_of(const std::string& scheme) {
    if (scheme == "page") return model::LinkKind::Page;
    if (scheme == "service") return model::LinkKind::Service;
    if (scheme == "assessment") return model::LinkKind::Assessment;
    if (scheme == "exercise") return model::LinkKind::Exercise;
    if (scheme == "tel") return model::LinkKind::Phone;
    return model::LinkKind::None;
  }

  const Source& source_;
  std::vector<Link>& links_;
  Diagnostics& diagnostics_;
  std::vector<MarkdownNode> stack_;
  std::vector<std::size_t> entered_at_;  // one shorter than the stack: the last text before each block
  const std::size_t from_;
  std::size_t last_offset_;
  bool new_line_ = true;  // what comes next stands on a line after that of the last text
  int first_unplaced_line_ = 1;
  int bold_ = 0;
  std::size_t too_deep_ = 0;  // blocks that are open below the deepest one; their words are left out
  model::LinkKind link_ = model::LinkKind::None;
  std::string target_;
  std::size_t words_before_link_ = 0;
};

TreeBuilder& builder_of(void* data) { return *static_cast<TreeBuilder*>(data); }

}  // namespace

MarkdownNode parse_markdown_tree(const Source& source, std::size_t from, std::vector<Link>& links,
                                 Diagnostics& diagnostics) {
  TreeBuilder builder(source, from, links, diagnostics);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* u) { return builder_of(u).enter_block(t, d); };
  parser.leave_block = [](MD_BLOCKTYPE t, void*, void* u) { return builder_of(u).leave_block(t); };
  parser.enter_span = [](MD_SPANTYPE t, void* d, void* u) { return builder_of(u).enter_span(t, d); };
  parser.leave_span = [](MD_SPANTYPE t, void*, void* u) { return builder_of(u).leave_span(t); };
  parser.text = [](MD_TEXTTYPE t, const MD_CHAR* s, MD_SIZE n, void* u) { return builder_of(u).text(t, s, n); };
  const std::string_view body = std::string_view(source.text()).substr(from);
  if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &builder) < 0) {
    diagnostics.error(source.whole(), "the page could not be read", "split it into shorter pages");
  }
  return builder.finish();
}

}  // namespace author
