// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/scoring.h"

#include <algorithm>

namespace assess {
namespace {

std::optional<std::size_t> index_of(const model::Assessment& assessment, const model::ItemId& id) {
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    if (assessment.items[i].id == id) return i;
  }
  return std::nullopt;
}

bool is_asked(ItemState state) { return state == ItemState::Answered || state == ItemState::Missing; }

void add_item(const model::Assessment& assessment, Answers answers, std::size_t item, ScaleOutcome& scale) {
  const model::Item& asked = assessment.items[item];
  const auto [low, high] = std::minmax_element(asked.options.begin(), asked.options.end(),
                                               [](const auto& a, const auto& b) { return a.score < b.score; });
  if (low == asked.options.end()) return;
  scale.min += low->score;
  scale.max += high->score;
  const ItemState state = item_state(assessment, answers, item);
  if (state == ItemState::Missing || state == ItemState::Undecided) scale.complete = false;
  if (state != ItemState::NotAsked) scale.applies = true;
  if (const model::Option* option = chosen_option(assessment, answers, item)) scale.sum += option->score;
}

ScaleOutcome scale_outcome(const model::Assessment& assessment, Answers answers, const model::Scale& scale) {
  ScaleOutcome result{.complete = true, .applies = false};
  for (const model::ItemId& id : scale.items) {
    const auto item = index_of(assessment, id);
    if (!item) {
      result.complete = false;  // a scale over something that does not exist has no total
    } else if (assessment.items[*item].scored) {
      add_item(assessment, answers, *item, result);
    }
  }
  return result;
}

std::optional<bool> reached(const model::Assessment& assessment, const std::vector<ScaleOutcome>& scales,
                            const model::Cutoff& cutoff) {
  for (std::size_t i = 0; i < scales.size(); ++i) {
    if (assessment.scales[i].id != cutoff.scale) continue;
    if (!scales[i].complete) return std::nullopt;
    return scales[i].sum >= cutoff.at;
  }
  return std::nullopt;
}

bool speaks(const model::Assessment& assessment, Answers answers, const model::Flag& flag) {
  const auto item = index_of(assessment, flag.item);
  const model::Option* option = item ? chosen_option(assessment, answers, *item) : nullptr;
  return option && option->score >= flag.at_least;
}

}  // namespace

ItemState item_state(const model::Assessment& assessment, Answers answers, std::size_t item) {
  const model::Item& asked = assessment.items[item];
  if (asked.show_if) {
    // A condition looks back only, so this ends.
    const auto gate = index_of(assessment, asked.show_if->item);
    if (!gate || *gate >= item) return ItemState::NotAsked;
    const ItemState before = item_state(assessment, answers, *gate);
    if (before == ItemState::NotAsked) return ItemState::NotAsked;
    if (before != ItemState::Answered) return ItemState::Undecided;
    if (chosen_option(assessment, answers, *gate)->id != asked.show_if->equals) return ItemState::NotAsked;
  }
  const int answer = item < answers.size() ? answers[item] : -1;
  const bool answered = answer >= 0 && static_cast<std::size_t>(answer) < asked.options.size();
  return answered ? ItemState::Answered : ItemState::Missing;
}

const model::Option* chosen_option(const model::Assessment& assessment, Answers answers, std::size_t item) {
  if (item_state(assessment, answers, item) != ItemState::Answered) return nullptr;
  return &assessment.items[item].options[static_cast<std::size_t>(answers[item])];
}

Outcome outcome(const model::Assessment& assessment, Answers answers) {
  Outcome result;
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    result.items.push_back(item_state(assessment, answers, i));
  }
  for (const model::Scale& scale : assessment.scales) {
    result.scales.push_back(scale_outcome(assessment, answers, scale));
  }
  for (const model::Cutoff& cutoff : assessment.cutoffs) {
    result.cutoffs_reached.push_back(reached(assessment, result.scales, cutoff));
  }
  for (std::size_t i = 0; i < assessment.flags.size(); ++i) {
    if (speaks(assessment, answers, assessment.flags[i])) result.flags.push_back(i);
  }
  return result;
}

std::optional<std::size_t> first_item(const model::Assessment& assessment, Answers answers) {
  if (assessment.items.empty()) return std::nullopt;
  return is_asked(item_state(assessment, answers, 0)) ? 0 : next_item(assessment, answers, 0);
}

std::optional<std::size_t> next_item(const model::Assessment& assessment, Answers answers, std::size_t item) {
  for (std::size_t i = item + 1; i < assessment.items.size(); ++i) {
    if (is_asked(item_state(assessment, answers, i))) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> previous_item(const model::Assessment& assessment, Answers answers, std::size_t item) {
  for (std::size_t i = std::min(item, assessment.items.size()); i-- > 0;) {
    if (is_asked(item_state(assessment, answers, i))) return i;
  }
  return std::nullopt;
}

Position position(const model::Assessment& assessment, Answers answers, std::size_t item) {
  Position at{0, 0};
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    if (item_state(assessment, answers, i) == ItemState::NotAsked) continue;
    ++at.total;
    if (i <= item) ++at.current;
  }
  return {std::max<std::size_t>(at.current, 1), std::max<std::size_t>(at.total, 1)};
}

}  // namespace assess
