// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "content_library.h"
#include "directory/listing.h"
#include "visit_content.h"

namespace {

using directory::Criteria;
using directory::Moment;
using model::CategoryId;
using model::LangTag;
using model::Tri;

const Moment kNow{tests::kAfternoon, true, 180, 540};

using Names = std::vector<std::string>;

Names listed(const model::Library& library, const Criteria& criteria, const Moment& moment = kNow) {
  Names names;
  for (const std::size_t i : directory::listing(library, criteria, moment)) {
    names.push_back(library.services()[i].name);
  }
  return names;
}

TEST_CASE("emergency first, stale last, and nothing disappears") {
  const tests::ContentLibrary library(tests::visit_content());
  CHECK(listed(library, {}) == Names{"emergency-112", "police-113", "clinic", "sos", "line", "shelter", "law", "old"});
  Criteria violence;
  violence.category = CategoryId("violence");
  CHECK(listed(library, violence) == Names{"sos", "old"});
}

TEST_CASE("an emergency entry stays first and stays in, however old its check is") {
  model::Content content = tests::visit_content();
  for (model::Service& service : content.services) {
    if (service.name == "emergency-112") service.verified = {{2020, 1, 1}, "outreach worker"};
  }
  const tests::ContentLibrary library(content);
  Criteria open;
  open.open_now = true;
  CHECK(listed(library, {}).front() == "emergency-112");
  CHECK(listed(library, open) == Names{"emergency-112", "police-113", "clinic"});
}

TEST_CASE("unknown is never yes") {
  model::Content content = tests::visit_content();
  content.services.resize(1);  // everything about it is unknown
  content.services[0].verified = {{2026, 11, 2}, "outreach worker"};
  content.services[0].hours = {};
  const tests::ContentLibrary library(content);
  CHECK(listed(library, {}).size() == 1);
  bool Criteria::*const wishes[] = {&Criteria::open_now,  &Criteria::free,      &Criteria::no_insurance,
                                    &Criteria::no_papers, &Criteria::anonymous, &Criteria::women_only};
  for (const auto wish : wishes) {
    Criteria criteria;
    criteria.*wish = true;
    CHECK(listed(library, criteria).empty());
  }
  Criteria language;
  language.language = LangTag("sl");
  CHECK(listed(library, language).empty());
}

TEST_CASE("each filter takes its own yes and no other value") {
  Tri model::Service::*const fields[] = {&model::Service::free, &model::Service::no_insurance,
                                         &model::Service::no_papers, &model::Service::anonymous,
                                         &model::Service::women_only};
  bool Criteria::*const wishes[] = {&Criteria::free, &Criteria::no_insurance, &Criteria::no_papers,
                                    &Criteria::anonymous, &Criteria::women_only};
  for (std::size_t i = 0; i < std::size(fields); ++i) {
    for (const Tri value : {Tri::Unknown, Tri::Yes, Tri::No}) {
      model::Service service;
      service.*fields[i] = value;
      Criteria criteria;
      criteria.*wishes[i] = true;
      CHECK(directory::passes(service, criteria, kNow, false) == (value == Tri::Yes));
    }
  }
}

TEST_CASE("'open now' needs a check within the limit, known hours, and a clock") {
  model::Service service = tests::visit_service("a", "talk", "1");
  service.hours = tests::office_hours();
  service.verified = {{2026, 11, 2}, "outreach worker"};
  Criteria open;
  open.open_now = true;
  CHECK(directory::passes(service, open, kNow, false));
  CHECK_FALSE(directory::passes(service, open, Moment{tests::kMonday, true, 180, 540}, false));  // at midnight
  CHECK_FALSE(directory::passes(service, open, Moment{tests::kAfternoon, false, 180, 540}, false));
  CHECK_FALSE(directory::passes(service, open, Moment{tests::kAfternoon, true, 20, 540}, false));
  model::Service unverified = service;
  unverified.verified = {};
  CHECK_FALSE(directory::passes(unverified, open, kNow, false));
  unverified.hours.always = true;
  CHECK_FALSE(directory::passes(unverified, open, kNow, false));
  CHECK(directory::passes(unverified, open, kNow, true));  // 112
  CHECK_FALSE(directory::may_say_open(unverified, kNow));  // but no screen says that it is open
}

std::string place_for(const model::Content& content, const char* category, const char* language) {
  const tests::ContentLibrary library(content);
  const auto index = directory::one_place(library, CategoryId(category), LangTag(language), kNow);
  return index ? library.services()[*index].name : "none";
}

TEST_CASE("one place: who speaks the language as far as is known, day and night before checked") {
  model::Content content = tests::visit_content();
  CHECK(place_for(content, "talk", "sl") == "line");     // day and night
  CHECK(place_for(content, "talk", "en") == "clinic");   // the line speaks Slovenian only
  CHECK(place_for(content, "talk", "th") == "line");     // nobody speaks it: better a place than none
  CHECK(place_for(content, "violence", "th") == "sos");  // the other one is stale
  CHECK(place_for(content, "nowhere", "sl") == "none");
  for (model::Service& service : content.services) {
    if (service.name == "line") service.no_papers = Tri::No;
  }
  CHECK(place_for(content, "talk", "sl") == "clinic");
}

}  // namespace
