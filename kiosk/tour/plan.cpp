// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/plan.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "assess/scoring.h"

namespace tour {
namespace {

using session::ScreenKind;

bool shows(const Walk& walk, ScreenKind kind) { return walk.session().place().kind == kind; }

// A stop that one intent leads to from the home screen.
Stop simple(std::string screen, ScreenKind kind, session::Intent intent) {
  return {std::move(screen), [kind, intent = std::move(intent)](Walk& walk) {
            walk.begin_visit();
            walk.go(intent);
            return shows(walk, kind);
          }};
}

void add_covers(std::vector<Stop>& stops) {
  stops.push_back({"cover", [](Walk& walk) { return walk.session().presence == session::Presence::Nobody; }, true});
  stops.push_back({"still-there", [](Walk& walk) {
                     walk.begin_visit();
                     walk.wait(session::idle_allowance_ms(walk.library(), walk.session()) + 1);
                     walk.go(session::Touched{});
                     return walk.session().presence == session::Presence::AskingStill;
                   }});
}

void add_entrance(std::vector<Stop>& stops) {
  stops.push_back({"welcome",
                   [](Walk& walk) {
                     walk.go(session::Begin{});
                     return shows(walk, ScreenKind::Welcome);
                   },
                   true});
  stops.push_back({"home",
                   [](Walk& walk) {
                     walk.begin_visit();
                     return shows(walk, ScreenKind::Home);
                   },
                   false, true});
}

void add_doors(std::vector<Stop>& stops, const model::Library& library) {
  for (const model::Door& door : library.doors()) {
    const session::OpenDoor open{door.id};
    if (door.directory) {
      stops.push_back(simple("categories", ScreenKind::Categories, open));
    } else if (door.topics.size() > 1) {
      stops.push_back(simple("topics-" + door.id.text, ScreenKind::Topics, open));
    }
  }
}

const model::Page* in_any_language(const model::Library& library, const model::PageId& id) {
  for (const model::Locale& locale : library.locales()) {
    if (const model::Page* page = library.page(id, locale.tag)) return page;
  }
  return nullptr;
}

Stop part_of(const model::PageId& id, std::size_t part, bool all_themes) {
  return {"article-" + id.text + "-" + std::to_string(part + 1),
          [id, part](Walk& walk) {
            walk.begin_visit();
            walk.go(session::OpenPage{id});
            for (std::size_t i = 0; i < part; ++i) walk.go(session::NextPart{});
            return shows(walk, ScreenKind::Article) && walk.session().place().b == part;
          },
          false, all_themes};
}

bool has_fold(const model::Part& part) {
  return std::any_of(part.blocks.begin(), part.blocks.end(),
                     [](const model::Block& block) { return block.kind == model::BlockKind::Fold; });
}

Stop open_fold(const model::PageId& id, std::size_t part) {
  return {"article-" + id.text + "-open-fold", [id, part](Walk& walk) {
            walk.begin_visit();
            walk.go(session::OpenPage{id});
            for (std::size_t i = 0; i < part; ++i) walk.go(session::NextPart{});
            walk.go(session::ToggleFold{0});
            const session::View view = walk.view();
            const auto* article = std::get_if<session::ArticleView>(&view.screen);
            return article && article->open_folds == 1;
          }};
}

// Every part of every page, and the first fold that there is, open.
void add_articles(std::vector<Stop>& stops, const model::Library& library) {
  bool folded = false, first = true;
  for (const model::PageId& id : library.page_ids()) {
    const model::Page* page = in_any_language(library, id);
    for (std::size_t part = 0; page && part < page->parts.size(); ++part) {
      stops.push_back(part_of(id, part, std::exchange(first, false)));
      if (!folded && has_fold(page->parts[part])) {
        stops.push_back(open_fold(id, part));
        folded = true;
      }
    }
  }
}

enum class Answers { Lowest, Highest, None };

std::uint8_t choice(const model::Item& item, Answers answers) {
  std::uint8_t best = 0;
  for (std::uint8_t i = 0; i < item.options.size(); ++i) {
    // What is not scored opens the way to what is: its last option.
    const bool higher = (!item.scored && !item.opt_in) || answers == Answers::Highest;
    const int now = item.options[i].score, then = item.options[best].score;
    if (higher ? now >= then : now < then) best = i;
  }
  return best;
}

// Answers what is asked and takes what is offered, until it stands at `kind` (of this item, if one is named: then all
// other items get their highest answer, so that it is asked).
bool answer_all(Walk& walk, const model::Assessment& assessment, Answers answers, ScreenKind kind,
                std::optional<std::size_t> item = std::nullopt) {
  walk.go(session::OpenAssessment{assessment.id});
  walk.go(session::BeginAssessment{});
  for (std::size_t guard = 0; guard <= 3 * assessment.items.size(); ++guard) {
    const session::Place here = walk.session().place();
    if (here.kind == kind && (!item || here.b == *item)) return true;
    if (here.kind == ScreenKind::Question && answers == Answers::None) {
      walk.go(session::SkipItem{});
    } else if (here.kind == ScreenKind::Question) {
      const Answers chosen = item && here.b != *item ? Answers::Highest : answers;
      walk.go(session::ChooseOption{choice(assessment.items[here.b], chosen)});
      walk.go(session::NextItem{});
    } else if (here.kind == ScreenKind::AfterItem || here.kind == ScreenKind::OptIn) {
      walk.go(session::NextItem{});
    } else {
      return false;
    }
  }
  return false;
}

Stop result(const std::string& screen, const model::Assessment& assessment, Answers answers, bool numbers = false) {
  return {screen, [&assessment, answers, numbers](Walk& walk) {
            walk.begin_visit();
            if (!answer_all(walk, assessment, answers, ScreenKind::Result)) return false;
            if (numbers) walk.go(session::ToggleNumbers{});
            return shows(walk, ScreenKind::Result) && walk.session().visit().numbers_open == numbers;
          }};
}

// What is said after each item that may matter, to the lowest and to the highest answer; and what is only offered.
void add_between(std::vector<Stop>& stops, const model::Assessment& assessment) {
  const auto stop = [&](const std::string& name, ScreenKind kind, std::size_t item, Answers answers) {
    stops.push_back({name, [&assessment, kind, item, answers](Walk& walk) {
                       walk.begin_visit();
                       return answer_all(walk, assessment, answers, kind, item);
                     }});
  };
  std::set<std::pair<model::MessageKey, bool>> said;
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    const std::string name = assessment.id.text + "-" + assessment.items[i].id.text;
    if (assessment.items[i].opt_in) stop("offer-" + name, ScreenKind::OptIn, i, Answers::Highest);
    const auto flag = assess::flag_after(assessment, i);
    // The same words look the same after every question but the last, where the visit may also end.
    const bool last = i + 1 == assessment.items.size();
    if (!flag || !said.emplace(assessment.flags[*flag].show, last).second) continue;
    stop("after-" + name + "-low", ScreenKind::AfterItem, i, Answers::Lowest);
    stop("after-" + name + "-high", ScreenKind::AfterItem, i, Answers::Highest);
  }
}

void add_questions(std::vector<Stop>& stops, const model::Assessment& assessment) {
  const auto open = [&assessment](Walk& walk) {
    walk.begin_visit();
    walk.go(session::OpenAssessment{assessment.id});
    walk.go(session::BeginAssessment{});
  };
  stops.push_back({"question-" + assessment.id.text,
                   [open](Walk& walk) {
                     open(walk);
                     return shows(walk, ScreenKind::Question);
                   },
                   false, true});
  stops.push_back({"question-" + assessment.id.text + "-answered", [open](Walk& walk) {
                     open(walk);
                     walk.go(session::ChooseOption{1});
                     const session::View view = walk.view();
                     const auto* question = std::get_if<session::QuestionView>(&view.screen);
                     return question && question->answered;
                   }});
  if (assessment.items.size() < 2) return;
  stops.push_back({"question-" + assessment.id.text + "-second", [open](Walk& walk) {
                     open(walk);
                     walk.go(session::ChooseOption{1});
                     walk.go(session::NextItem{});
                     if (shows(walk, ScreenKind::AfterItem)) walk.go(session::NextItem{});
                     return shows(walk, ScreenKind::Question) && walk.session().place().b > 0;
                   }});
}

// Some word of the result follows the answers.
bool reflects(const model::Assessment& assessment) {
  return !assessment.altered && !assessment.lower.empty() && !assessment.higher.empty() &&
         std::any_of(assessment.cutoffs.begin(), assessment.cutoffs.end(),
                     [](const model::Cutoff& cutoff) { return cutoff.reflect; });
}

void add_assessment(std::vector<Stop>& stops, const model::Assessment& assessment) {
  const std::string& id = assessment.id.text;
  stops.push_back(simple("check-" + id, ScreenKind::CheckIntro, session::OpenAssessment{assessment.id}));
  add_questions(stops, assessment);
  add_between(stops, assessment);
  stops.push_back(result("result-" + id + "-low", assessment, Answers::Lowest));
  if (reflects(assessment)) {
    stops.push_back(result("result-" + id + "-high", assessment, Answers::Highest));
    stops.push_back(result("result-" + id + "-unanswered", assessment, Answers::None));
  }
  if (!assessment.reflection_only) {
    stops.push_back(result("result-" + id + "-numbers", assessment, Answers::Highest, true));
  }
}

void add_assessments(std::vector<Stop>& stops, const model::Library& library) {
  for (const model::Assessment& assessment : library.assessments()) {
    if (assessment.scoring_only) continue;
    const std::size_t first = stops.size();
    add_assessment(stops, assessment);
    for (std::size_t i = first; i < stops.size(); ++i) stops[i].not_in = assessment.withheld;
  }
}

void add_exercises(std::vector<Stop>& stops, const model::Library& library) {
  constexpr std::int64_t kIntoABreathMs = 2'000;
  for (const model::Exercise& exercise : library.exercises()) {
    stops.push_back({"exercise-" + exercise.id.text, [id = exercise.id](Walk& walk) {
                       walk.begin_visit();
                       walk.go(session::OpenExercise{id});
                       walk.wait(kIntoABreathMs);
                       return shows(walk, ScreenKind::Exercise);
                     }});
  }
  stops.push_back({"quiet-minute", [](Walk& walk) {
                     walk.begin_visit();
                     walk.go(session::QuietMinute{});
                     walk.wait(kIntoABreathMs);
                     return shows(walk, ScreenKind::Exercise);
                   }});
  stops.push_back({"quiet-minute-paused", [](Walk& walk) {
                     walk.begin_visit();
                     walk.go(session::QuietMinute{});
                     walk.wait(kIntoABreathMs);
                     walk.go(session::PauseExercise{});
                     return walk.session().visit().exercise_paused_ms >= 0;
                   }});
}

std::size_t cards(const Walk& walk) {
  const session::View view = walk.view();
  const auto* directory = std::get_if<session::DirectoryView>(&view.screen);
  return directory ? directory->cards.size() : 0;
}

session::ToggleFilter filter(std::size_t index) { return {static_cast<session::Filter>(index)}; }

bool filter_some(Walk& walk) {
  const std::size_t all = cards(walk);
  for (std::size_t i = 0; i < session::kFilters; ++i) {
    walk.go(filter(i));
    if (cards(walk) > 0 && cards(walk) < all) return true;
    walk.go(filter(i));
  }
  return false;
}

bool filter_all_away(Walk& walk) {
  for (std::size_t i = 0; i < session::kFilters && cards(walk) > 0; ++i) walk.go(filter(i));
  return cards(walk) == 0;
}

void add_directory(std::vector<Stop>& stops, const model::Library& library) {
  const auto doors = library.doors();
  const auto door = std::find_if(doors.begin(), doors.end(), [](const model::Door& d) { return d.directory; });
  if (door == doors.end()) return;
  const auto narrowed = [id = door->id](bool (*narrow)(Walk&)) {
    return [id, narrow](Walk& walk) {
      walk.begin_visit();
      walk.go(session::OpenDoor{id});
      walk.go(session::OpenCategory{0});
      return shows(walk, ScreenKind::Directory) && narrow(walk);
    };
  };
  stops.push_back({"directory", narrowed([](Walk& walk) { return cards(walk) > 0; })});
  stops.push_back({"directory-filtered", narrowed(filter_some)});
  stops.push_back({"directory-empty", narrowed(filter_all_away)});
}

// One service of each kind that looks different.
void add_services(std::vector<Stop>& stops, const model::Library& library) {
  using Kind = bool (*)(const model::Service&);
  const std::pair<const char*, Kind> kinds[] = {
      {"week", [](const model::Service& s) { return s.hours.known && !s.hours.always && !s.address.text.empty(); }},
      {"always", [](const model::Service& s) { return s.hours.always; }},
      {"address", [](const model::Service& s) { return !s.address.text.empty() && !s.hours.known; }},
      {"number-only", [](const model::Service& s) { return s.address.text.empty() && !s.hours.known; }},
      {"two-numbers", [](const model::Service& s) { return s.phones.size() > 1; }},
      {"secret", [](const model::Service& s) { return s.confidential; }},
  };
  std::set<model::ServiceId> taken;
  for (const auto& [name, is] : kinds) {
    for (const model::Service& service : library.services()) {
      if (!is(service) || !taken.insert(service.id).second) continue;
      stops.push_back(simple(std::string("service-") + name, ScreenKind::Service, session::OpenService{service.id}));
      break;
    }
  }
}

}  // namespace

Walk::Walk(const model::Library& library, const model::Centre& centre, const Setting& setting, model::LocalMinute local)
    : library_(library), centre_(centre), setting_(setting) {
  session_.person_can_sit = true;  // the tour shows all that a house could have
  go(session::Tick{1'000'000, local, true});
}

void Walk::go(const session::Intent& intent) {
  session_ = session::step(library_, std::move(session_), intent).session;
}

void Walk::wait(std::int64_t ms) { go(session::Tick{session_.now_ms + ms, session_.local, session_.clock_plausible}); }

void Walk::begin_visit() {
  go(session::Begin{});
  go(session::ChooseLanguage{setting_.language});
  go(session::SetTextScale{setting_.scale});
  go(session::SetTheme{setting_.theme});
}

session::View Walk::view() const { return session::view(library_, centre_, session_); }

std::vector<Stop> plan_tour(const model::Library& library) {
  std::vector<Stop> stops;
  add_covers(stops);
  add_entrance(stops);
  add_doors(stops, library);
  add_articles(stops, library);
  add_assessments(stops, library);
  add_exercises(stops, library);
  add_directory(stops, library);
  add_services(stops, library);
  stops.push_back(simple("help", ScreenKind::Help, session::Help{}));
  stops.push_back({"help-open-fold", [](Walk& walk) {
                     walk.begin_visit();
                     walk.go(session::Help{});
                     walk.go(session::ToggleFold{0});
                     const session::View view = walk.view();
                     const auto* help = std::get_if<session::HelpView>(&view.screen);
                     return help && !help->folds.empty() && help->folds.front().open;
                   }});
  stops.push_back(simple("languages", ScreenKind::Languages, session::OpenLanguages{}));
  stops.push_back(simple("settings", ScreenKind::Settings, session::OpenSettings{}));
  return stops;
}

}  // namespace tour
