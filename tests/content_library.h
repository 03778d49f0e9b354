// SPDX-License-Identifier: GPL-3.0-or-later
// A library over a value, for tests that need no pack on disk.
#pragma once

#include <algorithm>
#include <utility>

#include "model/content.h"
#include "model/library.h"

namespace tests {

class ContentLibrary final : public model::Library {
 public:
  explicit ContentLibrary(model::Content content) : content_(std::move(content)) {
    for (const model::Page& page : content_.pages) {
      if (std::find(ids_.begin(), ids_.end(), page.id) == ids_.end()) ids_.push_back(page.id);
    }
    std::sort(ids_.begin(), ids_.end());
  }

  const model::Manifest& manifest() const override { return content_.manifest; }
  std::span<const model::Locale> locales() const override { return content_.locales; }
  std::span<const model::Door> doors() const override { return content_.doors; }
  std::span<const model::Assessment> assessments() const override { return content_.assessments; }
  std::span<const model::Exercise> exercises() const override { return content_.exercises; }
  std::span<const model::Service> services() const override { return content_.services; }
  std::span<const model::PageId> page_ids() const override { return ids_; }
  const model::Page* page(const model::PageId& id, const model::LangTag& lang) const override {
    for (const model::Page& page : content_.pages) {
      if (page.id == id && page.lang == lang) return &page;
    }
    return nullptr;
  }
  std::string_view message(const model::LangTag& lang, const model::MessageKey& key) const override {
    const auto table = content_.messages.find(lang);
    if (table == content_.messages.end()) return {};
    const auto entry = table->second.find(key);
    return entry == table->second.end() ? std::string_view() : std::string_view(entry->second);
  }

 private:
  model::Content content_;
  std::vector<model::PageId> ids_;
};

}  // namespace tests
