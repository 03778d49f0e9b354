// SPDX-License-Identifier: GPL-3.0-or-later
// A service of the directory. Unknown is a value of its own and never counts as yes. A confidential place has
// no address to leak: the reader of editors' files refuses one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/ids.h"
#include "model/review.h"

namespace model {

enum class Tri : std::uint8_t { Unknown, Yes, No };
enum class Grade : std::uint8_t { A, B };  // C and U never enter a pack

struct Phone {
  std::string number;  // grouped as people say it, "080 11 55"
  Grade grade = Grade::B;
  std::string source;
  Tri free = Tri::Unknown;
  bool operator==(const Phone&) const = default;
};

struct Address {
  std::string text;  // empty: none
  std::string town;
  Grade grade = Grade::B;
  bool operator==(const Address&) const = default;
};

// Open from `from` (inclusive) to `to` (exclusive), local minutes.
struct Interval {
  LocalMinute from = 0;
  LocalMinute to = 0;
  bool operator==(const Interval&) const = default;
};

// Minutes of a day, 0..1440; an interval past midnight is cut at it. Monday is 0.
struct WeekRow {
  std::uint8_t day = 0;
  std::uint16_t from = 0;
  std::uint16_t to = 0;
  bool operator==(const WeekRow&) const = default;
};

struct Hours {
  bool known = false;
  bool always = false;              // day and night, every day
  std::vector<WeekRow> week;        // the ordinary week, for the table
  std::vector<Interval> intervals;  // expanded by the pack tool, holidays applied, merged, ascending
  LocalMinute horizon = 0;          // nothing is known from here on
  bool operator==(const Hours&) const = default;
};

enum class Teller : std::uint8_t { Police, SocialWork, Other };
enum class TellWhen : std::uint8_t { Always, ByAgreement, ByLaw, IfYouAgree };
struct Telling {
  Teller whom = Teller::Other;
  TellWhen when = TellWhen::Always;
  bool operator==(const Telling&) const = default;
};
struct Told {
  bool known = false;            // false: 'ask first: who will you tell?'
  std::vector<Telling> entries;  // known and empty: never
  bool operator==(const Told&) const = default;
};

struct Service {
  ServiceId id;
  std::string organisation;
  std::string name;  // a proper name, the same in every language
  MessageKey line;
  CategoryId category;
  std::string icon;
  std::vector<Phone> phones;
  Address address;
  bool confidential = false;
  Hours hours;
  std::vector<MessageKey> offers;
  std::vector<MessageKey> notes;
  Tri free = Tri::Unknown, anonymous = Tri::Unknown, no_insurance = Tri::Unknown, no_papers = Tri::Unknown,
      women_only = Tri::Unknown, interpreter = Tri::Unknown, someone_with_you = Tri::Unknown;
  std::vector<LangTag> languages;  // spoken there; empty: not known
  Told told;
  Review verified;  // on which day somebody called; absent: nobody yet
  bool operator==(const Service&) const = default;
};

}  // namespace model
