// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/trailer.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "pack/iso_date.h"
#include "pack/schema.h"

namespace pack {
namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kEndBytes = kLengthBytes + kMagic.size();

base::Error untrusted(std::string reason) { return {base::ErrorKind::Untrusted, std::move(reason), {}}; }

std::uint32_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// How long the body says that it is (SQLite's header: page size and number of pages); 0 if it is no database.
std::uint64_t promised_size(std::string_view bytes) {
  if (bytes.size() < 100 || !bytes.starts_with(kSqliteMagic)) return 0;
  const std::uint32_t page_size = byte_at(bytes, 16) << 8 | byte_at(bytes, 17);
  std::uint32_t pages = 0;
  for (std::size_t at = 28; at < 32; ++at) pages = pages << 8 | byte_at(bytes, at);
  return std::uint64_t{page_size} * pages;
}

// Why a file that does not end as a pack does is none: said without trusting anything but for the words.
std::string reason_without_end(std::string_view bytes) {
  if (bytes.empty()) return "This pack is empty. Copy it again.";
  const std::uint64_t promised = promised_size(bytes);
  if (promised != 0 && bytes.size() != promised) return "This pack is not whole: its end is missing. Copy it again.";
  return "This pack is not signed.";
}

// Takes "name:value" off the front, up to a space or the end.
std::optional<std::string_view> take_field(std::string_view& text, std::string_view name) {
  if (!text.starts_with(name)) return std::nullopt;
  text.remove_prefix(name.size());
  const std::string_view value = text.substr(0, text.find(' '));
  text.remove_prefix(value.size());
  return value;
}

// Digits only and no leading zero, so that a version has one form.
std::optional<std::uint32_t> parse_version(std::string_view text) {
  std::uint32_t version = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (code != std::errc() || end != text.data() + text.size() || (text.size() > 1 && text[0] == '0')) {
    return std::nullopt;
  }
  return version;
}

}  // namespace

bool is_pack_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::string trusted_comment(const SealedFacts& facts) {
  return "pack:" + facts.id + " version:" + std::to_string(facts.version) + " expires:" + iso(facts.expires);
}

base::Result<SealedFacts> parse_trusted_comment(std::string_view comment) {
  const auto id = take_field(comment, "pack:");
  const auto version_text = take_field(comment, " version:");
  const auto expires_text = take_field(comment, " expires:");
  const auto version = version_text ? parse_version(*version_text) : std::nullopt;
  const auto expires = expires_text ? parse_iso(*expires_text) : std::nullopt;
  if (!id || !is_pack_id(*id) || !version || !expires || !comment.empty()) {
    return untrusted("This pack's signature does not say which pack it is for.");
  }
  return SealedFacts{std::string(*id), *version, *expires};
}

base::Result<Halves> split(std::string_view bytes) {
  if (bytes.size() < kEndBytes || !bytes.ends_with(kMagic)) return untrusted(reason_without_end(bytes));
  const std::size_t length_at = bytes.size() - kEndBytes;
  std::uint32_t length = 0;
  for (std::size_t i = kLengthBytes; i-- > 0;) length = length << 8 | byte_at(bytes, length_at + i);
  if (length == 0 || length > kMaxSignatureBytes || length >= length_at) {
    return untrusted("This pack's signature is damaged.");
  }
  return Halves{bytes.substr(0, length_at - length), bytes.substr(length_at - length, length)};
}

std::string join(std::string_view body, std::string_view signature) {
  std::string bytes;
  bytes.reserve(body.size() + signature.size() + kEndBytes);
  bytes.append(body).append(signature);
  for (std::size_t i = 0; i < kLengthBytes; ++i) bytes += static_cast<char>(signature.size() >> (8 * i) & 0xff);
  return bytes.append(kMagic);
}

std::string seal(std::string_view body, const SealedFacts& facts, const SecretKey& key) {
  return join(body, sign(body, trusted_comment(facts), key));
}

base::Result<SealedFacts> sealed_facts(std::string_view bytes, std::span<const PublicKey> keys) {
  TRY(const Halves halves, split(bytes));
  TRY(const std::string comment, verify(halves.body, halves.signature, keys));
  return parse_trusted_comment(comment);
}

}  // namespace pack
