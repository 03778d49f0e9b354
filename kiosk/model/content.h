// SPDX-License-Identifier: GPL-3.0-or-later
// All of a pack's content as one value: what the pack tool makes, the writer stores and the tests build by hand.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/exercise.h"
#include "model/manifest.h"
#include "model/page.h"
#include "model/service.h"
#include "model/topic.h"

namespace model {

struct Content {
  Manifest manifest;
  std::vector<Locale> locales;  // in the order of the welcome screen
  std::vector<Door> doors;
  std::vector<Page> pages;  // every page in every language it exists in, sorted by id then language
  std::vector<Assessment> assessments;
  std::vector<Exercise> exercises;
  std::vector<Service> services;
  // language -> key -> ICU MessageFormat pattern
  std::map<LangTag, std::map<MessageKey, std::string>> messages;
  bool operator==(const Content&) const = default;
};

}  // namespace model
