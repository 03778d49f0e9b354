// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a self-assessment: items, options, scores, and what is read from them. All words are message
// keys, so no answer and no score depends on the language. There is no expression language: everything that is read
// from answers is a sum or mean, a count, or a list of thresholds over those.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"

namespace model {

struct Option {
  OptionId id;
  int score = 0;
  MessageKey text;
  bool does_not_apply = false;  // chosen, the item counts 0 and the highest possible sum shrinks (PHQ-15, item 4)
  bool operator==(const Option&) const = default;
};

// About the answer to one item; exactly one of the two is set.
struct AnswerTest {
  ItemId item;
  std::optional<OptionId> equals;
  std::optional<int> at_least;  // of the option's score as written, before any reversal
  bool operator==(const AnswerTest&) const = default;
};

// The item is asked only if any of these holds (FHIR enableWhen, enableBehavior any); they look back only.
struct Condition {
  std::vector<AnswerTest> any;
  bool operator==(const Condition&) const = default;
};

struct Item {
  ItemId id;
  MessageKey text;
  MessageKey recall;  // empty: the assessment's own
  std::vector<Option> options;
  bool scored = true;
  bool reversed = false;      // counts highest + lowest option - score
  bool opt_in = false;        // offered on a screen of its own, never put in the way; must not be scored
  bool needs_person = false;  // exists only where the centre says that a person can respond
  std::optional<Condition> show_if;
  bool operator==(const Item&) const = default;
};

// A number made of answers: their sum or mean, times `times`, over `over`; shown with so many decimals, half up.
// Cut-offs compare before rounding.
struct Scale {
  ScaleId id;
  std::string group;  // values of one group are named together ("clusters"); empty: by themselves
  std::vector<ItemId> items;
  bool mean = false;
  int times = 1, over = 1;
  int decimals = 0;
  MessageKey note;  // how to read it, where that is not plain ("higher is better"); may be empty
  // Normally one missing answer anywhere leaves no number at all; this one asks for its own items alone (PHQ-2 in
  // PHQ-9).
  bool own_items_suffice = false;
  std::string range_max_id;  // the name under which the highest possible value is told; empty: not told
  bool operator==(const Scale&) const = default;
};

// How many of the items were answered with such a score or above.
struct Count {
  std::string id, group;
  std::vector<ItemId> items;
  int at_least = 1;
  bool operator==(const Count&) const = default;
};

// Exactly one of count, scale and pattern is named; a pattern must stand before the one that names it.
struct Threshold {
  std::string count, scale, pattern;
  int at_least = 1;  // of a count or scale
  bool operator==(const Threshold&) const = default;
};

struct Pattern {
  std::string id, group;
  std::vector<Threshold> all, any;  // all of `all`, and one of `any` where there are any
  bool early = false;               // true as soon as no missing answer could change it (HARK, 'any yes')
  bool operator==(const Pattern&) const = default;
};

// One of several words: the first whose pattern holds, else `otherwise` (ITQ: cptsd, ptsd, none).
struct Choice {
  struct Case {
    std::string is, pattern;
    bool operator==(const Case&) const = default;
  };
  std::string id;
  std::vector<Case> cases;
  std::string otherwise;
  bool operator==(const Choice&) const = default;
};

struct Cutoff {
  std::string id;
  ScaleId scale;
  int at = 0;
  bool below = false;    // reached at or below `at`, else at or above
  std::string source;    // the publication
  bool reflect = false;  // chooses between the lower and the higher words
  bool operator==(const Cutoff&) const = default;
};

// A published range. Bands of one scale cover it without gap or overlap.
struct Band {
  std::string id;
  std::string field;  // "band"; AUDIT says "zone"
  ScaleId scale;
  int from = 0, to = 0;  // both inside
  MessageKey text;
  std::string source;
  bool operator==(const Band&) const = default;
};

// Speaks at the answer, whatever the total. `after` is the screen that follows each of its items, with `show` when it
// speaks and `otherwise` when it does not, so that a bystander sees the same.
struct Flag {
  std::string id;
  std::string list;  // "flags", "project_flags"
  std::vector<AnswerTest> any;
  std::vector<Threshold> any_scale;  // spoken in the result,
  bool in_about = false;             // unless the result's own words say it to everybody anyway
  MessageKey show, otherwise;
  bool operator==(const Flag&) const = default;
};

// What is offered beside the result. Where the cut-off is not reached the same place offers a page instead.
struct Follow {
  struct Carry {
    ItemId from, to;  // an answer that need not be given twice
    bool operator==(const Carry&) const = default;
  };
  AssessmentId assessment;
  std::string cutoff;  // empty: always
  PageId otherwise;
  std::vector<Carry> carry;
  bool operator==(const Follow&) const = default;
};

struct Assessment {
  AssessmentId id;
  MessageKey title, line, intro, recall, attribution, project_note;
  MessageKey about, lower, higher, none;  // the result's words
  int minutes = 1;
  PageId topic;         // 'just read about it'
  CategoryId category;  // where 'one place for you' is looked for
  bool discreet = false;
  bool altered = false;          // its wording was changed on purpose: no bands, no cut-offs in words
  bool scoring_only = false;     // for `kiosk-pack score`; the kiosk never opens it
  bool reflection_only = false;  // our own questions: nothing is scored
  std::string not_asked_id;      // the name under which 'an item was not asked by design' is told; empty: not told
  std::string licence_terms, licence_source;
  std::vector<LangTag> official;  // languages whose text is the instrument's own
  std::vector<LangTag> withheld;  // languages in which a text is missing: not offered there
  std::vector<Item> items;
  std::vector<Scale> scales;
  std::vector<Count> counts;
  std::vector<Pattern> patterns;
  std::vector<Choice> choices;
  std::vector<Cutoff> cutoffs;
  std::vector<Band> bands;
  std::vector<Flag> flags;
  std::vector<Follow> follows;
  bool operator==(const Assessment&) const = default;
};

}  // namespace model
