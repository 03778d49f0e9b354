// SPDX-License-Identifier: GPL-3.0-or-later
// Names that one file gives and other files use. Collected while files are read, held against each other once all
// have been: a name given twice, or used and never given.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "author/diagnostics.h"

namespace author {

enum class Kind { Page, Service, Assessment, Exercise, Category, Message, Phone, Icon };

class References {
 public:
  // A second definition of the same name is an error there and then.
  void define(Kind kind, const std::string& name, Place place, Diagnostics& diagnostics);
  // Telephone numbers may belong to several entries.
  void define_again(Kind kind, const std::string& name, Place place);
  void use(Kind kind, const std::string& name, Place place);
  // Names of this kind could not be read, which has been reported: from now on none of them is missed.
  void unread(Kind kind) { unread_.insert(kind); }
  bool is_unread(Kind kind) const { return unread_.contains(kind); }
  bool defined(Kind kind, const std::string& name) const;
  // One error for each use of a name that nothing defines. Pictograms only where their list is known.
  void check(Diagnostics& diagnostics) const;

 private:
  struct Use {
    Kind kind;
    std::string name;
    Place place;
  };
  std::map<Kind, std::map<std::string, Place>> defined_;
  std::set<Kind> unread_;
  std::vector<Use> uses_;
};

}  // namespace author
