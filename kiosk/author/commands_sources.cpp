// SPDX-License-Identifier: GPL-3.0-or-later
// check and build: the two commands that read an editor's folders.
#include <optional>
#include <ostream>

#include "author/centre_file.h"
#include "author/commands.h"
#include "author/compile.h"
#include "author/icons.h"
#include "author/toml_reader.h"
#include "base/file.h"
#include "pack/writer.h"

namespace author {
namespace {

int fail(const Streams& streams, const std::string& where, const std::string& what) {
  streams.err << "kiosk-pack: " << (where.empty() ? "" : where + ": ") << what << "\n";
  return kFailed;
}

struct Outcome {
  Diagnostics diagnostics;
  Compiled compiled;
  bool glyphs_checked = false, icons_checked = false;
};

// Nothing if the request itself is wrong; that has been said.
std::optional<Outcome> compile_request(const CheckRequest& request, const Streams& streams) {
  std::error_code code;
  for (const std::filesystem::path& folder : {request.content, request.locales}) {
    if (std::filesystem::is_directory(folder, code)) continue;
    fail(streams, folder.string(), "there is no such folder");
    return std::nullopt;
  }
  CompileOptions options;
  options.content = request.content;
  options.locales = request.locales;
  if (!request.as_of.empty()) {
    const auto date = parse_date(request.as_of);
    if (!date) {
      fail(streams, "--as-of", "'" + request.as_of + "' is not a day; write it as in 2026-11-23");
      return std::nullopt;
    }
    options.as_of = *date;
  }
  std::optional<text::Fonts> fonts;
  if (std::filesystem::exists(request.fonts / "fonts.list", code)) {
    auto opened = text::Fonts::open(request.fonts);
    if (!opened) {
      fail(streams, opened.error().where, opened.error().what);
      return std::nullopt;
    }
    fonts.emplace(std::move(opened).value());
    options.fonts = &*fonts;
  }
  if (const auto list = request.fonts.parent_path() / "pictograms.txt"; std::filesystem::exists(list, code)) {
    Diagnostics unread;
    if (const auto source = load(list, unread)) options.icons = icon_names(*source);
  }
  if (streams.terminal) options.progress = [&](const std::string& what) { streams.err << "… " << what << "\n"; };
  Outcome outcome;
  outcome.icons_checked = !options.icons.empty();
  outcome.glyphs_checked = fonts.has_value();
  outcome.compiled = compile(options, outcome.diagnostics);
  return outcome;
}

void report(const Outcome& outcome, const CheckRequest& request, std::ostream& out) {
  for (const Diagnostic& diagnostic : outcome.diagnostics.sorted()) out << to_text(diagnostic);
  if (!outcome.glyphs_checked) {
    out << "Characters were not checked: there are no fonts in " << request.fonts.string()
        << " (build them, or name their folder with --fonts).\n";
  }
  if (!outcome.icons_checked) {
    out << "Names of pictograms were not checked: there is no pictograms.txt in "
        << request.fonts.parent_path().string() << ".\n";
  }
  const Compiled& compiled = outcome.compiled;
  if (!compiled.unread.empty() || !compiled.uncalled.empty()) {
    out << "A draft: nobody has read " << counted(compiled.unread.size(), "file", "files")
        << " ('reviewed', X-Reviewed), "
        << "nobody has called " << counted(compiled.uncalled.size(), "service", "services") << " ('verified').\n";
  }
  out << summary(outcome.diagnostics) << "\n";
}

}  // namespace

int check(const CheckRequest& request, const Streams& streams) {
  const auto outcome = compile_request(request, streams);
  if (!outcome) return kFailed;
  report(*outcome, request, streams.out);
  return outcome->diagnostics.clean() ? kGood : kBad;
}

int build(const BuildRequest& request, const Streams& streams) {
  auto text = base::read_file(request.key);
  if (!text) return fail(streams, text.error().where, text.error().what);
  const auto key = pack::parse_secret_key(text.value());
  if (!key) return fail(streams, request.key.string(), key.error().what);
  const auto outcome = compile_request(request.check, streams);
  if (!outcome) return kFailed;
  report(*outcome, request.check, streams.out);
  if (!outcome->diagnostics.clean()) {
    streams.err << "No pack was written: the errors above come first.\n";
    return kBad;
  }
  if (streams.terminal) streams.err << "… writing and signing\n";
  const auto bytes = pack::write(outcome->compiled.content, key.value());
  if (!bytes) return fail(streams, bytes.error().where, bytes.error().what);
  const auto written = base::write_file_atomically(request.out, bytes.value());
  if (!written) return fail(streams, written.error().where, written.error().what);
  const model::Manifest& manifest = outcome->compiled.content.manifest;
  streams.out << request.out.string() << ": " << manifest.id << ", version " << manifest.version << ", "
              << to_text(manifest.date) << (manifest.draft ? ", a draft" : "") << ", "
              << counted(bytes.value().size(), "byte", "bytes") << "\n";
  return kGood;
}

int check_centre(const std::filesystem::path& file, const Streams& streams) {
  std::error_code code;
  if (!std::filesystem::exists(file, code)) return fail(streams, file.string(), "there is no such file");
  Diagnostics diagnostics;
  if (const auto source = load(file, diagnostics)) check_centre_file(*source, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) streams.out << to_text(diagnostic);
  streams.out << summary(diagnostics) << "\n";
  return diagnostics.clean() ? kGood : kBad;
}

}  // namespace author
