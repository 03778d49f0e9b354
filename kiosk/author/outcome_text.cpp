// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/outcome_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace author {
namespace {

struct Field {
  std::string group, name;
  std::optional<std::string> json;  // nothing: cannot be worked out
  std::string remark;               // for the table
};

std::string decimal(assess::Value value, int decimals) {
  const std::int64_t units = assess::rounded(value, decimals);
  std::string digits = std::to_string(units < 0 ? -units : units);
  const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, 3));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return (units < 0 ? "-" : "") + digits;
}

// Names are made of letters, digits, '-' and '_' (the reader saw to that), so nothing needs escaping.
std::string quoted(const std::string& name) { return "\"" + name + "\""; }

std::optional<std::string> truth(const std::optional<bool>& value) {
  if (!value) return std::nullopt;
  return *value ? "true" : "false";
}

void add_numbers(const model::Assessment& a, const assess::Outcome& outcome, std::vector<Field>& fields) {
  for (std::size_t i = 0; i < a.scales.size(); ++i) {
    const model::Scale& scale = a.scales[i];
    const assess::ScaleOutcome& found = outcome.scales[i];
    const auto shown = [&](assess::Value value) -> std::optional<std::string> {
      if (!found.complete) return std::nullopt;
      return decimal(value, scale.decimals);
    };
    const std::string range = decimal(found.min, scale.decimals) + " to " + decimal(found.max, scale.decimals);
    fields.push_back({scale.group, scale.id.text, shown(found.value), range});
    if (!scale.range_max_id.empty()) fields.push_back({"", scale.range_max_id, shown(found.max), ""});
  }
  for (std::size_t i = 0; i < a.counts.size(); ++i) {
    const auto& value = outcome.counts[i];
    fields.push_back({a.counts[i].group, a.counts[i].id, value ? std::optional(std::to_string(*value)) : std::nullopt,
                      "of " + std::to_string(a.counts[i].items.size()) + ", at " +
                          std::to_string(a.counts[i].at_least) + " or above"});
  }
}

void add_judgements(const model::Assessment& a, const assess::Outcome& outcome, std::vector<Field>& fields) {
  for (std::size_t i = 0; i < a.patterns.size(); ++i) {
    fields.push_back({a.patterns[i].group, a.patterns[i].id, truth(outcome.patterns[i]), ""});
  }
  for (std::size_t i = 0; i < a.choices.size(); ++i) {
    const model::Choice& choice = a.choices[i];
    std::optional<std::string> word;
    if (const auto& chosen = outcome.choices[i]) {
      word = quoted(*chosen < choice.cases.size() ? choice.cases[*chosen].is : choice.otherwise);
    }
    fields.push_back({"", choice.id, word, ""});
  }
  for (std::size_t i = 0; i < a.cutoffs.size(); ++i) {
    const model::Cutoff& cutoff = a.cutoffs[i];
    fields.push_back({"", cutoff.id, truth(outcome.cutoffs_reached[i]),
                      cutoff.scale.text + (cutoff.below ? " at or below " : " at or above ") +
                          std::to_string(cutoff.at) + "; " + cutoff.source});
  }
}

bool is_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void add_bands(const model::Assessment& a, const assess::Outcome& outcome, std::vector<Field>& fields) {
  const auto names = assess::band_fields(a);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool numbers = std::all_of(a.bands.begin(), a.bands.end(), [&](const model::Band& band) {
      return band.field != names[i] || is_number(band.id);
    });
    Field field{"", std::string(names[i]), std::nullopt, ""};
    if (const auto& at = outcome.bands[i]) {
      const model::Band& band = a.bands[*at];
      field.json = numbers ? band.id : quoted(band.id);
      field.remark = std::to_string(band.from) + " to " + std::to_string(band.to) + "; " + band.source;
    }
    fields.push_back(std::move(field));
  }
}

void add_flags(const model::Assessment& a, const assess::Outcome& outcome, std::vector<Field>& fields) {
  std::vector<std::string> lists;
  for (const model::Flag& flag : a.flags) {
    if (std::find(lists.begin(), lists.end(), flag.list) == lists.end()) lists.push_back(flag.list);
  }
  for (const std::string& list : lists) {
    std::string names;
    for (const std::size_t i : outcome.flags) {
      if (a.flags[i].list == list) names += (names.empty() ? "" : ", ") + quoted(a.flags[i].id);
    }
    fields.push_back({"", list, "[" + names + "]", ""});
  }
}

std::vector<Field> fields_of(const model::Assessment& a, const assess::Outcome& outcome) {
  std::vector<Field> fields{{"", "complete", truth(outcome.complete), ""}};
  add_numbers(a, outcome, fields);
  add_judgements(a, outcome, fields);
  add_bands(a, outcome, fields);
  if (!a.not_asked_id.empty()) {
    fields.push_back({"", a.not_asked_id, outcome.complete ? truth(outcome.not_asked) : std::nullopt, ""});
  }
  add_flags(a, outcome, fields);
  return fields;
}

std::string group_json(const std::vector<Field>& fields, const std::string& group) {
  std::string members;
  for (const Field& field : fields) {
    if (field.group != group) continue;
    if (!field.json) return "null";
    members += (members.empty() ? "" : ", ") + quoted(field.name) + ": " + *field.json;
  }
  return "{" + members + "}";
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 2, width), ' ');
  return text;
}

std::string answer_text(const model::Item& item, assess::ItemState state, assess::Answers answers, std::size_t index) {
  switch (state) {
    case assess::ItemState::NotAsked:
      return "not asked";
    case assess::ItemState::Undecided:
      return "unknown whether it is asked";
    case assess::ItemState::Missing:
      return item.opt_in ? "not answered" : "left out";
    case assess::ItemState::Answered:
      break;
  }
  const model::Option& option = item.options[static_cast<std::size_t>(answers[index])];
  const std::string score = option.does_not_apply ? "-" : std::to_string(option.score);
  return padded(score, 5) + option.id.text + (item.reversed ? " (counted the other way round)" : "") +
         (item.scored ? "" : " (not scored)");
}

std::string in_words(const std::optional<std::string>& json) {
  if (!json) return "cannot be worked out";
  if (*json == "true") return "yes";
  if (*json == "false") return "no";
  if (*json == "[]") return "none";
  std::string text = *json;
  std::erase_if(text, [](char c) { return c == '"' || c == '[' || c == ']'; });
  return text;
}

}  // namespace

std::string outcome_json(const model::Assessment& assessment, const assess::Outcome& outcome) {
  const std::vector<Field> fields = fields_of(assessment, outcome);
  std::string members;
  std::vector<std::string> groups;
  const auto add = [&](const std::string& name, const std::string& json) {
    members += (members.empty() ? "" : ", ") + quoted(name) + ": " + json;
  };
  for (const Field& field : fields) {
    if (field.group.empty()) {
      add(field.name, field.json.value_or("null"));
    } else if (std::find(groups.begin(), groups.end(), field.group) == groups.end()) {
      groups.push_back(field.group);
      add(field.group, group_json(fields, field.group));
    }
  }
  return "{" + members + "}\n";
}

std::string outcome_table(const model::Assessment& assessment, assess::Answers answers,
                          const assess::Outcome& outcome) {
  constexpr std::size_t kNameWidth = 28, kValueWidth = 24;
  std::string text = assessment.id.text + "\n\n";
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    const model::Item& item = assessment.items[i];
    text += "  " + padded(item.id.text, kNameWidth) + answer_text(item, outcome.items[i], answers, i) + "\n";
  }
  text += "\n";
  for (const Field& field : fields_of(assessment, outcome)) {
    const std::string name = (field.group.empty() ? "" : field.group + " ") + field.name;
    text += "  " + padded(name, kNameWidth);
    text += field.remark.empty() ? in_words(field.json) : padded(in_words(field.json), kValueWidth) + field.remark;
    text += "\n";
  }
  return text + "\nA number describes answers, not a person. Only a professional who talks with somebody can tell.\n";
}

}  // namespace author
