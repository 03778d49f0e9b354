// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody should see in the pictures of a tour: a stop that was not reached, a screen without meaning, one colour,
// the same picture twice. Judges pictures in memory; what a single frame finds wrong with itself (clipped text, missing
// glyphs, overlapping targets) comes from ui::Frame.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "platform/png.h"
#include "ui/node.h"

namespace tour {

// Sees all pictures of a tour in the order in which they are taken, stop after stop.
class Judge {
 public:
  // What is wrong with the next screenful of the stop at hand. `arrived`: its way led there.
  std::vector<std::string> screenful(const platform::Picture& picture, const ui::Nodes& nodes, bool arrived);

  // Ends the stop at hand, whose first picture is `file`; what is wrong with its screenfuls together. `may_repeat`:
  // nothing has been chosen there yet, so it may look the same in other languages and settings, but like no other
  // screen.
  std::vector<std::string> end_stop(const std::string& screen, const std::string& file, bool may_repeat);

 private:
  using Series = std::vector<std::size_t>;  // hashes of a stop's pictures
  struct First {
    std::string screen, file;
  };
  Series series_;  // of the stop at hand
  std::map<Series, First> seen_;
};

}  // namespace tour
