// SPDX-License-Identifier: GPL-3.0-or-later
// The result of something that may fail as expected: a value or an Error, never both.
// Not for programming mistakes (those assert) and not for control flow. An Error's `what` may quote a file
// name or a place, never content and nothing of a visit.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace base {

enum class ErrorKind { NotFound, Corrupt, Untrusted, Io, Invalid };

struct Error {
  ErrorKind kind = ErrorKind::Invalid;
  std::string what;   // one sentence for the person who must act
  std::string where;  // "file:line:column" or a path; may be empty
};

struct Unit {};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

using Status = Result<Unit>;

}  // namespace base

#define PRISTAN_CONCAT_(a, b) a##b
#define PRISTAN_CONCAT(a, b) PRISTAN_CONCAT_(a, b)
// Binds `decl` to the value of a Result, or returns its error from the enclosing function.
#define TRY(decl, expression) TRY_(PRISTAN_CONCAT(try_, __LINE__), decl, expression)
#define TRY_(name, decl, expression)   \
  auto name = (expression);            \
  if (!name.ok()) return name.error(); \
  decl = std::move(name).value()
// The same where the value is of no interest.
#define TRY_STATUS(expression) \
  if (auto try_status = (expression); !try_status.ok()) return try_status.error()
