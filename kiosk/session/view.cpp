// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/view.h"

#include "session/view_source.h"

namespace session {
namespace {

ScreenView screen_of(const ViewSource& source) {
  switch (source.place().kind) {
    case ScreenKind::Welcome:
      return welcome_view(source);
    case ScreenKind::Home:
      return home_view(source);
    case ScreenKind::Topics:
      return topics_view(source);
    case ScreenKind::Article:
      return article_view(source);
    case ScreenKind::CheckIntro:
      return check_intro_view(source);
    case ScreenKind::Question:
      return question_view(source);
    case ScreenKind::AfterItem:
      return after_item_view(source);
    case ScreenKind::OptIn:
      return opt_in_view(source);
    case ScreenKind::Result:
      return result_view(source);
    case ScreenKind::Exercise:
      return exercise_view(source);
    case ScreenKind::Categories:
      return categories_view(source);
    case ScreenKind::Directory:
      return directory_view(source);
    case ScreenKind::Service:
      return service_view(source);
    case ScreenKind::Help:
      return help_view(source);
    case ScreenKind::Languages:
      return languages_view(source);
    case ScreenKind::Settings:
      return settings_view(source);
  }
  return WelcomeView{};
}

// The reading tools go with the visitor; the cover is nobody's.
void add_reading_tools(const Visit& visit, View& view) {
  view.theme = visit.theme;
  view.text_scale = visit.text_scale;
  view.motion = visit.motion;
}

}  // namespace

directory::Moment ViewSource::moment() const {
  return directory::moment(library.manifest(), session.local, session.clock_plausible);
}

Words ViewSource::words(const std::string& key, const std::vector<locale::Argument>& arguments) const {
  return {messages.text(key, arguments), messages.language_of(key)};
}

Words ViewSource::words(const model::MessageKey& key) const { return key.empty() ? Words{} : words(key.text); }

Words ViewSource::proper(const std::string& text) const {
  return text.empty() ? Words{} : Words{text, library.locales().front().tag};
}

View view(const locale::Phrasebook& phrasebook, const model::Centre& centre, const Session& session) {
  const locale::Messages& messages = phrasebook.at(session.visit().language);
  const ViewSource source{phrasebook, phrasebook.library(), centre, session, messages};
  View view;
  view.presence = session.presence;
  view.cover = cover_view(phrasebook, centre, session);
  if (session.presence == Presence::Here) {
    view.kind = session.place().kind;
    view.chrome = chrome_of(source);
    view.screen = screen_of(source);
    add_reading_tools(session.visit(), view);
  } else if (session.presence == Presence::AskingStill) {
    view.chrome.lang = source.locale().tag;
    view.chrome.rtl = source.locale().rtl;
    view.still = still_there_view(source);
    add_reading_tools(session.visit(), view);
  }
  return view;
}

View view(const model::Library& library, const model::Centre& centre, const Session& session) {
  return view(locale::Phrasebook(library), centre, session);
}

}  // namespace session
