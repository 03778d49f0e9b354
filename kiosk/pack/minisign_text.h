// SPDX-License-Identifier: GPL-3.0-or-later
// The lines and the base64 that minisign's files are made of. Only canonical base64 (RFC 4648, section 3.5) passes,
// so a text has one form and a changed bit never goes unseen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pack {

inline constexpr std::string_view kUntrustedPrefix = "untrusted comment: ";
inline constexpr std::string_view kTrustedPrefix = "trusted comment: ";

// Takes the next line, without its line feed, off `text`; nothing if no line feed is left.
std::optional<std::string_view> take_line(std::string_view& text);
// No control characters but the tab, which stock minisign puts between the fields of its own comment.
bool is_one_line(std::string_view text);
// What stands in `line` after `prefix`; nothing if it does not start so or is not one line.
std::optional<std::string_view> after_prefix(std::string_view line, std::string_view prefix);

std::string to_base64(std::span<const std::uint8_t> bytes);
std::string to_base64(std::string_view bytes);
// Fills `bytes` exactly, or says no.
bool decode_base64(std::string_view text, std::span<std::uint8_t> bytes);

template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> from_base64(std::string_view text) {
  std::array<std::uint8_t, N> bytes{};
  return decode_base64(text, bytes) ? std::optional(bytes) : std::nullopt;
}

}  // namespace pack
