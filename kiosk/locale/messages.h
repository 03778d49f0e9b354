// SPDX-License-Identifier: GPL-3.0-or-later
// The program's words in one language: ICU MessageFormat over the library's patterns, through the fallback
// chain that people wrote (never one that ICU computes: it sends Ukrainian readers to Russian). Patterns are
// parsed once and kept; the object belongs to one thread. Digits stay European in every language.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/library.h"

namespace locale {

using Argument = std::pair<const char*, std::variant<std::string, std::int64_t>>;

class Messages {
 public:
  // `locale` must be one of the library's and outlive this, as must the library.
  Messages(const model::Library& library, const model::Locale& locale);
  ~Messages();
  Messages(Messages&&) noexcept;
  Messages& operator=(Messages&&) noexcept;

  // The filled-in words, UTF-8. A key that no language of the chain has gives the key itself: ugly, visible,
  // and caught by the tests, never empty.
  std::string text(const std::string& key, const std::vector<Argument>& arguments = {}) const;
  // The language in which `key` was found: this one, or one of the chain.
  const model::LangTag& language_of(const std::string& key) const;
  // Whether any language of the chain has the key.
  bool has(const std::string& key) const;
  const model::Locale& locale() const;

  // ICU's own words for dates; `minute` is local time.
  std::string long_date(model::LocalMinute minute) const;  // "Monday, 23 November"
  std::string short_date(model::Date date) const;          // "12 Oct 2026"
  std::string month(model::Date date) const;               // "November 2026"
  std::string short_weekday(int monday0) const;            // "Mon"

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// "9:05", the 24-hour clock in every language.
std::string clock_text(int minute_of_day);

}  // namespace locale
