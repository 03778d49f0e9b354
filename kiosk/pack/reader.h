// SPDX-License-Identifier: GPL-3.0-or-later
// A pack opened for reading: verified first, then used, and both over the very same bytes in memory, so there is no
// gap between check and use. Everything is read and checked at open(); from then on nothing can fail, nothing is
// cached, and what a visitor looks at leaves no trace in here. Owns the content; never writes.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/content.h"
#include "model/library.h"
#include "pack/trailer.h"
#include "pack/trust.h"

namespace pack {

class Reader : public model::Library {
 public:
  // Untrusted: not signed, altered, another key, another pack, or older than trusted. Corrupt: signed but not
  // readable as a pack (a table is missing). Each with a plain reason that a house's staff can act on. A pack past
  // manifest().expires opens: what to make of that is the caller's to decide.
  static base::Result<std::unique_ptr<Reader>> open(const std::filesystem::path& path, const Trust& trust);
  static base::Result<std::unique_ptr<Reader>> open(const std::string& bytes, const Trust& trust);

  const model::Manifest& manifest() const override { return content_.manifest; }
  std::span<const model::Locale> locales() const override { return content_.locales; }
  std::span<const model::Door> doors() const override { return content_.doors; }
  std::span<const model::Assessment> assessments() const override { return content_.assessments; }
  std::span<const model::Exercise> exercises() const override { return content_.exercises; }
  std::span<const model::Service> services() const override { return content_.services; }
  std::span<const model::PageId> page_ids() const override { return page_ids_; }
  const model::Page* page(const model::PageId& id, const model::LangTag& lang) const override;
  std::string_view message(const model::LangTag& lang, const model::MessageKey& key) const override;

 private:
  explicit Reader(model::Content content);

  model::Content content_;
  std::vector<model::PageId> page_ids_;
};

// The same checks, and all of a pack as one value.
base::Result<model::Content> load_all(std::string_view bytes, const Trust& trust);

}  // namespace pack
