// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/pages_folder.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "author/page_checks.h"
#include "author/page_file.h"
#include "author/review_checks.h"
#include "author/toml_reader.h"

namespace author {
namespace {

namespace fs = std::filesystem;
using Originals = std::map<std::string, PageFile>;

std::optional<PageFile> read_one(const fs::path& path, const std::string& id, const model::LangTag& language,
                                 Workshop& workshop) {
  const auto file = load(path, workshop.diagnostics, kLargestPageBytes);
  if (!file) return std::nullopt;
  auto page = read_page(*file, id, language, workshop.is_source(language), workshop.diagnostics);
  if (!page) return std::nullopt;
  TextChecker& checker = workshop.checkers.at(language);
  check_page(*page, checker, workshop.references);
  check_review_day(page->page.reviewed, workshop.manifest.manifest.date, page->reviewed_place, workshop.diagnostics);
  page->page.minutes = reading_minutes(page->page.parts, checker.locale().icu_locale);
  return page;
}

void keep(const PageFile& file, Workshop& workshop) {
  if (!file.page.reviewed.done()) workshop.result.unread.push_back(file.place.file);
  workshop.content().pages.push_back(file.page);
}

Originals read_originals(Workshop& workshop) {
  Originals originals;
  for (const fs::path& path : files_in(workshop.options.content / "pages", ".md")) {
    const std::string id = path.stem().string();
    if (!is_id(id)) {
      workshop.diagnostics.error({path.string(), 0, 0, {}}, "'" + id + "' cannot be an id",
                                 "call the file by small letters a to z, digits and hyphens");
      continue;
    }
    workshop.references.define(Kind::Page, id, {path.string(), 1, 1, {}}, workshop.diagnostics);
    auto page = read_one(path, id, workshop.source_language(), workshop);
    if (!page) continue;
    keep(*page, workshop);
    originals.emplace(id, std::move(*page));
  }
  return originals;
}

void report_missing(const Originals& originals, const std::set<std::string>& here, const fs::path& folder,
                    Diagnostics& diagnostics) {
  for (const auto& [id, original] : originals) {
    if (here.contains(id)) continue;
    const Place place{(folder / (id + ".md")).string(), 0, 0, {}};
    const std::string advice = "translate " + original.place.file;
    if (original.page.safety) {
      diagnostics.error(place, "a safety page is not translated", advice);
    } else {
      diagnostics.note(place, "this page is not translated; visitors will get it in another language", advice);
    }
  }
}

void read_translations(const model::Locale& locale, const Originals& originals, Workshop& workshop) {
  const fs::path folder = workshop.options.locales / locale.tag.text / "pages";
  std::set<std::string> here;
  for (const fs::path& path : files_in(folder, ".md")) {
    const std::string id = path.stem().string();
    here.insert(id);
    const auto original = originals.find(id);
    if (original == originals.end()) {
      if (workshop.references.defined(Kind::Page, id)) continue;  // the source's own mistakes come first
      workshop.diagnostics.error({path.string(), 0, 0, {}}, "there is no page '" + id + "' in the source language",
                                 "rename it, or remove it");
      continue;
    }
    auto page = read_one(path, id, locale.tag, workshop);
    if (!page) continue;
    page->page.intensity = original->second.page.intensity;
    page->page.safety = original->second.page.safety;
    check_translation(*page, original->second, workshop.checkers.at(locale.tag), workshop.diagnostics);
    keep(*page, workshop);
  }
  report_missing(originals, here, folder, workshop.diagnostics);
}

}  // namespace

void read_pages(Workshop& workshop) {
  workshop.say("pages in " + workshop.source_language().text);
  const Originals originals = read_originals(workshop);
  for (const model::Locale& locale : workshop.content().locales) {
    if (workshop.is_source(locale.tag)) continue;
    workshop.say("pages in " + locale.tag.text);
    read_translations(locale, originals, workshop);
  }
  auto& pages = workshop.content().pages;
  std::sort(pages.begin(), pages.end(),
            [](const auto& a, const auto& b) { return std::tie(a.id, a.lang) < std::tie(b.id, b.lang); });
}

}  // namespace author
