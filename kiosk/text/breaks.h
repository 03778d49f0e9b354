// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines may end: UAX #14 by ICU, with its dictionary for Thai, except inside numbers. Internal to text/.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/numbers.h"

struct UBreakIterator;

namespace text {

class LineBreaker {
 public:
  LineBreaker();
  ~LineBreaker();
  LineBreaker(const LineBreaker&) = delete;
  LineBreaker& operator=(const LineBreaker&) = delete;

  // Sets kMayBreak and kMustBreak in `flags`, which has one place more than the text.
  void mark(std::u16string_view text, const std::string& language, const std::vector<NumberSpan>& numbers,
            std::vector<std::uint8_t>& flags);

 private:
  struct Close {
    void operator()(UBreakIterator* iterator) const;
  };
  using Iterator = std::unique_ptr<UBreakIterator, Close>;
  UBreakIterator* iterator_for(const std::string& language);

  std::map<std::string, Iterator> iterators_;  // opened once a language: the dictionary takes its time
};

}  // namespace text
