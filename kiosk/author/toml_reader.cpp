// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/toml_reader.h"

#include <algorithm>
#include <cstdio>

#include "author/review_checks.h"

namespace author {
namespace {

Place place_at(const Source& source, const toml::source_region& region) {
  if (region.begin.line == 0) return source.whole();
  return source.at_line(static_cast<int>(region.begin.line), static_cast<int>(region.begin.column));
}

const char* type_in_words(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
    case toml::node_type::date_time:
      return "a time";
    case toml::node_type::array:
      return "a list";
    default:
      return "a table";
  }
}

bool valid_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const model::Date date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                         static_cast<std::int8_t>(day)};
  return day <= 31 && model::civil_from_days(model::days_from_civil(date)) == date;
}

// What people get wrong most often, in their words; toml++ speaks of types and tokens.
std::string advice_for(std::string_view line, std::string_view description) {
  if (line.find("“") != line.npos || line.find("”") != line.npos || line.find("„") != line.npos) {
    return "use straight quotation marks (\") around texts, not curly ones";
  }
  if (description.find("redefine") != description.npos) return "each key may stand only once in a table: remove one";
  if (description.find("value") != description.npos) return "put texts between straight quotation marks (\")";
  return "look for a missing quotation mark, comma or bracket here or on the line before";
}

}  // namespace

bool is_id(const std::string& text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.front() != '-' && text.back() != '-' && std::all_of(text.begin(), text.end(), allowed);
}

std::optional<model::Date> parse_date(std::string_view text) {
  const std::string copy(text);
  int year = 0, month = 0, day = 0, used = 0;
  if (copy.size() != 10 || std::sscanf(copy.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || used != 10) {
    return std::nullopt;
  }
  if (!valid_day(year, month, day)) return std::nullopt;
  return model::Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

std::string to_text(const model::Date& date) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", int{date.year}, int{date.month}, int{date.day});
  return buffer;
}

std::optional<toml::table> parse_toml(const Source& source, std::string_view text, Diagnostics& diagnostics) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    const Place place = place_at(source, error.source());
    diagnostics.error(place, "this is not TOML: " + std::string(error.description()),
                      advice_for(place.excerpt, error.description()));
    return std::nullopt;
  }
}

TomlTable::TomlTable(const toml::table& table, const Source& source, Diagnostics& diagnostics, std::string what)
    : table_(&table), source_(&source), diagnostics_(&diagnostics), what_(std::move(what)) {}

Place TomlTable::place() const {
  Place place = place_at(*source_, table_->source());
  return place.line == 0 ? source_->at_line(1) : place;
}

Place TomlTable::place_of(const char* key) const {
  const toml::node* node = table_->get(key);
  return node != nullptr ? place_at(*source_, node->source()) : place();
}

Place TomlTable::key_place(const char* key) const {
  const auto found = table_->find(key);
  return found == table_->end() ? place() : place_at(*source_, found->first.source());
}

bool TomlTable::is_text(const char* key) const {
  const toml::node* node = table_->get(key);
  return node != nullptr && node->is_string();
}

const toml::node* TomlTable::get(const char* key, Need need) {
  asked_.emplace_back(key);
  const toml::node* node = table_->get(key);
  if (node == nullptr && need == Need::Required) {
    diagnostics_->error(place(), what_ + " needs '" + key + "'", std::string("add a line: ") + key + " = …");
  }
  return node;
}

void TomlTable::wrong_type(const char* key, const toml::node& node, const std::string& wanted) {
  diagnostics_->error(place_at(*source_, node.source()),
                      std::string("'") + key + "' must be " + wanted + ", not " + type_in_words(node));
}

std::optional<std::string> TomlTable::text(const char* key, Need need) {
  const toml::node* node = get(key, need);
  if (node == nullptr) return std::nullopt;
  auto value = node->value_exact<std::string>();
  if (!value) {
    wrong_type(key, *node, "a text between quotation marks");
  } else if (value->empty() && need == Need::Required) {
    diagnostics_->error(place_of(key), std::string("'") + key + "' is empty", "write the text, or remove the line");
    return std::nullopt;
  }
  return value;
}

std::optional<std::string> TomlTable::id(const char* key, Need need) {
  auto value = text(key, need);
  if (!value || is_id(*value)) return value;
  diagnostics_->error(place_of(key), "'" + *value + "' cannot be an id",
                      "use small letters a to z, digits and hyphens only, as in 'sos-telefon'");
  return std::nullopt;
}

std::optional<std::int64_t> TomlTable::integer(const char* key, std::int64_t least, std::int64_t most, Need need) {
  const toml::node* node = get(key, need);
  if (node == nullptr) return std::nullopt;
  const auto value = node->value_exact<std::int64_t>();
  if (!value) {
    wrong_type(key, *node, "a whole number");
  } else if (*value < least || *value > most) {
    diagnostics_->error(place_of(key), std::string("'") + key + "' must lie between " + std::to_string(least) +
                                           " and " + std::to_string(most) + ", not " + std::to_string(*value));
    return std::nullopt;
  }
  return value;
}

std::optional<bool> TomlTable::boolean(const char* key, Need need) {
  const toml::node* node = get(key, need);
  if (node == nullptr) return std::nullopt;
  const auto value = node->value_exact<bool>();
  if (!value) wrong_type(key, *node, "true or false, without quotation marks");
  return value;
}

std::optional<model::Date> TomlTable::date(const char* key, Need need) {
  const toml::node* node = get(key, need);
  if (node == nullptr) return std::nullopt;
  const auto value = node->value_exact<toml::date>();
  if (!value) {
    wrong_type(key, *node, "a date like 2026-11-23, without quotation marks");
    return std::nullopt;
  }
  if (!valid_day(value->year, value->month, value->day)) {
    diagnostics_->error(place_of(key), std::string("'") + key + "' is not a day of the calendar");
    return std::nullopt;
  }
  return model::Date{static_cast<std::int16_t>(value->year), static_cast<std::int8_t>(value->month),
                     static_cast<std::int8_t>(value->day)};
}

std::optional<std::size_t> TomlTable::choice(const char* key, const std::vector<std::string>& choices, Need need) {
  const auto value = text(key, need);
  if (!value) return std::nullopt;
  const auto found = std::find(choices.begin(), choices.end(), *value);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  diagnostics_->error(place_of(key), "'" + *value + "' is not a value of '" + key + "'", "write " + choice_of(choices));
  return std::nullopt;
}

std::optional<model::Hue> TomlTable::hue(const char* key, Need need) {
  const auto found = choice(key, {"sea", "moss", "plum", "amber", "dusk"}, need);
  if (!found) return std::nullopt;
  return static_cast<model::Hue>(*found);
}

model::Tri TomlTable::tri(const char* key) {
  const toml::node* node = table_->get(key);
  if (node != nullptr && node->is_boolean()) {
    asked_.emplace_back(key);
    diagnostics_->error(place_of(key), std::string("'") + key + "' must be \"yes\", \"no\" or \"unknown\"",
                        "true and false leave no room for what nobody knows");
    return model::Tri::Unknown;
  }
  switch (choice(key, {"unknown", "yes", "no"}, Need::Optional).value_or(0)) {
    case 1:
      return model::Tri::Yes;
    case 2:
      return model::Tri::No;
    default:
      return model::Tri::Unknown;
  }
}

model::Review TomlTable::review(const char* key) {
  model::Review review;
  auto inner = table(key, std::string("'") + key + "'", Need::Optional);
  if (!inner) return review;
  review.on = inner->date("on").value_or(model::Date{});
  review.by_role = inner->text("by_role").value_or("");
  if (!review.by_role.empty()) check_role(review.by_role, inner->place_of("by_role"), *diagnostics_);
  inner->finish();
  return review;
}

std::vector<std::pair<std::string, Place>> TomlTable::texts(const char* key, Need need) {
  std::vector<std::pair<std::string, Place>> result;
  const toml::node* node = get(key, need);
  if (node == nullptr) return result;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    wrong_type(key, *node, "a list of texts: [\"…\", \"…\"]");
    return result;
  }
  for (const toml::node& entry : *list) {
    const auto value = entry.value_exact<std::string>();
    if (!value) {
      wrong_type(key, entry, "a list of texts");
    } else {
      result.emplace_back(*value, place_at(*source_, entry.source()));
    }
  }
  return result;
}

std::optional<TomlTable> TomlTable::table(const char* key, std::string what, Need need) {
  const toml::node* node = get(key, need);
  if (node == nullptr) return std::nullopt;
  if (!node->is_table()) {
    wrong_type(key, *node, "a table: {name = value, …}");
    return std::nullopt;
  }
  return TomlTable(*node->as_table(), *source_, *diagnostics_, std::move(what));
}

std::vector<TomlTable> TomlTable::tables(const char* key, const std::string& what, Need need) {
  std::vector<TomlTable> result;
  const toml::node* node = get(key, need);
  if (node == nullptr) return result;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    wrong_type(key, *node, "a list of tables");
    return result;
  }
  for (const toml::node& entry : *list) {
    if (entry.is_table()) {
      result.emplace_back(*entry.as_table(), *source_, *diagnostics_, what);
    } else {
      wrong_type(key, entry, "a list of tables: {name = value, …}");
    }
  }
  return result;
}

std::vector<std::string> TomlTable::names() {
  std::vector<std::string> names;
  for (const auto& [key, node] : *table_) names.emplace_back(key.str());
  asked_.insert(asked_.end(), names.begin(), names.end());
  return names;
}

void TomlTable::finish() {
  for (const auto& [key, node] : *table_) {
    const std::string name(key.str());
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    const std::string meant = nearest(name, asked_);
    diagnostics_->error(
        place_at(*source_, key.source()), what_ + " has no '" + name + "'",
        meant.empty() ? "remove it, or look for the right word in content/README.md" : "did you mean '" + meant + "'?");
  }
}

}  // namespace author
