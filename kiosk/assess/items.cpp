// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/items.h"

namespace assess {
namespace {

ItemState state_by_answer(const model::Item& item, Answers answers, std::size_t index) {
  const int answer = index < answers.size() ? answers[index] : -1;
  return answer >= 0 && static_cast<std::size_t>(answer) < item.options.size() ? ItemState::Answered
                                                                               : ItemState::Missing;
}

// `before` holds the states of all earlier items; a condition that looks anywhere else does not hold.
ItemState state_after(const model::Assessment& assessment, Answers answers, const std::vector<ItemState>& before) {
  const std::size_t item = before.size();
  const model::Item& asked = assessment.items[item];
  if (!asked.show_if) return state_by_answer(asked, answers, item);
  bool unknown = false;
  for (const model::AnswerTest& test : asked.show_if->any) {
    const auto gate = index_of(assessment, test.item);
    if (!gate || *gate >= item || before[*gate] == ItemState::NotAsked) continue;
    if (before[*gate] != ItemState::Answered) {
      unknown = true;
    } else if (passes(test, assessment.items[*gate].options[static_cast<std::size_t>(answers[*gate])])) {
      return state_by_answer(asked, answers, item);
    }
  }
  return unknown ? ItemState::Undecided : ItemState::NotAsked;
}

std::vector<ItemState> states_to(const model::Assessment& assessment, Answers answers, std::size_t end) {
  std::vector<ItemState> states;
  states.reserve(end);
  while (states.size() < end) states.push_back(state_after(assessment, answers, states));
  return states;
}

}  // namespace

std::vector<ItemState> item_states(const model::Assessment& assessment, Answers answers) {
  return states_to(assessment, answers, assessment.items.size());
}

ItemState item_state(const model::Assessment& assessment, Answers answers, std::size_t item) {
  return states_to(assessment, answers, item + 1).back();
}

std::optional<std::size_t> index_of(const model::Assessment& assessment, const model::ItemId& item) {
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    if (assessment.items[i].id == item) return i;
  }
  return std::nullopt;
}

const model::Option* chosen_option(const model::Assessment& assessment, Answers answers, std::size_t item) {
  if (item_state(assessment, answers, item) != ItemState::Answered) return nullptr;
  return &assessment.items[item].options[static_cast<std::size_t>(answers[item])];
}

bool passes(const model::AnswerTest& test, const model::Option& chosen) {
  if (test.equals) return chosen.id == *test.equals;
  return test.at_least && !chosen.does_not_apply && chosen.score >= *test.at_least;
}

}  // namespace assess
