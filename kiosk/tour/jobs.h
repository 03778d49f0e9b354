// SPDX-License-Identifier: GPL-3.0-or-later
// The guided tour's list of work: each stop of the plan in each language, orientation, size and colours that it is
// shown in, with the name of its picture; and the screen that needs no pack. Takes no pictures itself.
#pragma once

#include <string>
#include <vector>

#include "platform/window.h"
#include "tour/plan.h"
#include "tour/report.h"

namespace tour {

struct Orientation {
  const char* name;
  platform::Size size;
};
inline constexpr Orientation kOrientations[] = {{"landscape", {1920, 1080}}, {"portrait", {1080, 1920}}};

// Without a stop it is the screen that needs no pack.
struct Job {
  Shot shot;
  const Orientation* orientation = nullptr;
  const Stop* stop = nullptr;
  Setting setting;
};

// All jobs, or those whose picture's name begins as one of `only` says (with * and ?). They point into `stops`.
// Names: <language>/<screen>-<orientation>-<size>[-<colours>].png; further pages of a screen end in -p2, -p3.
std::vector<Job> plan_jobs(const model::Library& library, const std::vector<Stop>& stops,
                           const std::vector<std::string>& only);

// The name of the picture of this page, counted from one.
std::string name_of_page(const std::string& file, int page);

// Whether a tour gives such names (without the language) to its pictures.
bool is_tour_picture(const std::string& name);

}  // namespace tour
