// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is read before a signature has held: the trailer, the signature's text, keys, the trusted comment.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "pack/trailer.h"

namespace {

// What was accepted must come out as it went in.
void expect(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const pack::SecretKey key = pack::make_key({1});

  // A signature over "body" by our key is accepted only in the one form that sign() gives it.
  const auto comment = pack::verify("body", input, key.public_key());
  if (comment.ok()) {
    const std::string again = pack::sign("body", comment.value(), key);
    expect(input.substr(input.find('\n')) == std::string_view(again).substr(again.find('\n')));
  }
  if (const auto halves = pack::split(input); halves.ok()) {
    expect(pack::join(halves.value().body, halves.value().signature) == input);
    const pack::PublicKey known = key.public_key();
    (void)pack::verify(halves.value().body, halves.value().signature, known);
  }
  if (const auto facts = pack::parse_trusted_comment(input); facts.ok()) {
    expect(pack::trusted_comment(facts.value()) == input);
  }
  if (const auto shared = pack::parse_public_key(input); shared.ok()) {
    expect(pack::parse_public_key(pack::to_file_text(shared.value())).value() == shared.value());
  }
  if (const auto secret = pack::parse_secret_key(input); secret.ok()) {
    expect(pack::parse_secret_key(pack::to_text(secret.value())).value().key == secret.value().key);
  }
  return 0;
}
