// SPDX-License-Identifier: GPL-3.0-or-later
// assessments/<id>.toml: the structure of a self-assessment, and the proofs that can be made from the file alone,
// before anybody answers: every scored item counts somewhere, every branch points backwards, every cut-off can be
// reached, bands leave no gap. What needs other files is in assessment_proofs.h. The texts need not exist to read the
// structure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "author/references.h"
#include "author/source.h"
#include "model/assessment.h"

namespace author {

struct AssessmentFile {
  struct FollowPlace {
    Place assessment;
    std::vector<Place> carry;  // beside Follow::carry
  };
  model::Assessment assessment;
  std::vector<std::pair<model::LangTag, Place>> official;
  std::string wording;  // the hash that stands in the file; empty: not protected
  Place place, wording_place;
  std::vector<FollowPlace> follows;  // beside Assessment::follows
};

std::optional<AssessmentFile> read_assessment(const Source& source, const std::string& id, References& references,
                                              Diagnostics& diagnostics);

// The keys whose English words are the instrument's own: items, what stands above them, options. In order.
std::vector<model::MessageKey> worded_keys(const model::Assessment& assessment);
// SHA-256 over the texts, in hexadecimal.
std::string wording_hash(const std::vector<std::string>& texts);

}  // namespace author
