// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of all the library's languages, in the order of its locales. Made once by whoever owns the library;
// keeps parsed patterns and no argument that was ever filled in, so nothing of a visit stays here.
#pragma once

#include <cstddef>
#include <vector>

#include "locale/messages.h"

namespace locale {

class Phrasebook {
 public:
  // The library must have a language and outlive this.
  explicit Phrasebook(const model::Library& library);

  // The messages of the locale with this index; of the first for an index that does not exist.
  const Messages& at(std::size_t index) const { return messages_[index < messages_.size() ? index : 0]; }
  std::size_t size() const { return messages_.size(); }
  const model::Library& library() const { return *library_; }

 private:
  const model::Library* library_;
  std::vector<Messages> messages_;
};

}  // namespace locale
