// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/page_file.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "author/toml_reader.h"

namespace author {
namespace {

constexpr std::string_view kFence = "+++";

struct FrontMatter {
  std::string toml;      // preceded by a line feed, so that its lines have the file's numbers
  std::size_t body = 0;  // offset of what follows
};

std::optional<FrontMatter> front_matter(const Source& source, Diagnostics& diagnostics) {
  if (source.line(1) != kFence) {
    diagnostics.error(source.at_line(1), "the page does not begin with +++",
                      "write the front matter first: +++, then id, title and summary, then +++");
    return std::nullopt;
  }
  for (int number = 2; number <= source.line_count(); ++number) {
    if (source.line(number) != kFence) continue;
    const std::size_t from = source.line_start(2), end = source.line_start(number);
    return FrontMatter{"\n" + source.text().substr(from, end - from),
                       std::min(source.text().size(), end + kFence.size() + 1)};
  }
  diagnostics.error(source.at_line(1), "the front matter has no end", "put a line with +++ after it");
  return std::nullopt;
}

void read_source_fields(TomlTable& table, PageFile& file) {
  file.page.intensity = static_cast<std::uint8_t>(table.integer("intensity", 0, 3).value_or(0));
  file.page.safety = table.boolean("safety", Need::Required).value_or(false);
  table.texts("sources", Need::Required);
}

// Hard parts stand behind a line that says what follows.
void check_folds(const PageFile& file, const Place& intensity, Diagnostics& diagnostics) {
  bool folded = false;
  for (const OutlineEntry& entry : file.outline) {
    if (!entry.kind.starts_with("a FOLD ")) continue;
    const int level = entry.kind.back() - '0';
    folded = folded || level >= 2;
    if (level > file.page.intensity) {
      diagnostics.error(entry.place, "this fold is harder than the page says it is",
                        "raise 'intensity' in the front matter to " + std::to_string(level));
    }
  }
  if (file.page.intensity >= 2 && !folded) {
    diagnostics.error(intensity, "a page of intensity " + std::to_string(file.page.intensity) + " folds its hard parts",
                      "put them into > [!FOLD 2] with a line that says what follows, or lower the intensity");
  }
}

std::size_t count_words(const model::Spans& spans, icu::BreakIterator& words) {
  std::string text;
  for (const model::Span& span : spans) text += span.text;
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  words.setText(wide);
  std::size_t count = 0;
  for (int32_t end = words.next(); end != icu::BreakIterator::DONE; end = words.next()) {
    count += words.getRuleStatus() >= UBRK_WORD_NUMBER ? 1 : 0;
  }
  return count;
}

std::size_t count_words(const std::vector<model::Block>& blocks, icu::BreakIterator& words) {
  std::size_t count = 0;
  for (const model::Block& block : blocks) {
    count += count_words(block.spans, words) + count_words(block.children, words);
    for (const model::Spans& cell : block.cells) count += count_words(cell, words);
  }
  return count;
}

}  // namespace

std::optional<PageFile> read_page(const Source& source, const std::string& id, const model::LangTag& lang,
                                  bool is_source_language, Diagnostics& diagnostics) {
  const auto front = front_matter(source, diagnostics);
  if (!front) return std::nullopt;
  const auto parsed = parse_toml(source, front->toml, diagnostics);
  if (!parsed) return std::nullopt;
  TomlTable table(*parsed, source, diagnostics, "the front matter");
  PageFile file;
  file.place = source.at_line(1);
  file.page.id = model::PageId(id);
  file.page.lang = lang;
  if (const auto written = table.id("id"); written && *written != id) {
    diagnostics.error(table.place_of("id"), "the id is '" + *written + "', but the file is called " + id + ".md",
                      "make both the same");
  }
  file.page.title = table.text("title").value_or("");
  file.page.summary = table.text("summary").value_or("");
  file.title_place = table.place_of("title");
  file.summary_place = table.place_of("summary");
  file.page.reviewed = table.review("reviewed");
  file.reviewed_place = table.place_of("reviewed");
  if (is_source_language) {
    read_source_fields(table, file);
  } else {
    file.adapted = table.boolean("adapted").value_or(false);
  }
  table.finish();
  Markdown body = parse_markdown(source, front->body, diagnostics);
  file.page.parts = std::move(body.parts);
  file.outline = std::move(body.outline);
  file.links = std::move(body.links);
  if (is_source_language) check_folds(file, table.place_of("intensity"), diagnostics);
  return file;
}

std::uint16_t reading_minutes(const std::vector<model::Part>& parts, const std::string& icu_locale) {
  constexpr std::size_t kWordsAMinute = 80;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale(icu_locale.c_str()), status));
  if (U_FAILURE(status) || !words) return 1;
  std::size_t count = 0;
  for (const model::Part& part : parts) count += count_words(part.blocks, *words);
  const std::size_t minutes = (count + kWordsAMinute - 1) / kWordsAMinute;
  return static_cast<std::uint16_t>(std::clamp<std::size_t>(minutes, 1, 600));
}

}  // namespace author
