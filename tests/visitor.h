// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who does things and sees what comes of them: a session over the content of visit_content.h.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content_library.h"
#include "session/session.h"
#include "session/view.h"
#include "visit_content.h"

namespace tests {

// Remembers the keys that the source language does not have: each is a word that nobody has written.
class RecordingLibrary final : public model::Library {
 public:
  explicit RecordingLibrary(model::Content content) : library_(std::move(content)) {}
  const model::Manifest& manifest() const override { return library_.manifest(); }
  std::span<const model::Locale> locales() const override { return library_.locales(); }
  std::span<const model::Door> doors() const override { return library_.doors(); }
  std::span<const model::Assessment> assessments() const override { return library_.assessments(); }
  std::span<const model::Exercise> exercises() const override { return library_.exercises(); }
  std::span<const model::Service> services() const override { return library_.services(); }
  std::span<const model::PageId> page_ids() const override { return library_.page_ids(); }
  const model::Page* page(const model::PageId& id, const model::LangTag& lang) const override {
    return library_.page(id, lang);
  }
  std::string_view message(const model::LangTag& lang, const model::MessageKey& key) const override {
    const std::string_view found = library_.message(lang, key);
    if (found.empty() && lang == library_.manifest().source_locale && !key.text.ends_with(".short")) {
      missing_.insert(key.text);
    }
    return found;
  }
  const std::set<std::string>& missing() const { return missing_; }

 private:
  ContentLibrary library_;
  mutable std::set<std::string> missing_;
};

inline session::Session copy_of(const session::Session& original) {
  session::Session copy;
  copy.vault.visit() = original.visit();
  copy.presence = original.presence;
  copy.now_ms = original.now_ms;
  copy.touched_ms = original.touched_ms;
  copy.covered_ms = original.covered_ms;
  copy.asked_ms = original.asked_ms;
  copy.minute_ends_ms = original.minute_ends_ms;
  copy.local = original.local;
  copy.clock_plausible = original.clock_plausible;
  copy.leaving = original.leaving;
  copy.person_can_sit = original.person_can_sit;
  return copy;
}

struct Visitor {
  const model::Library& library;
  const locale::Phrasebook& phrasebook;
  model::Centre centre;
  session::Session session;
  std::int64_t now_ms = 1'000'000;
  bool ended = false;

  Visitor(const model::Library& from, const locale::Phrasebook& words) : library(from), phrasebook(words) { wait(0); }

  void does(const session::Intent& intent) {
    session::Stepped stepped = session::step(library, std::move(session), intent);
    session = std::move(stepped.session);
    ended = !stepped.effects.empty();
  }
  template <class... Intents>
  void does_all(const Intents&... intents) {
    (does(intents), ...);
  }
  void wait(std::int64_t ms, model::LocalMinute local = kAfternoon, bool plausible = true) {
    now_ms += ms;
    does(session::Tick{now_ms, local, plausible, 60'000});
  }
  // Touches to begin and chooses a language by its place in visit_locales(); 1 is English.
  void arrives(std::uint16_t language = 1) { does_all(session::Begin{}, session::ChooseLanguage{language}); }

  session::View sees() const { return session::view(phrasebook, centre, session); }
  session::ScreenKind at() const { return session.place().kind; }
  template <class Screen>
  Screen sees_screen() const {
    return std::get<Screen>(sees().screen);
  }
};

}  // namespace tests
