// SPDX-License-Identifier: GPL-3.0-or-later
// Finding words in a text whatever its case, accents, vowel signs (Arabic) or arguments, for lists that people write.
// Not a stemmer: a star in the list says where a word may go on. Scripts without blanks between words (Thai, Chinese)
// are searched by their characters. Owns nothing; positions are bytes of the text as it was written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace author {

// A text with case folded (Unicode 3.13, default caseless matching) and compatibility forms, accents and invisible
// characters gone; runs of blanks are one blank, an argument in braces is one mark that is no letter.
struct FoldedText {
  explicit FoldedText(std::string_view text);

  std::u32string characters;
  std::vector<std::size_t> offsets;  // of each character's source; one more for the end
};

// Bytes of the text.
struct Range {
  std::size_t from = 0, to = 0;
  bool holds(const Range& other) const { return from <= other.from && other.to <= to; }
  bool operator==(const Range&) const = default;
};

bool has_word_boundaries(const std::string& iso15924);

class Phrase {
 public:
  // What is wrong with the phrase as it is written, or an empty string.
  static std::string fault_of(const std::string& text, bool by_words);
  Phrase(const std::string& text, bool by_words);

  // In order, without overlaps.
  std::vector<Range> find_in(const FoldedText& text) const;

 private:
  struct Word {
    std::u32string core;
    bool open_before = false, open_after = false;  // letters may stand there
    bool matches(std::u32string_view word) const;
  };
  std::vector<Range> find_characters(const FoldedText& text) const;
  std::vector<Range> find_words(const FoldedText& text) const;

  std::u32string characters_;  // without word boundaries
  std::vector<Word> words_;    // with them
};

}  // namespace author
