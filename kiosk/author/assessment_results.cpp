// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from answers: numbers, counts, patterns, words, cut-offs, bands.
#include <algorithm>

#include "assess/value.h"
#include "author/assessment_draft.h"

namespace author {
namespace {

struct Range {
  assess::Value low, high;
};

std::string told(const assess::Value& value) {
  const auto [of, over] = value;
  return of % over == 0 ? std::to_string(of / over) : std::to_string(of) + "/" + std::to_string(over);
}

std::pair<int, int> scores_of(const model::Item& item) {
  int low = 0, high = 0;
  bool any = false;
  for (const model::Option& option : item.options) {
    if (option.does_not_apply) continue;
    low = any ? std::min(low, option.score) : option.score;
    high = any ? std::max(high, option.score) : option.score;
    any = true;
  }
  return {low, high};
}

// The least and the greatest value; an item that was not asked adds nothing.
Range range_of(const model::Scale& scale, const AssessmentDraft& draft) {
  std::int64_t low = 0, high = 0;
  for (const model::ItemId& id : scale.items) {
    const model::Item* item = draft.item(id.text);
    if (item == nullptr) continue;
    const auto [least, most] = scores_of(*item);
    low += item->show_if ? std::min(0, least) : least;
    high += item->show_if ? std::max(0, most) : most;
  }
  const auto terms = static_cast<std::int64_t>(scale.mean ? std::max<std::size_t>(scale.items.size(), 1) : 1);
  return {{low * scale.times, terms * scale.over}, {high * scale.times, terms * scale.over}};
}

int number(TomlTable& table, const char* key, int least, int most, int otherwise) {
  return static_cast<int>(table.integer(key, least, most, Need::Optional).value_or(otherwise));
}

void read_scale(TomlTable& table, AssessmentDraft& draft) {
  model::Scale scale;
  scale.id = model::ScaleId(draft.name(table, "id"));
  scale.group = draft.name(table, "group", Need::Optional);
  if (draft.scale(scale.id.text) != nullptr) {
    draft.diagnostics.error(table.place_of("id"), "there are two scales '" + scale.id.text + "'", "rename one of them");
  } else {
    draft.give_name(scale.group, scale.id.text, table.place_of("id"));
  }
  scale.items = draft.scored_items(table);
  scale.mean = table.choice("method", {"sum", "mean"}, Need::Optional).value_or(0) == 1;
  scale.times = number(table, "times", 1, 1000, 1);
  scale.over = number(table, "over", 1, 1000, 1);
  scale.decimals = number(table, "decimals", 0, 3, 0);
  scale.note = draft.message(table, "note", Need::Optional);
  scale.own_items_suffice = table.boolean("own_items_suffice").value_or(false);
  scale.range_max_id = draft.name(table, "range_max", Need::Optional);
  draft.give_name("", scale.range_max_id, table.place_of("range_max"));
  table.finish();
  draft.assessment().scales.push_back(std::move(scale));
}

void read_count(TomlTable& table, AssessmentDraft& draft) {
  model::Count count;
  count.id = draft.name(table, "id");
  count.group = draft.name(table, "group", Need::Optional);
  if (draft.count(count.id) != nullptr) {
    draft.diagnostics.error(table.place_of("id"), "there are two counts '" + count.id + "'", "rename one of them");
  } else {
    draft.give_name(count.group, count.id, table.place_of("id"));
  }
  count.items = draft.scored_items(table);
  count.at_least = static_cast<int>(table.integer("at_least", -100, 100).value_or(1));
  table.finish();
  draft.assessment().counts.push_back(std::move(count));
}

void check_reach(TomlTable& table, const model::Threshold& threshold, AssessmentDraft& draft) {
  const model::Count* count = draft.count(threshold.count);
  const model::Scale* scale = draft.scale(threshold.scale);
  const bool reached = count ? static_cast<int>(count->items.size()) >= threshold.at_least
                             : !scale || assess::at_least(range_of(*scale, draft).high, threshold.at_least);
  if (reached) return;
  draft.diagnostics.error(table.place_of("at_least"),
                          "no answers reach " + std::to_string(threshold.at_least) + " in '" +
                              (count ? threshold.count : threshold.scale) + "'",
                          "lower 'at_least'");
}

void check_known(TomlTable& table, const char* key, bool known, const std::string& name, AssessmentDraft& draft) {
  if (name.empty() || known) return;
  const bool pattern = std::string(key) == "pattern";
  draft.diagnostics.error(table.place_of(key),
                          std::string("there is no ") + key + " '" + name + "'" + (pattern ? " before this one" : ""),
                          pattern ? "a pattern can name only patterns above it in this file"
                                  : std::string("write the id of a [[") + key + "]] of this file");
}

model::Threshold read_threshold(TomlTable& table, AssessmentDraft& draft) {
  model::Threshold threshold;
  threshold.count = draft.name(table, "count", Need::Optional);
  threshold.scale = draft.name(table, "scale", Need::Optional);
  threshold.pattern = draft.name(table, "pattern", Need::Optional);
  const Need need = table.has("pattern") ? Need::Optional : Need::Required;
  threshold.at_least = static_cast<int>(table.integer("at_least", -100000, 100000, need).value_or(1));
  if (table.has("count") + table.has("scale") + table.has("pattern") != 1) {
    draft.diagnostics.error(table.place(), "a threshold is one of 'count', 'scale' and 'pattern'",
                            "name exactly one of them");
  }
  check_known(table, "count", draft.count(threshold.count) != nullptr, threshold.count, draft);
  check_known(table, "scale", draft.scale(threshold.scale) != nullptr, threshold.scale, draft);
  check_known(table, "pattern", draft.pattern(threshold.pattern) != nullptr, threshold.pattern, draft);
  check_reach(table, threshold, draft);
  table.finish();
  return threshold;
}

// Only earlier patterns are known here, so none can name itself through others.
void read_pattern(TomlTable& table, AssessmentDraft& draft) {
  model::Pattern pattern;
  pattern.id = draft.name(table, "id");
  pattern.group = draft.name(table, "group", Need::Optional);
  if (draft.pattern(pattern.id) != nullptr) {
    draft.diagnostics.error(table.place_of("id"), "there are two patterns '" + pattern.id + "'", "rename one of them");
  } else {
    draft.give_name(pattern.group, pattern.id, table.place_of("id"));
  }
  pattern.all = read_thresholds(table, "all", draft);
  pattern.any = read_thresholds(table, "any", draft);
  pattern.early = table.boolean("early").value_or(false);
  if (pattern.all.empty() && pattern.any.empty()) {
    draft.diagnostics.error(table.place(), "this pattern asks for nothing", "write 'all' or 'any'");
  }
  table.finish();
  draft.assessment().patterns.push_back(std::move(pattern));
}

void read_choice(TomlTable& table, AssessmentDraft& draft) {
  model::Choice choice;
  choice.id = draft.name(table, "id");
  draft.give_name("", choice.id, table.place_of("id"));
  for (TomlTable& entry : table.tables("cases", "a case", Need::Required)) {
    model::Choice::Case one;
    one.is = draft.name(entry, "is");
    one.pattern = draft.name(entry, "pattern");
    check_known(entry, "pattern", draft.pattern(one.pattern) != nullptr, one.pattern, draft);
    entry.finish();
    choice.cases.push_back(std::move(one));
  }
  choice.otherwise = draft.name(table, "otherwise");
  table.finish();
  draft.assessment().choices.push_back(std::move(choice));
}

const model::Scale* read_scale_name(TomlTable& table, model::ScaleId& id, AssessmentDraft& draft) {
  id = model::ScaleId(draft.name(table, "scale"));
  const model::Scale* scale = draft.scale(id.text);
  if (scale == nullptr && !id.empty()) {
    draft.diagnostics.error(table.place_of("scale"), "there is no scale '" + id.text + "'",
                            "write the id of a [[scale]] of this file");
  }
  return scale;
}

void read_cutoff(TomlTable& table, AssessmentDraft& draft) {
  model::Cutoff cutoff;
  cutoff.id = draft.name(table, "id");
  draft.give_name("", cutoff.id, table.place_of("id"));
  const model::Scale* scale = read_scale_name(table, cutoff.scale, draft);
  cutoff.at = static_cast<int>(table.integer("at", -10000, 10000).value_or(0));
  cutoff.below = table.boolean("below").value_or(false);
  cutoff.source = table.text("source").value_or("");
  cutoff.reflect = table.boolean("reflect").value_or(false);
  table.finish();
  if (scale) {
    const auto [low, high] = range_of(*scale, draft);
    const bool divides = cutoff.below ? assess::at_most(low, cutoff.at) && !assess::at_most(high, cutoff.at)
                                      : !assess::at_least(low, cutoff.at) && assess::at_least(high, cutoff.at);
    if (!divides) {
      draft.diagnostics.error(table.place_of("at"), "the cut-off " + std::to_string(cutoff.at) + " divides nothing",
                              "the scale runs from " + told(low) + " to " + told(high));
    }
  }
  draft.assessment().cutoffs.push_back(std::move(cutoff));
}

bool equals(const assess::Value& value, int limit) {
  return assess::at_least(value, limit) && assess::at_most(value, limit);
}

// Bands of one field follow one another through the whole range of one scale, in the order of the file.
class BandReader {
 public:
  explicit BandReader(AssessmentDraft& draft) : draft_(draft) {}

  void read(TomlTable& table) {
    model::Band band;
    band.id = draft_.name(table, "id");
    band.field = table.has("field") ? draft_.name(table, "field") : "band";
    const model::Scale* scale = read_scale_name(table, band.scale, draft_);
    band.from = static_cast<int>(table.integer("from", -10000, 10000).value_or(0));
    band.to = static_cast<int>(table.integer("to", -10000, 10000).value_or(0));
    band.text = draft_.message(table, "text");
    band.source = table.text("source").value_or("");
    table.finish();
    if (scale) check_beginning(table, band, *scale);
    last_[band.field] = {band, table.place_of("to")};
    draft_.assessment().bands.push_back(std::move(band));
  }

  void check_ends() const {
    for (const auto& [field, last] : last_) {
      const model::Scale* scale = draft_.scale(last.band.scale.text);
      if (!scale) continue;
      const assess::Value high = range_of(*scale, draft_).high;
      if (equals(high, last.band.to)) continue;
      draft_.diagnostics.error(
          last.place, "the last band ends at " + std::to_string(last.band.to) + ", but the scale goes to " + told(high),
          "bands cover the whole scale");
    }
  }

 private:
  struct Last {
    model::Band band;
    Place place;
  };

  void check_beginning(TomlTable& table, const model::Band& band, const model::Scale& scale) {
    const auto before = last_.find(band.field);
    if (before == last_.end()) {
      draft_.give_name("", band.field, table.place_of(table.has("field") ? "field" : "id"));
      const assess::Value low = range_of(scale, draft_).low;
      if (!equals(low, band.from)) {
        draft_.diagnostics.error(
            table.place_of("from"),
            "the first band begins at " + std::to_string(band.from) + ", but the scale at " + told(low),
            "bands cover the whole scale");
      }
    } else if (before->second.band.scale != band.scale) {
      draft_.diagnostics.error(table.place_of("scale"), "the bands of '" + band.field + "' belong to one scale",
                               "give the others another 'field'");
    } else if (const int next = before->second.band.to + 1; band.from != next) {
      draft_.diagnostics.error(table.place_of("from"),
                               std::string(band.from > next ? "there is a gap" : "there is an overlap") +
                                   ": the band before ends at " + std::to_string(next - 1),
                               "write from = " + std::to_string(next));
    }
    if (band.to < band.from) {
      draft_.diagnostics.error(table.place_of("to"), "this band ends before it begins", "'to' is the greater number");
    }
    for (const model::Band& other : draft_.assessment().bands) {
      if (other.field != band.field || other.id != band.id) continue;
      draft_.diagnostics.error(table.place_of("id"), "there are two bands '" + band.id + "'", "rename one of them");
    }
  }

  AssessmentDraft& draft_;
  std::map<std::string, Last> last_;
};

}  // namespace

std::vector<model::Threshold> read_thresholds(TomlTable& table, const char* key, AssessmentDraft& draft) {
  std::vector<model::Threshold> thresholds;
  for (TomlTable& entry : table.tables(key, "a threshold")) thresholds.push_back(read_threshold(entry, draft));
  return thresholds;
}

void read_results(TomlTable& file, AssessmentDraft& draft) {
  for (TomlTable& table : file.tables("scale", "a scale")) read_scale(table, draft);
  for (TomlTable& table : file.tables("count", "a count")) read_count(table, draft);
  for (TomlTable& table : file.tables("pattern", "a pattern")) read_pattern(table, draft);
  for (TomlTable& table : file.tables("choice", "a choice")) read_choice(table, draft);
  for (TomlTable& table : file.tables("cutoff", "a cut-off")) read_cutoff(table, draft);
  BandReader bands(draft);
  for (TomlTable& table : file.tables("band", "a band")) bands.read(table);
  bands.check_ends();
}

}  // namespace author
