// SPDX-License-Identifier: GPL-3.0-or-later
// The result, in the mode 'reflect': words, what helps, one place. Numbers only behind their fold; no band, no
// colour and no size depends on the answers.
#include <algorithm>

#include "assess/scoring.h"
#include "directory/listing.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kHelps = 3;

// What speaks beside 'about': the words of the cut-off that the pack marks; without a total there are none.
Words reflection(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome) {
  for (std::size_t i = 0; i < assessment.cutoffs.size(); ++i) {
    if (!assessment.cutoffs[i].reflect) continue;
    if (!outcome.cutoffs_reached[i]) return source.words("result.numbers.no-total");
    return source.words(*outcome.cutoffs_reached[i] ? assessment.higher : assessment.lower);
  }
  return {};
}

bool applies(const assess::Outcome& outcome) {
  return outcome.scales.empty() ||
         std::any_of(outcome.scales.begin(), outcome.scales.end(), [](const auto& scale) { return scale.applies; });
}

std::vector<Words> about(const ViewSource& source, const model::Assessment& assessment,
                         const assess::Outcome& outcome) {
  std::vector<Words> paragraphs;
  for (const std::size_t flag : outcome.flags) {
    paragraphs.push_back(source.words(assessment.flags[flag].show));
  }
  if (!applies(outcome) && !assessment.none.empty()) {
    paragraphs.push_back(source.words(assessment.none));
  } else {
    paragraphs.push_back(source.words(assessment.about));
    paragraphs.push_back(reflection(source, assessment, outcome));
  }
  std::erase_if(paragraphs, [](const Words& words) { return words.empty(); });
  return paragraphs;
}

// The door with exercises behind it is the one for feeling better.
std::vector<Tile> helps(const ViewSource& source) {
  const auto doors = source.library.doors();
  for (std::size_t door = 0; door < doors.size(); ++door) {
    const auto& topics = doors[door].topics;
    if (std::any_of(topics.begin(), topics.end(), [](const model::Topic& topic) {
          return std::holds_alternative<model::ExerciseId>(topic.target);
        })) {
      std::vector<Tile> tiles = tiles_of(source, door);
      tiles.resize(std::min(tiles.size(), kHelps));
      return tiles;
    }
  }
  return {};
}

Words answer_words(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
                   std::size_t item) {
  if (outcome.items[item] == assess::ItemState::Missing) return source.words("result.numbers.skipped");
  const auto* option = assess::chosen_option(assessment, source.visit().answers, item);
  return option ? source.words(option->text) : source.words("result.numbers.not-asked");
}

std::vector<Fact> numbers(const ViewSource& source, const model::Assessment& assessment,
                          const assess::Outcome& outcome) {
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    const model::Item& item = assessment.items[i];
    facts.push_back({item.id.text, "", source.words(item.text), answer_words(source, assessment, outcome, i)});
  }
  for (std::size_t i = 0; i < outcome.scales.size(); ++i) {
    const assess::ScaleOutcome& scale = outcome.scales[i];
    const Words value = scale.complete ? source.words("result.numbers.total-value",
                                                      {{"total", scale.sum}, {"min", scale.min}, {"max", scale.max}})
                                       : source.words("result.numbers.no-total");
    facts.push_back({"scale:" + assessment.scales[i].id.text, "", source.words("result.numbers.total"), value});
  }
  return facts;
}

void add_place(const ViewSource& source, const model::Assessment& assessment, ResultView& view) {
  const auto place = directory::one_place(source.library, assessment.category, source.locale().tag, source.moment());
  if (!place) return;
  view.place_title = source.words("result.place.title");
  view.place_button = source.words("result.place.button");
  view.place = service_card(source, source.library.services()[*place]);
}

void add_numbers(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
                 ResultView& view) {
  view.numbers_open = source.visit().numbers_open;
  view.numbers_label = source.words(view.numbers_open ? "result.numbers.close" : "result.numbers");
  if (!view.numbers_open) return;
  view.numbers = numbers(source, assessment, outcome);
  view.numbers_note = source.words("result.numbers.note");
}

}  // namespace

ResultView result_view(const ViewSource& source) {
  ResultView view;
  const model::Assessment* assessment = assessment_at(source.library, source.place());
  if (!assessment) return view;
  const assess::Outcome outcome = assess::outcome(*assessment, source.visit().answers);
  view.title = source.words("result.title");
  view.line = source.words("result.line");
  view.about_title = source.words("result.about.title");
  view.about = about(source, *assessment, outcome);
  if (place_of(source.library, assessment->topic)) {
    view.about_button = source.words("result.about.button");
    view.about_page = assessment->topic;
  }
  view.helps_title = source.words("result.helps.title");
  view.helps = helps(source);
  add_place(source, *assessment, view);
  add_numbers(source, *assessment, outcome, view);
  view.keep_reading = source.words("result.keep-reading");
  view.finish = source.words("result.finish");
  view.attribution = source.words(assessment->attribution);
  view.project_note = project_note(source, *assessment);
  return view;
}

}  // namespace session
