// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/check_way.h"

#include <algorithm>
#include <utility>

namespace session {
namespace {

std::int8_t option_index(const model::Item& item, const model::OptionId& id) {
  for (std::size_t i = 0; i < std::min<std::size_t>(item.options.size(), 127); ++i) {
    if (item.options[i].id == id) return static_cast<std::int8_t>(i);
  }
  return kNotAnswered;
}

// Calls `take(item, answer)` for each answer that `to` need not ask again.
template <class Take>
void each_carried(const model::Library& library, std::uint16_t to, const Visit& visit, const Take& take) {
  const auto all = library.assessments();
  if (visit.assessment >= all.size() || to >= all.size() || visit.assessment == to) return;
  const model::Assessment &given = all[visit.assessment], &asked = all[to];
  for (const model::Follow& follow : given.follows) {
    if (follow.assessment != asked.id) continue;
    for (const model::Follow::Carry& carry : follow.carry) {
      const auto source = assess::index_of(given, carry.from), target = assess::index_of(asked, carry.to);
      const auto* option = source ? assess::chosen_option(given, visit.answers, *source) : nullptr;
      const auto answer = option && target ? option_index(asked.items[*target], option->id) : kNotAnswered;
      if (answer != kNotAnswered && *target < kMaxItems) take(*target, answer);
    }
  }
}

}  // namespace

bool CheckWay::asked(std::size_t item) const {
  const model::Item& of = assessment_.items[item];
  if (item >= kMaxItems || !exists(of) || carried(item)) return false;
  const auto state = assess::item_state(assessment_, session_.visit().answers, item);
  return state == assess::ItemState::Answered || state == assess::ItemState::Missing;
}

std::optional<std::size_t> CheckWay::next(std::size_t item, bool opt_in) const {
  for (std::size_t i = item; i < assessment_.items.size(); ++i) {
    if (assessment_.items[i].opt_in == opt_in && asked(i)) return i;
  }
  return std::nullopt;
}

Place CheckWay::from(std::size_t item) const {
  if (const auto question = next(item, false)) return place(ScreenKind::Question, *question);
  if (const auto offer = next(0, true)) return place(ScreenKind::OptIn, *offer);
  return place(ScreenKind::Result, 0);
}

Place CheckWay::after_question(std::size_t item) const {
  return matters(item) ? place(ScreenKind::AfterItem, item) : after(item);
}

Place CheckWay::after(std::size_t item) const {
  if (!assessment_.items[item].opt_in) return from(item + 1);
  const auto offer = next(item + 1, true);
  return offer ? place(ScreenKind::OptIn, *offer) : place(ScreenKind::Result, 0);
}

bool CheckWay::may_end(std::size_t item) const {
  const bool offered = assessment_.items[item].opt_in;
  for (std::size_t i = 0; i < std::min(assessment_.items.size(), kMaxItems); ++i) {
    const model::Item& other = assessment_.items[i];
    if (!exists(other) || carried(i)) continue;
    const bool later = i > item || (other.opt_in && !offered);
    if (later && (other.opt_in || !offered)) return false;
  }
  return true;
}

bool CheckWay::matters(std::size_t item) const { return assess::flag_after(assessment_, item).has_value(); }

assess::Position CheckWay::position(std::size_t item) const {
  assess::Position at{0, 0};
  for (std::size_t i = 0; i < assessment_.items.size(); ++i) {
    const model::Item& of = assessment_.items[i];
    if (of.opt_in || !exists(of) || carried(i)) continue;
    if (assess::item_state(assessment_, session_.visit().answers, i) == assess::ItemState::NotAsked) continue;
    ++at.total;
    if (i <= item) ++at.current;
  }
  return {std::max<std::size_t>(at.current, 1), std::max<std::size_t>(at.total, 1)};
}

void carry_answers(const model::Library& library, std::uint16_t to, Visit& visit) {
  if (visit.assessment == to) return;
  auto answers = visit.answers;
  answers.fill(kNotAnswered);
  std::uint64_t carried = 0;
  each_carried(library, to, visit, [&](std::size_t item, std::int8_t answer) {
    answers[item] = answer;
    carried |= std::uint64_t{1} << item;
  });
  visit.answers = answers;
  visit.carried = carried;
  visit.assessment = to;
}

std::size_t question_count(const model::Library& library, std::uint16_t index, const Session& session) {
  const model::Assessment& assessment = library.assessments()[index];
  const Visit& visit = session.visit();
  std::uint64_t carried = visit.assessment == index ? visit.carried : 0;
  each_carried(library, index, visit, [&](std::size_t item, std::int8_t) { carried |= std::uint64_t{1} << item; });
  const CheckWay way(assessment, index, session);
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::min(assessment.items.size(), kMaxItems); ++i) {
    const model::Item& item = assessment.items[i];
    count += !item.opt_in && way.exists(item) && (carried >> i & 1) == 0;
  }
  return count;
}

}  // namespace session
