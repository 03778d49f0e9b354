// SPDX-License-Identifier: GPL-3.0-or-later
// locales/<tag>/locale.toml: a language's own name, direction, script and the fallback chain that people wrote.
#pragma once

#include <optional>
#include <vector>

#include "author/source.h"
#include "model/manifest.h"

namespace author {

std::optional<model::Locale> read_locale(const Source& source, const model::LangTag& tag,
                                         const std::vector<model::LangTag>& languages, Diagnostics& diagnostics);
// What ICU knows of the language: for one whose locale.toml cannot be read, so that its texts still can.
model::Locale locale_by_tag(const model::LangTag& tag);

}  // namespace author
