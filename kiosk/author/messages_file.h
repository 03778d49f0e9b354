// SPDX-License-Identifier: GPL-3.0-or-later
// The short texts of all languages: the PO files of locales/<tag>/, held against those of the source language, as ICU
// patterns by key. A text that is missing, doubtful, outdated or not really translated is an error: it never falls back
// silently.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "author/po_file.h"
#include "author/references.h"
#include "author/same_list.h"
#include "author/text_checker.h"

namespace author {

// The PO files of one language by their path below its folder ("assessments/pc-ptsd-5.po").
struct PoFolder {
  std::string name;
  std::map<std::string, PoFile> files;
};
PoFolder read_po_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

using Patterns = std::map<model::MessageKey, std::string>;

// Defines every key. The msgid is the text.
Patterns source_messages(const PoFolder& folder, TextChecker& checker, References& references,
                         Diagnostics& diagnostics);
// The keys of `may_lack` are left out without an error where they are not translated.
Patterns translated_messages(const PoFolder& folder, const PoFolder& source, const SameList& same,
                             const std::set<std::string>& may_lack, TextChecker& checker, Diagnostics& diagnostics);

}  // namespace author
