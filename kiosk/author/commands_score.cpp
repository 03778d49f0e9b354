// SPDX-License-Identifier: GPL-3.0-or-later
// score: the outcome of answers on paper, for a clinician who checks us by hand. Reads one assessment's structure; its
// texts need not be there. Keeps nothing.
#include <ostream>

#include "author/assessment_file.h"
#include "author/commands.h"
#include "author/given_answers.h"
#include "author/outcome_text.h"
#include "author/toml_reader.h"

namespace author {
namespace {

int fail(const Streams& streams, const std::string& where, const std::string& what) {
  streams.err << "kiosk-pack: " << where << ": " << what << "\n";
  return kFailed;
}

}  // namespace

int score(const ScoreRequest& request, const Streams& streams) {
  std::filesystem::path path = request.assessment;
  if (path.extension() != ".toml") {
    if (!is_id(request.assessment)) {
      return fail(streams, request.assessment, "this is no assessment; write its id: the name of its file in assessments/");
    }
    path = request.content / "assessments" / (request.assessment + ".toml");
  }
  std::error_code code;
  if (!std::filesystem::exists(path, code)) {
    return fail(streams, path.string(), "there is no such file; name the folder of the content with --content");
  }
  Diagnostics diagnostics;
  References references;
  const auto source = load(path, diagnostics);
  const auto file = source ? read_assessment(*source, path.stem().string(), references, diagnostics) : std::nullopt;
  if (!file || !diagnostics.clean()) {
    for (const Diagnostic& diagnostic : diagnostics.sorted()) streams.err << to_text(diagnostic);
    return kBad;
  }
  const model::Assessment& assessment = file->assessment;
  const auto answers = given_answers(assessment, request.answers, request.not_applicable);
  if (!answers) return fail(streams, "--answers", answers.error().what);
  const assess::Outcome outcome = assess::outcome(assessment, answers.value());
  streams.out << (request.json ? outcome_json(assessment, outcome)
                               : outcome_table(assessment, answers.value(), outcome));
  return kGood;
}

}  // namespace author
