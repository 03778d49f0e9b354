// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/assessment_words.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>

namespace author {
namespace {

using Keys = std::vector<model::MessageKey>;

void add(Keys& keys, const model::MessageKey& key) {
  if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

void add_items(Keys& keys, const model::Assessment& assessment, bool ours_too) {
  add(keys, assessment.recall);
  for (const model::Item& item : assessment.items) {
    add(keys, item.recall);
    add(keys, item.text);
    for (const model::Option& option : item.options) {
      if (ours_too || !option.does_not_apply) add(keys, option.text);
    }
  }
}

}  // namespace

Keys worded_keys(const model::Assessment& assessment) {
  Keys keys;
  add_items(keys, assessment, false);
  return keys;
}

std::string wording_hash(const std::vector<std::string>& texts) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const std::string& text : texts) hash.addData(QByteArray::fromStdString(text + "\n"));
  return hash.result().toHex().toStdString();
}

Keys offered_keys(const model::Assessment& assessment) {
  Keys keys;
  for (const model::MessageKey* key :
       {&assessment.title, &assessment.line, &assessment.intro, &assessment.attribution, &assessment.project_note,
        &assessment.about, &assessment.lower, &assessment.higher, &assessment.none}) {
    add(keys, *key);
  }
  add_items(keys, assessment, true);
  for (const model::Scale& scale : assessment.scales) add(keys, scale.note);
  for (const model::Band& band : assessment.bands) add(keys, band.text);
  if (std::any_of(assessment.items.begin(), assessment.items.end(), [](const auto& item) { return item.opt_in; })) {
    add(keys, model::MessageKey(assessment.id.text + ".opt-in"));
  }
  return keys;
}

Keys flag_keys(const model::Assessment& assessment) {
  Keys keys;
  for (const model::Flag& flag : assessment.flags) {
    add(keys, flag.show);
    add(keys, flag.otherwise);
  }
  return keys;
}

std::set<std::string> keys_that_may_lack(const std::vector<AssessmentFile>& files) {
  std::set<std::string> keys;
  for (const AssessmentFile& file : files) {
    for (const model::MessageKey& key : offered_keys(file.assessment)) keys.insert(key.text);
  }
  for (const AssessmentFile& file : files) {
    for (const model::MessageKey& key : flag_keys(file.assessment)) keys.erase(key.text);
  }
  return keys;
}

}  // namespace author
