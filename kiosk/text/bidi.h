// SPDX-License-Identifier: GPL-3.0-or-later
// The direction of each unit (UAX #9, by ICU), after numbers at risk were isolated. Internal to text/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/numbers.h"
#include "text/source.h"

struct UBiDi;

namespace text {

// Puts LRI..PDI around the compound numbers that a right-to-left neighbour would reorder. After left-to-right words a
// number joins them by itself ('Linhartova cesta 13/2' in Arabic), and an isolate would part them.
// `flags` (of units and the end) move along.
void isolate_numbers(Source& source, std::vector<std::uint8_t>& flags, const std::vector<NumberSpan>& numbers,
                     bool rtl);

class Bidi {
 public:
  Bidi();
  ~Bidi();
  Bidi(const Bidi&) = delete;
  Bidi& operator=(const Bidi&) = delete;

  std::vector<std::uint8_t> levels(const std::u16string& text, bool rtl);

 private:
  struct Close {
    void operator()(UBiDi* bidi) const;
  };
  std::unique_ptr<UBiDi, Close> bidi_;
};

// Indices in the order in which things of these levels stand from left to right (rule L2).
std::vector<std::int32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace text
