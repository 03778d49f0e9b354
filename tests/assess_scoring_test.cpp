// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "assess/scoring.h"
#include "visit_content.h"

namespace {

using assess::ItemState;
using Answers = std::vector<std::int8_t>;

constexpr std::int8_t kNone = -1;

// A case's answers are scores; an option's index is its place.
Answers answers_of(const nlohmann::json& given) {
  Answers answers;
  for (const auto& answer : given) answers.push_back(answer.is_null() ? kNone : answer.get<std::int8_t>());
  return answers;
}

void check_case(const nlohmann::json& worked) {
  CAPTURE(worked.at("id").get<std::string>());
  model::Assessment assessment = tests::pc_ptsd_5();
  assessment.cutoffs.push_back({"positive_at_4", model::ScaleId("total"), 4, "Bovin 2021", false});
  const auto& expected = worked.at("expected");
  const assess::Outcome outcome = assess::outcome(assessment, answers_of(worked.at("answers")));
  CHECK(outcome.scales.at(0).complete == expected.at("complete").get<bool>());
  if (outcome.scales[0].complete) {
    CHECK(outcome.scales[0].sum == expected.at("total").get<int>());
  } else {
    CHECK(expected.at("total").is_null());
  }
  const char* names[] = {"positive_at_3", "positive_at_4"};
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& reached = expected.at(names[i]);
    CHECK(outcome.cutoffs_reached.at(i) == (reached.is_null() ? std::nullopt : std::optional(reached.get<bool>())));
  }
  if (expected.contains("items_skipped")) {
    CHECK((outcome.items.at(1) == ItemState::NotAsked) == expected["items_skipped"].get<bool>());
  }
}

TEST_CASE("the worked cases of PC-PTSD-5") {
  std::ifstream file(std::string(PRISTAN_SOURCE_DIR) + "/tests/data/scoring-cases.json");
  const auto cases = nlohmann::json::parse(file);
  int worked = 0;
  for (const auto& one : cases) {
    if (one.at("instrument") != "PC-PTSD-5") continue;
    check_case(one);
    ++worked;
  }
  CHECK(worked == 5);
}

TEST_CASE("a gate that was left out: not asked further, no total, and nobody knows what it would be") {
  const auto outcome = assess::outcome(tests::pc_ptsd_5(), Answers(6, kNone));
  CHECK(outcome.items[0] == ItemState::Missing);
  CHECK(outcome.items[1] == ItemState::Undecided);
  CHECK_FALSE(outcome.scales[0].complete);
  CHECK(outcome.scales[0].applies);
  CHECK(outcome.cutoffs_reached[0] == std::nullopt);
}

TEST_CASE("a closed gate: the scale does not apply, its range stays, later answers do not count") {
  const auto outcome = assess::outcome(tests::pc_ptsd_5(), Answers{0, 1, 1, 1, 1, 1});
  CHECK_FALSE(outcome.scales[0].applies);
  CHECK(outcome.scales[0].complete);
  CHECK(outcome.scales[0].sum == 0);
  CHECK(outcome.scales[0].min == 0);
  CHECK(outcome.scales[0].max == 5);
}

TEST_CASE("flags speak with and without a total, and only for what was asked") {
  const model::Assessment five = tests::five_options();
  CHECK(assess::outcome(five, Answers{0, 0, 3}).flags == std::vector<std::size_t>{0});
  CHECK(assess::outcome(five, Answers{0, 0, 2}).flags.empty());
  const auto unfinished = assess::outcome(five, Answers{kNone, kNone, 4});
  CHECK(unfinished.flags.size() == 1);
  CHECK_FALSE(unfinished.scales[0].complete);
}

TEST_CASE("the way through the items leads past those that are not asked") {
  const model::Assessment check = tests::pc_ptsd_5();
  const Answers closed{0, kNone, kNone, kNone, kNone, kNone};
  const Answers open{1, 0, kNone, kNone, kNone, kNone};
  CHECK(assess::first_item(check, closed) == 0u);
  CHECK(assess::next_item(check, closed, 0) == std::nullopt);
  CHECK(assess::next_item(check, open, 0) == 1u);
  CHECK(assess::next_item(check, open, 5) == std::nullopt);
  CHECK(assess::previous_item(check, open, 0) == std::nullopt);
  CHECK(assess::previous_item(check, open, 3) == 2u);
  CHECK(assess::previous_item(check, closed, 5) == 0u);
  CHECK(assess::position(check, open, 1).current == 2);
  CHECK(assess::position(check, open, 1).total == 6);
  CHECK(assess::position(check, Answers(6, kNone), 0).total == 6);
  CHECK(assess::position(check, closed, 0).total == 1);
}

TEST_CASE("odd structures and answers have an outcome too") {
  model::Assessment odd = tests::pc_ptsd_5();
  odd.items[1].show_if = model::Condition{model::ItemId("1"), model::OptionId("yes")};        // itself
  odd.items[2].show_if = model::Condition{model::ItemId("nothing"), model::OptionId("yes")};  // nothing
  odd.items[3].options.clear();
  odd.scales[0].items.push_back(model::ItemId("nothing"));
  odd.cutoffs[0].scale = model::ScaleId("nothing");
  const auto outcome = assess::outcome(odd, Answers{1, 1, 1, 1, 100});  // out of range, and one short
  CHECK(outcome.items[1] == ItemState::NotAsked);
  CHECK(outcome.items[2] == ItemState::NotAsked);
  CHECK(outcome.items[3] == ItemState::Missing);
  CHECK(outcome.items[4] == ItemState::Missing);
  CHECK(outcome.items[5] == ItemState::Missing);
  CHECK_FALSE(outcome.scales[0].complete);
  CHECK(outcome.cutoffs_reached[0] == std::nullopt);

  const model::Assessment empty;
  CHECK(assess::first_item(empty, {}) == std::nullopt);
  CHECK(assess::outcome(empty, {}).items.empty());
}

}  // namespace
