// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/codec.h"

#include "pack/iso_date.h"

namespace pack {
namespace {

// The length of the well-formed sequence at the front of `bytes` (Unicode, table 3-7), or 0.
std::size_t sequence_length(std::string_view bytes) {
  const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned first = at(0);
  if (first >= 0x01 && first <= 0x7f) return 1;
  const std::size_t length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : 4;
  if (first < 0xc2 || first > 0xf4 || bytes.size() < length) return 0;
  const unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (at(1) < low || at(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((at(i) & 0xc0) != 0x80) return 0;
  }
  return length;
}

}  // namespace

bool is_text(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

void Encoder::varint(std::uint32_t value) {
  while (value >= 0x80) {
    bytes_ += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes_ += static_cast<char>(value);
}

void Encoder::text(const std::string& value) {
  if (value.size() > kMaxRecordBytes) problem_ = "a text is too long";
  if (!is_text(value)) problem_ = "a text is not UTF-8";
  varint(static_cast<std::uint32_t>(value.size()));
  bytes_ += value;
}

void Encoder::integer(std::int32_t value) {
  const auto bits = static_cast<std::uint32_t>(value);
  varint(value < 0 ? ~(bits << 1) : bits << 1);
}

void Encoder::date(model::Date value) {
  const bool none = value == model::Date{};
  if (!none && !is_real(value)) problem_ = "a date is not in the calendar";
  varint(none ? 0 : 1);
  if (!none) integer(model::days_from_civil(value));
}

std::uint32_t Decoder::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; ok_ && shift < 35; shift += 7) {
    if (rest_.empty()) break;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if ((byte & 0x80) != 0) continue;
    const bool shortest = byte != 0 || shift == 0;
    if (!shortest || value > std::numeric_limits<std::uint32_t>::max()) break;
    return static_cast<std::uint32_t>(value);
  }
  fail();
  return 0;
}

void Decoder::text(std::string& value) {
  const std::uint32_t size = varint();
  if (!ok_ || size > rest_.size() || !is_text(rest_.substr(0, size))) return fail();
  value = rest_.substr(0, size);
  rest_.remove_prefix(size);
}

void Decoder::integer(std::int32_t& value) {
  const std::uint32_t bits = varint();
  value = static_cast<std::int32_t>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
}

void Decoder::date(model::Date& value) {
  bool known = false;
  natural(known, 1);
  if (!known) return;
  std::int32_t days = 0;
  integer(days);
  constexpr std::int32_t kFirst = model::days_from_civil({1, 1, 1}), kLast = model::days_from_civil({9999, 12, 31});
  if (days < kFirst || days > kLast) return fail();
  value = model::civil_from_days(days);
}

}  // namespace pack
