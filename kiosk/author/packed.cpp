// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/packed.h"

#include "author/commands.h"
#include "base/file.h"
#include "pack/load.h"
#include "pack/trailer.h"

namespace author {
namespace {

base::Error at(const std::filesystem::path& path, base::Error error) {
  error.where = path.string();
  return error;
}

}  // namespace

base::Result<pack::PublicKey> read_public_key(const std::filesystem::path& file) {
  TRY(const std::string text, base::read_file(file));
  auto key = pack::parse_public_key(text);
  if (!key) return base::Error{base::ErrorKind::Io, key.error().what, file.string()};
  return key;
}

base::Result<Packed> open_verified(const std::filesystem::path& pack, const std::filesystem::path& key) {
  TRY(const pack::PublicKey trusted, read_public_key(key));
  Packed result;
  TRY(result.bytes, base::read_file(pack));
  const auto facts = pack::sealed_facts(result.bytes, {&trusted, 1});
  if (!facts) return at(pack, facts.error());
  const auto halves = pack::split(result.bytes);
  if (!halves) return at(pack, halves.error());
  auto content = pack::load(halves.value().body);
  if (!content) return at(pack, content.error());
  result.content = std::move(content).value();
  const model::Manifest& manifest = result.content.manifest;
  if (manifest.id != facts.value().id || manifest.version != facts.value().version) {
    return base::Error{base::ErrorKind::Corrupt, "This pack's content is not what its signature says.", pack.string()};
  }
  return result;
}

base::Result<Packed> open_unverified(const std::filesystem::path& pack) {
  Packed result;
  TRY(result.bytes, base::read_file(pack));
  const auto halves = pack::split(result.bytes);
  if (!halves) return at(pack, halves.error());
  auto content = pack::load(halves.value().body);
  if (!content) return at(pack, content.error());
  result.content = std::move(content).value();
  return result;
}

std::string secret_key_file(const pack::SecretKey& key) { return pack::to_text(key); }
std::string public_key_file(const pack::PublicKey& key) { return pack::to_file_text(key); }

int exit_code(const base::Error& error) {
  return error.kind == base::ErrorKind::Untrusted || error.kind == base::ErrorKind::Corrupt ? kBad : kFailed;
}

}  // namespace author
