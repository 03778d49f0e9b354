// SPDX-License-Identifier: GPL-3.0-or-later
// Which pack is served: the one that trust.toml names, else the last good one before it, else none. Every refusal is
// kept, so that the house's staff can read why.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/config.h"
#include "pack/reader.h"

namespace app {

// For staff on the telephone: short, stable, and nothing of a visit.
enum class Reason { TrustFile, PackMissing, PackUntrusted, PackDamaged, Assets, Restarts };
const char* code(Reason reason);

struct Refusal {
  Reason reason = Reason::PackMissing;
  base::Error error;
};

struct Served {
  std::unique_ptr<pack::Reader> library;  // null: out of service, for the first refusal's reason
  bool previous = false;                  // the last good one serves instead of the newest
  std::vector<Refusal> refusals;
};

Served open_packs(const std::filesystem::path& trust_file);
// "pack-untrusted: this pack is not signed (health-si.pack)"
std::string sentence(const Refusal& refusal);

}  // namespace app
