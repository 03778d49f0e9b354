// SPDX-License-Identifier: GPL-3.0-or-later
// From an editor's two folders to the value that a pack holds, with everything that is wrong on the way. The content is
// fit to be written only if the diagnostics are clean.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "author/diagnostics.h"
#include "model/content.h"
#include "text/fonts.h"

namespace author {

struct CompileOptions {
  std::filesystem::path content, locales;
  const text::Fonts* fonts = nullptr;                // null: glyphs are not checked
  std::vector<std::string> icons;                    // empty: pictograms are not checked
  model::Date as_of;                                 // known: takes the place of the date in pack.toml
  std::function<void(const std::string&)> progress;  // what is being done; may be empty
};

struct Compiled {
  model::Content content;
  std::vector<std::string> unread;    // files that nobody has read
  std::vector<std::string> uncalled;  // services that nobody has called
};

Compiled compile(const CompileOptions& options, Diagnostics& diagnostics);

}  // namespace author
