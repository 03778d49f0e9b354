// SPDX-License-Identifier: GPL-3.0-or-later
// Language and reading tools.
#include "session/view_source.h"

namespace session {
namespace {

Words in_language(const ViewSource& source, std::size_t index, const std::string& key) {
  const locale::Messages& messages = source.phrasebook.at(index);
  return {messages.text(key), messages.language_of(key)};
}

// Each language says in its own words what is kept, before it is chosen.
std::vector<LanguageChoice> choices(const ViewSource& source) {
  std::vector<LanguageChoice> all;
  const auto locales = source.library.locales();
  for (std::size_t i = 0; i < locales.size(); ++i) {
    LanguageChoice choice;
    choice.index = static_cast<std::uint16_t>(i);
    choice.name = {locales[i].name, locales[i].tag};
    choice.promise = in_language(source, i, "welcome.promise");
    if (source.library.manifest().draft) choice.draft = in_language(source, i, "welcome.draft");
    choice.current = source.visit().language_chosen && source.visit().language == i;
    all.push_back(std::move(choice));
  }
  return all;
}

Switch on_off(const ViewSource& source, std::string id, std::string icon, bool on, Intent intent) {
  const std::string key = "settings." + id;
  return {std::move(id), std::move(icon), source.words(key), source.words(key + ".line"), on, std::move(intent)};
}

}  // namespace

WelcomeView welcome_view(const ViewSource& source) {
  WelcomeView view;
  view.title = source.words("app.name");
  const std::size_t languages = source.library.locales().size();
  for (std::size_t i = 0; i < languages; ++i) view.word_language.push_back(in_language(source, i, "welcome.language"));
  for (std::size_t i = 0; i < languages && i < 2; ++i) {
    view.promise.push_back(in_language(source, i, "welcome.nothing-kept"));
  }
  view.languages = choices(source);
  return view;
}

LanguagesView languages_view(const ViewSource& source) {
  return {source.words("languages.title"), source.words("settings.done"), choices(source)};
}

SettingsView settings_view(const ViewSource& source) {
  const Visit& visit = source.visit();
  SettingsView view;
  view.title = source.words("settings.title");
  view.done = source.words("settings.done");
  view.size_title = source.words("settings.size");
  view.colours_title = source.words("settings.colours");
  const char* sizes[] = {"settings.size.normal", "settings.size.large", "settings.size.largest"};
  const char* themes[] = {"settings.theme.day", "settings.theme.evening", "settings.theme.strong"};
  for (std::size_t i = 0; i < 3; ++i) {
    view.sizes[i] = source.words(sizes[i]);
    view.themes[i] = source.words(themes[i]);
  }
  view.size = visit.text_scale;
  view.theme = visit.theme;
  view.switches.push_back(on_off(source, "motion", "waves", visit.motion, SetMotion{!visit.motion}));
  view.switches.push_back(
      on_off(source, "more-time", "hourglass-medium", visit.more_time, SetMoreTime{!visit.more_time}));
  return view;
}

}  // namespace session
