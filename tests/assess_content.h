// SPDX-License-Identifier: GPL-3.0-or-later
// Small assessments of no instrument, for what the engine must do with any of them.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "model/assessment.h"

namespace tests {

inline std::vector<model::Option> options_with(std::initializer_list<int> scores) {
  std::vector<model::Option> options;
  for (const int score : scores) {
    model::Option option;
    option.id = model::OptionId("o" + std::to_string(options.size()));
    option.score = score;
    options.push_back(option);
  }
  return options;
}

inline model::Item item_with(const std::string& id, std::initializer_list<int> scores) {
  model::Item item;
  item.id = model::ItemId(id);
  item.options = options_with(scores);
  return item;
}

inline std::vector<model::ItemId> ids(std::initializer_list<const char*> names) { return {names.begin(), names.end()}; }

inline model::Scale scale_over(const char* id, std::initializer_list<const char*> items) {
  model::Scale scale;
  scale.id = model::ScaleId(id);
  for (const char* item : items) scale.items.emplace_back(item);
  return scale;
}

inline model::Cutoff cutoff_at(const char* id, const char* scale, int at) {
  model::Cutoff cutoff;
  cutoff.id = id;
  cutoff.scale = model::ScaleId(scale);
  cutoff.at = at;
  return cutoff;
}

inline model::AnswerTest at_least(const char* item, int score) { return {model::ItemId(item), {}, score}; }

// A gate that does not count; a, b and c (0 to 3) only if it was passed.
inline model::Assessment gated() {
  model::Assessment assessment;
  assessment.items = {item_with("gate", {0, 1})};
  assessment.items[0].scored = false;
  for (const char* id : {"a", "b", "c"}) {
    assessment.items.push_back(item_with(id, {0, 1, 2, 3}));
    assessment.items.back().show_if = model::Condition{{at_least("gate", 1)}};
  }
  assessment.scales = {scale_over("total", {"a", "b", "c"})};
  assessment.cutoffs = {cutoff_at("many", "total", 5)};
  return assessment;
}

// The same three without a gate.
inline model::Assessment plain() {
  model::Assessment assessment = gated();
  assessment.items.erase(assessment.items.begin());
  for (model::Item& item : assessment.items) item.show_if.reset();
  return assessment;
}

}  // namespace tests
