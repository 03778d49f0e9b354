// SPDX-License-Identifier: GPL-3.0-or-later
// locales/claims.toml: what our own words about a self-assessment never claim, as words in each language, and the short
// list of phrases in which such a word is meant well ("not a diagnosis"). Reading only; author::ClaimSearch looks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "author/phrase.h"
#include "author/source.h"
#include "model/manifest.h"

namespace author {

struct Claim {
  std::string wrong, instead;  // what is wrong with it, what to write instead
  std::map<model::LangTag, std::vector<Phrase>> words;
};

struct AllowedPhrase {
  Phrase phrase;
  std::string text;
  Place place;
};

struct ClaimList {
  std::vector<Claim> claims;
  std::map<model::LangTag, std::vector<AllowedPhrase>> allowed;
};

// Every claim has words in each of the languages, or an error says which is missing. `others` are languages that have
// a folder but are not in this pack; their words may stand in the file.
ClaimList read_claims(const Source& source, const std::vector<model::Locale>& locales,
                      const std::vector<std::string>& others, Diagnostics& diagnostics);

}  // namespace author
