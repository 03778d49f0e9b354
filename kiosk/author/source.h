// SPDX-License-Identifier: GPL-3.0-or-later
// A file that an editor wrote, in memory, with an index of its lines: turns an offset into a Place. Checked once when
// it is loaded: UTF-8, no control characters, not too large; CR LF becomes LF and a byte order mark goes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "author/diagnostics.h"

namespace author {

class Source {
 public:
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }
  int line_count() const { return static_cast<int>(starts_.size()); }
  std::string_view line(int number) const;  // without its line feed; empty if there is none
  std::size_t line_start(int number) const;

  Place whole() const { return {name_, 0, 0, {}}; }
  Place at(std::size_t offset) const;
  Place at_line(int line, int column = 1) const;
  // Where `text` stands in the line, or the line's start.
  Place find_in_line(int line, std::string_view text) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> starts_;
};

inline constexpr std::uintmax_t kLargestFileBytes = 1u << 20;

// The checked file, or nothing and a diagnostic. `name` is what diagnostics call it.
std::optional<Source> load(const std::filesystem::path& path, Diagnostics& diagnostics,
                           std::uintmax_t limit = kLargestFileBytes);
// The same for text in memory.
std::optional<Source> accept(std::string name, const std::string& text, Diagnostics& diagnostics);

}  // namespace author
