// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/integrity.h"

#include <algorithm>
#include <limits>

namespace pack {
namespace {

bool any_of(const auto& list, auto&& is) { return std::any_of(list.begin(), list.end(), is); }

bool is_locale(const model::Content& content, const model::LangTag& tag) {
  return any_of(content.locales, [&](const model::Locale& locale) { return locale.tag == tag; });
}

const char* fault_in_languages(const model::Content& content) {
  const auto foreign = [&](const model::LangTag& tag) { return !is_locale(content, tag); };
  if (content.locales.empty()) return "it has no language";
  if (foreign(content.manifest.source_locale)) return "its source language is not among its languages";
  if (any_of(content.locales, [&](const model::Locale& locale) { return any_of(locale.fallback, foreign); })) {
    return "a language falls back to one that it does not have";
  }
  if (any_of(content.pages, [&](const model::Page& page) { return foreign(page.lang); }) ||
      any_of(content.messages, [&](const auto& table) { return foreign(table.first); })) {
    return "it has texts in a language that it does not list";
  }
  return nullptr;
}

// Far beyond any instrument, and far below where sums and products would leave 64 bits.
constexpr std::size_t kMostItems = 64, kMostOptions = 100;
constexpr int kLargestNumber = 10000;

bool within(int number, int limit) { return number >= -limit && number <= limit; }

const char* fault_in_assessment(const model::Assessment& assessment) {
  if (assessment.items.empty()) return "an assessment has no questions";
  if (assessment.items.size() > kMostItems) return "an assessment has too many questions";
  for (const model::Item& item : assessment.items) {
    if (item.options.empty()) return "a question has no answers";
    if (item.options.size() > kMostOptions) return "a question has too many answers";
    if (any_of(item.options, [](const model::Option& option) { return !within(option.score, kLargestNumber); })) {
      return "an answer's score is out of range";
    }
  }
  for (const model::Scale& scale : assessment.scales) {
    const bool fine = scale.times > 0 && scale.over > 0 && within(scale.times, kLargestNumber) &&
                      within(scale.over, kLargestNumber) && scale.items.size() <= kMostItems && scale.decimals >= 0 &&
                      scale.decimals <= 3;
    if (!fine) return "a scale's numbers are out of range";
  }
  return nullptr;
}

const char* fault_in_hours(const model::Hours& hours) {
  if (any_of(hours.week, [](const model::WeekRow& row) {
        return row.day > 6 || row.from >= row.to || row.to > model::kMinutesPerDay;
      })) {
    return "a service's week is not in order";
  }
  model::LocalMinute last = std::numeric_limits<model::LocalMinute>::min();
  for (const model::Interval& interval : hours.intervals) {
    if (interval.from < last || interval.from >= interval.to) return "a service's hours are not in order";
    last = interval.to;
  }
  return nullptr;
}

}  // namespace

const char* fault_in(const model::Content& content) {
  if (const char* fault = fault_in_languages(content)) return fault;
  for (const model::Page& page : content.pages) {
    if (page.intensity > 3) return "a page's intensity is out of range";
    if (page.parts.empty()) return "a page has no text";
  }
  for (const model::Assessment& assessment : content.assessments) {
    if (const char* fault = fault_in_assessment(assessment)) return fault;
  }
  if (any_of(content.exercises, [](const model::Exercise& exercise) { return exercise.steps.empty(); })) {
    return "an exercise has no steps";
  }
  for (const model::Service& service : content.services) {
    if (const char* fault = fault_in_hours(service.hours)) return fault;
  }
  return nullptr;
}

}  // namespace pack
