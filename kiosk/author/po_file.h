// SPDX-License-Identifier: GPL-3.0-or-later
// A gettext PO file, read by libgettextpo: the short texts of one language by key (msgctxt). The library gives no line
// numbers of messages, so they are looked up in the text. Nothing is judged here beyond the syntax.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "author/source.h"

namespace author {

struct PoEntry {
  std::string key;
  std::string id;                  // English
  std::string id_plural;           // empty: no plural
  std::vector<std::string> texts;  // msgstr, or msgstr[0], msgstr[1] …
  bool fuzzy = false;
  Place place;  // of the msgctxt line
  Place id_place;
  std::vector<Place> text_places;  // beside `texts`
  bool plural() const { return !id_plural.empty(); }
  bool translated() const;  // every form has words
  bool unwritten() const;   // no form has
};

struct PoFile {
  Place place;
  std::map<std::string, std::string> header;
  Place header_place(const std::string& field) const;
  std::map<std::string, Place> header_places;
  std::vector<PoEntry> entries;  // in the file's order, obsolete ones left out
  bool unreadable = false;       // its texts are unknown, which has been reported
};

std::optional<PoFile> read_po(const Source& source, Diagnostics& diagnostics);

}  // namespace author
