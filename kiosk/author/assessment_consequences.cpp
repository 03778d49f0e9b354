// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from answers: flags, and what is offered next. Whether what is offered exists, and whether it leads back
// here, is proved once all files are known (assessment_proofs.h).
#include <algorithm>

#include "author/assessment_draft.h"

namespace author {
namespace {

constexpr std::size_t kMostFollows = 3;  // tiles beside a result

void check_after_item(TomlTable& table, const model::Flag& flag, AssessmentDraft& draft) {
  for (const model::Flag& other : draft.assessment().flags) {
    if (other.id == flag.id) {
      draft.diagnostics.error(table.place_of("id"), "there are two flags '" + flag.id + "'", "rename one of them");
    }
    for (const model::AnswerTest& test : flag.any) {
      const auto same = [&](const model::AnswerTest& mine) { return mine.item == test.item; };
      if (std::none_of(other.any.begin(), other.any.end(), same)) continue;
      draft.diagnostics.error(table.place(), "item '" + test.item.text + "' has another flag already",
                              "one screen follows an answer: make both one flag");
    }
  }
}

void read_flag(TomlTable& table, AssessmentDraft& draft) {
  model::Flag flag;
  flag.id = draft.name(table, "id");
  flag.list = table.has("list") ? draft.name(table, "list") : "flags";
  const auto& flags = draft.assessment().flags;
  if (std::none_of(flags.begin(), flags.end(), [&](const model::Flag& other) { return other.list == flag.list; })) {
    draft.give_name("", flag.list, table.place_of(table.has("list") ? "list" : "id"));
  }
  flag.any_scale = read_thresholds(table, "any_scale", draft);
  flag.in_about = table.boolean("in_about").value_or(false);
  if (table.has("item") || table.has("any") || flag.any_scale.empty()) flag.any = draft.answer_tests(table, "");
  flag.show = draft.message(table, "show");
  flag.otherwise = draft.message(table, "otherwise");
  table.finish();
  check_after_item(table, flag, draft);
  draft.assessment().flags.push_back(std::move(flag));
}

void read_carry(TomlTable& table, model::Follow& follow, AssessmentFile::FollowPlace& places, AssessmentDraft& draft) {
  auto carry = table.table("carry", "'carry'", Need::Optional);
  if (!carry) return;
  for (const std::string& from : carry->names()) {
    const std::string to = carry->text(from.c_str()).value_or("");
    if (draft.item(from) == nullptr) {
      draft.diagnostics.error(carry->key_place(from.c_str()), "there is no item '" + from + "'",
                              "write carry = { \"item here\" = \"item there\" }");
      continue;
    }
    follow.carry.push_back({model::ItemId(from), model::ItemId(to)});
    places.carry.push_back(carry->place_of(from.c_str()));
  }
}

void read_follow(TomlTable& table, AssessmentDraft& draft) {
  model::Follow follow;
  AssessmentFile::FollowPlace places;
  follow.assessment = model::AssessmentId(table.id("assessment").value_or(""));
  places.assessment = table.place_of("assessment");
  if (!follow.assessment.empty()) {
    draft.references.use(Kind::Assessment, follow.assessment.text, places.assessment);
  }
  follow.cutoff = draft.name(table, "cutoff", Need::Optional);
  const auto& cutoffs = draft.assessment().cutoffs;
  if (!follow.cutoff.empty() &&
      std::none_of(cutoffs.begin(), cutoffs.end(), [&](const auto& one) { return one.id == follow.cutoff; })) {
    draft.diagnostics.error(table.place_of("cutoff"), "there is no cut-off '" + follow.cutoff + "'",
                            "write the id of a [[cutoff]] of this file");
  }
  // The place beside the result is never empty: below the cut-off it offers a page.
  const auto page = table.id("otherwise", table.has("cutoff") ? Need::Required : Need::Optional);
  if (page) draft.references.use(Kind::Page, *page, table.place_of("otherwise"));
  follow.otherwise = model::PageId(page.value_or(""));
  read_carry(table, follow, places, draft);
  table.finish();
  draft.assessment().follows.push_back(std::move(follow));
  draft.file.follows.push_back(std::move(places));
  if (draft.assessment().follows.size() == kMostFollows + 1) {
    draft.diagnostics.error(table.place(), "beside a result is room for three offers", "remove one [[follow]]");
  }
}

}  // namespace

void read_consequences(TomlTable& file, AssessmentDraft& draft) {
  for (TomlTable& table : file.tables("flag", "a flag")) read_flag(table, draft);
  for (TomlTable& table : file.tables("follow", "a follow")) read_follow(table, draft);
}

}  // namespace author
