// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a self-assessment: items, options, scores, scales, cut-offs, flags. All words are message
// keys, so no answer and no score depends on the language. There is no expression language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"

namespace model {

struct Option {
  OptionId id;
  int score = 0;
  MessageKey text;
  bool operator==(const Option&) const = default;
};

// The item is asked only if `item` was answered with the option `equals` (one level, as FHIR enableWhen).
struct Condition {
  ItemId item;
  OptionId equals;
  bool operator==(const Condition&) const = default;
};

struct Item {
  ItemId id;
  MessageKey text;
  MessageKey recall;  // empty: the assessment's own
  std::vector<Option> options;
  bool scored = true;
  std::optional<Condition> show_if;
  bool operator==(const Item&) const = default;
};

struct Scale {
  ScaleId id;
  std::vector<ItemId> items;  // summed
  bool operator==(const Scale&) const = default;
};

struct Cutoff {
  std::string id;
  ScaleId scale;
  int at = 0;            // reached if the scale's sum is at or above
  std::string source;    // the publication
  bool reflect = false;  // chooses between the lower and the higher words
  bool operator==(const Cutoff&) const = default;
};

// Speaks at the answer, whatever the total.
struct Flag {
  ItemId item;
  int at_least = 1;
  MessageKey show;
  bool operator==(const Flag&) const = default;
};

struct Assessment {
  AssessmentId id;
  MessageKey title, line, intro, recall, attribution, project_note;
  MessageKey about, lower, higher, none;  // the result's words
  int minutes = 1;
  PageId topic;         // 'just read about it'
  CategoryId category;  // where 'one place for you' is looked for
  bool discreet = false;
  std::string licence_terms, licence_source;
  std::vector<LangTag> official;  // languages whose text is the instrument's own
  std::vector<Item> items;
  std::vector<Scale> scales;
  std::vector<Cutoff> cutoffs;
  std::vector<Flag> flags;
  bool operator==(const Assessment&) const = default;
};

}  // namespace model
