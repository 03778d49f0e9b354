// SPDX-License-Identifier: GPL-3.0-or-later
// Values to compact bytes and back: numbers as LEB128 (signed ones zigzag first), texts and lists with their length
// in front. Encoder and Decoder have the same face, so fields.h names each value's fields once for both ways.
// Every value has one encoding only. Foreign bytes are safe: what is cut short, too long, too deep, out of range, not
// UTF-8 or not the shortest form makes the Decoder fail, and it stays failed.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/date.h"
#include "model/ids.h"
#include "pack/schema.h"

namespace pack {

// RFC 3629, without U+0000.
bool is_text(std::string_view bytes);

template <class T>
inline constexpr bool kIsId = false;
template <class Tag>
inline constexpr bool kIsId<model::Id<Tag>> = true;
template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsChoice = false;
template <class... T>
inline constexpr bool kIsChoice<std::variant<T...>> = true;

// How many values an enum has, from 0 up. fields.h says it for each enum; one that it forgot does not compile.
template <class E>
inline constexpr std::uint32_t kValues = 0;

// One value, in the archive's direction; T is const for the Encoder. What is none of these has its own fields().
template <class Archive, class T>
void code(Archive& archive, T& value) {
  using Value = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Value, std::string>) {
    archive.text(value);
  } else if constexpr (kIsId<Value>) {
    archive.text(value.text);
  } else if constexpr (std::is_enum_v<Value>) {
    static_assert(kValues<Value> > 0, "say in fields.h how many values this enum has");
    archive.natural(value, kValues<Value> - 1);
  } else if constexpr (std::is_unsigned_v<Value>) {
    archive.natural(value, std::numeric_limits<Value>::max());
  } else if constexpr (std::is_integral_v<Value>) {
    archive.integer(value);
  } else if constexpr (std::is_same_v<Value, model::Date>) {
    archive.date(value);
  } else if constexpr (kIsList<Value>) {
    archive.list(value);
  } else if constexpr (kIsOptional<Value>) {
    archive.maybe(value);
  } else if constexpr (kIsChoice<Value>) {
    archive.choice(value);
  } else {
    fields(archive, value);
  }
}

class Encoder {
 public:
  template <class T>
  using Ref = const T&;

  template <class... T>
  void operator()(const T&... values) {
    (code(*this, values), ...);
  }
  // Why the values so far cannot be packed, or null.
  const char* problem() const { return problem_; }
  std::string take() && { return std::move(bytes_); }

  void text(const std::string& value);
  void integer(std::int32_t value);
  void date(model::Date value);
  template <class T>
  void natural(T value, std::uint32_t last) {
    const auto number = static_cast<std::uint32_t>(value);
    if (number > last) problem_ = "a value is out of its range";
    varint(number);
  }
  template <class T>
  void list(const std::vector<T>& values) {
    if (++depth_ > kMaxDepth) problem_ = "parts are nested too deeply";
    varint(static_cast<std::uint32_t>(values.size()));
    for (const T& value : values) {
      if (problem_) break;
      code(*this, value);
    }
    --depth_;
  }
  template <class T>
  void maybe(const std::optional<T>& value) {
    varint(value ? 1 : 0);
    if (value) code(*this, *value);
  }
  template <class... Ids>
  void choice(const std::variant<Ids...>& value) {
    varint(static_cast<std::uint32_t>(value.index()));
    std::visit([this](const auto& id) { code(*this, id); }, value);
  }

 private:
  void varint(std::uint32_t value);

  std::string bytes_;
  const char* problem_ = nullptr;
  int depth_ = 0;
};

class Decoder {
 public:
  template <class T>
  using Ref = T&;

  // `bytes` must outlive the decoder.
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (code(*this, values), ...);
  }
  // Whether all was well and nothing is left over.
  bool finished() const { return ok_ && rest_.empty(); }

  void text(std::string& value);
  void integer(std::int32_t& value);
  void date(model::Date& value);
  template <class T>
  void natural(T& value, std::uint32_t last) {
    const std::uint32_t number = varint();
    if (number > last) fail();
    if (ok_) value = static_cast<T>(number);
  }
  template <class T>
  void list(std::vector<T>& values) {
    const std::uint32_t count = varint();
    // Every value takes at least a byte, so a false count runs into the end before it takes memory.
    if (++depth_ > kMaxDepth || count > rest_.size()) fail();
    for (std::uint32_t i = 0; ok_ && i < count; ++i) code(*this, values.emplace_back());
    --depth_;
  }
  template <class T>
  void maybe(std::optional<T>& value) {
    bool present = false;
    natural(present, 1);
    if (present) code(*this, value.emplace());
  }
  template <class... Ids>
  void choice(std::variant<Ids...>& value) {
    std::uint32_t which = 0;
    natural(which, sizeof...(Ids) - 1);
    std::string id;
    text(id);
    std::uint32_t index = 0;
    ((index++ == which ? void(value = Ids(id)) : void()), ...);
  }

 private:
  void fail() { ok_ = false; }
  std::uint32_t varint();

  std::string_view rest_;
  bool ok_ = true;
  int depth_ = 0;
};

}  // namespace pack
