// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/page_checks.h"

#include <algorithm>
#include <set>

#include "author/numbers.h"
#include "author/review_checks.h"

namespace author {
namespace {

constexpr std::size_t kFewLetters = 8;

Kind kind_of(model::LinkKind kind) {
  switch (kind) {
    case model::LinkKind::Service:
      return Kind::Service;
    case model::LinkKind::Assessment:
      return Kind::Assessment;
    case model::LinkKind::Exercise:
      return Kind::Exercise;
    case model::LinkKind::Phone:
      return Kind::Phone;
    default:
      return Kind::Page;
  }
}

std::string scheme_of(model::LinkKind kind) {
  switch (kind) {
    case model::LinkKind::Service:
      return "service:";
    case model::LinkKind::Assessment:
      return "assessment:";
    case model::LinkKind::Exercise:
      return "exercise:";
    case model::LinkKind::Phone:
      return "tel:";
    default:
      return "page:";
  }
}

void check_blocks(const PageFile& file, const PageFile& source, Diagnostics& diagnostics) {
  const std::size_t common = std::min(file.outline.size(), source.outline.size());
  for (std::size_t i = 0; i < common; ++i) {
    const OutlineEntry &here = file.outline[i], &there = source.outline[i];
    if (here.kind == there.kind) continue;
    diagnostics.error(here.place, "here is " + here.kind + ", the source has " + there.kind,
                      "see line " + std::to_string(there.place.line) + " of " + there.place.file +
                          "; or write adapted = true in the front matter");
    return;
  }
  if (file.outline.size() == source.outline.size()) return;
  const bool longer = file.outline.size() > common;
  const OutlineEntry& first = longer ? file.outline[common] : source.outline[common];
  diagnostics.error(
      longer ? first.place : file.place,
      longer ? "the source ends before this" : "the end is missing: the source goes on with " + first.kind,
      "see line " +
          std::to_string(
              source.outline.empty() ? 1 : source.outline[std::min(common, source.outline.size() - 1)].place.line) +
          " of " + source.place.file + "; or write adapted = true in the front matter");
}

void check_links(const PageFile& file, const PageFile& source, Diagnostics& diagnostics) {
  std::multiset<std::string> missing;
  for (const Link& link : source.links) missing.insert(scheme_of(link.kind) + link.target);
  for (const Link& link : file.links) {
    const auto found = missing.find(scheme_of(link.kind) + link.target);
    if (found != missing.end()) {
      missing.erase(found);
    } else {
      diagnostics.error(link.place, "the source has no link to " + scheme_of(link.kind) + link.target + " here",
                        "copy the links from " + source.place.file);
    }
  }
  for (const std::string& target : missing) {
    diagnostics.error(file.place, "the source's link to " + target + " is missing",
                      "copy the links from " + source.place.file);
  }
}

void check_words(const PageFile& file, const PageFile& source, TextChecker& checker, Diagnostics& diagnostics) {
  std::set<std::string> english{source.page.title, source.page.summary};
  for (const OutlineEntry& entry : source.outline) english.insert(entry.text);
  Letters all;
  const auto look = [&](const std::string& text, const Place& place) {
    const Letters letters = checker.count_letters(text);
    all.own += letters.own;
    all.all += letters.all;
    if (letters.all > kFewLetters && english.contains(text)) {
      diagnostics.error(place, "this is English in disguise: it equals the English text", "translate it");
    }
  };
  look(file.page.title, file.title_place);
  look(file.page.summary, file.summary_place);
  for (const OutlineEntry& entry : file.outline) look(entry.text, entry.place);
  constexpr unsigned kLeastPercent = 80;
  checker.check_script(all, kLeastPercent, file.place, "the page");
  constexpr unsigned kLeastPercentOfLine = 60;
  checker.check_script(checker.count_letters(file.page.title), kLeastPercentOfLine, file.title_place, "the title");
  checker.check_script(checker.count_letters(file.page.summary), kLeastPercentOfLine, file.summary_place,
                       "the summary");
}

// A translation may move a number to another sentence, so the page counts as a whole unless its blocks agree.
void check_numbers(const PageFile& file, const PageFile& source, TextChecker& checker) {
  if (file.outline.size() == source.outline.size()) {
    for (std::size_t i = 0; i < file.outline.size(); ++i) {
      checker.check_numbers(file.outline[i].text, source.outline[i].text, file.outline[i].place);
    }
    return;
  }
  std::string here, there;
  for (const OutlineEntry& entry : file.outline) here += entry.text + "\n";
  for (const OutlineEntry& entry : source.outline) there += entry.text + "\n";
  checker.check_numbers(here, there, file.place);
}

}  // namespace

void check_page(const PageFile& file, TextChecker& checker, References& references) {
  checker.check(file.page.title, file.title_place);
  checker.check(file.page.summary, file.summary_place);
  for (const OutlineEntry& entry : file.outline) checker.check(entry.text, entry.place);
  const std::string& role = file.page.reviewed.by_role;
  if (is_role(role)) references.use(Kind::Message, role_key(role), file.reviewed_place);
  for (const Link& link : file.links) {
    const bool phone = link.kind == model::LinkKind::Phone;
    references.use(kind_of(link.kind), phone ? dialled(link.target) : link.target, link.place);
  }
}

void check_translation(const PageFile& file, const PageFile& source, TextChecker& checker, Diagnostics& diagnostics) {
  check_words(file, source, checker, diagnostics);
  if (file.adapted) return;
  check_blocks(file, source, diagnostics);
  check_links(file, source, diagnostics);
  check_numbers(file, source, checker);
}

}  // namespace author
