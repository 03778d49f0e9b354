// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that a tour writes into. A new tour first takes away what an older one left there, so that no old picture
// is taken for a new one; whatever else lies in the folder stays.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "model/library.h"

namespace tour {

inline constexpr const char* kTourManifest = "manifest.json";
inline constexpr const char* kTourContactSheet = "index.html";

// Removes manifest, contact sheet and, from the folders of these languages, the pictures that have a tour's names (see
// plan_jobs). Follows no links and removes no folder.
base::Status clear_tour(const std::filesystem::path& folder, std::span<const model::Locale> languages);

}  // namespace tour
