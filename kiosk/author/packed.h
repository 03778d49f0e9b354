// SPDX-License-Identifier: GPL-3.0-or-later
// A finished pack in an editor's hands: opened and verified as a kiosk would, and the two key files.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "model/content.h"
#include "pack/trust.h"

namespace author {

struct Packed {
  std::string bytes;
  model::Content content;
};

base::Result<pack::PublicKey> read_public_key(const std::filesystem::path& file);
// Untrusted or Corrupt with a plain reason, as a kiosk would give.
base::Result<Packed> open_verified(const std::filesystem::path& pack, const std::filesystem::path& key);
// Whoever signed it.
base::Result<Packed> open_unverified(const std::filesystem::path& pack);

std::string secret_key_file(const pack::SecretKey& key);
std::string public_key_file(const pack::PublicKey& key);

// A pack that is not good, or a file that could not be used.
int exit_code(const base::Error& error);

}  // namespace author
