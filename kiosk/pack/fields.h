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
  a(option.id, option.score, option.text, option.does_not_apply);
}

template <class A>
void fields(A& a, Ref<A, model::AnswerTest> test) {
  a(test.item, test.equals, test.at_least);
}

template <class A>
void fields(A& a, Ref<A, model::Condition> condition) {
  a(condition.any);
}

template <class A>
void fields(A& a, Ref<A, model::Item> item) {
  a(item.id, item.text, item.recall, item.options);
  a(item.scored, item.reversed, item.opt_in, item.needs_person, item.show_if);
}

template <class A>
void fields(A& a, Ref<A, model::Scale> scale) {
  a(scale.id, scale.group, scale.items, scale.mean, scale.times, scale.over, scale.decimals, scale.note);
  a(scale.own_items_suffice, scale.range_max_id);
}

template <class A>
void fields(A& a, Ref<A, model::Count> count) {
  a(count.id, count.group, count.items, count.at_least);
}

template <class A>
void fields(A& a, Ref<A, model::Threshold> threshold) {
  a(threshold.count, threshold.scale, threshold.pattern, threshold.at_least);
}

template <class A>
void fields(A& a, Ref<A, model::Pattern> pattern) {
  a(pattern.id, pattern.group, pattern.all, pattern.any, pattern.early);
}

template <class A>
void fields(A& a, Ref<A, model::Choice::Case> one) {
  a(one.is, one.pattern);
}

template <class A>
void fields(A& a, Ref<A, model::Choice> choice) {
  a(choice.id, choice.cases, choice.otherwise);
}

template <class A>
void fields(A& a, Ref<A, model::Cutoff> cutoff) {
  a(cutoff.id, cutoff.scale, cutoff.at, cutoff.below, cutoff.source, cutoff.reflect);
}

template <class A>
void fields(A& a, Ref<A, model::Band> band) {
  a(band.id, band.field, band.scale, band.from, band.to, band.text, band.source);
}

template <class A>
void fields(A& a, Ref<A, model::Flag> flag) {
  a(flag.id, flag.list, flag.any, flag.any_scale, flag.in_about, flag.show, flag.otherwise);
}

template <class A>
void fields(A& a, Ref<A, model::Follow::Carry> carry) {
  a(carry.from, carry.to);
}

template <class A>
void fields(A& a, Ref<A, model::Follow> follow) {
  a(follow.assessment, follow.cutoff, follow.otherwise, follow.carry);
}

template <class A>
void fields(A& a, Ref<A, model::Assessment> one) {
  a(one.title, one.line, one.intro, one.recall, one.attribution, one.project_note);
  a(one.about, one.lower, one.higher, one.none);
  a(one.minutes, one.topic, one.category, one.discreet, one.altered, one.scoring_only, one.reflection_only);
  a(one.not_asked_id, one.licence_terms, one.licence_source, one.official, one.withheld);
  a(one.items, one.scales, one.counts, one.patterns, one.choices);
  a(one.cutoffs, one.bands, one.flags, one.follows);
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
