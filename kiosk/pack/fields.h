// SPDX-License-Identifier: GPL-3.0-or-later
// What each record consists of, in the order of its bytes, for writing and reading alike. A change here is a change
// of the format: raise kFormat. What stands in a column of its own (id, language) is not in the record.
#pragma once

#include "model/content.h"
#include "pack/codec.h"

namespace pack {

template <>
inline constexpr std::uint32_t kValues<model::LinkKind> = 6;
template <>
inline constexpr std::uint32_t kValues<model::BlockKind> = 9;
template <>
inline constexpr std::uint32_t kValues<model::Hue> = 5;
template <>
inline constexpr std::uint32_t kValues<model::ExerciseKind> = 2;
template <>
inline constexpr std::uint32_t kValues<model::Tri> = 3;
template <>
inline constexpr std::uint32_t kValues<model::Grade> = 2;
template <>
inline constexpr std::uint32_t kValues<model::Teller> = 3;
template <>
inline constexpr std::uint32_t kValues<model::TellWhen> = 4;

template <class Archive, class T>
using Ref = typename Archive::template Ref<T>;

template <class A>
void fields(A& a, Ref<A, model::Review> review) {
  a(review.on, review.by_role);
}

// --- pages ---

template <class A>
void fields(A& a, Ref<A, model::Span> span) {
  a(span.text, span.bold, span.link, span.target);
}

template <class A>
void fields(A& a, Ref<A, model::Block> block) {
  a(block.kind, block.level, block.ordinal, block.spans, block.cells, block.children);
}

template <class A>
void fields(A& a, Ref<A, model::Part> part) {
  a(part.title, part.blocks);
}

template <class A>
void fields(A& a, Ref<A, model::Page> page) {
  a(page.title, page.summary, page.intensity, page.safety, page.reviewed, page.parts, page.minutes);
}

// --- the home screen ---

template <class A>
void fields(A& a, Ref<A, model::Emergency> emergency) {
  a(emergency.label, emergency.icon, emergency.hue, emergency.service);
}

template <class A>
void fields(A& a, Ref<A, model::Locale> locale) {
  a(locale.name, locale.english_name, locale.fallback, locale.rtl, locale.icu_locale, locale.script);
}

template <class A>
void fields(A& a, Ref<A, model::Topic> topic) {
  a(topic.target, topic.icon);
}

template <class A>
void fields(A& a, Ref<A, model::Category> category) {
  a(category.id, category.icon);
}

template <class A>
void fields(A& a, Ref<A, model::Door> door) {
  a(door.icon, door.hue, door.directory, door.topics, door.categories);
}

// --- assessments ---

template <class A>
void fields(A& a, Ref<A, model::Option> option) {
  a(option.id, option.score, option.text);
}

template <class A>
void fields(A& a, Ref<A, model::Condition> condition) {
  a(condition.item, condition.equals);
}

template <class A>
void fields(A& a, Ref<A, model::Item> item) {
  a(item.id, item.text, item.recall, item.options, item.scored, item.show_if);
}

template <class A>
void fields(A& a, Ref<A, model::Scale> scale) {
  a(scale.id, scale.items);
}

template <class A>
void fields(A& a, Ref<A, model::Cutoff> cutoff) {
  a(cutoff.id, cutoff.scale, cutoff.at, cutoff.source, cutoff.reflect);
}

template <class A>
void fields(A& a, Ref<A, model::Flag> flag) {
  a(flag.item, flag.at_least, flag.show);
}

template <class A>
void fields(A& a, Ref<A, model::Assessment> one) {
  a(one.title, one.line, one.intro, one.recall, one.attribution, one.project_note);
  a(one.about, one.lower, one.higher, one.none);
  a(one.minutes, one.topic, one.category, one.discreet, one.licence_terms, one.licence_source, one.official);
  a(one.items, one.scales, one.cutoffs, one.flags);
}

// --- exercises ---

template <class A>
void fields(A& a, Ref<A, model::Step> step) {
  a(step.text, step.icon, step.seconds, step.count);
}

template <class A>
void fields(A& a, Ref<A, model::Exercise> exercise) {
  a(exercise.kind, exercise.icon, exercise.minutes, exercise.steps);
}

// --- services ---

template <class A>
void fields(A& a, Ref<A, model::Phone> phone) {
  a(phone.number, phone.grade, phone.source, phone.free);
}

template <class A>
void fields(A& a, Ref<A, model::Address> address) {
  a(address.text, address.town, address.grade);
}

template <class A>
void fields(A& a, Ref<A, model::Interval> interval) {
  a(interval.from, interval.to);
}

template <class A>
void fields(A& a, Ref<A, model::WeekRow> row) {
  a(row.day, row.from, row.to);
}

template <class A>
void fields(A& a, Ref<A, model::Hours> hours) {
  a(hours.known, hours.always, hours.week, hours.intervals, hours.horizon);
}

template <class A>
void fields(A& a, Ref<A, model::Telling> telling) {
  a(telling.whom, telling.when);
}

template <class A>
void fields(A& a, Ref<A, model::Told> told) {
  a(told.known, told.entries);
}

template <class A>
void fields(A& a, Ref<A, model::Service> service) {
  a(service.organisation, service.name, service.line, service.category, service.icon);
  a(service.phones, service.address, service.confidential, service.hours, service.offers, service.notes);
  a(service.free, service.anonymous, service.no_insurance, service.no_papers, service.women_only, service.interpreter,
    service.someone_with_you);
  a(service.languages, service.told, service.verified);
}

}  // namespace pack
