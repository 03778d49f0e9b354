// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/compile.h"

#include <algorithm>
#include <set>

#include "author/assessment_proofs.h"
#include "author/assessment_words.h"
#include "author/claims.h"
#include "author/messages_file.h"
#include "author/pack_languages.h"
#include "author/pages_folder.h"
#include "author/po_header.h"
#include "author/structure.h"
#include "author/workshop.h"

namespace author {
namespace {

namespace fs = std::filesystem;

// Proper names are the same in every language.
void make_checkers(Workshop& workshop) {
  std::vector<std::string> names{workshop.content().manifest.title};
  for (const model::Service& service : workshop.content().services) {
    names.insert(names.end(), {service.name, service.organisation, service.address.text, service.address.town});
  }
  for (const model::Locale& locale : workshop.content().locales) {
    workshop.checkers.emplace(
        locale.tag, TextChecker(locale, workshop.options.fonts, names, workshop.references, workshop.diagnostics));
  }
}

SameList read_same_list(const PoFolder& source, Workshop& workshop) {
  const fs::path path = workshop.options.locales / "same-as-english.txt";
  std::error_code code;
  if (!fs::exists(path, code)) return {};
  const auto file = load(path, workshop.diagnostics);
  if (!file) return {};
  SameList same(*file, workshop.diagnostics);
  std::set<std::string> keys;
  for (const auto& [name, po] : source.files) {
    for (const PoEntry& entry : po.entries) keys.insert(entry.key);
  }
  if (!workshop.references.is_unread(Kind::Message)) same.check(keys, workshop.diagnostics);
  return same;
}

PoFolder read_texts(const model::LangTag& tag, Workshop& workshop) {
  workshop.say("texts in " + tag.text);
  PoFolder folder = read_po_folder(workshop.options.locales / tag.text, workshop.diagnostics);
  for (const auto& [name, file] : folder.files) {
    const model::Review review = review_of(file, workshop.manifest.manifest.date, workshop.diagnostics);
    if (!review.done()) workshop.result.unread.push_back(file.place.file);
    if (file.unreadable) workshop.unread.texts.insert(tag);
  }
  return folder;
}

void check_origins(const PoFolder& folder, const model::LangTag& tag, const std::vector<AssessmentFile>& assessments,
                   Diagnostics& diagnostics) {
  for (const AssessmentFile& file : assessments) {
    const auto po = folder.files.find("assessments/" + file.assessment.id.text + ".po");
    if (po == folder.files.end() || po->second.unreadable) continue;
    const auto& official = file.assessment.official;
    const bool listed = std::find(official.begin(), official.end(), tag) != official.end();
    check_origin(po->second, listed, file.place.file, diagnostics);
  }
}

// Of an assessment that could not be read nobody knows which texts may lack.
std::set<std::string> texts_that_may_lack(const std::vector<AssessmentFile>& assessments, const PoFolder& source,
                                          const Workshop& workshop) {
  std::set<std::string> keys = keys_that_may_lack(assessments);
  for (const std::string& id : workshop.unread.assessments) {
    const auto po = source.files.find("assessments/" + id + ".po");
    if (po == source.files.end()) continue;
    for (const PoEntry& entry : po->second.entries) keys.insert(entry.key);
  }
  return keys;
}

void read_messages(const std::vector<AssessmentFile>& assessments, Workshop& workshop) {
  const model::LangTag& source_tag = workshop.source_language();
  const PoFolder source = read_texts(source_tag, workshop);
  if (workshop.unread.texts.contains(source_tag)) workshop.references.unread(Kind::Message);
  auto& messages = workshop.content().messages;
  messages[source_tag] =
      source_messages(source, workshop.checkers.at(source_tag), workshop.references, workshop.diagnostics);
  check_origins(source, source_tag, assessments, workshop.diagnostics);
  const SameList same = read_same_list(source, workshop);
  const std::set<std::string> may_lack = texts_that_may_lack(assessments, source, workshop);
  ClaimSearch claims = ClaimSearch::of(assessments, workshop);
  claims.look(source, source_tag, true, workshop.diagnostics);
  for (const model::Locale& locale : workshop.content().locales) {
    if (workshop.is_source(locale.tag)) continue;
    const PoFolder folder = read_texts(locale.tag, workshop);
    check_origins(folder, locale.tag, assessments, workshop.diagnostics);
    claims.look(folder, locale.tag, false, workshop.diagnostics);
    messages[locale.tag] =
        translated_messages(folder, source, same, may_lack, workshop.checkers.at(locale.tag), workshop.diagnostics);
  }
  if (!workshop.unread.words()) claims.check_allowed(workshop.diagnostics);
}

}  // namespace

std::vector<fs::path> files_in(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> paths;
  std::error_code code;
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    const bool hidden = it->path().filename().string().starts_with(".");
    if (!hidden && it->path().extension() == extension) paths.push_back(it->path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Compiled compile(const CompileOptions& options, Diagnostics& diagnostics) {
  Workshop workshop{options, diagnostics, {}, {}, {}, {}, {}, {}};
  if (!read_pack_and_languages(workshop)) return std::move(workshop.result);
  for (const std::string& name : options.icons) workshop.references.define_again(Kind::Icon, name, {});
  workshop.say("structure");
  const std::vector<AssessmentFile> assessments = read_structure(workshop);
  make_checkers(workshop);
  read_messages(assessments, workshop);
  read_pages(workshop);
  workshop.say("cross-checks");
  check_directory(workshop);
  check_follows(assessments, workshop);
  check_wordings(assessments, workshop);
  withhold_incomplete(assessments, workshop);
  workshop.references.check(diagnostics);
  Compiled& result = workshop.result;
  result.content.manifest.draft = !result.unread.empty() || !result.uncalled.empty();
  return std::move(result);
}

}  // namespace author
