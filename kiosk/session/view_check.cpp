// SPDX-License-Identifier: GPL-3.0-or-later
// Before and during a self-assessment. Wording, options and order are the instrument's own.
#include <algorithm>

#include "assess/scoring.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kFullLevel = 4;  // of the water glyph

std::uint8_t level_of(std::size_t option, std::size_t options) {
  if (options < 2) return 0;
  return static_cast<std::uint8_t>((option * kFullLevel * 2 + options - 1) / ((options - 1) * 2));
}

// "You answer like this": the options of the first item that is scored.
const std::vector<model::Option>* sample_options(const model::Assessment& assessment) {
  for (const model::Item& item : assessment.items) {
    if (item.scored && !item.options.empty()) return &item.options;
  }
  return nullptr;
}

std::vector<Promise> promises(const ViewSource& source) {
  std::vector<Promise> all = {
      {"fast-forward", model::Hue::Dusk, source.words("check.promise.skip")},
      {"hand-palm", model::Hue::Amber, source.words("check.promise.stop")},
      {"eraser", model::Hue::Sea, source.words("check.promise.erase")},
      {"eye-slash", model::Hue::Plum, source.words("check.promise.private")},
  };
  if (quiet_place(source.library)) all.push_back({"wind", model::Hue::Moss, source.words("check.promise.quiet")});
  return all;
}

void add_options(const ViewSource& source, const model::Item& item, QuestionView& view) {
  const int answer = source.place().b < kMaxItems ? source.visit().answers[source.place().b] : kNotAnswered;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const bool selected = answer == static_cast<int>(i);
    view.options.push_back({source.words(item.options[i].text), level_of(i, item.options.size()), selected});
    view.answered = view.answered || selected;
  }
}

}  // namespace

// Shown unless the words that the visitor reads, which may be a fallback's, are the instrument's own.
Words project_note(const ViewSource& source, const model::Assessment& assessment) {
  if (assessment.items.empty()) return {};
  const model::LangTag& read = source.messages.language_of(assessment.items.front().text.text);
  const bool official =
      std::find(assessment.official.begin(), assessment.official.end(), read) != assessment.official.end();
  return official ? Words{} : source.words(assessment.project_note);
}

CheckIntroView check_intro_view(const ViewSource& source) {
  CheckIntroView view;
  const model::Assessment* assessment = assessment_at(source.library, source.place());
  if (!assessment) return view;
  view.title = source.words(assessment->title);
  view.questions = source.words("check.questions", {{"n", static_cast<std::int64_t>(assessment->items.size())}});
  view.minutes = source.words("check.minutes", {{"n", assessment->minutes}});
  view.intro = source.words(assessment->intro);
  view.not_diagnosis = source.words("check.not-diagnosis");
  if (const auto* options = sample_options(*assessment)) {
    view.answer_like = source.words("check.answer-like");
    view.first_option = source.words(options->front().text);
    view.last_option = source.words(options->back().text);
    view.levels = static_cast<std::uint8_t>(std::min<std::size_t>(options->size(), 255));
  }
  view.begin = source.words("check.begin");
  if (place_of(source.library, assessment->topic)) {
    view.just_read = source.words("check.just-read");
    view.read_page = assessment->topic;
  }
  view.promises = promises(source);
  view.project_note = project_note(source, *assessment);
  view.attribution = source.words(assessment->attribution);
  return view;
}

QuestionView question_view(const ViewSource& source) {
  QuestionView view;
  const Place& place = source.place();
  const model::Assessment* assessment = assessment_at(source.library, place);
  if (!assessment || place.b >= assessment->items.size()) return view;
  const model::Item& item = assessment->items[place.b];
  const assess::Position at = assess::position(*assessment, source.visit().answers, place.b);
  view.current = static_cast<std::uint16_t>(at.current);
  view.total = static_cast<std::uint16_t>(at.total);
  view.progress = source.words("check.progress", {{"n", view.current}, {"total", view.total}});
  view.recall = source.words(item.recall.empty() ? assessment->recall : item.recall);
  view.text = source.words(item.text);
  view.discreet = assessment->discreet;
  add_options(source, item, view);
  const bool last = !assess::next_item(*assessment, source.visit().answers, place.b);
  if (view.answered) view.next = source.words(last ? "check.finish" : "check.next");
  view.skip = source.words("check.skip");
  view.project_note = project_note(source, *assessment);
  return view;
}

}  // namespace session
