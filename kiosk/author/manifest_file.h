// SPDX-License-Identifier: GPL-3.0-or-later
// pack.toml: what the pack says of itself, its languages and its emergency numbers.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "author/references.h"
#include "author/source.h"
#include "model/manifest.h"

namespace author {

struct EmergencyPlace {
  model::Emergency emergency;
  Place number_place;
};

struct ManifestFile {
  model::Manifest manifest;
  std::vector<std::pair<model::LangTag, Place>> locales;
  std::vector<EmergencyPlace> emergencies;
};

// `as_of` takes the place of the file's date if it is known.
std::optional<ManifestFile> read_manifest(const Source& source, model::Date as_of, References& references,
                                          Diagnostics& diagnostics);

}  // namespace author
