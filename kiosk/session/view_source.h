// SPDX-License-Identifier: GPL-3.0-or-later
// What every part of a view is made from, and the parts themselves: one file a group of screens, view_*.cpp. All are
// pure and total: a place that the library does not know gives an empty screen, never a crash. Inside session/ only.
#pragma once

#include "directory/moment.h"
#include "locale/phrasebook.h"
#include "session/places.h"
#include "session/view.h"

namespace session {

struct ViewSource {
  const locale::Phrasebook& phrasebook;
  const model::Library& library;
  const model::Centre& centre;
  const Session& session;
  const locale::Messages& messages;  // in the visitor's language

  const Visit& visit() const { return session.visit(); }
  const Place& place() const { return session.place(); }
  const model::Locale& locale() const { return messages.locale(); }
  directory::Moment moment() const;
  // The words of a key, with the language in which they were found.
  Words words(const std::string& key, const std::vector<locale::Argument>& arguments = {}) const;
  // The same for a content's key; empty words for an empty key.
  Words words(const model::MessageKey& key) const;
  // A proper name: in the language of the pack's country, which is its first.
  Words proper(const std::string& text) const;
};

// ---- view_topics.cpp: what stands behind the doors
std::optional<std::size_t> door_here(const ViewSource& source);
model::Hue hue_after(model::Hue first, std::size_t steps);
// Nothing for a topic that cannot be opened.
std::optional<Tile> topic_tile(const ViewSource& source, const model::Topic& topic, model::Hue hue);
std::vector<Tile> tiles_of(const ViewSource& source, std::size_t door);
// The door's other topics, from the one after `topic` around the end, at most `most`.
std::vector<Tile> tiles_after(const ViewSource& source, std::size_t door, std::size_t topic, std::size_t most);
// Which of the door's topics a place belongs to.
std::optional<std::size_t> topic_index(const ViewSource& source, std::size_t door, const Place& place);
HomeView home_view(const ViewSource& source);
TopicsView topics_view(const ViewSource& source);
TopicsView categories_view(const ViewSource& source);

// ---- one a group of screens
Chrome chrome_of(const ViewSource& source);          // view_chrome.cpp
WelcomeView welcome_view(const ViewSource& source);  // view_settings.cpp
LanguagesView languages_view(const ViewSource& source);
SettingsView settings_view(const ViewSource& source);
ArticleView article_view(const ViewSource& source);         // view_article.cpp
CheckIntroView check_intro_view(const ViewSource& source);  // view_check.cpp
QuestionView question_view(const ViewSource& source);
AfterItemView after_item_view(const ViewSource& source);
OptInView opt_in_view(const ViewSource& source);
Words project_note(const ViewSource& source, const model::Assessment& assessment);
ResultView result_view(const ViewSource& source);        // view_result.cpp
ExerciseView exercise_view(const ViewSource& source);    // view_exercise.cpp
DirectoryView directory_view(const ViewSource& source);  // view_directory.cpp
ServiceView service_view(const ViewSource& source);      // view_service.cpp
HelpView help_view(const ViewSource& source);            // view_help.cpp
HelpRow help_row(const ViewSource& source, const model::Emergency& emergency);
CoverView cover_view(const locale::Phrasebook& phrasebook, const model::Centre& centre, const Session& session);
StillThereView still_there_view(const ViewSource& source);  // view_cover.cpp

// ---- view_card.cpp: a service in short
model::Hue service_hue(const model::Library& library, const model::Service& service);
bool is_emergency(const model::Library& library, const model::Service& service);
Badge hours_badge(const ViewSource& source, const model::Service& service);
ServiceCard service_card(const ViewSource& source, const model::Service& service);
std::string time_text(model::LocalMinute at, bool end);                 // "18:00"; an end at midnight is "24:00"
std::string day_text(const ViewSource& source, model::LocalMinute at);  // "Tue", or a date beyond six days

// ---- view_week.cpp: the ordinary week
std::vector<WeekCell> week_cells(const ViewSource& source, const model::Hours& hours);
// The same in one line, "Mon–Fri 9–16, Sat 9–12"; empty if there is no week to tell.
std::string week_line(const ViewSource& source, const model::Hours& hours);

// ---- take_away.cpp: plain text for a QR: name, numbers, address, hours, whole lines only, kQrBytes at most
inline constexpr std::size_t kQrBytes = 300;
std::string take_away_text(const ViewSource& source, const model::Service& service);

}  // namespace session
