// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/canaries.h"

#include <algorithm>
#include <cstring>

namespace proof {
namespace {

constexpr std::size_t kHead = 8;
constexpr std::size_t kLeast = 12;  // bytes; shorter ones are found by chance

std::uint64_t head_of(const std::uint8_t* bytes) {
  std::uint64_t head = 0;
  std::memcpy(&head, bytes, kHead);
  return head;
}

std::size_t slot_of(std::uint64_t head) { return (head * 0x9E3779B97F4A7C15U) >> 40; }

// Of well-formed UTF-8, which is all that a pack holds.
std::u32string decode(std::string_view utf8) {
  std::u32string text;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i++]);
    if (lead < 0x80) {
      text.push_back(lead);
      continue;
    }
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t letter = lead & (0x3F >> more);
    for (int k = 0; k < more && i < utf8.size(); ++k) {
      letter = letter << 6 | (static_cast<unsigned char>(utf8[i++]) & 0x3FU);
    }
    text.push_back(letter);
  }
  return text;
}

void append(std::string& bytes, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i)));
}

std::string utf8_of(std::u32string_view text) {
  std::string bytes;
  for (const char32_t letter : text) {
    if (letter < 0x80) {
      bytes.push_back(static_cast<char>(letter));
      continue;
    }
    const int more = letter >= 0x10000 ? 3 : letter >= 0x800 ? 2 : 1;
    const auto lead = static_cast<std::uint32_t>(0xFF00 >> (more + 1)) & 0xFF;
    bytes.push_back(static_cast<char>(lead | letter >> (6 * more)));
    for (int k = more - 1; k >= 0; --k) bytes.push_back(static_cast<char>(0x80 | (letter >> (6 * k) & 0x3F)));
  }
  return bytes;
}

std::string utf16_of(std::u32string_view text) {
  std::string bytes;
  for (const char32_t letter : text) {
    if (letter < 0x10000) {
      append(bytes, letter, 2);
    } else {
      append(bytes, 0xD7C0 + (letter >> 10), 2);
      append(bytes, 0xDC00 + (letter & 0x3FF), 2);
    }
  }
  return bytes;
}

std::string utf32_of(std::u32string_view text) {
  std::string bytes;
  for (const char32_t letter : text) append(bytes, letter, 4);
  return bytes;
}

}  // namespace

void Canaries::add_known(std::string_view utf8) {
  known_ += utf8;
  known_ += '\n';
}

void Canaries::add_text(const std::string& kind, std::string_view utf8) {
  const std::u32string text = decode(utf8);
  const bool latin = utf8.size() < text.size() * 3 / 2;
  const std::size_t piece = latin ? 12 : 8, step = piece / 2;
  for (std::size_t at = 0; at + piece <= text.size(); at += step) {
    const std::u32string_view part = std::u32string_view(text).substr(at, piece);
    std::string bytes = utf8_of(part);
    if (known_.find(bytes) != std::string::npos || !taken_.insert(bytes).second) continue;
    add(kind, std::move(bytes));
    add(kind, utf16_of(part));
    add(kind, utf32_of(part));
  }
}

void Canaries::add_bytes(const std::string& kind, std::span<const std::uint8_t> bytes) {
  add(kind, {bytes.begin(), bytes.end()});
}

void Canaries::add(const std::string& kind, std::string bytes) {
  if (bytes.size() < kLeast) return;
  const std::uint64_t head = head_of(reinterpret_cast<const std::uint8_t*>(bytes.data()));
  heads_[head].push_back(static_cast<std::uint32_t>(patterns_.size()));
  may_begin_[slot_of(head)] = true;
  patterns_.push_back({kind, std::move(bytes)});
}

std::set<std::string> Canaries::kinds() const {
  std::set<std::string> kinds;
  for (const Pattern& pattern : patterns_) kinds.insert(pattern.kind);
  return kinds;
}

void Canaries::search(std::span<const std::uint8_t> bytes, std::uint64_t address, std::vector<Hit>& hits) const {
  for (std::size_t at = 0; at + kHead <= bytes.size(); ++at) {
    const std::uint64_t head = head_of(bytes.data() + at);
    if (!may_begin_[slot_of(head)]) continue;
    const auto found = heads_.find(head);
    if (found == heads_.end()) continue;
    for (const std::uint32_t pattern : found->second) {
      const std::string& wanted = patterns_[pattern].bytes;
      if (wanted.size() > bytes.size() - at || std::memcmp(wanted.data(), bytes.data() + at, wanted.size()) != 0)
        continue;
      hits.push_back({pattern, address + at});
    }
  }
}

}  // namespace proof
