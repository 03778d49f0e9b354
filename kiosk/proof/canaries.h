// SPDX-License-Identifier: GPL-3.0-or-later
// What the proof looks for: every text that stood on a screen of the visit, cut into pieces so that half a sentence is
// found too, in UTF-8, UTF-16 and UTF-32, the bytes of the vault, and pieces of the visit's pictures (proof_pixels.h).
// The pack's own copies were there before the visit and are known by their addresses; whatever else is found is of the
// visit.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace proof {

class Canaries {
 public:
  // `kind` is what the table calls it: a language, "answers", "history".
  void add_text(const std::string& kind, std::string_view utf8);
  void add_bytes(const std::string& kind, std::span<const std::uint8_t> bytes);
  // What stands on the cover is nobody's: pieces of it are not looked for.
  void add_known(std::string_view utf8);
  std::size_t size() const { return patterns_.size(); }
  std::set<std::string> kinds() const;

  struct Hit {
    std::uint32_t pattern = 0;
    std::uint64_t address = 0;
    bool operator==(const Hit&) const = default;
    auto operator<=>(const Hit&) const = default;
  };
  // All places in these bytes, which lie at this address.
  void search(std::span<const std::uint8_t> bytes, std::uint64_t address, std::vector<Hit>& hits) const;
  const std::string& kind(const Hit& hit) const { return patterns_[hit.pattern].kind; }
  // The same pattern without its place, to be counted.
  std::size_t bytes(const Hit& hit) const { return patterns_[hit.pattern].bytes.size(); }

 private:
  struct Pattern {
    std::string kind, bytes;
  };
  void add(const std::string& kind, std::string bytes);

  std::vector<Pattern> patterns_;
  std::unordered_set<std::string> taken_;
  std::string known_;                                                    // UTF-8
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> heads_;  // by the first eight bytes
  std::vector<bool> may_begin_ = std::vector<bool>(std::size_t{1} << 24);
};

}  // namespace proof
