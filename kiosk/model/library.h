// SPDX-License-Identifier: GPL-3.0-or-later
// The read-only source of everything that the kiosk shows. pack::Reader carries it out over a verified pack;
// tests carry it out over a model::Content. Everything returned lives as long as the library.
#pragma once

#include <span>
#include <string_view>

#include "model/assessment.h"
#include "model/exercise.h"
#include "model/manifest.h"
#include "model/page.h"
#include "model/service.h"
#include "model/topic.h"

namespace model {

class Library {
 public:
  virtual ~Library() = default;
  virtual const Manifest& manifest() const = 0;
  virtual std::span<const Locale> locales() const = 0;
  virtual std::span<const Door> doors() const = 0;
  virtual std::span<const Assessment> assessments() const = 0;
  virtual std::span<const Exercise> exercises() const = 0;
  virtual std::span<const Service> services() const = 0;
  // Ids of all pages, ascending.
  virtual std::span<const PageId> page_ids() const = 0;
  // The page in exactly this language, or null.
  virtual const Page* page(const PageId&, const LangTag&) const = 0;
  // The ICU pattern in exactly this language, or an empty view.
  virtual std::string_view message(const LangTag&, const MessageKey&) const = 0;
};

}  // namespace model
