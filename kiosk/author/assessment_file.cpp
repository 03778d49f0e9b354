// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/assessment_file.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>
#include <map>

#include "author/toml_reader.h"

namespace author {
namespace {

using OptionLists = std::map<std::string, std::vector<model::Option>>;

class AssessmentReader {
 public:
  AssessmentReader(TomlTable& file, const std::string& id, References& references)
      : file_(file), id_(id), references_(references), diagnostics_(file.diagnostics()) {}

  AssessmentFile read() {
    result_.place = file_.place();
    read_head();
    read_result_words();
    const OptionLists options = read_options();
    for (TomlTable& table : file_.tables("item", "an item", Need::Required)) read_item(table, options);
    for (TomlTable& table : file_.tables("scale", "a scale")) read_scale(table);
    check_scored_items();
    for (TomlTable& table : file_.tables("cutoff", "a cut-off")) read_cutoff(table);
    for (TomlTable& table : file_.tables("flag", "a flag")) read_flag(table);
    check_reflection();
    file_.finish();
    return std::move(result_);
  }

 private:
  model::MessageKey message(TomlTable& table, const char* key, Need need = Need::Required) {
    const auto text = table.text(key, need);
    if (text) references_.use(Kind::Message, *text, table.place_of(key));
    return model::MessageKey(text.value_or(""));
  }

  void read_head() {
    model::Assessment& a = result_.assessment;
    a.id = model::AssessmentId(id_);
    if (const auto written = file_.id("id"); written && *written != id_) {
      diagnostics_.error(file_.place_of("id"), "the id is '" + *written + "', but the file is called " + id_ + ".toml",
                         "make both the same");
    }
    references_.define(Kind::Assessment, id_, file_.place_of("id"), diagnostics_);
    a.title = message(file_, "title");
    a.line = model::MessageKey(id_ + ".line");
    a.project_note = model::MessageKey(id_ + ".project-note");
    references_.use(Kind::Message, a.line.text, file_.place_of("id"));
    references_.use(Kind::Message, a.project_note.text, file_.place_of("id"));
    a.intro = message(file_, "intro");
    a.recall = message(file_, "recall");
    a.minutes = static_cast<int>(file_.integer("minutes", 1, 60).value_or(1));
    if (const auto topic = file_.id("topic")) {
      a.topic = model::PageId(*topic);
      references_.use(Kind::Page, *topic, file_.place_of("topic"));
    }
    if (const auto category = file_.id("category")) {
      a.category = model::CategoryId(*category);
      references_.use(Kind::Category, *category, file_.place_of("category"));
    }
    a.discreet = file_.boolean("discreet").value_or(false);
    for (auto& [tag, place] : file_.texts("official_locales", Need::Required)) {
      a.official.emplace_back(tag);
      result_.official.emplace_back(model::LangTag(tag), place);
    }
    result_.wording = file_.text("wording", Need::Optional).value_or("");
    result_.wording_place = file_.place_of("wording");
  }

  void read_result_words() {
    model::Assessment& a = result_.assessment;
    if (auto licence = file_.table("licence", "'licence'")) {
      a.licence_terms = licence->text("terms").value_or("");
      a.licence_source = licence->text("source").value_or("");
      a.attribution = message(*licence, "attribution");
      licence->finish();
    }
    if (auto words = file_.table("result", "'result'")) {
      a.about = message(*words, "about");
      a.lower = message(*words, "lower");
      a.higher = message(*words, "higher");
      a.none = message(*words, "none");
      words->finish();
    }
  }

  OptionLists read_options() {
    OptionLists lists;
    auto table = file_.table("options", "[options]");
    if (!table) return lists;
    for (const std::string& name : table->names()) {
      std::vector<model::Option>& list = lists[name];
      for (TomlTable& entry : table->tables(name.c_str(), "an option")) {
        model::Option option;
        option.id = model::OptionId(entry.id("id").value_or(""));
        option.score = static_cast<int>(entry.integer("score", -100, 100).value_or(0));
        option.text = message(entry, "text");
        entry.finish();
        if (std::any_of(list.begin(), list.end(), [&](const auto& o) { return o.id == option.id; })) {
          diagnostics_.error(entry.place_of("id"), "there are two options '" + option.id.text + "'", "rename one");
        }
        list.push_back(std::move(option));
      }
      if (list.size() < 2) {
        diagnostics_.error(table->place_of(name.c_str()), "a list of options has at least two", "add the others");
      }
    }
    return lists;
  }

  const model::Item* item(const model::ItemId& id) const {
    const auto& items = result_.assessment.items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& i) { return i.id == id; });
    return found == items.end() ? nullptr : &*found;
  }

  void read_item(TomlTable& table, const OptionLists& lists) {
    model::Item read;
    read.id = model::ItemId(table.id("id").value_or(""));
    if (item(read.id) != nullptr) {
      diagnostics_.error(table.place_of("id"), "there are two items '" + read.id.text + "'", "rename one of them");
    }
    read.text = message(table, "text");
    read.recall = message(table, "recall", Need::Optional);
    if (const auto name = table.text("options")) {
      const auto found = lists.find(*name);
      if (found == lists.end()) {
        diagnostics_.error(table.place_of("options"), "there are no options '" + *name + "'",
                           "name a list of [options] in this file");
      } else {
        read.options = found->second;
      }
    }
    read.scored = table.boolean("scored").value_or(true);
    if (auto condition = table.table("show_if", "'show_if'", Need::Optional)) read.show_if = condition_of(*condition);
    table.finish();
    places_[read.id.text] = table.place_of("id");
    result_.assessment.items.push_back(std::move(read));
  }

  // Only earlier items are known here, so a branch that points forwards, or to itself, is refused: no circle can arise.
  std::optional<model::Condition> condition_of(TomlTable& table) {
    const auto target = table.id("item");
    const auto equals = table.id("equals");
    table.finish();
    if (!target || !equals) return std::nullopt;
    const model::Item* asked = item(model::ItemId(*target));
    if (asked == nullptr) {
      diagnostics_.error(table.place_of("item"), "there is no item '" + *target + "' before this one",
                         "'show_if' names an item that was asked earlier");
      return std::nullopt;
    }
    if (std::none_of(asked->options.begin(), asked->options.end(),
                     [&](const auto& o) { return o.id.text == *equals; })) {
      diagnostics_.error(table.place_of("equals"), "item '" + *target + "' has no option '" + *equals + "'",
                         "write the id of one of its options");
      return std::nullopt;
    }
    return model::Condition{model::ItemId(*target), model::OptionId(*equals)};
  }

  void read_scale(TomlTable& table) {
    model::Scale scale;
    scale.id = model::ScaleId(table.id("id").value_or(""));
    if (find_scale(scale.id) != nullptr) {
      diagnostics_.error(table.place_of("id"), "there are two scales '" + scale.id.text + "'", "rename one of them");
    }
    for (auto& [id, place] : table.texts("items", Need::Required)) {
      const model::Item* summed = item(model::ItemId(id));
      if (summed == nullptr) {
        diagnostics_.error(place, "there is no item '" + id + "'", "write the id of an item of this file");
      } else if (!summed->scored) {
        diagnostics_.error(place, "item '" + id + "' is not scored", "remove it here, or remove scored = false there");
      } else if (std::find(scale.items.begin(), scale.items.end(), summed->id) != scale.items.end()) {
        diagnostics_.error(place, "item '" + id + "' stands twice", "remove one of them");
      } else {
        scale.items.push_back(summed->id);
      }
    }
    table.finish();
    result_.assessment.scales.push_back(std::move(scale));
  }

  const model::Scale* find_scale(const model::ScaleId& id) const {
    const auto& scales = result_.assessment.scales;
    const auto found = std::find_if(scales.begin(), scales.end(), [&](const auto& s) { return s.id == id; });
    return found == scales.end() ? nullptr : &*found;
  }

  void check_scored_items() {
    for (const model::Item& scored : result_.assessment.items) {
      const auto& scales = result_.assessment.scales;
      const bool summed = std::any_of(scales.begin(), scales.end(), [&](const model::Scale& scale) {
        return std::find(scale.items.begin(), scale.items.end(), scored.id) != scale.items.end();
      });
      if (scored.scored && !summed) {
        diagnostics_.error(places_[scored.id.text], "item '" + scored.id.text + "' is scored, but no scale sums it",
                           "add it to a [[scale]], or write scored = false");
      }
    }
  }

  // The least and the greatest sum; an item that was not asked adds nothing.
  std::pair<int, int> range_of(const model::Scale& scale) const {
    std::pair<int, int> range{0, 0};
    for (const model::ItemId& id : scale.items) {
      const model::Item* summed = item(id);
      if (summed == nullptr || summed->options.empty()) continue;
      const auto [least, most] = std::minmax_element(summed->options.begin(), summed->options.end(),
                                                     [](const auto& a, const auto& b) { return a.score < b.score; });
      range.first += summed->show_if ? std::min(0, least->score) : least->score;
      range.second += std::max(summed->show_if ? 0 : most->score, most->score);
    }
    return range;
  }

  void read_cutoff(TomlTable& table) {
    model::Cutoff cutoff;
    cutoff.id = table.text("id").value_or("");
    cutoff.scale = model::ScaleId(table.id("scale").value_or(""));
    cutoff.at = static_cast<int>(table.integer("at", -10000, 10000).value_or(0));
    cutoff.source = table.text("source").value_or("");
    cutoff.reflect = table.boolean("reflect").value_or(false);
    table.finish();
    const model::Scale* scale = find_scale(cutoff.scale);
    if (scale == nullptr) {
      if (!cutoff.scale.empty()) {
        diagnostics_.error(table.place_of("scale"), "there is no scale '" + cutoff.scale.text + "'",
                           "write the id of a [[scale]] of this file");
      }
    } else if (const auto [least, most] = range_of(*scale); cutoff.at <= least || cutoff.at > most) {
      diagnostics_.error(table.place_of("at"), "the cut-off " + std::to_string(cutoff.at) + " divides nothing",
                         "the scale runs from " + std::to_string(least) + " to " + std::to_string(most));
    }
    result_.assessment.cutoffs.push_back(std::move(cutoff));
  }

  void read_flag(TomlTable& table) {
    model::Flag flag;
    flag.item = model::ItemId(table.id("item").value_or(""));
    flag.at_least = static_cast<int>(table.integer("at_least", -100, 100).value_or(1));
    flag.show = message(table, "show");
    table.finish();
    const model::Item* flagged = item(flag.item);
    if (flagged == nullptr && !flag.item.empty()) {
      diagnostics_.error(table.place_of("item"), "there is no item '" + flag.item.text + "'",
                         "write the id of an item of this file");
    } else if (flagged != nullptr && std::none_of(flagged->options.begin(), flagged->options.end(),
                                                  [&](const model::Option& o) { return o.score >= flag.at_least; })) {
      diagnostics_.error(table.place_of("at_least"), "no answer can raise this flag",
                         "lower 'at_least' to a score that an option has");
    }
    result_.assessment.flags.push_back(std::move(flag));
  }

  void check_reflection() {
    const auto& cutoffs = result_.assessment.cutoffs;
    const auto n = std::count_if(cutoffs.begin(), cutoffs.end(), [](const auto& cutoff) { return cutoff.reflect; });
    if (n > 1) {
      diagnostics_.error(file_.place_of("cutoff"), "more than one cut-off chooses between the words of the result",
                         "leave reflect = true at one of them");
    }
  }

  TomlTable& file_;
  const std::string& id_;
  References& references_;
  Diagnostics& diagnostics_;
  AssessmentFile result_;
  std::map<std::string, Place> places_;
};

}  // namespace

std::optional<AssessmentFile> read_assessment(const Source& source, const std::string& id, References& references,
                                              Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return std::nullopt;
  TomlTable file(*parsed, source, diagnostics, "an assessment");
  return AssessmentReader(file, id, references).read();
}

std::vector<model::MessageKey> worded_keys(const model::Assessment& assessment) {
  std::vector<model::MessageKey> keys;
  const auto add = [&](const model::MessageKey& key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  add(assessment.recall);
  for (const model::Item& item : assessment.items) {
    add(item.recall);
    add(item.text);
    for (const model::Option& option : item.options) add(option.text);
  }
  return keys;
}

std::string wording_hash(const std::vector<std::string>& texts) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const std::string& text : texts) hash.addData(QByteArray::fromStdString(text + "\n"));
  return hash.result().toHex().toStdString();
}

}  // namespace author
