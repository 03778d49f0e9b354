// SPDX-License-Identifier: GPL-3.0-or-later
// locales/same-as-english.txt: the short list of keys whose translation may equal the English text. A line is a key,
// for every language, or a key and the tags of the languages that it holds for.
#pragma once

#include <map>
#include <set>
#include <string>

#include "author/source.h"

namespace author {

class SameList {
 public:
  SameList() = default;
  SameList(const Source& source, Diagnostics& diagnostics);

  bool allows(const std::string& key, const std::string& language) const;
  // A warning for each line whose key does not exist.
  void check(const std::set<std::string>& keys, Diagnostics& diagnostics) const;

 private:
  struct Line {
    std::set<std::string> languages;  // empty: all
    Place place;
  };
  std::map<std::string, Line> lines_;
};

}  // namespace author
