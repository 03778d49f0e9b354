// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/claims.h"

#include <algorithm>
#include <array>

namespace author {
namespace {

// Of messages.po: what surrounds every self-assessment.
constexpr std::array<std::string_view, 2> kOurKeys{"check.", "result."};

// Bytes that an escape of PO stands for: all of \n, \t, \" and \\ are one.
constexpr std::size_t kEscapeBytes = 2;

// Where the byte of a text stands in its file, the text being written in quotation marks over one line or several.
Place place_in_text(const Place& start, std::size_t offset) {
  Diagnostics said_before;
  const auto file = load(start.file, said_before);
  if (!file) return start;
  std::size_t passed = 0;
  for (int number = start.line; number <= file->line_count(); ++number) {
    const std::string_view line = file->line(number);
    const std::size_t open = line.find('"');
    if (open == std::string_view::npos || (number > start.line && open != 0)) break;
    for (std::size_t i = open + 1; i < line.size() && line[i] != '"'; ++passed) {
      if (passed == offset) return file->at(file->line_start(number) + i);
      i += line[i] == '\\' ? kEscapeBytes : 1;
    }
  }
  return start;
}

}  // namespace

Authorship::Authorship(const std::vector<AssessmentFile>& assessments, const std::set<std::string>& unread) {
  for (const std::string& id : unread) exempt_files_.insert("assessments/" + id + ".po");
  for (const AssessmentFile& file : assessments) {
    const model::Assessment& a = file.assessment;
    for (const model::MessageKey* key :
         {&a.title, &a.line, &a.intro, &a.project_note, &a.about, &a.lower, &a.higher, &a.none}) {
      named_.insert(key->text);
    }
    for (const model::Band& band : a.bands) named_.insert(band.text.text);
    for (const model::Flag& flag : a.flags) named_.insert({flag.show.text, flag.otherwise.text});
    exempt_.insert(a.attribution.text);
    if (file.wording.empty()) continue;
    for (const model::MessageKey& key : worded_keys(a)) exempt_.insert(key.text);
  }
}

bool Authorship::ours(const std::string& file, const std::string& key) const {
  if (exempt_.contains(key) || exempt_files_.contains(file)) return false;
  if (file.starts_with("assessments/") || named_.contains(key)) return true;
  return std::any_of(kOurKeys.begin(), kOurKeys.end(), [&](std::string_view start) { return key.starts_with(start); });
}

ClaimSearch ClaimSearch::of(const std::vector<AssessmentFile>& assessments, Workshop& workshop) {
  const std::filesystem::path& folder = workshop.options.locales;
  std::error_code code;
  const bool needed = !assessments.empty();
  if (!needed && !std::filesystem::exists(folder / "claims.toml", code)) return {{}, Authorship()};
  const auto source = load(folder / "claims.toml", workshop.diagnostics);
  if (!source) return {{}, Authorship()};
  std::vector<std::string> others;
  const auto& locales = workshop.content().locales;
  for (std::filesystem::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    const std::string tag = it->path().filename().string();
    const bool ours = std::any_of(locales.begin(), locales.end(), [&](const auto& one) { return one.tag.text == tag; });
    if (it->is_directory(code) && !ours) others.push_back(tag);
  }
  return {read_claims(*source, locales, others, workshop.diagnostics),
          Authorship(assessments, workshop.unread.assessments)};
}

void ClaimSearch::look(const PoFolder& folder, const model::LangTag& language, bool is_source,
                       Diagnostics& diagnostics) {
  for (const auto& [name, file] : folder.files) {
    for (const PoEntry& entry : file.entries) {
      if (!authorship_.ours(name, entry.key)) continue;
      if (is_source) {
        look_at({entry.key, entry.id, entry.id_place}, language, diagnostics);
        look_at({entry.key, entry.id_plural, entry.id_place}, language, diagnostics);
        continue;
      }
      for (std::size_t i = 0; i < entry.texts.size(); ++i) {
        look_at({entry.key, entry.texts[i], entry.text_places[i]}, language, diagnostics);
      }
    }
  }
}

void ClaimSearch::look_at(const Text& text, const model::LangTag& language, Diagnostics& diagnostics) {
  const FoldedText folded(text.words);
  Range last;
  for (const Hit& hit : hits_in(folded, language)) {
    if (allowed(hit.range, folded, language)) continue;
    if (last.holds(hit.range)) continue;  // said already
    last = hit.range;
    const std::string words = text.words.substr(hit.range.from, hit.range.to - hit.range.from);
    diagnostics.error(place_in_text(text.place, hit.range.from),
                      "'" + text.key + "' says \"" + words + "\": " + hit.claim->wrong, hit.claim->instead);
  }
}

// By position, the longest first.
std::vector<ClaimSearch::Hit> ClaimSearch::hits_in(const FoldedText& text, const model::LangTag& language) const {
  std::vector<Hit> hits;
  for (const Claim& claim : list_.claims) {
    const auto words = claim.words.find(language);
    if (words == claim.words.end()) continue;
    for (const Phrase& phrase : words->second) {
      for (const Range& range : phrase.find_in(text)) hits.push_back({range, &claim});
    }
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.range.from != b.range.from ? a.range.from < b.range.from : a.range.to > b.range.to;
  });
  return hits;
}

bool ClaimSearch::allowed(const Range& hit, const FoldedText& text, const model::LangTag& language) {
  bool found = false;
  for (const AllowedPhrase& allowed : list_.allowed[language]) {
    const std::vector<Range> places = allowed.phrase.find_in(text);
    if (std::none_of(places.begin(), places.end(), [&](const Range& place) { return place.holds(hit); })) continue;
    used_.insert(&allowed);
    found = true;
  }
  return found;
}

void ClaimSearch::check_allowed(Diagnostics& diagnostics) const {
  for (const auto& [language, phrases] : list_.allowed) {
    for (const AllowedPhrase& phrase : phrases) {
      if (used_.contains(&phrase)) continue;
      diagnostics.warning(phrase.place, "the allowed phrase '" + phrase.text + "' allows nothing: no text needs it",
                          "remove it");
    }
  }
}

}  // namespace author
