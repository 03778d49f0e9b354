// SPDX-License-Identifier: GPL-3.0-or-later
// What the guided tour leaves beside its pictures: manifest.json for programs, index.html for people (a contact sheet
// that needs no script and nothing from elsewhere).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/node.h"

namespace tour {

struct Shot {
  std::string screen, language, orientation, theme;
  int size = 100;    // per cent of text
  int page = 1;      // of the screen, where one screenful does not hold it
  std::string file;  // relative to the tour's folder
  ui::Nodes nodes;
  std::vector<std::string> problems;
};

// How many pictures have something wrong.
std::size_t faulty(const std::vector<Shot>& shots);
// Everything that is wrong, a line each that begins with the picture.
std::vector<std::string> fault_lines(const std::vector<Shot>& shots);
std::string tour_manifest(const std::vector<Shot>& shots);
std::string tour_contact_sheet(const std::vector<Shot>& shots, const std::string& title);

}  // namespace tour
