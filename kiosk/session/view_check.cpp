// SPDX-License-Identifier: GPL-3.0-or-later
// Before and during a self-assessment. Wording, options and order are the instrument's own.
#include <algorithm>

#include "directory/listing.h"
#include "session/check_way.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr int kFullLevel = 4;  // of the water glyph

// More water for more of it: by the score as written, whichever end the instrument begins with.
std::uint8_t level_of(const std::vector<model::Option>& options, std::size_t option) {
  const auto [low, high] = std::minmax_element(options.begin(), options.end(),
                                               [](const auto& a, const auto& b) { return a.score < b.score; });
  const int range = high->score - low->score;
  if (range > 0) {
    return static_cast<std::uint8_t>(((options[option].score - low->score) * kFullLevel * 2 + range) / (range * 2));
  }
  const int last = static_cast<int>(options.size()) - 1;
  return last < 1 ? std::uint8_t{0}
                  : static_cast<std::uint8_t>((static_cast<int>(option) * kFullLevel * 2 + last) / (last * 2));
}

// "You answer like this": the options of the first item that is scored, or of the first.
const std::vector<model::Option>* sample_options(const model::Assessment& assessment) {
  const std::vector<model::Option>* sample = nullptr;
  for (const model::Item& item : assessment.items) {
    if (item.options.empty() || (sample && !item.scored)) continue;
    if (item.scored) return &item.options;
    sample = &item.options;
  }
  return sample;
}

void add_sample(const ViewSource& source, const std::vector<model::Option>& options, CheckIntroView& view) {
  const bool ascending = level_of(options, 0) <= level_of(options, options.size() - 1);
  view.answer_like = source.words("check.answer-like");
  view.first_option = source.words(ascending ? options.front().text : options.back().text);
  view.last_option = source.words(ascending ? options.back().text : options.front().text);
  view.levels = static_cast<std::uint8_t>(std::min<std::size_t>(options.size(), 255));
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
    view.options.push_back({source.words(item.options[i].text), level_of(item.options, i), selected});
    view.answered = view.answered || selected;
  }
}

// What is said to the answer: the flag that speaks at it, else what stands in its place.
Varying said_after(const ViewSource& source, const model::Assessment& assessment, std::size_t item) {
  const auto flag = assess::flag_after(assessment, item);
  if (!flag) return {};
  const bool speaks = assess::raised_at(assessment, source.visit().answers, *flag, item);
  const Words show = source.words(assessment.flags[*flag].show),
              otherwise = source.words(assessment.flags[*flag].otherwise);
  return {speaks ? show : otherwise, {show, otherwise}};
}

// Of the pack's numbers the one for what the questions are about, else somebody to talk to. The emergency number itself
// stands in the dock.
std::optional<HelpRow> somebody_to_call(const ViewSource& source, const model::Assessment& assessment) {
  const model::CategoryId emergency = directory::emergency_category(source.library);
  const model::Emergency* best = nullptr;
  for (const model::Emergency& one : source.library.manifest().emergencies) {
    const auto service = index_of(source.library.services(), one.service);
    if (!service || source.library.services()[*service].category == emergency) continue;
    const bool fits = source.library.services()[*service].category == assessment.category;
    if (!best || fits) best = &one;
    if (fits) break;
  }
  return best ? std::optional(help_row(source, *best)) : std::nullopt;
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
  const std::size_t questions = question_count(source.library, source.place().a, source.session);
  view.questions = source.words("check.questions", {{"n", static_cast<std::int64_t>(questions)}});
  view.minutes = source.words("check.minutes", {{"n", assessment->minutes}});
  view.intro = source.words(assessment->intro);
  view.not_diagnosis = source.words("check.not-diagnosis");
  if (const auto* options = sample_options(*assessment)) add_sample(source, *options, view);
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
  const CheckWay way(*assessment, place.a, source.session);
  view.item = place.b;
  const assess::Position at = way.position(place.b);
  view.total = static_cast<std::uint16_t>(at.total);
  view.current = item.opt_in ? view.total : static_cast<std::uint16_t>(at.current);
  view.progress = item.opt_in ? source.words("check.opt-in.progress")
                              : source.words("check.progress", {{"n", view.current}, {"total", view.total}});
  view.recall = source.words(item.recall.empty() ? assessment->recall : item.recall);
  view.text = source.words(item.text);
  view.discreet = assessment->discreet;
  add_options(source, item, view);
  const bool last = way.after_question(place.b).kind == ScreenKind::Result;
  if (view.answered) view.next = source.words(last ? "check.finish" : "check.next");
  if (!way.matters(place.b) && way.may_end(place.b)) view.unread = source.words("check.unread");
  view.skip = source.words("check.skip");
  view.project_note = project_note(source, *assessment);
  return view;
}

AfterItemView after_item_view(const ViewSource& source) {
  AfterItemView view;
  const Place& here = source.place();
  const model::Assessment* assessment = assessment_at(source.library, here);
  if (!assessment || here.b >= assessment->items.size()) return view;
  const CheckWay way(*assessment, here.a, source.session);
  view.item = here.b;
  view.title = source.words("check.after.title");
  view.text = said_after(source, *assessment, here.b);
  view.call = somebody_to_call(source, *assessment);
  if (quiet_place(source.library)) view.quiet = source.words("bar.quiet");
  view.go_on = source.words("check.go-on");
  if (way.may_end(here.b)) view.unread = source.words("check.unread");
  return view;
}

OptInView opt_in_view(const ViewSource& source) {
  OptInView view;
  const Place& here = source.place();
  const model::Assessment* assessment = assessment_at(source.library, here);
  if (!assessment || here.b >= assessment->items.size()) return view;
  view.title = source.words("check.opt-in.title");
  view.text = source.words(assessment->id.text + ".opt-in");
  view.ask = source.words("check.opt-in.ask");
  view.leave_out = source.words("check.opt-in.leave-out");
  if (CheckWay(*assessment, here.a, source.session).may_end(here.b)) view.unread = source.words("check.unread");
  return view;
}

}  // namespace session
