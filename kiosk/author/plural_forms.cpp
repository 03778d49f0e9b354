// SPDX-License-Identifier: GPL-3.0-or-later
// The C expression of a Plural-Forms line: a small descent over its precedences, worked out as it is read.
#include <cctype>
#include <cstdlib>

#include "author/plural.h"

namespace author {
namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostForms = 8;
constexpr std::size_t kLongestExpression = 1000;

// From the loosest to the tightest.
constexpr int kLevels = 6;
constexpr const char* kOperators[kLevels][4] = {{"||"},     {"&&"},         {"==", "!="}, {"<=", ">=", "<", ">"},
                                                {"+", "-"}, {"*", "/", "%"}};

class Evaluator {
 public:
  Evaluator(const std::string& text, unsigned long n) : text_(text), n_(n) {}

  std::optional<unsigned long> run() {
    const unsigned long value = ternary();
    skip_blanks();
    if (failed_ || at_ != text_.size()) return std::nullopt;
    return value;
  }

 private:
  unsigned long ternary() {
    if (++depth_ > kDeepest) failed_ = true;
    if (failed_) return 0;
    const unsigned long condition = binary(0);
    unsigned long result = condition;
    if (take("?")) {
      const unsigned long yes = ternary();
      if (!take(":")) failed_ = true;
      const unsigned long no = ternary();
      result = condition != 0 ? yes : no;
    }
    --depth_;
    return result;
  }

  unsigned long binary(int level) {
    if (level == kLevels) return primary();
    unsigned long left = binary(level + 1);
    for (;;) {
      const char* taken = nullptr;
      for (const char* candidate : kOperators[level]) {
        if (candidate != nullptr && taken == nullptr && take(candidate)) taken = candidate;
      }
      if (taken == nullptr || failed_) return left;
      left = apply(taken, left, binary(level + 1));
    }
  }

  unsigned long apply(const std::string& op, unsigned long a, unsigned long b) {
    if (op == "||") return a != 0 || b != 0 ? 1 : 0;
    if (op == "&&") return a != 0 && b != 0 ? 1 : 0;
    if (op == "==") return a == b ? 1 : 0;
    if (op == "!=") return a != b ? 1 : 0;
    if (op == "<=") return a <= b ? 1 : 0;
    if (op == ">=") return a >= b ? 1 : 0;
    if (op == "<") return a < b ? 1 : 0;
    if (op == ">") return a > b ? 1 : 0;
    if (op == "+") return a + b;
    if (op == "-") return a - b;
    if (op == "*") return a * b;
    if (b == 0) failed_ = true;
    if (failed_) return 0;
    return op == "/" ? a / b : a % b;
  }

  unsigned long primary() {
    if (++depth_ > kDeepest) failed_ = true;
    unsigned long value = 0;
    if (failed_) return 0;
    if (take("!")) {
      value = primary() == 0 ? 1 : 0;
    } else if (take("(")) {
      value = ternary();
      if (!take(")")) failed_ = true;
    } else if (take("n")) {
      value = n_;
    } else {
      value = number();
    }
    --depth_;
    return value;
  }

  unsigned long number() {
    skip_blanks();
    const std::size_t from = at_;
    while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    if (from == at_ || at_ - from > 9) {
      failed_ = true;
      return 0;
    }
    return std::strtoul(text_.substr(from, at_ - from).c_str(), nullptr, 10);
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  bool take(const std::string& token) {
    skip_blanks();
    if (text_.compare(at_, token.size(), token) != 0) return false;
    const bool negation_of_equals = token == "!" && text_.compare(at_, 2, "!=") == 0;
    if (negation_of_equals) return false;
    at_ += token.size();
    return true;
  }

  const std::string& text_;
  unsigned long n_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<PluralForms> PluralForms::parse(const std::string& line) {
  constexpr const char* kCount = "nplurals=";
  constexpr const char* kExpression = "plural=";
  const std::size_t count = line.find(kCount);
  const std::size_t semicolon = line.find(';');
  if (count == std::string::npos || semicolon == std::string::npos) return std::nullopt;
  const std::size_t expression = line.find(kExpression, semicolon);
  if (expression == std::string::npos) return std::nullopt;
  PluralForms forms;
  forms.count_ = std::strtoul(line.c_str() + count + std::string(kCount).size(), nullptr, 10);
  forms.expression_ = line.substr(expression + std::string(kExpression).size());
  while (!forms.expression_.empty() && (forms.expression_.back() == ';' || forms.expression_.back() == ' ')) {
    forms.expression_.pop_back();
  }
  if (forms.count_ < 1 || forms.count_ > kMostForms || forms.expression_.size() > kLongestExpression) {
    return std::nullopt;
  }
  if (!forms.index_of(1)) return std::nullopt;
  return forms;
}

std::optional<std::size_t> PluralForms::index_of(unsigned long n) const {
  const auto value = Evaluator(expression_, n).run();
  if (!value || *value >= count_) return std::nullopt;
  return *value;
}

}  // namespace author
