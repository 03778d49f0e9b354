// SPDX-License-Identifier: GPL-3.0-or-later
// The way through a self-assessment: which screen comes after which, as places; the order of ordinary items, then
// those that are only offered, then the result. The number of screens depends on which items are asked and never on
// what is answered to them. Inside session/ only.
#pragma once

#include <cstdint>
#include <optional>

#include "assess/scoring.h"
#include "session/places.h"

namespace session {

class CheckWay {
 public:
  // `index` of `assessment` in the library. Both must outlive it; the answers may change.
  CheckWay(const model::Assessment& assessment, std::uint16_t index, const Session& session)
      : assessment_(assessment), index_(index), session_(session) {}

  // The first screen: a question, an offer where all questions were answered before, or the result.
  Place first() const { return from(0); }
  // After an answer was given or left out: what is said to it, where something may be, else what comes next.
  Place after_question(std::size_t item) const;
  // After what was said, and after an offer was turned down.
  Place after(std::size_t item) const;

  // "Question 2 of 6", of those that are asked here; items that are undecided may still come and count.
  assess::Position position(std::size_t item) const;
  // Exists in this house.
  bool exists(const model::Item& item) const { return !item.needs_person || session_.person_can_sit; }
  // The result may be next once this item is done: a matter of the items' order, not of the answers.
  bool may_end(std::size_t item) const;
  // Some answer to it makes a flag speak.
  bool matters(std::size_t item) const;

 private:
  Place place(ScreenKind kind, std::size_t item) const { return {kind, index_, static_cast<std::uint16_t>(item)}; }
  bool carried(std::size_t item) const { return item < kMaxItems && (session_.visit().carried >> item & 1) != 0; }
  bool asked(std::size_t item) const;
  std::optional<std::size_t> next(std::size_t item, bool opt_in) const;
  Place from(std::size_t item) const;  // the first screen of this item or a later one

  const model::Assessment& assessment_;
  std::uint16_t index_;
  const Session& session_;
};

// Answers of the assessment that the vault holds which `to` need not ask again, as its follow says; nothing where it
// does not follow. Leaves `to`'s own answers if they are the ones that the vault holds.
void carry_answers(const model::Library& library, std::uint16_t to, Visit& visit);
// How many questions the visitor is told that there are, before the first: without what is only offered, what does
// not exist in this house, and what was answered already.
std::size_t question_count(const model::Library& library, std::uint16_t assessment, const Session& session);

}  // namespace session
