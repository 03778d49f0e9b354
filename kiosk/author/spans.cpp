// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/spans.h"

#include <unicode/uscript.h>

#include <algorithm>

#include "author/markdown_tree.h"
#include "author/utf8.h"

namespace author {
namespace {

// Chinese and Japanese are written without spaces: joined lines get none.
bool written_without_spaces(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

void trim(model::Spans& spans) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!spans.empty() && blank(spans.front().text.front())) {
    spans.front().text.erase(0, 1);
    if (spans.front().text.empty()) spans.erase(spans.begin());
  }
  while (!spans.empty() && blank(spans.back().text.back())) {
    spans.back().text.pop_back();
    if (spans.back().text.empty()) spans.pop_back();
  }
}

}  // namespace

model::Spans joined(const model::Spans& spans) {
  model::Spans result;
  char32_t before = 0;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    model::Span span = spans[s];
    span.text.clear();
    const std::string& text = spans[s].text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != kSoftBreak) {
        span.text += text[i];
        continue;
      }
      const char32_t left = span.text.empty() ? before : last_character(span.text);
      char32_t right = first_character(std::string_view(text).substr(i + 1));
      if (right == 0 && s + 1 < spans.size()) right = first_character(spans[s + 1].text);
      if (!(written_without_spaces(left) && written_without_spaces(right))) span.text += ' ';
    }
    if (!span.text.empty()) before = last_character(span.text);
    if (!span.text.empty()) result.push_back(std::move(span));
  }
  trim(result);
  return result;
}

std::string plain(const model::Spans& spans) {
  std::string text;
  for (const model::Span& span : spans) text += span.text;
  return text;
}

void drop_front(model::Spans& spans, std::size_t bytes) {
  while (bytes > 0 && !spans.empty()) {
    const std::size_t here = std::min(bytes, spans.front().text.size());
    spans.front().text.erase(0, here);
    bytes -= here;
    if (spans.front().text.empty()) spans.erase(spans.begin());
  }
}

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

}  // namespace author
