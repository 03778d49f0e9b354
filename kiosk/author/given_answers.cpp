// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/given_answers.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace author {
namespace {

base::Error wrong(const std::string& what) { return {base::ErrorKind::Invalid, what, {}}; }

std::vector<std::string> parts(const std::string& list) {
  std::vector<std::string> result(1);
  for (const char c : list) {
    if (c == ',') {
      result.emplace_back();
    } else if (c != ' ' && c != '[' && c != ']' && c != '"') {
      result.back() += c;
    }
  }
  return result;
}

std::optional<int> whole_number(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, code] = std::from_chars(text.data(), end, number);
  if (code != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::string options_of(const model::Item& item) {
  std::string list;
  for (const model::Option& option : item.options) {
    const std::string shown = option.does_not_apply ? option.id.text : std::to_string(option.score);
    list += (list.empty() ? "" : ", ") + shown;
  }
  return list;
}

std::optional<std::int8_t> option_of(const model::Item& item, const std::string& text) {
  const auto number = whole_number(text);
  const auto found = std::find_if(item.options.begin(), item.options.end(), [&](const model::Option& option) {
    return number ? option.score == *number && !option.does_not_apply : option.id.text == text;
  });
  if (found == item.options.end()) return std::nullopt;
  return static_cast<std::int8_t>(found - item.options.begin());
}

base::Status mark_not_applicable(const model::Assessment& assessment, const std::string& list,
                                 std::vector<std::int8_t>& answers) {
  if (list.empty()) return base::Unit{};
  for (const std::string& id : parts(list)) {
    const auto item = std::find_if(assessment.items.begin(), assessment.items.end(),
                                   [&](const model::Item& one) { return one.id.text == id; });
    if (item == assessment.items.end()) return wrong("there is no question '" + id + "'");
    const auto option = std::find_if(item->options.begin(), item->options.end(),
                                     [](const model::Option& one) { return one.does_not_apply; });
    if (option == item->options.end()) return wrong("question '" + id + "' has no answer 'does not apply'");
    answers[static_cast<std::size_t>(item - assessment.items.begin())] =
        static_cast<std::int8_t>(option - item->options.begin());
  }
  return base::Unit{};
}

}  // namespace

base::Result<std::vector<std::int8_t>> given_answers(const model::Assessment& assessment, const std::string& answers,
                                                     const std::string& not_applicable) {
  const std::vector<std::string> given = parts(answers);
  const auto& items = assessment.items;
  const auto ordinary = static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [](const model::Item& item) { return !item.opt_in; }));
  if (given.size() != items.size() && given.size() != ordinary) {
    return wrong("'" + assessment.id.text + "' has " + std::to_string(items.size()) + " questions, and there are " +
                 std::to_string(given.size()) + " answers; write null for one that was left out");
  }
  std::vector<std::int8_t> result(items.size(), -1);
  for (std::size_t i = 0, next = 0; i < items.size(); ++i) {
    if (given.size() != items.size() && items[i].opt_in) continue;
    const std::string& text = given[next++];
    if (text == "null") continue;
    const auto option = option_of(items[i], text);
    if (!option) {
      return wrong("'" + text + "' is no answer to question '" + items[i].id.text + "'; its answers are " +
                   options_of(items[i]) + ", or null");
    }
    result[i] = *option;
  }
  TRY_STATUS(mark_not_applicable(assessment, not_applicable, result));
  return result;
}

}  // namespace author
