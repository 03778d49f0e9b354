// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/messages.h"

#include <unicode/msgfmt.h>

#include <unordered_map>

#include "locale/chain.h"
#include "locale/dates.h"
#include "locale/icu_locale.h"

namespace locale {
namespace {

// A pattern as it was found. Most have no argument and no apostrophe and need no parser: `plain` is the text.
struct Entry {
  bool found = false;
  model::LangTag lang;
  std::string plain;
  std::unique_ptr<icu::MessageFormat> format;
};

icu::Formattable formattable(const std::variant<std::string, std::int64_t>& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return icu::Formattable(*number);
  return icu::Formattable(icu::UnicodeString::fromUTF8(std::get<std::string>(value)));
}

std::string fill(const icu::MessageFormat& format, const std::vector<Argument>& arguments) {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    values.push_back(formattable(value));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(values.size()), text, status);
  return U_SUCCESS(status) ? utf8(text) : std::string();
}

}  // namespace

struct Messages::State {
  const model::Library* library;
  const model::Locale* locale;
  std::vector<model::LangTag> order;
  Dates dates;
  std::unordered_map<std::string, Entry> entries;

  State(const model::Library& from, const model::Locale& in)
      : library(&from), locale(&in), order(reading_order(from, in)), dates(in) {}

  const Entry& entry(const std::string& key) {
    const auto known = entries.find(key);
    return known != entries.end() ? known->second : entries.emplace(key, look_up(key)).first->second;
  }

 private:
  Entry look_up(const std::string& key) const {
    const model::MessageKey id(key);
    for (const model::LangTag& tag : order) {
      const std::string_view pattern = library->message(tag, id);
      if (!pattern.empty()) return parse(tag, pattern);
    }
    return {false, locale->tag, key, nullptr};
  }

  Entry parse(const model::LangTag& tag, std::string_view pattern) const {
    Entry entry{true, tag, std::string(pattern), nullptr};
    if (pattern.find_first_of("{'") == std::string_view::npos) return entry;
    const model::Locale* own = find_locale(*library, tag);  // plurals go by the language that the words are in
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    entry.format = std::make_unique<icu::MessageFormat>(icu::UnicodeString::fromUTF8(entry.plain),
                                                        icu_locale(own ? *own : *locale), where, status);
    if (U_FAILURE(status)) entry.format.reset();  // shown as it is: visible, never empty
    return entry;
  }
};

Messages::Messages(const model::Library& library, const model::Locale& locale)
    : state_(std::make_unique<State>(library, locale)) {}
Messages::~Messages() = default;
Messages::Messages(Messages&&) noexcept = default;
Messages& Messages::operator=(Messages&&) noexcept = default;

std::string Messages::text(const std::string& key, const std::vector<Argument>& arguments) const {
  const Entry& entry = state_->entry(key);
  if (!entry.format) return entry.plain;
  std::string filled = fill(*entry.format, arguments);
  return filled.empty() ? entry.plain : filled;
}

const model::LangTag& Messages::language_of(const std::string& key) const { return state_->entry(key).lang; }
bool Messages::has(const std::string& key) const { return state_->entry(key).found; }
const model::Locale& Messages::locale() const { return *state_->locale; }

std::string Messages::long_date(model::LocalMinute minute) const { return state_->dates.long_date(minute); }
std::string Messages::short_date(model::Date date) const { return state_->dates.short_date(date); }
std::string Messages::month(model::Date date) const { return state_->dates.month(date); }
std::string Messages::short_weekday(int monday0) const { return state_->dates.short_weekday(monday0); }

std::string clock_text(int minute_of_day) {
  const int minute = minute_of_day % 60;
  return std::to_string(minute_of_day / 60) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

}  // namespace locale
