// SPDX-License-Identifier: GPL-3.0-or-later
// A pack opened for reading: verified first, then used, and both over the very same bytes in memory, so there is no
// gap between check and use. Owns the bytes and the database over them; single-threaded; never writes.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "model/library.h"
#include "pack/trust.h"

namespace pack {

class Reader : public model::Library {
 public:
  // Untrusted: not signed, altered, another key, another pack, or older than trusted. Corrupt: signed but not
  // readable as a pack (a table is missing). Each with a plain reason that a house's staff can act on.
  static base::Result<std::unique_ptr<Reader>> open(const std::filesystem::path& path, const Trust& trust);
  static base::Result<std::unique_ptr<Reader>> open(std::string bytes, const Trust& trust);
};

// The trusted comment's fields: "pack:<id> version:<n> expires:<yyyy-mm-dd>".
struct SealedFacts {
  std::string id;
  std::uint32_t version = 0;
  model::Date expires;
};
base::Result<SealedFacts> parse_trusted_comment(std::string_view comment);

}  // namespace pack
