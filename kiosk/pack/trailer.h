// SPDX-License-Identifier: GPL-3.0-or-later
// How body and signature stand in one file (body, minisign text, its length, a magic), and what the signature's
// trusted comment says: "pack:<id> version:<n> expires:<yyyy-mm-dd>". Knows bytes only; opens no database.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/date.h"
#include "pack/seal.h"

namespace pack {

struct SealedFacts {
  std::string id;  // a-z, 0-9 and '-'
  std::uint32_t version = 0;
  model::Date expires;
};

// Up to 64 of a-z, 0-9 and '-'; only such an id is ever repeated in a message.
bool is_pack_id(std::string_view id);
std::string trusted_comment(const SealedFacts& facts);
base::Result<SealedFacts> parse_trusted_comment(std::string_view comment);

// A pack's two halves, as views into its bytes. `signature` over `body` also satisfies `minisign -V`.
struct Halves {
  std::string_view body;
  std::string_view signature;
};
// Untrusted, with the reason, if there is no whole trailer.
base::Result<Halves> split(std::string_view bytes);
std::string join(std::string_view body, std::string_view signature);

// A body, signed.
std::string seal(std::string_view body, const SealedFacts& facts, const SecretKey& key);
// What a pack's signature says of it, once the signature holds under one of `keys`. The content is not looked at.
base::Result<SealedFacts> sealed_facts(std::string_view bytes, std::span<const PublicKey> keys);

}  // namespace pack
