// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/diagnostics.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <tuple>

#include "author/utf8.h"

namespace author {
namespace {

constexpr int kExcerptCharacters = 160;

const char* word_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      break;
  }
  return "error";
}

// Columns that a terminal gives to the character: marks none, ideographs two.
std::size_t cells_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  const int category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// What is printed for a character: direction marks by their names, or they would turn the terminal's line around.
struct Shown {
  std::string text;
  std::size_t cells = 1;
};
Shown shown(char32_t c, std::string bytes) {
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
  if (direction) {
    char name[16];
    std::snprintf(name, sizeof name, "<U+%04X>", static_cast<unsigned>(c));
    return {name, std::string(name).size()};
  }
  if (c == kNotUtf8 || u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR) return {" ", 1};
  return {std::move(bytes), cells_of(c)};
}

// The line as it is shown, and the blanks in front of the caret. Long lines are cut around the caret.
std::string excerpt_with_caret(const Place& place) {
  const int first = place.column > kExcerptCharacters ? place.column - kExcerptCharacters / 2 : 1;
  std::string line = first > 1 ? "…" : "";
  std::size_t caret = first > 1 ? 1 : 0;
  int column = 1;
  for (std::size_t i = 0; i < place.excerpt.size(); ++column) {
    const std::size_t from = i;
    const char32_t c = next_character(place.excerpt, i);
    if (column < first) continue;
    if (column >= first + kExcerptCharacters) {
      line += "…";
      break;
    }
    const Shown character = shown(c, place.excerpt.substr(from, i - from));
    line += character.text;
    if (column < place.column) caret += character.cells;
  }
  return "  | " + line + "\n  | " + std::string(caret, ' ') + "^\n";
}

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row.back();
}

}  // namespace

void Diagnostics::error(Place place, std::string message, std::string advice) {
  all_.push_back({Severity::Error, std::move(place), std::move(message), std::move(advice)});
}
void Diagnostics::warning(Place place, std::string message, std::string advice) {
  all_.push_back({Severity::Warning, std::move(place), std::move(message), std::move(advice)});
}
void Diagnostics::note(Place place, std::string message, std::string advice) {
  all_.push_back({Severity::Note, std::move(place), std::move(message), std::move(advice)});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  const auto key = [](const Diagnostic& d) { return std::tie(d.place.file, d.place.line, d.place.column, d.message); };
  std::stable_sort(result.begin(), result.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto same = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

std::size_t Diagnostics::count(Severity severity) const {
  std::size_t n = 0;
  for (const Diagnostic& diagnostic : sorted()) n += diagnostic.severity == severity ? 1 : 0;
  return n;
}

std::string to_text(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line) + ":" + std::to_string(std::max(1, place.column));
  text += std::string(": ") + word_of(diagnostic.severity) + ": " + diagnostic.message + "\n";
  if (place.line > 0 && !place.excerpt.empty()) text += excerpt_with_caret(place);
  if (!diagnostic.advice.empty()) text += "  -> " + diagnostic.advice + "\n";
  return text;
}

std::string counted(std::size_t n, const std::string& singular, const std::string& plural) {
  return std::to_string(n) + " " + (n == 1 ? singular : plural);
}

std::string summary(const Diagnostics& diagnostics) {
  return counted(diagnostics.count(Severity::Error), "error", "errors") + ", " +
         counted(diagnostics.count(Severity::Warning), "warning", "warnings");
}

std::string nearest(const std::string& word, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongestWord = 200;
  if (word.size() > kLongestWord) return {};
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > word.size() + best_distance || word.size() > candidate.size() + best_distance) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string choice_of(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += "'" + words[i] + "'";
  }
  return text;
}

}  // namespace author
