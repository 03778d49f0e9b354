// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/assessment_proofs.h"

#include <algorithm>

#include "author/assessment_words.h"

namespace author {
namespace {

const AssessmentFile* find(const std::vector<AssessmentFile>& files, const model::AssessmentId& id) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.assessment.id == id; });
  return found == files.end() ? nullptr : &*found;
}

const model::Item* find_item(const AssessmentFile& file, const model::ItemId& id) {
  const auto& items = file.assessment.items;
  const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

bool leads_to(const std::vector<AssessmentFile>& files, const AssessmentFile& from, const model::AssessmentId& to,
              std::set<model::AssessmentId>& seen) {
  for (const model::Follow& follow : from.assessment.follows) {
    if (follow.assessment == to) return true;
    const AssessmentFile* next = find(files, follow.assessment);
    if (next && seen.insert(follow.assessment).second && leads_to(files, *next, to, seen)) return true;
  }
  return false;
}

bool same_answers(const model::Item& a, const model::Item& b) {
  return std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end(),
                    [](const auto& x, const auto& y) { return x.id == y.id && x.score == y.score; });
}

void check_carry(const AssessmentFile& from, const AssessmentFile& to, std::size_t follow, Diagnostics& diagnostics) {
  const auto& carry = from.assessment.follows[follow].carry;
  for (std::size_t i = 0; i < carry.size(); ++i) {
    const Place& place = from.follows[follow].carry[i];
    const model::Item* there = find_item(to, carry[i].to);
    const model::Item* here = find_item(from, carry[i].from);
    if (there == nullptr) {
      diagnostics.error(place, "'" + to.assessment.id.text + "' has no item '" + carry[i].to.text + "'",
                        "write the id of an item of " + to.place.file);
    } else if (here != nullptr && !same_answers(*here, *there)) {
      diagnostics.error(place,
                        "the answers of item '" + carry[i].to.text + "' of '" + to.assessment.id.text + "' differ",
                        "an answer is carried only where both have the same options and scores");
    }
  }
}

void check_doors(const std::vector<AssessmentFile>& files, Workshop& workshop) {
  for (const model::Door& door : workshop.content().doors) {
    for (const model::Topic& topic : door.topics) {
      const auto* id = std::get_if<model::AssessmentId>(&topic.target);
      const AssessmentFile* file = id ? find(files, *id) : nullptr;
      if (!file || !file->assessment.scoring_only) continue;
      workshop.diagnostics.error(file->place, "this is for scoring only, but door '" + door.id.text + "' offers it",
                                 "take it out of topics.toml, or remove scoring_only");
    }
  }
}

std::string hash_of(const AssessmentFile& file, Workshop& workshop) {
  const auto& texts = workshop.content().messages[workshop.source_language()];
  std::vector<std::string> words;
  for (const model::MessageKey& key : worded_keys(file.assessment)) {
    const auto found = texts.find(key);
    words.push_back(found == texts.end() ? "" : found->second);
  }
  return wording_hash(words);
}

void check_official(const AssessmentFile& file, Workshop& workshop) {
  if (workshop.unread.languages) return;
  const auto& locales = workshop.content().locales;
  for (const auto& [language, place] : file.official) {
    const model::LangTag& tag = language;
    if (std::any_of(locales.begin(), locales.end(), [&](const auto& locale) { return locale.tag == tag; })) continue;
    workshop.diagnostics.error(place, "'" + tag.text + "' is not a language of this pack",
                               "see 'locales' in pack.toml");
  }
}

// Nothing if the language has them all.
std::vector<std::string> lacking(const std::vector<model::MessageKey>& keys, const model::LangTag& tag,
                                 Workshop& workshop) {
  const auto& texts = workshop.content().messages[tag];
  std::vector<std::string> result;
  for (const model::MessageKey& key : keys) {
    if (!texts.contains(key)) result.push_back(key.text);
  }
  return result;
}

void withhold(const AssessmentFile& file, model::Assessment& packed, const model::Locale& locale, Workshop& workshop) {
  const auto missing = lacking(offered_keys(packed), locale.tag, workshop);
  if (missing.empty() && lacking(flag_keys(packed), locale.tag, workshop).empty()) return;
  packed.withheld.push_back(locale.tag);
  const std::set<model::LangTag>& unread = workshop.unread.texts;
  if (unread.contains(locale.tag) || unread.contains(workshop.source_language())) return;
  if (missing.empty() || packed.scoring_only) return;  // a flag's missing words are an error of the .po file
  const std::string more =
      missing.size() == 1 ? "" : " and " + counted(missing.size() - 1, "more text", "more texts") + " are";
  workshop.diagnostics.note(file.place,
                            "'" + packed.id.text + "' is withheld in " + locale.english_name + ": '" + missing.front() +
                                "'" + (more.empty() ? " is" : more) + " missing",
                            "translate the .po file to offer it there");
}

}  // namespace

void check_follows(const std::vector<AssessmentFile>& files, Workshop& workshop) {
  Diagnostics& diagnostics = workshop.diagnostics;
  for (const AssessmentFile& file : files) {
    for (std::size_t i = 0; i < file.assessment.follows.size(); ++i) {
      const AssessmentFile* next = find(files, file.assessment.follows[i].assessment);
      if (!next) continue;  // reported with the references
      const Place& place = file.follows[i].assessment;
      const std::string name = "'" + next->assessment.id.text + "'";
      std::set<model::AssessmentId> seen;
      if (next == &file || leads_to(files, *next, file.assessment.id, seen)) {
        diagnostics.error(place, name + " leads back here", "a visitor must come to an end: remove one [[follow]]");
      }
      if (next->assessment.scoring_only) {
        diagnostics.error(place, name + " is for scoring only", "offer one that the kiosk opens");
      }
      check_carry(file, *next, i, diagnostics);
    }
  }
  check_doors(files, workshop);
}

void check_wordings(const std::vector<AssessmentFile>& files, Workshop& workshop) {
  for (const AssessmentFile& file : files) {
    check_official(file, workshop);
    if (workshop.references.is_unread(Kind::Message)) continue;
    if (file.assessment.altered || file.assessment.official.empty()) continue;
    const std::string hash = hash_of(file, workshop);
    if (hash == file.wording) continue;
    if (file.wording.empty()) {
      workshop.diagnostics.error(file.place, "the instrument's English words are not protected",
                                 "compare them with the authors' text, then write wording = \"" + hash + "\"");
    } else {
      workshop.diagnostics.error(file.wording_place, "the instrument's English wording has changed",
                                 "restore the authors' words; if the change is theirs, write wording = \"" + hash +
                                     "\"; if it is ours, write altered = true");
    }
  }
}

void withhold_incomplete(const std::vector<AssessmentFile>& files, Workshop& workshop) {
  for (model::Assessment& packed : workshop.content().assessments) {
    const AssessmentFile* file = find(files, packed.id);
    if (!file) continue;
    for (const model::Locale& locale : workshop.content().locales) {
      if (!workshop.is_source(locale.tag)) withhold(*file, packed, locale, workshop);
    }
  }
}

}  // namespace author
