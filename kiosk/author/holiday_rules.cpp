// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/holiday_rules.h"

#include <cctype>

namespace author {
namespace {

constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string osm_date(const model::Date& date) {
  const std::string day = std::to_string(int{date.day});
  return std::to_string(int{date.year}) + " " + kMonths[date.month - 1] + " " + (day.size() == 1 ? "0" : "") + day;
}

std::size_t find_word(const std::string& text, const std::string& word) {
  const auto letter = [&](std::size_t i) {
    return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0;
  };
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && text.compare(i, word.size(), word) == 0 && !(i > 0 && letter(i - 1)) && !letter(i + word.size())) {
      return i;
    }
  }
  return std::string::npos;
}

bool is_weekday_list(const std::string& text) {
  for (const char c : text) {
    if (std::isalpha(static_cast<unsigned char>(c)) == 0 && c != ',' && c != '-' && c != ' ') return false;
  }
  return true;
}

}  // namespace

std::vector<HoursRule> split_rules(const std::string& expression) {
  std::vector<HoursRule> rules(1);
  bool quoted = false;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] == '"') quoted = !quoted;
    if (expression[i] == ';' && !quoted) {
      rules.push_back({i + 1, ""});
    } else {
      rules.back().text += expression[i];
    }
  }
  for (HoursRule& rule : rules) {
    const std::size_t first = rule.text.find_first_not_of(' ');
    if (first != std::string::npos) rule.offset += first;
    rule.text = trimmed(rule.text);
  }
  return rules;
}

bool mentions_holidays(const std::string& rule) {
  return find_word(rule, "PH") != std::string::npos || find_word(rule, "SH") != std::string::npos;
}

bool rewrite_holidays(const std::string& rule, const std::vector<model::Date>& dates, std::string& ordinary,
                      std::string& dated) {
  const std::size_t at = find_word(rule, "PH");
  if (find_word(rule, "SH") != std::string::npos || at == std::string::npos) return false;
  // The selector: weekdays and PH in a list, from the rule's start up to the hours.
  std::size_t end = at + 2;
  while (end < rule.size() && rule[end] == ',') {
    ++end;
    while (end < rule.size() && (std::isalpha(static_cast<unsigned char>(rule[end])) != 0 || rule[end] == '-')) ++end;
  }
  std::string before = rule.substr(0, at);
  const std::string after = rule.substr(at + 2, end - at - 2), rest = trimmed(rule.substr(end));
  if (!is_weekday_list(before) || find_word(rest, "PH") != std::string::npos || rest.starts_with("+")) return false;
  before = trimmed(before);
  if (!before.empty() && before.back() != ',') return false;
  if (!before.empty()) before.pop_back();
  std::string weekdays = before;
  if (!after.empty()) weekdays += before.empty() ? after.substr(1) : after;
  ordinary = weekdays.empty() ? "" : weekdays + (rest.empty() ? "" : " " + rest);
  dated.clear();
  for (const model::Date& date : dates)
    dated += (dated.empty() ? "" : "; ") + osm_date(date) + " " + (rest.empty() ? "00:00-24:00" : rest);
  return true;
}

}  // namespace author
