// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of a library as a view, by walking the session there: for tests that look at all of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "visitor.h"

namespace tests {

struct Stop {
  std::string name;
  session::View view;
};

struct WalkOptions {
  std::uint16_t language = 1;
  session::TextScale scale = session::TextScale::Normal;
  session::Theme theme = session::Theme::Day;
  model::Centre centre;
  bool every_page = false;  // all parts of all pages, all services; else one of each kind
};

class Walk {
 public:
  Walk(const model::Library& library, const locale::Phrasebook& words, const WalkOptions& options)
      : library_(library), visitor_(library, words), options_(options) {
    visitor_.centre = options.centre;
  }

  std::vector<Stop> run() {
    stop("cover");
    visitor_.does(session::Begin{});
    set_tools();
    stop("welcome");
    visitor_.does(session::ChooseLanguage{options_.language});
    stop("home");
    doors();
    articles();
    checks();
    exercises();
    services();
    bars();
    return std::move(stops_);
  }

 private:
  void set_tools() { visitor_.does_all(session::SetTextScale{options_.scale}, session::SetTheme{options_.theme}); }

  void stop(const std::string& name) { stops_.push_back({name, visitor_.sees()}); }

  void doors() {
    for (const model::Door& door : library_.doors()) {
      visitor_.does_all(session::Start{}, session::OpenDoor{door.id});
      stop("door-" + door.id.text);
    }
  }

  void articles() {
    for (const model::PageId& id : library_.page_ids()) {
      visitor_.does_all(session::Start{}, session::OpenPage{id});
      if (visitor_.at() != session::ScreenKind::Article) continue;
      stop("article-" + id.text);
      for (int part = 1; part < 12; ++part) {
        const auto view = visitor_.sees_screen<session::ArticleView>();
        visitor_.does(session::ToggleFold{0});
        stop("article-" + id.text + "-open" + std::to_string(part));
        if (view.read_on.empty()) break;
        visitor_.does(session::NextPart{});
        stop("article-" + id.text + "-part" + std::to_string(part));
      }
      if (!options_.every_page && stops_.size() > 24) return;
    }
  }

  void checks() {
    visitor_.session.person_can_sit = true;
    for (const model::Assessment& check : library_.assessments()) {
      visitor_.does_all(session::Start{}, session::OpenAssessment{check.id});
      if (visitor_.at() != session::ScreenKind::CheckIntro) continue;  // not offered in this language
      stop("check-" + check.id.text);
      visitor_.does(session::BeginAssessment{});
      for (int i = 0; i < 64 && visitor_.at() != session::ScreenKind::Result; ++i) {
        const auto number = check.id.text + "-" + std::to_string(i);
        if (visitor_.at() != session::ScreenKind::Question) {
          stop("between-" + number);
          visitor_.does(session::NextItem{});
          continue;
        }
        stop("question-" + number);
        const auto options = visitor_.sees_screen<session::QuestionView>().options.size();
        visitor_.does(session::ChooseOption{static_cast<std::uint8_t>(options - 1)});
        stop("question-" + number + "-answered");
        visitor_.does(session::NextItem{});
      }
      stop("result-" + check.id.text);
      visitor_.does(session::ToggleNumbers{});
      if (!check.reflection_only) stop("result-" + check.id.text + "-numbers");
    }
  }

  void exercises() {
    for (const model::Exercise& exercise : library_.exercises()) {
      visitor_.does_all(session::Start{}, session::OpenExercise{exercise.id});
      visitor_.wait(6000);
      stop("exercise-" + exercise.id.text);
    }
    visitor_.does_all(session::Start{}, session::QuietMinute{});
    visitor_.wait(6000);
    stop("quiet");
    visitor_.does(session::NextStep{});
    stop("quiet-next");
  }

  void services() {
    for (const model::Door& door : library_.doors()) {
      if (!door.directory) continue;
      visitor_.does_all(session::Start{}, session::OpenDoor{door.id}, session::OpenCategory{0});
      stop("directory");
      visitor_.does(session::ToggleFilter{session::Filter::Free});
      stop("directory-free");
      visitor_.does_all(session::ToggleFilter{session::Filter::NoPapers},
                        session::ToggleFilter{session::Filter::WomenOnly},
                        session::ToggleFilter{session::Filter::MyLanguage});
      stop("directory-few");
      visitor_.does(session::ClearFilters{});
    }
    int shown = 0;
    for (const model::Service& service : library_.services()) {
      if (!options_.every_page && ++shown > 4) break;
      visitor_.does_all(session::Start{}, session::OpenService{service.id});
      stop("service-" + service.id.text);
    }
  }

  void bars() {
    visitor_.does_all(session::Start{}, session::Help{});
    stop("help");
    visitor_.does(session::ToggleFold{0});
    stop("help-open");
    visitor_.does(session::OpenSettings{});
    stop("settings");
    visitor_.does_all(session::CloseSheet{}, session::OpenLanguages{});
    stop("languages");
    visitor_.does_all(session::CloseSheet{}, session::PressLeave{});
    stop("covered");
    visitor_.does_all(session::CancelLeave{}, session::Touched{});
    stop("still");
  }

  const model::Library& library_;
  Visitor visitor_;
  WalkOptions options_;
  std::vector<Stop> stops_;
};

}  // namespace tests
