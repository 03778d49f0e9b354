// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/source.h"

#include <algorithm>

#include "author/utf8.h"
#include "base/file.h"

namespace author {
namespace {

std::string without_carriage_returns(const std::string& text) {
  const bool marked = text.size() >= 3 && text[0] == '\xEF' && text[1] == '\xBB' && text[2] == '\xBF';
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = marked ? 3 : 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    result += text[i];
  }
  return result;
}

// The offset of the first byte that is not text, and why.
std::optional<std::pair<std::size_t, std::string>> first_bad_byte(const std::string& text) {
  const auto bad = [](std::size_t at, const char* why) { return std::pair<std::size_t, std::string>(at, why); };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    const char32_t c = next_character(text, i);
    if (c == kNotUtf8) return bad(from, "this is not UTF-8");
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return bad(from, "a control character stands here");
    if (c == 0xFFFD) return bad(from, "a character was lost here (U+FFFD)");
  }
  return std::nullopt;
}

}  // namespace

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
  starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n' && i + 1 < text_.size()) starts_.push_back(i + 1);
  }
}

std::size_t Source::line_start(int number) const {
  if (number < 1 || number > line_count()) return text_.size();
  return starts_[static_cast<std::size_t>(number - 1)];
}

std::string_view Source::line(int number) const {
  const std::size_t from = line_start(number);
  const std::size_t end = std::min(text_.find('\n', from), text_.size());
  return std::string_view(text_).substr(from, end - from);
}

Place Source::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto number = static_cast<int>(after - starts_.begin());
  const std::size_t start = line_start(number);
  const int column = 1 + characters_before(std::string_view(text_).substr(start), offset - start);
  return {name_, number, column, std::string(line(number))};
}

Place Source::at_line(int number, int column) const {
  return {name_, number, std::max(1, column), std::string(line(number))};
}

Place Source::find_in_line(int number, std::string_view text) const {
  const std::size_t found = line(number).find(text);
  return found == std::string_view::npos ? at_line(number) : at(line_start(number) + found);
}

std::optional<Source> accept(std::string name, const std::string& text, Diagnostics& diagnostics) {
  Source source(std::move(name), without_carriage_returns(text));
  if (const auto bad = first_bad_byte(source.text())) {
    Place place = source.at(bad->first);
    place.excerpt.clear();
    diagnostics.error(place, bad->second, "save the file as UTF-8 text and type this place again");
    return std::nullopt;
  }
  return source;
}

std::optional<Source> load(const std::filesystem::path& path, Diagnostics& diagnostics, std::uintmax_t limit) {
  auto bytes = base::read_file(path, limit);
  if (!bytes) {
    diagnostics.error({path.string(), 0, 0, {}}, bytes.error().what,
                      bytes.error().kind == base::ErrorKind::Invalid ? "split it into several files" : "");
    return std::nullopt;
  }
  return accept(path.string(), bytes.value(), diagnostics);
}

}  // namespace author
