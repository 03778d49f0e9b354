// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/references.h"

namespace author {
namespace {

const char* word_of(Kind kind) {
  switch (kind) {
    case Kind::Page:
      return "page";
    case Kind::Service:
      return "service";
    case Kind::Assessment:
      return "assessment";
    case Kind::Exercise:
      return "exercise";
    case Kind::Category:
      return "category";
    case Kind::Message:
      return "text";
    case Kind::Icon:
      return "pictogram";
    case Kind::Phone:
      break;
  }
  return "telephone number";
}

std::string home_of(Kind kind, const std::string& name) {
  switch (kind) {
    case Kind::Page:
      return "write pages/" + name + ".md, or use the id of a page that exists";
    case Kind::Service:
      return "add it to a file in services/, or use the id of a service that exists";
    case Kind::Assessment:
      return "write assessments/" + name + ".toml, or use the id of one that exists";
    case Kind::Exercise:
      return "write exercises/" + name + ".toml, or use the id of one that exists";
    case Kind::Category:
      return "add a [[door.category]] to topics.toml, or use the id of one that exists";
    case Kind::Message:
      return "add msgctxt \"" + name + "\" to a .po file of the source language";
    case Kind::Icon:
      return "use a name that stands in pictograms.txt";
    case Kind::Phone:
      break;
  }
  return "add the number to its service in services/, with its grade, or correct it here";
}

}  // namespace

void References::define(Kind kind, const std::string& name, Place place, Diagnostics& diagnostics) {
  const auto [first, is_new] = defined_[kind].emplace(name, place);
  if (is_new) return;
  diagnostics.error(std::move(place), std::string("there is another ") + word_of(kind) + " '" + name + "'",
                    "the other one is in " + first->second.file + ", line " + std::to_string(first->second.line) +
                        ": give one of them another id");
}

void References::define_again(Kind kind, const std::string& name, Place place) {
  defined_[kind].emplace(name, std::move(place));
}

void References::use(Kind kind, const std::string& name, Place place) {
  uses_.push_back({kind, name, std::move(place)});
}

bool References::defined(Kind kind, const std::string& name) const {
  const auto names = defined_.find(kind);
  return names != defined_.end() && names->second.contains(name);
}

void References::check(Diagnostics& diagnostics) const {
  for (const Use& use : uses_) {
    if (defined(use.kind, use.name) || is_unread(use.kind) ||
        (use.kind == Kind::Icon && !defined_.contains(Kind::Icon)))
      continue;
    std::vector<std::string> names;
    if (const auto known = defined_.find(use.kind); known != defined_.end()) {
      for (const auto& [name, place] : known->second) names.push_back(name);
    }
    const std::string meant = use.kind == Kind::Phone ? "" : nearest(use.name, names);
    diagnostics.error(use.place,
                      use.kind == Kind::Phone ? "the telephone number " + use.name + " is not in the directory"
                                              : std::string("there is no ") + word_of(use.kind) + " '" + use.name + "'",
                      meant.empty() ? home_of(use.kind, use.name) : "did you mean '" + meant + "'?");
  }
}

}  // namespace author
