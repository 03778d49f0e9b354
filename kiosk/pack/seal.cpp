// SPDX-License-Identifier: GPL-3.0-or-later
// Signing and verifying. The key files are in key_text.cpp.
#include "pack/seal.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstring>

#include "pack/minisign_text.h"

namespace pack {
namespace {

using Hash = std::array<std::uint8_t, 64>;
using Signature = std::array<std::uint8_t, crypto_sign_BYTES>;

struct SignatureText {
  std::array<std::uint8_t, 8> key_id{};
  Signature over_body{};
  Signature over_comment{};  // minisign's global signature: over the first signature and the comment
  std::string_view comment;
};

base::Error untrusted(std::string reason) { return {base::ErrorKind::Untrusted, std::move(reason), {}}; }

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

Hash hash_of(std::string_view body) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), bytes_of(body), body.size(), nullptr, 0);
  return hash;
}

// What the global signature is made over.
std::string with_comment(const Signature& signature, std::string_view comment) {
  return std::string(reinterpret_cast<const char*>(signature.data()), signature.size()).append(comment);
}

bool holds(const Signature& signature, std::string_view message, const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.key.data()) == 0;
}

Signature make_signature(std::string_view message, const SecretKey& key) {
  Signature signature;
  crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), key.key.data());
  return signature;
}

std::string_view view_of(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

// Exactly four lines, each ended by a line feed.
base::Result<SignatureText> parse(std::string_view text) {
  const base::Error damaged = untrusted("This pack's signature is damaged.");
  const std::optional<std::string_view> untrusted_comment = take_line(text);
  const std::optional<std::string_view> first = take_line(text);
  const std::optional<std::string_view> trusted_comment = take_line(text);
  const std::optional<std::string_view> second = take_line(text);
  if (!second || !text.empty()) return damaged;
  if (!after_prefix(*untrusted_comment, kUntrustedPrefix)) return damaged;
  const std::optional<std::string_view> comment = after_prefix(*trusted_comment, kTrustedPrefix);
  const auto over_body = from_base64<2 + 8 + crypto_sign_BYTES>(*first);
  const auto over_comment = from_base64<crypto_sign_BYTES>(*second);
  if (!comment || !over_body || !over_comment) return damaged;
  if ((*over_body)[0] != 'E' || ((*over_body)[1] != 'D' && (*over_body)[1] != 'd')) return damaged;
  if ((*over_body)[1] == 'd') return untrusted("This pack is signed in minisign's old form, which is not accepted.");
  SignatureText parsed;
  std::copy_n(over_body->begin() + 2, parsed.key_id.size(), parsed.key_id.begin());
  std::copy_n(over_body->begin() + 10, parsed.over_body.size(), parsed.over_body.begin());
  parsed.over_comment = *over_comment;
  parsed.comment = *comment;
  return parsed;
}

}  // namespace

std::string sign(std::string_view body, std::string_view trusted_comment, const SecretKey& key) {
  assert(is_one_line(trusted_comment) && "a trusted comment is one line");
  const Signature over_body = make_signature(view_of(hash_of(body)), key);
  const Signature over_comment = make_signature(with_comment(over_body, trusted_comment), key);
  std::string line = "ED";
  line.append(key.id.begin(), key.id.end()).append(over_body.begin(), over_body.end());
  return std::string(kUntrustedPrefix) + "signature of a content pack\n" + to_base64(line) + "\n" +
         std::string(kTrustedPrefix) + std::string(trusted_comment) + "\n" + to_base64(over_comment) + "\n";
}

base::Result<std::string> verify(std::string_view body, std::string_view signature_text,
                                 std::span<const PublicKey> keys) {
  if (sodium_init() < 0) return untrusted("This computer cannot check signatures.");
  TRY(const SignatureText signature, parse(signature_text));
  const Hash hash = hash_of(body);
  bool known = false;
  for (const PublicKey& key : keys) {
    if (key.id != signature.key_id) continue;
    known = true;
    if (!holds(signature.over_body, view_of(hash), key)) continue;
    if (!holds(signature.over_comment, with_comment(signature.over_body, signature.comment), key)) continue;
    return std::string(signature.comment);
  }
  return known ? untrusted("This pack was changed after it was signed.")
               : untrusted("This pack is signed with a key that this kiosk does not know.");
}

base::Result<std::string> verify(std::string_view body, std::string_view signature_text, const PublicKey& key) {
  return verify(body, signature_text, std::span(&key, 1));
}

}  // namespace pack
