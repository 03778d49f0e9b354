// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "assess/scoring.h"
#include "assess_content.h"

namespace {

using assess::ItemState;
using Answers = std::vector<std::int8_t>;

constexpr std::int8_t kNone = -1;

std::int64_t whole(const assess::Value& value) { return assess::rounded(value, 0); }

}  // namespace

TEST_CASE("values compare before they are rounded, and are rounded half up") {
  const assess::Value just_below{830, 28};  // 29.64
  CHECK_FALSE(assess::at_least(just_below, 30));
  CHECK(assess::at_most(just_below, 30));
  CHECK(assess::rounded(just_below, 0) == 30);
  CHECK(assess::rounded(just_below, 1) == 296);
  CHECK(assess::rounded({5, 2}, 0) == 3);
  CHECK(assess::rounded({-5, 2}, 0) == -2);
  CHECK(assess::rounded({1, 20}, 1) == 1);
  CHECK(assess::rounded({-7, 3}, 0) == -2);
}

TEST_CASE("a gate that was left out: nothing further is asked, no number, and nobody knows what it would be") {
  const auto outcome = assess::outcome(tests::gated(), Answers(4, kNone));
  CHECK(outcome.items[0] == ItemState::Missing);
  CHECK(outcome.items[1] == ItemState::Undecided);
  CHECK_FALSE(outcome.complete);
  CHECK_FALSE(outcome.scales[0].complete);
  CHECK(outcome.scales[0].applies);
  CHECK(outcome.cutoffs_reached[0] == std::nullopt);
}

TEST_CASE("a closed gate: nothing is missing, the range stays, later answers do not count") {
  const auto outcome = assess::outcome(tests::gated(), Answers{0, 1, 1, 1});
  CHECK(outcome.complete);
  CHECK(outcome.not_asked);
  CHECK_FALSE(outcome.scales[0].applies);
  CHECK(outcome.scales[0].complete);
  CHECK(whole(outcome.scales[0].value) == 0);
  CHECK(whole(outcome.scales[0].min) == 0);
  CHECK(whole(outcome.scales[0].max) == 9);
}

TEST_CASE("one answer left out: no number; a scale whose own items suffice keeps its own") {
  model::Assessment assessment = tests::plain();
  assessment.scales.push_back(tests::scale_over("short", {"a", "b"}));
  assessment.scales[1].own_items_suffice = true;
  const auto outcome = assess::outcome(assessment, Answers{3, 2, kNone});
  CHECK_FALSE(outcome.scales[0].complete);
  CHECK(outcome.cutoffs_reached[0] == std::nullopt);
  CHECK(outcome.scales[1].complete);
  CHECK(whole(outcome.scales[1].value) == 5);
}

TEST_CASE("reversed items, and answers that do not apply") {
  model::Assessment assessment = tests::plain();
  assessment.items[0].reversed = true;
  assessment.items[1].options.push_back(model::Option{model::OptionId("na"), 0, {}, true});
  const auto applies = assess::outcome(assessment, Answers{3, 3, 3});
  CHECK(whole(applies.scales[0].value) == 6);
  CHECK(whole(applies.scales[0].max) == 9);
  const auto not_applicable = assess::outcome(assessment, Answers{0, 4, 3});
  CHECK(not_applicable.complete);
  CHECK(whole(not_applicable.scales[0].value) == 6);
  CHECK(whole(not_applicable.scales[0].max) == 6);
}

TEST_CASE("a pattern is unknown while an answer could decide it; an early one speaks once none can") {
  model::Assessment assessment = tests::plain();
  assessment.counts = {{"high", "", tests::ids({"a", "b", "c"}), 2}};
  assessment.patterns = {{"late", "", {{"high", "", "", 2}}, {}, false},
                         {"early", "", {{"high", "", "", 2}}, {}, true}};
  assessment.choices = {{"word", {{"much", "late"}}, "little"}};
  const auto sure = assess::outcome(assessment, Answers{2, 3, kNone});
  CHECK(sure.patterns[0] == std::nullopt);
  CHECK(sure.patterns[1] == true);
  CHECK(sure.choices[0] == std::nullopt);
  CHECK(sure.counts[0] == std::nullopt);
  CHECK(assess::outcome(assessment, Answers{2, kNone, 0}).patterns[1] == std::nullopt);
  CHECK(assess::outcome(assessment, Answers{0, kNone, 0}).patterns[1] == false);
  CHECK(assess::outcome(assessment, Answers{2, 2, 0}).choices[0] == 0u);
  CHECK(assess::outcome(assessment, Answers{2, 1, 0}).choices[0] == 1u);
}

TEST_CASE("bands and cut-offs at their edges, from above and from below") {
  model::Assessment assessment = tests::plain();
  assessment.cutoffs.push_back(tests::cutoff_at("few", "total", 4));
  assessment.cutoffs[1].below = true;
  assessment.bands = {{"low", "band", model::ScaleId("total"), 0, 4, {}, {}},
                      {"high", "band", model::ScaleId("total"), 5, 9, {}, {}}};
  const auto four = assess::outcome(assessment, Answers{3, 1, 0});
  CHECK(four.cutoffs_reached[0] == false);
  CHECK(four.cutoffs_reached[1] == true);
  CHECK(four.bands[0] == 0u);
  const auto five = assess::outcome(assessment, Answers{3, 1, 1});
  CHECK(five.cutoffs_reached[0] == true);
  CHECK(five.cutoffs_reached[1] == false);
  CHECK(five.bands[0] == 1u);
  CHECK(assess::outcome(assessment, Answers{3, 1, kNone}).bands[0] == std::nullopt);
}

TEST_CASE("flags speak at the answer, with and without a total, and know the screen that follows") {
  model::Assessment assessment = tests::plain();
  assessment.flags = {{"one", "flags", {tests::at_least("b", 2), tests::at_least("c", 3)}, {}, false, {}, {}},
                      {"sum", "flags", {}, {{"", "total", "", 6}}, false, {}, {}}};
  CHECK(assess::outcome(assessment, Answers{kNone, 2, kNone}).flags == std::vector<std::size_t>{0});
  CHECK(assess::outcome(assessment, Answers{3, 1, 2}).flags == std::vector<std::size_t>{1});
  CHECK(assess::outcome(assessment, Answers{3, kNone, 3}).flags == std::vector<std::size_t>{0, 1});
  CHECK(assess::outcome(assessment, Answers{3, 1, 1}).flags.empty());
  CHECK(assess::flag_after(assessment, 0) == std::nullopt);
  CHECK(assess::flag_after(assessment, 2) == 0u);
  CHECK(assess::raised_at(assessment, Answers{0, 2, 0}, 0, 1));
  CHECK_FALSE(assess::raised_at(assessment, Answers{0, 2, 0}, 0, 2));
  CHECK_FALSE(assess::raised_at(assessment, Answers{0, kNone, 0}, 0, 1));
}

TEST_CASE("a flag does not fall silent because the question before it was left out afterwards") {
  model::Assessment assessment = tests::gated();
  assessment.flags = {{"one", "flags", {tests::at_least("a", 2)}, {}, false, {}, {}}};
  CHECK(assess::outcome(assessment, Answers{1, 2, 0, 0}).flags.size() == 1);
  CHECK(assess::outcome(assessment, Answers{kNone, 2, 0, 0}).flags.size() == 1);
  CHECK(assess::outcome(assessment, Answers{0, 2, 0, 0}).flags.empty());  // it is not asked any more
}

TEST_CASE("odd structures and answers have an outcome too") {
  model::Assessment odd = tests::gated();
  odd.items[1].show_if = model::Condition{{tests::at_least("a", 0)}};        // itself
  odd.items[2].show_if = model::Condition{{tests::at_least("nothing", 0)}};  // nothing
  odd.items[3].options.clear();
  odd.scales[0].items.emplace_back("nothing");
  odd.scales.push_back(tests::scale_over("by nought", {"a"}));
  odd.scales[1].over = 0;
  odd.cutoffs[0].scale = model::ScaleId("nothing");
  odd.patterns = {{"itself", "", {{"", "", "itself", 1}}, {}, true}};
  odd.flags = {{"none", "flags", {tests::at_least("nothing", 0)}, {{"", "nothing", "", 0}}, false, {}, {}}};
  const auto outcome = assess::outcome(odd, Answers{1, 1, 100});  // out of range, and one short
  CHECK(outcome.items[1] == ItemState::NotAsked);
  CHECK(outcome.items[2] == ItemState::NotAsked);
  CHECK(outcome.items[3] == ItemState::Missing);
  CHECK_FALSE(outcome.scales[0].complete);
  CHECK_FALSE(outcome.scales[1].complete);
  CHECK(outcome.cutoffs_reached[0] == std::nullopt);
  CHECK(outcome.patterns[0] == std::nullopt);
  CHECK(outcome.flags.empty());
  CHECK(assess::outcome({}, {}).items.empty());
}
