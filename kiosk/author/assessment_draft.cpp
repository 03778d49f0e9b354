// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/assessment_draft.h"

#include <algorithm>

namespace author {
namespace {

template <class List>
auto find(const List& list, const std::string& id) -> decltype(list.data()) {
  for (const auto& one : list) {
    if constexpr (requires { one.id.text; }) {
      if (one.id.text == id) return &one;
    } else {
      if (one.id == id) return &one;
    }
  }
  return nullptr;
}

bool is_name(const std::string& text) {
  std::string without = text;
  std::replace(without.begin(), without.end(), '_', '-');
  return is_id(without);
}

}  // namespace

const model::Item* AssessmentDraft::item(const std::string& id) const { return find(assessment().items, id); }
const model::Scale* AssessmentDraft::scale(const std::string& id) const { return find(assessment().scales, id); }
const model::Count* AssessmentDraft::count(const std::string& id) const { return find(assessment().counts, id); }
const model::Pattern* AssessmentDraft::pattern(const std::string& id) const { return find(assessment().patterns, id); }

model::MessageKey AssessmentDraft::message(TomlTable& table, const char* key, Need need) {
  const auto text = table.text(key, need);
  if (text) references.use(Kind::Message, *text, table.place_of(key));
  return model::MessageKey(text.value_or(""));
}

std::string AssessmentDraft::name(TomlTable& table, const char* key, Need need) {
  const auto text = table.text(key, need);
  if (!text || is_name(*text)) return text.value_or("");
  diagnostics.error(table.place_of(key), "'" + *text + "' cannot be a name",
                    "use small letters a to z, digits, hyphens and underscores only, as in 'at_or_above_10'");
  return "";
}

std::vector<model::ItemId> AssessmentDraft::scored_items(TomlTable& table) {
  std::vector<model::ItemId> items;
  for (auto& [id, place] : table.texts("items", Need::Required)) {
    const model::Item* found = item(id);
    if (found == nullptr) {
      diagnostics.error(place, "there is no item '" + id + "'", "write the id of an item of this file");
    } else if (!found->scored) {
      diagnostics.error(place, "item '" + id + "' is not scored", "remove it here, or remove scored = false there");
    } else if (std::find(items.begin(), items.end(), found->id) != items.end()) {
      diagnostics.error(place, "item '" + id + "' stands twice", "remove one of them");
    } else {
      items.push_back(found->id);
    }
  }
  return items;
}

std::vector<model::AnswerTest> AssessmentDraft::answer_tests(TomlTable& table, const std::string& which_items) {
  std::vector<model::AnswerTest> tests;
  const auto add = [&](TomlTable& one) {
    if (auto test = answer_test(one, which_items)) tests.push_back(std::move(*test));
  };
  for (TomlTable& one : table.tables("any", "an entry of 'any'")) {
    add(one);
    one.finish();
  }
  if (!table.has("any") || table.has("item")) add(table);
  return tests;
}

std::optional<model::AnswerTest> AssessmentDraft::answer_test(TomlTable& table, const std::string& which_items) {
  const auto id = table.id("item");
  const auto equals = table.id("equals", Need::Optional);
  const auto at_least = table.integer("at_least", -100, 100, Need::Optional);
  if (!id) return std::nullopt;
  if (table.has("equals") == table.has("at_least")) {
    diagnostics.error(table.place_of("item"), "an answer is named by 'equals' or by 'at_least'",
                      "write one of them: equals = \"yes\" (an option), or at_least = 1 (its score)");
    return std::nullopt;
  }
  const model::Item* tested = item(*id);
  if (tested == nullptr) {
    diagnostics.error(table.place_of("item"), "there is no item '" + *id + "'" + which_items,
                      which_items.empty() ? "write the id of an item of this file"
                                          : "'show_if' names an item that was asked earlier");
    return std::nullopt;
  }
  const auto& options = tested->options;
  if (equals && std::none_of(options.begin(), options.end(), [&](const auto& o) { return o.id.text == *equals; })) {
    diagnostics.error(table.place_of("equals"), "item '" + *id + "' has no option '" + *equals + "'",
                      "write the id of one of its options");
  } else if (at_least && std::none_of(options.begin(), options.end(), [&](const auto& option) {
               return !option.does_not_apply && option.score >= *at_least;
             })) {
    diagnostics.error(table.place_of("at_least"),
                      "no answer to item '" + *id + "' reaches " + std::to_string(*at_least),
                      "lower 'at_least' to a score that an option has");
  }
  model::AnswerTest test{tested->id, std::nullopt, std::nullopt};
  if (equals) test.equals = model::OptionId(*equals);
  if (at_least) test.at_least = static_cast<int>(*at_least);
  return test;
}

void AssessmentDraft::give_name(const std::string& group, const std::string& name, const Place& place) {
  if (name.empty()) return;
  const bool taken = !names_.emplace(group, name).second || name == "complete" || group == "complete" ||
                     (group.empty() ? groups_.contains(name) : names_.contains({"", group}));
  if (!group.empty()) groups_.insert(group);
  if (taken) {
    diagnostics.error(place, "another result is called '" + (group.empty() ? "" : group + ".") + name + "'",
                      "'kiosk-pack score' tells results by their names: rename one of them");
  }
}

}  // namespace author
