// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/assessment_file.h"

#include <algorithm>

#include "author/assessment_draft.h"

namespace author {
namespace {

constexpr std::size_t kMostItems = 64;  // what a visit has room for
constexpr std::size_t kMostOptions = 100;

using OptionLists = std::map<std::string, std::vector<model::Option>>;

template <class Id>
Id reference(TomlTable& table, const char* key, Kind kind, AssessmentDraft& draft, Need need = Need::Required) {
  const auto id = table.id(key, need);
  if (id) draft.references.use(kind, *id, table.place_of(key));
  return Id(id.value_or(""));
}

void read_names(TomlTable& file, const std::string& id, AssessmentDraft& draft) {
  model::Assessment& a = draft.assessment();
  a.id = model::AssessmentId(id);
  if (const auto written = file.id("id"); written && *written != id) {
    draft.diagnostics.error(file.place_of("id"), "the id is '" + *written + "', but the file is called " + id + ".toml",
                            "make both the same");
  }
  draft.references.define(Kind::Assessment, id, file.place_of("id"), draft.diagnostics);
  a.title = draft.message(file, "title");
  a.line = model::MessageKey(id + ".line");
  a.project_note = model::MessageKey(id + ".project-note");
  draft.references.use(Kind::Message, a.line.text, file.place_of("id"));
  draft.references.use(Kind::Message, a.project_note.text, file.place_of("id"));
  a.intro = draft.message(file, "intro");
  a.recall = draft.message(file, "recall");
}

void read_facts(TomlTable& file, AssessmentDraft& draft) {
  model::Assessment& a = draft.assessment();
  a.minutes = static_cast<int>(file.integer("minutes", 1, 60).value_or(1));
  a.topic = reference<model::PageId>(file, "topic", Kind::Page, draft);
  a.category = reference<model::CategoryId>(file, "category", Kind::Category, draft);
  a.discreet = file.boolean("discreet").value_or(false);
  a.altered = file.boolean("altered").value_or(false);
  a.scoring_only = file.boolean("scoring_only").value_or(false);
  a.reflection_only = file.boolean("reflection_only").value_or(false);
  a.not_asked_id = draft.name(file, "not_asked", Need::Optional);
  draft.give_name("", a.not_asked_id, file.place_of("not_asked"));
  for (auto& [tag, place] : file.texts("official_locales", Need::Required)) {
    a.official.emplace_back(tag);
    draft.file.official.emplace_back(model::LangTag(tag), place);
  }
  if (a.altered && !a.official.empty()) {
    draft.diagnostics.error(file.place_of("official_locales"), "words that were altered are not the authors' own",
                            "write official_locales = [], or restore the authors' words and remove 'altered'");
  }
  draft.file.wording = file.text("wording", Need::Optional).value_or("");
  draft.file.wording_place = file.place_of("wording");
}

void read_result_words(TomlTable& file, AssessmentDraft& draft) {
  model::Assessment& a = draft.assessment();
  if (auto licence = file.table("licence", "'licence'")) {
    a.licence_terms = licence->text("terms").value_or("");
    a.licence_source = licence->text("source").value_or("");
    a.attribution = draft.message(*licence, "attribution");
    licence->finish();
  }
  if (auto words = file.table("result", "'result'")) {
    a.about = draft.message(*words, "about");
    a.lower = draft.message(*words, "lower", Need::Optional);
    a.higher = draft.message(*words, "higher", Need::Optional);
    a.none = draft.message(*words, "none", Need::Optional);
    words->finish();
  }
}

model::Option read_option(TomlTable& entry, AssessmentDraft& draft) {
  model::Option option;
  option.id = model::OptionId(entry.id("id").value_or(""));
  option.score = static_cast<int>(entry.integer("score", -100, 100).value_or(0));
  option.text = draft.message(entry, "text");
  option.does_not_apply = entry.boolean("does_not_apply").value_or(false);
  entry.finish();
  return option;
}

OptionLists read_options(TomlTable& file, AssessmentDraft& draft) {
  OptionLists lists;
  auto table = file.table("options", "[options]");
  if (!table) return lists;
  for (const std::string& name : table->names()) {
    std::vector<model::Option>& list = lists[name];
    for (TomlTable& entry : table->tables(name.c_str(), "an option")) {
      model::Option option = read_option(entry, draft);
      if (std::any_of(list.begin(), list.end(), [&](const auto& o) { return o.id == option.id; })) {
        draft.diagnostics.error(entry.place_of("id"), "there are two options '" + option.id.text + "'", "rename one");
      }
      list.push_back(std::move(option));
    }
    const auto counts = [](const model::Option& option) { return !option.does_not_apply; };
    if (std::count_if(list.begin(), list.end(), counts) < 2) {
      draft.diagnostics.error(table->place_of(name.c_str()), "a list of options has at least two", "add the others");
    } else if (list.size() > kMostOptions) {
      draft.diagnostics.error(table->place_of(name.c_str()), "a list of options has at most 100", "shorten it");
    }
  }
  return lists;
}

void check_opt_in(TomlTable& table, const model::Item& item, AssessmentDraft& draft) {
  if (item.opt_in && item.scored) {
    draft.diagnostics.error(table.place_of("opt_in"), "an item that is only offered cannot be scored",
                            "add scored = false");
  }
  if (item.needs_person && !item.opt_in) {
    draft.diagnostics.error(table.place_of("needs_person"), "only an item that is offered can need a person",
                            "add opt_in = true");
  }
  if (!item.opt_in) return;
  draft.references.use(Kind::Message, draft.assessment().id.text + ".opt-in", table.place_of("opt_in"));
}

// Only earlier items are known here, so a branch that points forwards, or to itself, is refused: no circle can arise.
void read_condition(TomlTable& table, model::Item& item, AssessmentDraft& draft) {
  auto condition = table.table("show_if", "'show_if'", Need::Optional);
  if (!condition) return;
  item.show_if = model::Condition{draft.answer_tests(*condition, " before this one")};
  condition->finish();
}

void read_item(TomlTable& table, const OptionLists& lists, AssessmentDraft& draft) {
  model::Item item;
  item.id = model::ItemId(table.id("id").value_or(""));
  if (draft.item(item.id.text) != nullptr) {
    draft.diagnostics.error(table.place_of("id"), "there are two items '" + item.id.text + "'", "rename one of them");
  }
  item.text = draft.message(table, "text");
  item.recall = draft.message(table, "recall", Need::Optional);
  if (const auto name = table.text("options")) {
    const auto found = lists.find(*name);
    if (found != lists.end()) {
      item.options = found->second;
    } else {
      draft.diagnostics.error(table.place_of("options"), "there are no options '" + *name + "'",
                              "name a list of [options] in this file");
    }
  }
  item.scored = table.boolean("scored").value_or(true);
  item.reversed = table.boolean("reversed").value_or(false);
  item.opt_in = table.boolean("opt_in").value_or(false);
  item.needs_person = table.boolean("needs_person").value_or(false);
  read_condition(table, item, draft);
  check_opt_in(table, item, draft);
  table.finish();
  draft.item_places[item.id.text] = table.place_of("id");
  draft.assessment().items.push_back(std::move(item));
  if (draft.assessment().items.size() == kMostItems + 1) {
    draft.diagnostics.error(table.place(), "there is room for 64 items and no more", "split the assessment");
  }
}

void check_scored_items(const AssessmentDraft& draft) {
  const model::Assessment& a = draft.assessment();
  for (const model::Item& scored : a.items) {
    const auto names_it = [&](const auto& one) {
      return std::find(one.items.begin(), one.items.end(), scored.id) != one.items.end();
    };
    const bool used = std::any_of(a.scales.begin(), a.scales.end(), names_it) ||
                      std::any_of(a.counts.begin(), a.counts.end(), names_it);
    if (!scored.scored || used) continue;
    draft.diagnostics.error(draft.item_places.at(scored.id.text),
                            "item '" + scored.id.text + "' is scored, but no scale or count uses it",
                            "add it to a [[scale]] or [[count]], or write scored = false");
  }
}

void check_reflection(TomlTable& file, const AssessmentDraft& draft) {
  const model::Assessment& a = draft.assessment();
  const auto is_scored = [](const model::Item& item) { return item.scored; };
  if (a.reflection_only && (std::any_of(a.items.begin(), a.items.end(), is_scored) || !a.scales.empty() ||
                            !a.counts.empty() || !a.cutoffs.empty())) {
    draft.diagnostics.error(file.place_of("reflection_only"), "a reflection scores nothing",
                            "write scored = false in every item, and no [[scale]], [[count]] or [[cutoff]]");
  }
  const auto n = std::count_if(a.cutoffs.begin(), a.cutoffs.end(), [](const auto& cutoff) { return cutoff.reflect; });
  if (n > 1) {
    draft.diagnostics.error(file.place_of("cutoff"), "more than one cut-off chooses between the words of the result",
                            "leave reflect = true at one of them");
  } else if (n == 1 && (a.lower.empty() || a.higher.empty()) && file.has("result")) {
    draft.diagnostics.error(file.place_of("result"), "a cut-off chooses between the words 'lower' and 'higher'",
                            "write both, or remove reflect = true");
  }
}

}  // namespace

std::optional<AssessmentFile> read_assessment(const Source& source, const std::string& id, References& references,
                                              Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return std::nullopt;
  TomlTable file(*parsed, source, diagnostics, "an assessment");
  AssessmentDraft draft(references, diagnostics);
  draft.file.place = file.place();
  read_names(file, id, draft);
  read_facts(file, draft);
  read_result_words(file, draft);
  const OptionLists options = read_options(file, draft);
  for (TomlTable& table : file.tables("item", "an item", Need::Required)) read_item(table, options, draft);
  read_results(file, draft);
  read_consequences(file, draft);
  check_scored_items(draft);
  check_reflection(file, draft);
  file.finish();
  return std::move(draft.file);
}

}  // namespace author
