// SPDX-License-Identifier: GPL-3.0-or-later
// The real content, and self-assessments walked on it with answers that are chosen beforehand: what editors wrote is
// compiled, and every screen on the way is looked at.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "assess/scoring.h"
#include "author/compile.h"
#include "visitor.h"

namespace tests {

inline model::Content real_content() {
  const std::filesystem::path root = PRISTAN_SOURCE_DIR;
  author::Diagnostics diagnostics;
  author::CompileOptions options;
  options.content = root / "content";
  options.locales = root / "locales";
  author::Compiled compiled = author::compile(options, diagnostics);
  REQUIRE(diagnostics.clean());
  return std::move(compiled.content);
}

using Answers = std::vector<std::int8_t>;  // by item; below 0: skipped

inline bool is_offered_in(const model::Assessment& check, const model::LangTag& language) {
  return !check.scoring_only &&
         std::find(check.withheld.begin(), check.withheld.end(), language) == check.withheld.end();
}

// The option with the lowest or the highest score, as written.
inline std::int8_t extreme(const model::Item& item, bool highest) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const int now = item.options[i].score, then = item.options[best].score;
    if (highest ? now > then : now < then) best = i;
  }
  return static_cast<std::int8_t>(best);
}

inline Answers all_extreme(const model::Assessment& check, bool highest) {
  Answers answers;
  for (const model::Item& item : check.items) answers.push_back(extreme(item, highest));
  return answers;
}

inline std::vector<bool> asked_items(const model::Assessment& check, const Answers& answers) {
  std::vector<bool> asked;
  for (const assess::ItemState state : assess::item_states(check, answers)) {
    asked.push_back(state != assess::ItemState::NotAsked);
  }
  return asked;
}

// The lowest answers with which the instrument's own branching asks what it asks after the highest.
inline Answers lowest_of_the_same_way(const model::Assessment& check) {
  Answers answers = all_extreme(check, true);
  const std::vector<bool> way = asked_items(check, answers);
  for (std::size_t i = 0; i < check.items.size(); ++i) {
    const auto& options = check.items[i].options;
    std::vector<std::int8_t> order;
    for (std::size_t k = 0; k < options.size(); ++k) order.push_back(static_cast<std::int8_t>(k));
    std::stable_sort(order.begin(), order.end(), [&](std::int8_t a, std::int8_t b) {
      return options[static_cast<std::size_t>(a)].score < options[static_cast<std::size_t>(b)].score;
    });
    for (const std::int8_t option : order) {
      answers[i] = option;
      if (asked_items(check, answers) == way) break;
    }
  }
  return answers;
}

struct Seen {
  session::ScreenKind kind = session::ScreenKind::Home;
  bool answered = false;  // a question with its answer marked
  std::string name;
  session::View view;
};

// From the beginning of the assessment to its numbers, taking what is offered; each screen as it is shown.
inline std::vector<Seen> walk_check(Visitor& visitor, const model::Assessment& check, const Answers& answers) {
  using namespace session;
  std::vector<Seen> seen;
  const auto look = [&](const std::string& what, bool answered = false) {
    const Place place = visitor.session.place();
    seen.push_back({place.kind, answered, check.id.text + " " + what + " " + std::to_string(place.b), visitor.sees()});
  };
  visitor.does_all(Start{}, OpenAssessment{check.id});
  look("intro");
  visitor.does(BeginAssessment{});
  for (std::size_t guard = 0; guard < 3 * check.items.size() + 3 && visitor.at() != ScreenKind::Result; ++guard) {
    if (visitor.at() == ScreenKind::Question) {
      look("question");
      const std::int8_t answer = answers[visitor.session.place().b];
      if (answer < 0) {
        visitor.does(SkipItem{});
      } else {
        visitor.does(ChooseOption{static_cast<std::uint8_t>(answer)});
        look("answered question", true);
        visitor.does(NextItem{});
      }
    } else {
      look(visitor.at() == ScreenKind::OptIn ? "offer" : "after");
      visitor.does(NextItem{});
    }
  }
  look("result");
  visitor.does(ToggleNumbers{});
  if (visitor.sees_screen<ResultView>().numbers_open) look("numbers");
  return seen;
}

}  // namespace tests
