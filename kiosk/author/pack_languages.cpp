// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/pack_languages.h"

#include <algorithm>

#include "author/locale_file.h"

namespace author {
namespace {

namespace fs = std::filesystem;

bool has_folder(const model::LangTag& tag, const Workshop& workshop) {
  std::error_code code;
  return !tag.empty() && fs::is_directory(workshop.options.locales / tag.text, code);
}

std::vector<model::LangTag> language_folders(const fs::path& locales) {
  std::vector<model::LangTag> tags;
  std::error_code code;
  for (fs::directory_iterator it(locales, code), end; !code && it != end; it.increment(code)) {
    std::error_code other;
    if (fs::exists(it->path() / "locale.toml", other)) tags.emplace_back(it->path().filename().string());
  }
  std::sort(tags.begin(), tags.end());
  return tags;
}

void read_pack(Workshop& workshop) {
  const CompileOptions& options = workshop.options;
  const auto source = load(options.content / "pack.toml", workshop.diagnostics);
  auto read = source ? read_manifest(*source, options.as_of, workshop.references, workshop.diagnostics) : std::nullopt;
  if (read) workshop.manifest = std::move(*read);
  if (!read) workshop.manifest.manifest.date = options.as_of;
}

// What pack.toml does not say of the languages.
void stand_in(Workshop& workshop) {
  ManifestFile& manifest = workshop.manifest;
  model::LangTag& source = manifest.manifest.source_locale;
  if (!has_folder(source, workshop)) source = model::LangTag("en");
  auto& listed = manifest.locales;
  workshop.unread.languages = listed.empty();
  const Place nowhere{(workshop.options.content / "pack.toml").string(), 0, 0, {}};
  if (listed.empty()) {
    for (const model::LangTag& tag : language_folders(workshop.options.locales)) listed.emplace_back(tag, nowhere);
  }
  const bool has_source =
      std::any_of(listed.begin(), listed.end(), [&](const auto& one) { return one.first == source; });
  if (!has_source && has_folder(source, workshop)) listed.emplace_back(source, nowhere);
}

// Nothing if there is no folder.
std::optional<model::Locale> read_language(const model::LangTag& tag, const Place& place,
                                           const std::vector<model::LangTag>& languages, Workshop& workshop) {
  const fs::path path = workshop.options.locales / tag.text / "locale.toml";
  std::error_code code;
  if (!fs::exists(path, code)) {
    workshop.diagnostics.error(place, "there is no " + path.string(), "write it, or take the language off the list");
    return has_folder(tag, workshop) ? std::optional(locale_by_tag(tag)) : std::nullopt;
  }
  const auto file = load(path, workshop.diagnostics);
  auto locale = file ? read_locale(*file, tag, languages, workshop.diagnostics) : std::nullopt;
  return locale ? locale : locale_by_tag(tag);
}

}  // namespace

bool read_pack_and_languages(Workshop& workshop) {
  read_pack(workshop);
  stand_in(workshop);
  workshop.content().manifest = workshop.manifest.manifest;
  std::vector<model::LangTag> languages;
  for (const auto& [tag, place] : workshop.manifest.locales) languages.push_back(tag);
  for (const auto& [tag, place] : workshop.manifest.locales) {
    auto locale = read_language(tag, place, languages, workshop);
    if (locale) workshop.content().locales.push_back(std::move(*locale));
  }
  return has_folder(workshop.source_language(), workshop);
}

}  // namespace author
