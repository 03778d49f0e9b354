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
#include "author/services_file.h"
#include "author/topics_file.h"

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
  (void)author::read_assessment(*source, "mood", references, diagnostics);
  (void)author::read_holidays(*source, hours.from, diagnostics);
  author::check_centre_file(*source, diagnostics);
  for (const model::Service& service : author::read_services(*source, hours, references, diagnostics)) {
    if (service.confidential && !service.address.text.empty()) std::abort();  // nothing to leak
  }
  references.check(diagnostics);
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) (void)author::to_text(diagnostic);
  return 0;
}
