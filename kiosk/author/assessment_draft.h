// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of the parts of assessments/<id>.toml share: the assessment as far as it has been read, and the
// names that its results have. Lives while one file is read; owns nothing that outlives it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "author/assessment_file.h"
#include "author/toml_reader.h"

namespace author {

class AssessmentDraft {
 public:
  AssessmentDraft(References& names, Diagnostics& faults) : references(names), diagnostics(faults) {}

  model::Assessment& assessment() { return file.assessment; }
  const model::Assessment& assessment() const { return file.assessment; }
  // Null if there is none so far.
  const model::Item* item(const std::string& id) const;
  const model::Scale* scale(const std::string& id) const;
  const model::Count* count(const std::string& id) const;
  const model::Pattern* pattern(const std::string& id) const;

  model::MessageKey message(TomlTable& table, const char* key, Need need = Need::Required);
  // As TomlTable::id, and underscores too: what `kiosk-pack score` calls a result.
  std::string name(TomlTable& table, const char* key, Need need = Need::Required);
  // Existing, scored items, each once.
  std::vector<model::ItemId> scored_items(TomlTable& table);
  // The tests of a condition or flag: item with equals or at_least, or a list `any` of such.
  std::vector<model::AnswerTest> answer_tests(TomlTable& table, const std::string& which_items);
  // A result called `name`, in the group of that name if there is one; an error if that is taken.
  void give_name(const std::string& group, const std::string& name, const Place& place);

  AssessmentFile file;
  std::map<std::string, Place> item_places;
  References& references;
  Diagnostics& diagnostics;

 private:
  std::optional<model::AnswerTest> answer_test(TomlTable& table, const std::string& which_items);

  std::set<std::pair<std::string, std::string>> names_;
  std::set<std::string> groups_;
};

// [[scale]], [[count]], [[pattern]], [[choice]], [[cutoff]], [[band]]
void read_results(TomlTable& file, AssessmentDraft& draft);
// [[flag]], [[follow]]
void read_consequences(TomlTable& file, AssessmentDraft& draft);
// `what` = [ {count = …, at_least = …}, … ]
std::vector<model::Threshold> read_thresholds(TomlTable& table, const char* key, AssessmentDraft& draft);

}  // namespace author
