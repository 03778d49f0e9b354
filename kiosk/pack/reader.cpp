// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/reader.h"

#include <algorithm>
#include <tuple>

#include "base/file.h"
#include "pack/load.h"
#include "pack/schema.h"

namespace pack {
namespace {

base::Status check_trust(const SealedFacts& facts, const Trust& trust) {
  const auto untrusted = [](std::string reason) {
    return base::Error{base::ErrorKind::Untrusted, std::move(reason), {}};
  };
  if (facts.id != trust.pack_id) {
    return untrusted("This pack is for " + facts.id + ", this kiosk is for " + trust.pack_id + ".");
  }
  if (facts.version < trust.min_version) {
    return untrusted("This pack (version " + std::to_string(facts.version) + ") is older than version " +
                     std::to_string(trust.min_version) + ", the lowest that this kiosk accepts.");
  }
  return base::Unit{};
}

bool agree(const SealedFacts& facts, const model::Manifest& manifest) {
  return facts.id == manifest.id && facts.version == manifest.version && facts.expires == manifest.expires;
}

}  // namespace

base::Result<model::Content> load_all(std::string_view bytes, const Trust& trust) {
  if (trust.keys.empty()) {
    return base::Error{base::ErrorKind::Untrusted, "This kiosk has no key to check packs with.", {}};
  }
  TRY(const Halves halves, split(bytes));
  TRY(const std::string comment, verify(halves.body, halves.signature, trust.keys));
  TRY(const SealedFacts facts, parse_trusted_comment(comment));
  TRY_STATUS(check_trust(facts, trust));
  TRY(model::Content content, load(halves.body));
  if (!agree(facts, content.manifest)) {
    return base::Error{base::ErrorKind::Corrupt, "This pack's content is not what its signature says.", {}};
  }
  return content;
}

Reader::Reader(model::Content content) : content_(std::move(content)) {
  for (const model::Page& page : content_.pages) {
    if (page_ids_.empty() || page_ids_.back() != page.id) page_ids_.push_back(page.id);
  }
}

base::Result<std::unique_ptr<Reader>> Reader::open(const std::filesystem::path& path, const Trust& trust) {
  TRY(const std::string bytes, base::read_file(path, kMaxPackBytes));
  base::Result<std::unique_ptr<Reader>> reader = open(bytes, trust);
  if (reader) return reader;
  base::Error error = reader.error();
  error.where = path.string();
  return error;
}

base::Result<std::unique_ptr<Reader>> Reader::open(const std::string& bytes, const Trust& trust) {
  TRY(model::Content content, load_all(bytes, trust));
  return std::unique_ptr<Reader>(new Reader(std::move(content)));
}

const model::Page* Reader::page(const model::PageId& id, const model::LangTag& lang) const {
  const auto before = [](const model::Page& page, const auto& key) { return std::tie(page.id, page.lang) < key; };
  const auto found = std::lower_bound(content_.pages.begin(), content_.pages.end(), std::tie(id, lang), before);
  const bool there = found != content_.pages.end() && found->id == id && found->lang == lang;
  return there ? &*found : nullptr;
}

std::string_view Reader::message(const model::LangTag& lang, const model::MessageKey& key) const {
  const auto table = content_.messages.find(lang);
  if (table == content_.messages.end()) return {};
  const auto entry = table->second.find(key);
  return entry == table->second.end() ? std::string_view() : std::string_view(entry->second);
}

}  // namespace pack
