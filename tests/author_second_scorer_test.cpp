// SPDX-License-Identifier: GPL-3.0-or-later
// The engine, with the definitions that are shipped (and four that are not), against the second scorer: random papers,
// papers of every total and so every cut-off and its neighbours, and five faults that others have published, each of
// which must be noticed.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <random>

#include "assess/scoring.h"
#include "author/assessment_file.h"
#include "second_scorer.h"

namespace {

namespace fs = std::filesystem;

constexpr int kPapers = 100000;
const std::vector<std::string> kInstruments = {"pc-ptsd-5", "pcl-5",  "itq",     "phq-9",   "phq-8",  "phq-2", "gad-7",
                                               "gad-2",     "who-5",  "audit-c", "audit",   "phq-15", "dudit", "rses",
                                               "hark",      "des-ii", "sci",     "dast-10", "asq"};

model::Assessment definition(const std::string& id) {
  const fs::path tree(PRISTAN_SOURCE_DIR);
  fs::path path = tree / "content" / "assessments" / (id + ".toml");
  if (!fs::exists(path)) path = tree / "tests" / "data" / (id + ".toml");
  author::Diagnostics diagnostics;
  author::References references;
  const auto source = author::load(path, diagnostics);
  REQUIRE(source.has_value());
  const auto file = author::read_assessment(*source, id, references, diagnostics);
  REQUIRE(diagnostics.clean());
  return file->assessment;
}

std::string full_name(const std::string& group, const std::string& name) {
  return group.empty() ? name : group + "." + name;
}

// What the engine says under a name of the second scorer; kNothing if it says nothing.
using Extract = std::function<long(const assess::Outcome&)>;

long told(const std::optional<bool>& value) { return value ? long{*value} : tests::kNothing; }

long place_of(const std::string& word, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), word) - words.begin();
}

void add_scales(const model::Assessment& a, std::map<std::string, Extract>& plan) {
  for (std::size_t i = 0; i < a.scales.size(); ++i) {
    const int decimals = a.scales[i].decimals;
    plan[full_name(a.scales[i].group, a.scales[i].id.text)] = [=](const assess::Outcome& o) {
      return o.scales[i].complete ? static_cast<long>(assess::rounded(o.scales[i].value, decimals)) : tests::kNothing;
    };
    if (a.scales[i].range_max_id.empty()) continue;
    plan[a.scales[i].range_max_id] = [=](const assess::Outcome& o) {
      return o.scales[i].complete ? static_cast<long>(assess::rounded(o.scales[i].max, decimals)) : tests::kNothing;
    };
  }
}

void add_judgements(const model::Assessment& a, std::map<std::string, Extract>& plan) {
  for (std::size_t i = 0; i < a.counts.size(); ++i) {
    plan[full_name(a.counts[i].group, a.counts[i].id)] = [=](const assess::Outcome& o) {
      return o.counts[i] ? long{*o.counts[i]} : tests::kNothing;
    };
  }
  for (std::size_t i = 0; i < a.patterns.size(); ++i) {
    plan[full_name(a.patterns[i].group, a.patterns[i].id)] = [=](const assess::Outcome& o) {
      return told(o.patterns[i]);
    };
  }
  for (std::size_t i = 0; i < a.cutoffs.size(); ++i) {
    plan[a.cutoffs[i].id] = [=](const assess::Outcome& o) { return told(o.cutoffs_reached[i]); };
  }
  for (std::size_t i = 0; i < a.flags.size(); ++i) {
    plan["flag " + a.flags[i].id] = [=](const assess::Outcome& o) {
      return long{std::find(o.flags.begin(), o.flags.end(), i) != o.flags.end()};
    };
  }
}

void add_words(const model::Assessment& a, std::map<std::string, Extract>& plan) {
  for (std::size_t i = 0; i < a.choices.size(); ++i) {
    const std::string name = a.id.text + " " + a.choices[i].id;
    const std::vector<std::string> words = tests::words_of(name);
    std::vector<long> places;
    for (const auto& one : a.choices[i].cases) places.push_back(place_of(one.is, words));
    places.push_back(place_of(a.choices[i].otherwise, words));
    plan[name] = [=](const assess::Outcome& o) { return o.choices[i] ? places.at(*o.choices[i]) : tests::kNothing; };
  }
  const auto fields = assess::band_fields(a);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string name = a.id.text + " " + std::string(fields[i]);
    std::vector<long> places;
    for (const model::Band& band : a.bands) places.push_back(place_of(band.id, tests::words_of(name)));
    plan[name] = [=](const assess::Outcome& o) { return o.bands[i] ? places.at(*o.bands[i]) : tests::kNothing; };
  }
}

std::map<std::string, Extract> plan_for(const model::Assessment& a) {
  std::map<std::string, Extract> plan;
  plan["complete"] = [](const assess::Outcome& o) { return long{o.complete}; };
  if (!a.not_asked_id.empty()) {
    plan[a.not_asked_id] = [](const assess::Outcome& o) { return o.complete ? long{o.not_asked} : tests::kNothing; };
  }
  add_scales(a, plan);
  add_judgements(a, plan);
  add_words(a, plan);
  return plan;
}

// Deals papers: all of one instrument's boxes, ticked at random or up to a total.
class Dealer {
 public:
  explicit Dealer(const std::string& id, const model::Assessment& a) {
    for (std::size_t i = 0; i < a.items.size(); ++i) boxes_.push_back(tests::boxes_of(id, static_cast<int>(i) + 1));
  }

  tests::Boxes any() {
    tests::Boxes paper;
    const unsigned left_out = random_() % 3 == 0 ? 4 : 0;  // two in three are complete
    for (const auto& boxes : boxes_) {
      paper.push_back(random_() % 32 < left_out ? tests::kLeftOut : pick(boxes.size()));
    }
    return paper;
  }

  // Complete, and adding up to `total` over these items as far as their boxes allow.
  tests::Boxes with_total(const std::vector<std::size_t>& items, long total) {
    tests::Boxes paper;
    for (const auto& boxes : boxes_) paper.push_back(pick(boxes.size()));
    for (const std::size_t item : items) paper[item] = box_of(item, 0);
    long sum = 0;
    for (int tries = 0; sum < total && tries < 2000; ++tries) {
      const std::size_t item = items[random_() % items.size()];
      const int box = pick(boxes_[item].size());
      const int score = score_of(item, box), now = score_of(item, paper[item]);
      if (score == 99 || score <= now || sum + score - now > total) continue;
      sum += score - now;
      paper[item] = box;
    }
    return paper;
  }

  long highest(const std::vector<std::size_t>& items) const {
    long sum = 0;
    for (const std::size_t item : items) {
      int most = 0;
      for (const int score : boxes_[item]) most = score == 99 ? most : std::max(most, score);
      sum += most;
    }
    return sum;
  }

 private:
  int pick(std::size_t n) { return static_cast<int>(random_() % n); }
  int score_of(std::size_t item, int box) const { return boxes_[item][static_cast<std::size_t>(box)]; }
  int box_of(std::size_t item, int score) const {
    return static_cast<int>(std::find(boxes_[item].begin(), boxes_[item].end(), score) - boxes_[item].begin());
  }

  std::vector<std::vector<int>> boxes_;
  std::mt19937 random_{20261124};
};

std::string shown(const tests::Boxes& paper) {
  std::string text;
  for (const int box : paper) text += (text.empty() ? "" : ",") + (box < 0 ? std::string("-") : std::to_string(box));
  return text;
}

class Comparison {
 public:
  explicit Comparison(const model::Assessment& a) : assessment_(a), plan_(plan_for(a)), dealer_(a.id.text, a) {}

  // The first paper on which they differ, or an empty text.
  std::string random(int papers) {
    for (int i = 0; i < papers; ++i) {
      if (auto found = difference(dealer_.any()); !found.empty()) return found;
    }
    return "";
  }

  std::string every_total() {
    for (const model::Scale& scale : assessment_.scales) {
      std::vector<std::size_t> items;
      for (const model::ItemId& id : scale.items) items.push_back(*assess::index_of(assessment_, id));
      for (long total = 0, most = dealer_.highest(items); total <= most; ++total) {
        for (int i = 0; i < 5; ++i) {
          if (auto found = difference(dealer_.with_total(items, total)); !found.empty()) return found;
        }
      }
    }
    return "";
  }

 private:
  std::string difference(const tests::Boxes& paper) {
    const std::vector<std::int8_t> answers(paper.begin(), paper.end());
    const assess::Outcome outcome = assess::outcome(assessment_, answers);
    const auto second = tests::second_score(assessment_.id.text, paper);
    for (const auto& [name, extract] : plan_) {
      if (!second.contains(name)) return "the second scorer has no '" + name + "'";
    }
    for (const auto& [name, wanted] : second) {
      const auto extract = plan_.find(name);
      if (extract == plan_.end()) return "the engine has no '" + name + "'";
      const long found = extract->second(outcome);
      if (found == wanted) continue;
      return assessment_.id.text + " [" + shown(paper) + "] " + name + ": " + std::to_string(found) +
             ", second scorer " + std::to_string(wanted);
    }
    return "";
  }

  model::Assessment assessment_;
  std::map<std::string, Extract> plan_;
  Dealer dealer_;
};

bool noticed(const model::Assessment& faulty) {
  Comparison comparison(faulty);
  return !comparison.every_total().empty() || !comparison.random(2000).empty();
}

}  // namespace

TEST_CASE("two scorers agree on random papers, some with answers left out") {
  for (const std::string& id : kInstruments) {
    CAPTURE(id);
    CHECK(Comparison(definition(id)).random(kPapers) == "");
  }
}

TEST_CASE("two scorers agree at every total, so at every cut-off and band and beside them") {
  for (const std::string& id : kInstruments) {
    CAPTURE(id);
    CHECK(Comparison(definition(id)).every_total() == "");
  }
}

TEST_CASE("planted: 'above' for 'at or above', and 'below' for 'at or below', at every single cut-off") {
  int planted = 0;
  for (const std::string& id : kInstruments) {
    for (std::size_t i = 0; i < definition(id).cutoffs.size(); ++i) {
      model::Assessment faulty = definition(id);
      faulty.cutoffs[i].at += faulty.cutoffs[i].below ? -1 : 1;
      CAPTURE(id);
      CAPTURE(faulty.cutoffs[i].id);
      // Totals of four at a time (percent): the fault shows at the neighbour that the scale can have.
      const auto scale = std::find_if(faulty.scales.begin(), faulty.scales.end(),
                                      [&](const auto& one) { return one.id == faulty.cutoffs[i].scale; });
      REQUIRE(scale != faulty.scales.end());
      if (faulty.cutoffs[i].below && scale->times == 4) faulty.cutoffs[i].at -= 3;
      CHECK(noticed(faulty));
      ++planted;
    }
  }
  CHECK(planted >= 18);
}

TEST_CASE("planted: the last two questions about alcohol as 0, 1, 2") {
  model::Assessment faulty = definition("audit");
  for (const std::size_t item : {8u, 9u}) {
    for (std::size_t box = 0; box < 3; ++box) faulty.items[item].options[box].score = static_cast<int>(box);
  }
  CHECK(noticed(faulty));
}

TEST_CASE("planted: the reversal of the other order of sentences") {
  model::Assessment faulty = definition("rses");
  for (std::size_t i = 0; i < 10; ++i) faulty.items[i].reversed = i == 2 || i == 4 || i == 7 || i == 8 || i == 9;
  CHECK(noticed(faulty));
}

TEST_CASE("planted: per cent divided by ten") {
  model::Assessment faulty = definition("des-ii");
  for (model::Scale& scale : faulty.scales) scale.over *= 10;
  CHECK(noticed(faulty));
}

TEST_CASE("planted: above two instead of two or above") {
  model::Assessment faulty = definition("itq");
  for (model::Count& count : faulty.counts) count.at_least = 3;
  CHECK(noticed(faulty));
}
