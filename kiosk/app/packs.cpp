// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs.h"

#include <utility>

namespace app {
namespace {

Reason reason_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::Untrusted:
      return Reason::PackUntrusted;
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Io:
      return Reason::PackMissing;
    case base::ErrorKind::Corrupt:
    case base::ErrorKind::Invalid:
      break;
  }
  return Reason::PackDamaged;
}

bool serve(Served& served, const std::filesystem::path& pack, const pack::Trust& trust) {
  auto reader = pack::Reader::open(pack, trust);
  if (reader) {
    served.library = std::move(reader).value();
    return true;
  }
  Refusal refusal{reason_of(reader.error().kind), reader.error()};
  if (refusal.error.where.empty()) refusal.error.where = pack.string();
  served.refusals.push_back(std::move(refusal));
  return false;
}

}  // namespace

const char* code(Reason reason) {
  switch (reason) {
    case Reason::TrustFile:
      return "trust-file";
    case Reason::PackMissing:
      return "pack-missing";
    case Reason::PackUntrusted:
      return "pack-untrusted";
    case Reason::PackDamaged:
      return "pack-damaged";
    case Reason::Assets:
      return "assets";
    case Reason::Restarts:
      break;
  }
  return "restarts";
}

Served open_packs(const std::filesystem::path& trust_file) {
  Served served;
  const auto trust = read_trust(trust_file);
  if (!trust) {
    served.refusals.push_back({Reason::TrustFile, trust.error()});
    return served;
  }
  const TrustFile& file = trust.value();
  if (serve(served, file.pack, file.trust)) return served;
  if (file.previous.empty()) return served;
  // It was the newest when it was installed here, so its version is below today's limit; key and name still hold.
  pack::Trust before = file.trust;
  before.min_version = 0;
  served.previous = serve(served, file.previous, before);
  return served;
}

std::string sentence(const Refusal& refusal) {
  const std::string where = refusal.error.where.empty() ? "" : refusal.error.where + ": ";
  return std::string(code(refusal.reason)) + ": " + where + refusal.error.what;
}

}  // namespace app
