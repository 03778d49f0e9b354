// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: making them, and the texts that they are kept in (minisign's own forms).
#include <sodium.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "pack/minisign_text.h"
#include "pack/seal.h"

namespace pack {
namespace {

// signature form, key id, key
constexpr std::size_t kPublicBytes = 2 + 8 + 32;
// signature form, kdf, checksum form, salt, two limits, then key id, key, checksum
constexpr std::size_t kSaltBytes = 32 + 8 + 8;
constexpr std::size_t kSecretBytes = 2 + 2 + 2 + kSaltBytes + 8 + 64 + 32;
constexpr std::size_t kSecretIdAt = 6 + kSaltBytes;

base::Error invalid(std::string reason) { return {base::ErrorKind::Invalid, std::move(reason), {}}; }

// The base64 line of a key text: alone, or after minisign's comment. People carry key files over other systems, so
// carriage returns and a missing last line feed are forgiven.
std::optional<std::string> key_line(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '\r');
  while (plain.ends_with('\n')) plain.pop_back();
  if (plain.starts_with("untrusted comment:")) {
    const std::size_t end = plain.find('\n');
    plain.erase(0, end == std::string::npos ? plain.size() : end + 1);
  }
  if (plain.empty() || plain.find('\n') != std::string::npos) return std::nullopt;
  return plain;
}

// A key's id as minisign prints it: one little-endian number, no zeroes in front.
std::string hex_of(const std::array<std::uint8_t, 8>& id) {
  std::uint64_t number = 0;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) number = number << 8 | *byte;
  char text[24];
  std::snprintf(text, sizeof text, "%" PRIX64, number);
  return text;
}

std::array<std::uint8_t, 32> checksum(const SecretKey& key) {
  std::string covered = "Ed";
  covered.append(key.id.begin(), key.id.end()).append(key.key.begin(), key.key.end());
  std::array<std::uint8_t, 32> sum;
  crypto_generichash(sum.data(), sum.size(), reinterpret_cast<const unsigned char*>(covered.data()), covered.size(),
                     nullptr, 0);
  sodium_memzero(covered.data(), covered.size());
  return sum;
}

// A key whose public half does not belong to its secret half gives the secret away with its signatures.
bool halves_agree(const SecretKey& key) {
  std::array<std::uint8_t, 32> seed;
  std::copy_n(key.key.begin(), seed.size(), seed.begin());
  return make_key(seed).key == key.key;
}

}  // namespace

PublicKey SecretKey::public_key() const {
  PublicKey shared;
  shared.id = id;
  std::copy_n(key.begin() + 32, shared.key.size(), shared.key.begin());
  return shared;
}

SecretKey make_key() {
  std::array<std::uint8_t, 32> seed;
  if (sodium_init() < 0) std::abort();  // no randomness: a key made now would be no key
  randombytes_buf(seed.data(), seed.size());
  return make_key(seed);
}

SecretKey make_key(const std::array<std::uint8_t, 32>& seed) {
  SecretKey made;
  std::array<std::uint8_t, 32> shared;
  crypto_sign_seed_keypair(shared.data(), made.key.data(), seed.data());
  std::array<std::uint8_t, 16> hash;
  crypto_generichash(hash.data(), hash.size(), shared.data(), shared.size(), nullptr, 0);
  std::copy_n(hash.begin(), made.id.size(), made.id.begin());
  return made;
}

base::Result<PublicKey> parse_public_key(std::string_view text) {
  const std::optional<std::string> line = key_line(text);
  if (line && from_base64<kSecretBytes>(*line)) return invalid("This is a secret key; the public one belongs here.");
  const auto bytes = line ? from_base64<kPublicBytes>(*line) : std::nullopt;
  if (!bytes || (*bytes)[0] != 'E' || (*bytes)[1] != 'd') return invalid("This is not a minisign public key.");
  PublicKey parsed;
  std::copy_n(bytes->begin() + 2, parsed.id.size(), parsed.id.begin());
  std::copy_n(bytes->begin() + 10, parsed.key.size(), parsed.key.begin());
  return parsed;
}

std::string to_text(const PublicKey& key) {
  std::string bytes = "Ed";
  bytes.append(key.id.begin(), key.id.end()).append(key.key.begin(), key.key.end());
  return to_base64(bytes);
}

std::string to_file_text(const PublicKey& key) {
  return std::string(kUntrustedPrefix) + "minisign public key " + hex_of(key.id) + "\n" + to_text(key) + "\n";
}

base::Result<SecretKey> parse_secret_key(std::string_view text) {
  const std::optional<std::string> line = key_line(text);
  if (line && from_base64<kPublicBytes>(*line)) return invalid("This is a public key; signing needs the secret one.");
  const auto bytes = line ? from_base64<kSecretBytes>(*line) : std::nullopt;
  if (!bytes || (*bytes)[0] != 'E' || (*bytes)[1] != 'd') return invalid("This is not a minisign secret key.");
  if ((*bytes)[2] != 0 || (*bytes)[3] != 0) {
    return invalid("This secret key has a password. Make one without: minisign -G -W.");
  }
  SecretKey parsed;
  std::copy_n(bytes->begin() + kSecretIdAt, parsed.id.size(), parsed.id.begin());
  std::copy_n(bytes->begin() + kSecretIdAt + 8, parsed.key.size(), parsed.key.begin());
  // minisign leaves the checksum of a key without a password at zero.
  std::array<std::uint8_t, 32> written, none{};
  std::copy(bytes->end() - 32, bytes->end(), written.begin());
  const bool names_blake2 = (*bytes)[4] == 'B' && (*bytes)[5] == '2';
  if (!names_blake2 || (written != checksum(parsed) && written != none) || !halves_agree(parsed)) {
    return invalid("This secret key is damaged.");
  }
  return parsed;
}

std::string to_text(const SecretKey& key) {
  std::string bytes("Ed\0\0B2", 6);
  bytes.append(kSaltBytes, '\0').append(key.id.begin(), key.id.end()).append(key.key.begin(), key.key.end());
  const std::array<std::uint8_t, 32> sum = checksum(key);
  bytes.append(sum.begin(), sum.end());
  std::string text = std::string(kUntrustedPrefix) + "minisign secret key, without a password: keep it to yourself\n" +
                     to_base64(bytes) + "\n";
  sodium_memzero(bytes.data(), bytes.size());
  return text;
}

}  // namespace pack
