// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/claims_file.h"

#include <algorithm>
#include <set>

#include "author/toml_reader.h"

namespace author {
namespace {

class ClaimsReader {
 public:
  ClaimsReader(TomlTable& file, const std::vector<model::Locale>& locales, const std::vector<std::string>& others)
      : file_(file), locales_(locales), others_(others), diagnostics_(file.diagnostics()) {}

  ClaimList read() {
    for (TomlTable& table : file_.tables("claim", "a claim", Need::Required)) read_claim(table);
    if (auto table = file_.table("allowed", "[allowed]", Need::Optional)) read_allowed(*table);
    file_.finish();
    return std::move(list_);
  }

 private:
  void read_claim(TomlTable& table) {
    Claim claim;
    const std::string id = table.id("id").value_or("");
    if (!id.empty() && !ids_.insert(id).second) {
      diagnostics_.error(table.place_of("id"), "there are two claims '" + id + "'", "put their words together");
    }
    claim.wrong = table.text("wrong").value_or("");
    claim.instead = table.text("instead").value_or("");
    for (const model::Locale& locale : locales_) {
      std::vector<Phrase>& words = claim.words[locale.tag];
      for (const auto& [text, place] : phrases(table, locale)) {
        words.emplace_back(text, has_word_boundaries(locale.script));
      }
      if (words.empty()) {
        diagnostics_.error(table.place_of("id"), "the claim '" + id + "' has no words in " + locale.english_name,
                           "add a line: " + locale.tag.text + " = [\"…\"]");
      }
    }
    skip_others(table);
    table.finish();
    list_.claims.push_back(std::move(claim));
  }

  void read_allowed(TomlTable& table) {
    for (const model::Locale& locale : locales_) {
      for (const auto& [text, place] : phrases(table, locale)) {
        list_.allowed[locale.tag].push_back({Phrase(text, has_word_boundaries(locale.script)), text, place});
      }
    }
    skip_others(table);
    table.finish();
  }

  // The language's phrases that can be searched; each of the others gets its diagnostic.
  std::vector<std::pair<std::string, Place>> phrases(TomlTable& table, const model::Locale& locale) {
    std::vector<std::pair<std::string, Place>> good;
    std::set<std::string> seen;
    for (auto& [text, place] : table.texts(locale.tag.text.c_str())) {
      const std::string fault = Phrase::fault_of(text, has_word_boundaries(locale.script));
      if (!fault.empty()) {
        diagnostics_.error(place, fault, "write a word or a few; 'diagnos*' stands for every word that begins so");
      } else if (!seen.insert(text).second) {
        diagnostics_.warning(place, "'" + text + "' stands twice", "remove one of them");
      } else {
        good.emplace_back(text, place);
      }
    }
    return good;
  }

  void skip_others(TomlTable& table) {
    for (const std::string& tag : others_) table.texts(tag.c_str());
  }

  TomlTable& file_;
  const std::vector<model::Locale>& locales_;
  const std::vector<std::string>& others_;
  Diagnostics& diagnostics_;
  ClaimList list_;
  std::set<std::string> ids_;
};

}  // namespace

ClaimList read_claims(const Source& source, const std::vector<model::Locale>& locales,
                      const std::vector<std::string>& others, Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return {};
  TomlTable file(*parsed, source, diagnostics, "claims.toml");
  return ClaimsReader(file, locales, others).read();
}

}  // namespace author
