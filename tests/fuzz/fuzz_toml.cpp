// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of TOML file that an editor writes: the bytes are given to each reader in turn.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "author/assessment_file.h"
#include "author/centre_file.h"
#include "author/exercise_file.h"
#include "author/locale_file.h"
#include "author/manifest_file.h"
#include "author/outcome_text.h"
#include "author/services_file.h"
#include "author/topics_file.h"

namespace {

// Whatever could be read can be scored with any answers; what was left out never makes a number by itself.
void score_anyhow(const std::optional<author::AssessmentFile>& file, const std::string& text) {
  if (!file) return;
  const model::Assessment& assessment = file->assessment;
  const std::vector<std::int8_t> answers(text.begin(), text.end());
  for (const assess::Answers given : {assess::Answers(), assess::Answers(answers)}) {
    const assess::Outcome outcome = assess::outcome(assessment, given);
    if (outcome.scales.size() != assessment.scales.size()) std::abort();
    for (std::size_t i = 0; i < assessment.scales.size(); ++i) {
      const bool may_tell = outcome.complete || assessment.scales[i].own_items_suffice;
      if (outcome.scales[i].complete && !may_tell) std::abort();
    }
    (void)author::outcome_json(assessment, outcome);
    (void)author::outcome_table(assessment, given, outcome);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  author::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto source = author::accept("file.toml", text, diagnostics);
  if (!source) return 0;
  author::References references;
  const author::HoursContext hours{model::Date{2026, 11, 23}, {}};
  (void)author::read_manifest(*source, {}, references, diagnostics);
  (void)author::read_locale(*source, model::LangTag("sl"), {model::LangTag("sl"), model::LangTag("en")}, diagnostics);
  (void)author::read_topics(*source, references, diagnostics);
  (void)author::read_exercise(*source, "breathe", references, diagnostics);
  score_anyhow(author::read_assessment(*source, "mood", references, diagnostics), text);
  (void)author::read_holidays(*source, hours.from, diagnostics);
  author::check_centre_file(*source, diagnostics);
  const auto services = author::read_services(*source, hours, references, diagnostics).services;
  for (const model::Service& service : services) {
    if (service.confidential && !service.address.text.empty()) std::abort();  // nothing to leak
  }
  references.check(diagnostics);
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) (void)author::to_text(diagnostic);
  return 0;
}
