// SPDX-License-Identifier: GPL-3.0-or-later
// The guided tour's stops: every kind of screen, reached as a visitor reaches it, by intents through session::step and
// never by setting state. Made from whatever the pack holds; knows nothing of pictures.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "model/library.h"
#include "session/session.h"
#include "session/view.h"

namespace tour {

// How a visitor on the tour has set the screen.
struct Setting {
  std::uint16_t language = 0;  // index into Library::locales()
  session::TextScale scale = session::TextScale::Normal;
  session::Theme theme = session::Theme::Day;
};

// One visitor on the way to a stop.
class Walk {
 public:
  Walk(const model::Library& library, const model::Centre& centre, const Setting& setting, model::LocalMinute local);
  void go(const session::Intent& intent);
  void wait(std::int64_t ms);  // lets time pass
  // From the cover to the home screen, in the setting's language, size and colours.
  void begin_visit();
  session::View view() const;
  const session::Session& session() const { return session_; }
  session::Session arrive() && { return std::move(session_); }
  const model::Library& library() const { return library_; }

 private:
  const model::Library& library_;
  const model::Centre& centre_;
  Setting setting_;
  session::Session session_;
};

struct Stop {
  std::string screen;
  // False: the way does not lead there, which fails the tour.
  std::function<bool(Walk&)> way;
  // Before a language and a size are chosen all pictures of the screen may be the same.
  bool before_choice = false;
  // Also in evening and strong colours.
  bool all_themes = false;
  std::vector<model::LangTag> not_in = {};  // languages in which it is withheld
};

std::vector<Stop> plan_tour(const model::Library& library);

}  // namespace tour
