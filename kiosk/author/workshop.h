// SPDX-License-Identifier: GPL-3.0-or-later
// What the stages of a compilation share: the folders, the diagnostics, the names that files give and use, and one
// checker of texts a language. Lives for one compilation; knows no format.
#pragma once

#include <map>
#include <set>

#include "author/compile.h"
#include "author/manifest_file.h"
#include "author/references.h"
#include "author/text_checker.h"

namespace author {

// What could not be read, which has been reported: what hangs on it is not judged.
struct Unread {
  bool languages = false;             // of the pack: those in the folder stand for them
  std::set<model::LangTag> texts;     // languages with a PO file among it
  std::set<std::string> assessments;  // by the name of their file
  bool words() const { return !texts.empty() || !assessments.empty(); }
};

struct Workshop {
  const CompileOptions& options;
  Diagnostics& diagnostics;
  References references;
  ManifestFile manifest;
  std::map<model::LangTag, TextChecker> checkers;
  Compiled result;
  Unread unread;
  std::vector<std::pair<std::string, Place>> service_words;  // names and addresses

  model::Content& content() { return result.content; }
  const model::LangTag& source_language() const { return manifest.manifest.source_locale; }
  bool is_source(const model::LangTag& tag) const { return tag == source_language(); }
  void say(const std::string& what) const {
    if (options.progress) options.progress(what);
  }
};

// The folder's files with this extension, by name; hidden ones left out.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, const std::string& extension);

}  // namespace author
