// SPDX-License-Identifier: GPL-3.0-or-later
// The result: words, what helps, one place. Numbers, and in the mode 'bands' where they lie, only behind their fold.
// What depends on the answers comes with all its variants, so that no place on the screen does.
#include <algorithm>

#include "assess/scoring.h"
#include "directory/listing.h"
#include "session/check_way.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kHelps = 3;

bool applies(const assess::Outcome& outcome) {
  return outcome.scales.empty() ||
         std::any_of(outcome.scales.begin(), outcome.scales.end(), [](const auto& scale) { return scale.applies; });
}

Varying varying(const Words& words, std::vector<Words> variants) {
  std::erase_if(variants, [](const Words& one) { return one.empty(); });
  return {words, std::move(variants)};
}

// What is said of the total: a flag's words, or those in their place.
void add_flags(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
               std::vector<Varying>& paragraphs) {
  for (std::size_t i = 0; i < assessment.flags.size(); ++i) {
    const model::Flag& flag = assessment.flags[i];
    if (flag.any_scale.empty() || flag.in_about) continue;
    const bool speaks = std::find(outcome.flags.begin(), outcome.flags.end(), i) != outcome.flags.end();
    const Words show = source.words(flag.show), otherwise = source.words(flag.otherwise);
    paragraphs.push_back(varying(speaks ? show : otherwise, {show, otherwise}));
  }
}

// What speaks beside 'about': the words of the cut-off that the pack marks; without a total there are none. Words that
// were altered have no cut-off.
void add_reflection(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
                    std::vector<Varying>& paragraphs) {
  const auto cutoff = std::find_if(assessment.cutoffs.begin(), assessment.cutoffs.end(),
                                   [](const model::Cutoff& one) { return one.reflect; });
  const Words lower = source.words(assessment.lower), higher = source.words(assessment.higher);
  if (cutoff == assessment.cutoffs.end() || assessment.altered || lower.empty() || higher.empty()) return;
  const Words no_total = source.words("result.numbers.no-total");
  const Words not_asked = assessment.none.empty() ? Words{} : source.words("result.not-asked");
  const auto reached = outcome.cutoffs_reached[static_cast<std::size_t>(cutoff - assessment.cutoffs.begin())];
  const bool none = !not_asked.empty() && !applies(outcome);
  const Words& said = none ? not_asked : !reached ? no_total : *reached ? higher : lower;
  paragraphs.push_back(varying(said, {lower, higher, no_total, not_asked}));
}

std::vector<Varying> about(const ViewSource& source, const model::Assessment& assessment,
                           const assess::Outcome& outcome) {
  std::vector<Varying> paragraphs;
  add_flags(source, assessment, outcome, paragraphs);
  const Words about = source.words(assessment.about), none = source.words(assessment.none);
  paragraphs.push_back(varying(none.empty() || applies(outcome) ? about : none, {about, none}));
  add_reflection(source, assessment, outcome, paragraphs);
  std::erase_if(paragraphs, [](const Varying& one) { return one.empty(); });
  return paragraphs;
}

bool reached(const model::Assessment& assessment, const assess::Outcome& outcome, const std::string& cutoff) {
  if (cutoff.empty()) return true;
  for (std::size_t i = 0; i < assessment.cutoffs.size(); ++i) {
    if (assessment.cutoffs[i].id == cutoff) return outcome.cutoffs_reached[i].value_or(false);
  }
  return false;
}

// As many as the assessment has, whatever the answers: more questions, or a page in the same place.
std::vector<FollowTile> follows(const ViewSource& source, const model::Assessment& assessment,
                                const assess::Outcome& outcome) {
  std::vector<FollowTile> tiles;
  for (const model::Follow& follow : assessment.follows) {
    const auto page = topic_tile(source, {follow.otherwise, ""}, model::Hue::Sea);
    const auto more = topic_tile(source, {follow.assessment, ""}, model::Hue::Sea);
    if (!page && !more) continue;
    FollowTile tile;
    for (const auto& one : {page, more}) {
      if (one) tile.variants.push_back(*one);
    }
    tile.tile = more && (!page || reached(assessment, outcome, follow.cutoff)) ? *more : *page;
    tiles.push_back(std::move(tile));
  }
  return tiles;
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
  const auto* option = assess::chosen_option(assessment, source.visit().answers, item);
  if (option) return source.words(option->text);
  const bool skipped = outcome.items[item] == assess::ItemState::Missing && !assessment.items[item].opt_in;
  return source.words(skipped ? "result.numbers.skipped" : "result.numbers.not-asked");
}

// `opt_in`: what was only offered and counts for nothing stands apart, after the total.
void add_answers(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
                 bool opt_in, std::vector<NumberRow>& rows) {
  const CheckWay way(assessment, source.place().a, source.session);
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    const model::Item& item = assessment.items[i];
    if (!way.exists(item) || item.opt_in != opt_in) continue;
    std::vector<Words> variants;
    for (const model::Option& option : item.options) variants.push_back(source.words(option.text));
    variants.push_back(source.words("result.numbers.skipped"));
    if (item.show_if || item.opt_in) variants.push_back(source.words("result.numbers.not-asked"));
    rows.push_back(
        {item.id.text, source.words(item.text), {answer_words(source, assessment, outcome, i), std::move(variants)}});
  }
}

Words total_words(const ViewSource& source, const assess::ScaleOutcome& scale, assess::Value value) {
  const auto whole = [](assess::Value number) { return assess::rounded(number, 0); };
  return source.words("result.numbers.total-value",
                      {{"total", whole(value)}, {"min", whole(scale.min)}, {"max", whole(scale.max)}});
}

// The total is the first scale in whole numbers that stands by itself; clusters and parts are for those who score by
// hand.
void add_total(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
               ResultView& view) {
  const auto found = std::find_if(assessment.scales.begin(), assessment.scales.end(),
                                  [](const model::Scale& scale) { return scale.group.empty() && scale.decimals == 0; });
  if (found == assessment.scales.end()) return;
  const assess::ScaleOutcome& scale = outcome.scales[static_cast<std::size_t>(found - assessment.scales.begin())];
  const Words none = source.words("result.numbers.no-total"), most = total_words(source, scale, scale.max);
  view.numbers.push_back({"total",
                          source.words("result.numbers.total"),
                          {scale.complete ? total_words(source, scale, scale.value) : none, {most, none}}});
  if (!found->note.empty()) view.total_note = source.words(found->note);
}

BandStrip strip(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
                std::size_t field, std::string_view name) {
  BandStrip made;
  made.id = "bands:" + std::string(name);
  made.title = source.words("result.bands.title");
  made.text.words = source.words("result.numbers.no-total");
  made.text.variants = {made.text.words};
  const model::Band* first = nullptr;
  for (const model::Band& band : assessment.bands) {
    if (band.field != name) continue;
    if (!first) first = &band;
    made.ranges.push_back({band.from, band.to});
    made.text.variants.push_back(source.words(band.text));
    made.source = band.source;
  }
  std::sort(made.ranges.begin(), made.ranges.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  if (outcome.bands[field]) made.text.words = source.words(assessment.bands[*outcome.bands[field]].text);
  for (std::size_t i = 0; first && i < outcome.scales.size(); ++i) {
    if (assessment.scales[i].id != first->scale || !outcome.scales[i].complete) continue;
    const assess::Value value = outcome.scales[i].value;
    const double low = made.ranges.front().from, high = made.ranges.back().to;
    const double at = static_cast<double>(value.of) / static_cast<double>(value.over);
    made.share = std::clamp((at - low) / std::max(1.0, high - low), 0.0, 1.0);
  }
  return made;
}

// Only where a pack may (it names its regulatory reference), and only for the instrument's own, unaltered words.
void add_bands(const ViewSource& source, const model::Assessment& assessment, const assess::Outcome& outcome,
               ResultView& view) {
  const bool own_words = project_note(source, assessment).empty() && !assessment.altered;
  if (source.library.manifest().result_mode != "bands" || !own_words) return;
  const auto fields = assess::band_fields(assessment);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    view.bands.push_back(strip(source, assessment, outcome, i, fields[i]));
  }
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
  if (assessment.reflection_only) return;
  view.numbers_open = source.visit().numbers_open;
  view.numbers_label = source.words(view.numbers_open ? "result.numbers.close" : "result.numbers");
  if (!view.numbers_open) return;
  add_answers(source, assessment, outcome, false, view.numbers);
  add_total(source, assessment, outcome, view);
  add_answers(source, assessment, outcome, true, view.numbers);
  add_bands(source, assessment, outcome, view);
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
  view.follows = follows(source, *assessment, outcome);
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
