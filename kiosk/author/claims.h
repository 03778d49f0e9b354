// SPDX-License-Identifier: GPL-3.0-or-later
// Our own words about a self-assessment (before it, around it, its result and its numbers) are held against the claims
// that they never make: a kiosk is a leaflet and a pencil, not a test (MDR 2017/745, Article 2(1), makes software that
// diagnoses a medical device). An instrument's own words are exempt where a hash protects them (`wording`), its credit
// always.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "author/assessment_file.h"
#include "author/claims_file.h"
#include "author/messages_file.h"
#include "author/workshop.h"

namespace author {

// Whose words a key stands for.
class Authorship {
 public:
  Authorship() = default;
  // `unread`: the names of assessments whose words could be anybody's.
  explicit Authorship(const std::vector<AssessmentFile>& assessments, const std::set<std::string>& unread = {});
  // Whether they are our own about a self-assessment: all that its file names, all of assessments/*.po, and what
  // surrounds every self-assessment; without the protected wording, in any language, and without the credits.
  bool ours(const std::string& file, const std::string& key) const;

 private:
  std::set<std::string> named_, exempt_, exempt_files_;
};

class ClaimSearch {
 public:
  ClaimSearch(ClaimList list, Authorship authorship) : list_(std::move(list)), authorship_(std::move(authorship)) {}
  // With the list of the pack's folder. Without a self-assessment there is nothing to claim and no list is needed.
  static ClaimSearch of(const std::vector<AssessmentFile>& assessments, Workshop& workshop);

  // One error a claim, at its word.
  void look(const PoFolder& folder, const model::LangTag& language, bool is_source, Diagnostics& diagnostics);
  // A warning for each allowed phrase that allowed nothing. Call it once, after all languages.
  void check_allowed(Diagnostics& diagnostics) const;

 private:
  struct Text {
    const std::string& key;
    const std::string& words;
    const Place& place;  // of the first character inside the quotation marks
  };
  struct Hit {
    Range range;
    const Claim* claim;
  };
  void look_at(const Text& text, const model::LangTag& language, Diagnostics& diagnostics);
  std::vector<Hit> hits_in(const FoldedText& text, const model::LangTag& language) const;
  bool allowed(const Range& hit, const FoldedText& text, const model::LangTag& language);

  ClaimList list_;
  Authorship authorship_;
  std::set<const AllowedPhrase*> used_;
};

}  // namespace author
