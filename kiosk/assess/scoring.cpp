// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/scoring.h"

#include <algorithm>

namespace assess {
namespace {

using Truth = std::optional<bool>;  // nothing: a missing answer could still decide it

// What a number can be, given that some answers are missing. `known`: none of them is.
struct Bounds {
  Value low, high;
  bool known = true;
};

struct Judgement {
  Truth truth;
  bool known = true;
};

struct Reading {
  const model::Assessment& assessment;
  Answers answers;
  std::vector<ItemState> states;
  std::vector<Bounds> scales, counts;
  std::vector<Judgement> patterns;
};

const model::Option* answer(const Reading& reading, std::size_t item) {
  if (reading.states[item] != ItemState::Answered) return nullptr;
  return &reading.assessment.items[item].options[static_cast<std::size_t>(reading.answers[item])];
}

bool is_missing(ItemState state) { return state == ItemState::Missing || state == ItemState::Undecided; }

struct Scores {
  int low = 0, high = 0;
  bool any = false, may_not_apply = false;
};

Scores scores_of(const model::Item& item) {
  Scores scores;
  for (const model::Option& option : item.options) {
    if (option.does_not_apply) {
      scores.may_not_apply = true;
    } else {
      scores.low = scores.any ? std::min(scores.low, option.score) : option.score;
      scores.high = scores.any ? std::max(scores.high, option.score) : option.score;
      scores.any = true;
    }
  }
  return scores;
}

// --- scales ---

struct Sum {
  std::int64_t low = 0, high = 0;  // with the missing answers at their least and greatest
  std::int64_t min = 0, max = 0, terms = 0;
  bool known = true, applies = false;
};

void add_missing(const Scores& scores, ItemState state, Sum& sum) {
  const bool may_be_nothing = scores.may_not_apply || state == ItemState::Undecided;
  sum.low += may_be_nothing ? std::min(scores.low, 0) : scores.low;
  sum.high += may_be_nothing ? std::max(scores.high, 0) : scores.high;
  sum.known = false;
}

void add_item(const Reading& reading, std::size_t item, Sum& sum) {
  const model::Item& asked = reading.assessment.items[item];
  const Scores scores = scores_of(asked);
  const ItemState state = reading.states[item];
  if (state != ItemState::NotAsked) sum.applies = true;
  const model::Option* chosen = answer(reading, item);
  if (chosen && chosen->does_not_apply) return;
  ++sum.terms;
  sum.min += scores.low;
  sum.max += scores.high;
  if (is_missing(state)) add_missing(scores, state, sum);
  if (!chosen) return;
  const std::int64_t counted = asked.reversed ? std::int64_t{scores.high} + scores.low - chosen->score : chosen->score;
  sum.low += counted;
  sum.high += counted;
}

Sum sum_of(const Reading& reading, const model::Scale& scale) {
  Sum sum;
  for (const model::ItemId& id : scale.items) {
    const auto item = index_of(reading.assessment, id);
    if (item) {
      add_item(reading, *item, sum);
    } else {
      sum.known = false;  // a scale over something that does not exist has no value
    }
  }
  return sum;
}

ScaleOutcome read_scale(Reading& reading, const model::Scale& scale, bool complete) {
  const Sum sum = sum_of(reading, scale);
  const std::int64_t over = std::int64_t{scale.over} * (scale.mean ? sum.terms : 1);
  const bool divides = over > 0;
  const auto value = [&](std::int64_t of) { return divides ? Value{of * scale.times, over} : Value{}; };
  Bounds bounds{value(sum.low), value(sum.high), sum.known && divides};
  reading.scales.push_back(bounds);
  return {.complete = bounds.known && (complete || scale.own_items_suffice),
          .applies = sum.applies,
          .value = bounds.low,
          .min = value(sum.min),
          .max = value(sum.max)};
}

// --- counts ---

void read_count(Reading& reading, const model::Count& count) {
  Bounds bounds;
  for (const model::ItemId& id : count.items) {
    const auto item = index_of(reading.assessment, id);
    const model::AnswerTest test{id, std::nullopt, count.at_least};
    if (!item || is_missing(reading.states[*item])) {
      bounds.known = false;
      ++bounds.high.of;
    } else if (const model::Option* chosen = answer(reading, *item); chosen && passes(test, *chosen)) {
      ++bounds.low.of;
      ++bounds.high.of;
    }
  }
  reading.counts.push_back(bounds);
}

// --- patterns ---

Truth reaches(const Bounds& bounds, int limit) {
  if (at_least(bounds.low, limit)) return true;
  if (!at_least(bounds.high, limit)) return false;
  return std::nullopt;
}

template <class List, class Id>
std::optional<std::size_t> place_of(const List& list, const Id& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
  if (found == list.end()) return std::nullopt;
  return static_cast<std::size_t>(found - list.begin());
}

Judgement judge(const Reading& reading, const model::Threshold& threshold) {
  const model::Assessment& a = reading.assessment;
  if (!threshold.pattern.empty()) {
    const auto at = place_of(a.patterns, threshold.pattern);
    return at && *at < reading.patterns.size() ? reading.patterns[*at] : Judgement{std::nullopt, false};
  }
  const bool of_count = !threshold.count.empty();
  const auto at = of_count ? place_of(a.counts, threshold.count) : place_of(a.scales, model::ScaleId(threshold.scale));
  if (!at) return {std::nullopt, false};
  const Bounds& bounds = of_count ? reading.counts[*at] : reading.scales[*at];
  if (!of_count && !bounds.known && a.scales[*at].mean) return {std::nullopt, false};
  return {reaches(bounds, threshold.at_least), bounds.known};
}

// Kleene: one that decides outweighs those that are unknown.
Judgement judge_list(const Reading& reading, const std::vector<model::Threshold>& list, bool decides) {
  Judgement result{!decides, true};
  for (const model::Threshold& threshold : list) {
    const Judgement one = judge(reading, threshold);
    result.known = result.known && one.known;
    if (one.truth == decides) {
      result.truth = decides;
    } else if (!one.truth && result.truth != decides) {
      result.truth = std::nullopt;
    }
  }
  return result;
}

Truth both(Truth a, Truth b) {
  if (a == false || b == false) return false;
  if (!a || !b) return std::nullopt;
  return true;
}

std::optional<bool> read_pattern(Reading& reading, const model::Pattern& pattern, bool complete) {
  Judgement result = judge_list(reading, pattern.all, false);
  if (!pattern.any.empty()) {
    const Judgement any = judge_list(reading, pattern.any, true);
    result = {both(result.truth, any.truth), result.known && any.known};
  }
  reading.patterns.push_back(result);
  return pattern.early || (complete && result.known) ? result.truth : std::nullopt;
}

std::optional<std::size_t> read_choice(const Reading& reading, const model::Choice& choice, bool complete) {
  if (!complete) return std::nullopt;
  for (std::size_t i = 0; i < choice.cases.size(); ++i) {
    const Judgement one = judge(reading, {.count = {}, .scale = {}, .pattern = choice.cases[i].pattern});
    if (!one.known || !one.truth) return std::nullopt;
    if (*one.truth) return i;
  }
  return choice.cases.size();
}

// --- what is read from a scale ---

const ScaleOutcome* told(const model::Assessment& assessment, const Outcome& outcome, const model::ScaleId& scale) {
  const auto at = place_of(assessment.scales, scale);
  return at && outcome.scales[*at].complete ? &outcome.scales[*at] : nullptr;
}

std::optional<bool> reached(const model::Assessment& assessment, const Outcome& outcome, const model::Cutoff& cutoff) {
  const ScaleOutcome* scale = told(assessment, outcome, cutoff.scale);
  if (!scale) return std::nullopt;
  return cutoff.below ? at_most(scale->value, cutoff.at) : at_least(scale->value, cutoff.at);
}

// The band with the greatest beginning at or below the value: bands have no gaps, so between two whole numbers the
// lower band goes on until the next begins.
std::optional<std::size_t> band_of(const model::Assessment& assessment, const Outcome& outcome,
                                   std::string_view field) {
  std::optional<std::size_t> result;
  for (std::size_t i = 0; i < assessment.bands.size(); ++i) {
    const model::Band& band = assessment.bands[i];
    const ScaleOutcome* scale = band.field == field ? told(assessment, outcome, band.scale) : nullptr;
    if (!scale || !at_least(scale->value, band.from)) continue;
    if (!result || band.from > assessment.bands[*result].from) result = i;
  }
  return result;
}

// What was answered still counts here if the question before it was then left out; not if it is not asked any more.
const model::Option* held_answer(const Reading& reading, std::size_t item) {
  if (reading.states[item] != ItemState::Undecided) return answer(reading, item);
  const auto& options = reading.assessment.items[item].options;
  const int held = item < reading.answers.size() ? reading.answers[item] : -1;
  return held >= 0 && static_cast<std::size_t>(held) < options.size() ? &options[static_cast<std::size_t>(held)]
                                                                      : nullptr;
}

bool speaks(const Reading& reading, const model::Flag& flag) {
  for (const model::AnswerTest& test : flag.any) {
    const auto item = index_of(reading.assessment, test.item);
    const model::Option* chosen = item ? held_answer(reading, *item) : nullptr;
    if (chosen && passes(test, *chosen)) return true;
  }
  return judge_list(reading, flag.any_scale, true).truth == true;
}

}  // namespace

Outcome outcome(const model::Assessment& assessment, Answers answers) {
  Reading reading{assessment, answers, item_states(assessment, answers), {}, {}, {}};
  Outcome result;
  result.complete = true;
  for (std::size_t i = 0; i < reading.states.size(); ++i) {
    if (assessment.items[i].scored && is_missing(reading.states[i])) result.complete = false;
    if (reading.states[i] == ItemState::NotAsked) result.not_asked = true;
  }
  for (const auto& scale : assessment.scales) result.scales.push_back(read_scale(reading, scale, result.complete));
  for (const auto& count : assessment.counts) {
    read_count(reading, count);
    const Bounds& bounds = reading.counts.back();
    const bool is_told = result.complete && bounds.known;
    result.counts.push_back(is_told ? std::optional(static_cast<int>(bounds.low.of)) : std::nullopt);
  }
  for (const auto& one : assessment.patterns) result.patterns.push_back(read_pattern(reading, one, result.complete));
  for (const auto& one : assessment.choices) result.choices.push_back(read_choice(reading, one, result.complete));
  for (const auto& one : assessment.cutoffs) result.cutoffs_reached.push_back(reached(assessment, result, one));
  for (const auto field : band_fields(assessment)) result.bands.push_back(band_of(assessment, result, field));
  for (std::size_t i = 0; i < assessment.flags.size(); ++i) {
    if (speaks(reading, assessment.flags[i])) result.flags.push_back(i);
  }
  result.items = std::move(reading.states);
  return result;
}

std::vector<std::string_view> band_fields(const model::Assessment& assessment) {
  std::vector<std::string_view> fields;
  for (const model::Band& band : assessment.bands) {
    if (std::find(fields.begin(), fields.end(), band.field) == fields.end()) fields.push_back(band.field);
  }
  return fields;
}

std::optional<std::size_t> flag_after(const model::Assessment& assessment, std::size_t item) {
  for (std::size_t i = 0; i < assessment.flags.size(); ++i) {
    for (const model::AnswerTest& test : assessment.flags[i].any) {
      if (item < assessment.items.size() && test.item == assessment.items[item].id) return i;
    }
  }
  return std::nullopt;
}

bool raised_at(const model::Assessment& assessment, Answers answers, std::size_t flag, std::size_t item) {
  const model::Option* chosen = chosen_option(assessment, answers, item);
  if (!chosen) return false;
  const auto& tests = assessment.flags[flag].any;
  return std::any_of(tests.begin(), tests.end(), [&](const model::AnswerTest& test) {
    return test.item == assessment.items[item].id && passes(test, *chosen);
  });
}

}  // namespace assess
