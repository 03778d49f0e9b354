// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen remembers between two frames that is no business of the session: which of its pages is shown. Owned by
// the Context, empty again on every change of the screen and when the visitor goes.
#pragma once

#include <map>
#include <string>

namespace ui {

class Scratch {
 public:
  // The page last chosen for this pager; clamped to what there is.
  int page(const std::string& pager, int pages) const {
    const auto found = pages_.find(pager);
    const int page = found == pages_.end() ? 0 : found->second;
    return page < pages ? page : (pages > 0 ? pages - 1 : 0);
  }
  void turn_to(const std::string& pager, int page) {
    if (page > 0) {
      pages_[pager] = page;
    } else {
      pages_.erase(pager);  // the first page is where one starts
    }
  }
  void clear() { pages_.clear(); }
  bool operator==(const Scratch&) const = default;

 private:
  std::map<std::string, int> pages_;
};

}  // namespace ui
