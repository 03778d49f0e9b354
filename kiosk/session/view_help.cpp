// SPDX-License-Identifier: GPL-3.0-or-later
// Help now: the same for everyone and in every state.
#include <algorithm>

#include "session/view_source.h"

namespace session {

HelpRow help_row(const ViewSource& source, const model::Emergency& emergency) {
  const auto index = index_of(source.library.services(), emergency.service);
  const bool always = index && source.library.services()[*index].hours.always;
  return {emergency.service.empty() ? emergency.number : emergency.service.text,
          emergency.icon,
          emergency.hue,
          source.words(emergency.label),
          source.words(always ? "help.day-and-night" : "help.call-for-hours"),
          emergency.number};
}

namespace {

// Where the telephone is, for those who read the house's language; the others are told to ask.
Words line(const ViewSource& source) {
  const auto locales = source.library.locales();
  const model::LangTag house = source.centre.language.value_or(locales.front().tag);
  if (!source.centre.phone_place.empty() && source.locale().tag == house) return {source.centre.phone_place, house};
  return source.words("help.line");
}

void add_folds(const ViewSource& source, HelpView& view) {
  constexpr const char* kQuestions[] = {"help.112.say", "help.112.language", "help.112.name", "help.112.police"};
  static_assert(std::size(kQuestions) == kHelpFolds);
  view.folds_title = source.words("help.if-112");
  for (std::size_t i = 0; i < kHelpFolds; ++i) {
    const std::string key = kQuestions[i];
    view.folds.push_back(
        {source.words(key), source.words(key + ".answer"), (source.visit().open_folds >> i & 1u) != 0});
  }
}

}  // namespace

HelpView help_view(const ViewSource& source) {
  HelpView view;
  view.title = source.words("help.title");
  view.line = line(source);
  for (const model::Emergency& emergency : source.library.manifest().emergencies) {
    view.rows.push_back(help_row(source, emergency));
  }
  add_folds(source, view);
  return view;
}

}  // namespace session
