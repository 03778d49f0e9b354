// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures in minisign's prehashed form ("ED": Ed25519 over BLAKE2b-512), with a trusted comment that is signed
// too. Legacy "Ed" signatures, other keys and extra lines are refused. Stock minisign verifies what sign() makes
// and the other way round. Format: https://jedisct1.github.io/minisign/ and FORMAT.md.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace pack {

struct PublicKey {
  std::array<std::uint8_t, 8> id{};
  std::array<std::uint8_t, 32> key{};
  bool operator==(const PublicKey&) const = default;
};

struct SecretKey {
  std::array<std::uint8_t, 8> id{};
  std::array<std::uint8_t, 64> key{};
  PublicKey public_key() const;
};

// A new pair from the system's randomness, or from a 32-byte seed (tests).
SecretKey make_key();
SecretKey make_key(const std::array<std::uint8_t, 32>& seed);

// The base64 line of a minisign public key, or a whole .pub file.
base::Result<PublicKey> parse_public_key(std::string_view text);
std::string to_text(const PublicKey& key);       // the base64 line
std::string to_file_text(const PublicKey& key);  // a whole .pub file, for `minisign -p`
// Our own secret key file: an unencrypted minisign key ("untrusted comment: …", base64, kdf 0x0000).
base::Result<SecretKey> parse_secret_key(std::string_view text);
std::string to_text(const SecretKey& key);

// The text of a .minisig file over `body`. The comment is one line without control characters.
std::string sign(std::string_view body, std::string_view trusted_comment, const SecretKey& key);
// The trusted comment, once both signatures hold; else Untrusted with the reason.
base::Result<std::string> verify(std::string_view body, std::string_view signature_text, const PublicKey& key);
// The same with several keys: any one of them may have signed.
base::Result<std::string> verify(std::string_view body, std::string_view signature_text,
                                 std::span<const PublicKey> keys);

}  // namespace pack
