// SPDX-License-Identifier: GPL-3.0-or-later
// A small but rich content, built by hand, for tests that want something of everything: three languages with one from
// right to left, every kind of block and link, an assessment with a gate, both kinds of exercise, services with and
// without hours. Pages and services are in the order in which a reader gives them back.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/content.h"

namespace tests {

inline model::Span words(std::string text) { return {std::move(text), false, model::LinkKind::None, {}}; }

inline model::Block paragraph(std::string text) {
  model::Block block;
  block.spans.push_back(words(std::move(text)));
  return block;
}

inline model::Block block_of(model::BlockKind kind, std::string text, std::uint8_t level = 0,
                             std::uint16_t ordinal = 0) {
  model::Block block = paragraph(std::move(text));
  block.kind = kind;
  block.level = level;
  block.ordinal = ordinal;
  return block;
}

inline model::Manifest sample_manifest() {
  model::Manifest manifest;
  manifest.id = "sample";
  manifest.version = 4;
  manifest.date = {2026, 11, 23};
  manifest.expires = {2027, 11, 23};
  manifest.title = "Pristan, a sample";
  manifest.source_locale = model::LangTag("en");
  manifest.time_zone = "Europe/Ljubljana";
  manifest.country = "SI";
  manifest.result_mode = "bands";
  manifest.regulatory_reference = "a reference";
  manifest.draft = true;
  manifest.emergencies = {
      {"112", model::MessageKey("help.ambulance"), "first-aid-kit", model::Hue::Amber, model::ServiceId("emergency")},
      {"113", model::MessageKey("help.police"), "shield", model::Hue::Sea, model::ServiceId("police")}};
  return manifest;
}

inline std::vector<model::Locale> sample_locales() {
  using model::LangTag;
  return {{LangTag("sl"), "slovenščina", "Slovenian", {LangTag("en")}, false, "sl", "Latn"},
          {LangTag("en"), "English", "English", {}, false, "en", "Latn"},
          {LangTag("ar"), "العربية", "Arabic", {LangTag("en"), LangTag("sl")}, true, "ar@numbers=latn", "Arab"}};
}

inline std::vector<model::Door> sample_doors() {
  model::Door understand{model::DoorId("understand"), "lightbulb", model::Hue::Sea, false, {}, {}};
  understand.topics = {{model::PageId("sleep"), "moon"},
                       {model::ExerciseId("breathe"), "wind"},
                       {model::AssessmentId("check"), "list-checks"}};
  model::Door find{model::DoorId("find-help"), "map-pin-area", model::Hue::Amber, true, {}, {}};
  find.categories = {{model::CategoryId("violence"), "shield-check"}, {model::CategoryId("talk"), "phone"}};
  return {understand, find};
}

// One block of each kind, one link of each kind.
inline std::vector<model::Part> sample_parts(const std::string& text) {
  using model::BlockKind;
  using model::LinkKind;
  model::Block linked = paragraph(text);
  linked.spans.push_back({"bold", true, LinkKind::None, {}});
  linked.spans.push_back({"page", false, LinkKind::Page, "sleep"});
  linked.spans.push_back({"service", false, LinkKind::Service, "sos"});
  linked.spans.push_back({"assessment", false, LinkKind::Assessment, "check"});
  linked.spans.push_back({"exercise", true, LinkKind::Exercise, "breathe"});
  linked.spans.push_back({"112", false, LinkKind::Phone, "112"});
  model::Block fold = block_of(BlockKind::Fold, "The next part is about bad dreams.", 2);
  fold.children = {paragraph(text), block_of(BlockKind::Bullet, "inside the fold", 1)};
  model::Block note = block_of(BlockKind::Note, "A note.");
  note.children = {fold};
  model::Block head = block_of(BlockKind::TableRow, {}, 0, 0);
  head.spans.clear();
  head.cells = {{words("Sign")}, {words("What it may be"), {"!", true, LinkKind::None, {}}}};
  model::Block row = head;
  row.ordinal = 1;
  row.cells = {{words(text)}, {}};
  model::Part first{"", {linked, block_of(BlockKind::Key, "The one thing to remember.")}};
  model::Part second{"What can help tonight",
                     {block_of(BlockKind::Heading, "First", 3), block_of(BlockKind::Bullet, "deep", 2),
                      block_of(BlockKind::Number, "counted", 1, 300), note, block_of(BlockKind::Warning, "A warning."),
                      fold, head, row}};
  return {first, second};
}

inline model::Page sample_page(std::string id, std::string lang, std::string title, const std::string& text) {
  model::Page page;
  page.id = model::PageId(std::move(id));
  page.lang = model::LangTag(std::move(lang));
  page.title = std::move(title);
  page.summary = "Why the nights are hard";
  page.intensity = 2;
  page.safety = true;
  page.parts = sample_parts(text);
  page.minutes = 3;
  return page;
}

inline std::vector<model::Page> sample_pages() {
  std::vector<model::Page> pages = {
      sample_page("emergency", "en", "What an emergency is", "Call 112."),
      sample_page("sleep", "ar", "عندما لا يأتي النوم", "اتصل على 080 17 22."),
      sample_page("sleep", "en", "When sleep does not come", "Nights can be hard. Many people know this."),
      sample_page("sleep", "sl", "Ko spanec ne pride", "Noči so lahko težke. Šum, žuljenje, čakanje.")};
  pages[2].reviewed = {{2026, 12, 1}, "psychologist"};
  return pages;
}

inline model::Assessment sample_assessment() {
  using namespace model;
  const std::vector<Option> yes_no = {{OptionId("no"), 0, MessageKey("check.no")},
                                      {OptionId("yes"), 1, MessageKey("check.yes")}};
  Assessment check;
  check.id = AssessmentId("check");
  check.title = MessageKey("check.title");
  check.line = MessageKey("check.line");
  check.intro = MessageKey("check.intro");
  check.recall = MessageKey("check.recall");
  check.attribution = MessageKey("check.attribution");
  check.project_note = MessageKey("check.project");
  check.about = MessageKey("check.about");
  check.lower = MessageKey("check.lower");
  check.higher = MessageKey("check.higher");
  check.none = MessageKey("check.none");
  check.minutes = 2;
  check.topic = PageId("sleep");
  check.category = CategoryId("talk");
  check.discreet = true;
  check.licence_terms = "public domain";
  check.licence_source = "a test";
  check.official = {LangTag("en")};
  check.items = {
      {ItemId("gate"), MessageKey("check.gate"), MessageKey("check.gate.recall"), yes_no, false, {}, {}, {}, {}},
      {ItemId("1"), MessageKey("check.1"), {}, yes_no, true, true, {}, {}, {}},
      {ItemId("2"), MessageKey("check.2"), {}, yes_no, true, {}, {}, {}, {}},
      {ItemId("3"), MessageKey("check.3"), {}, yes_no, false, {}, true, true, {}}};
  check.items[1].show_if = Condition{{{ItemId("gate"), OptionId("yes"), {}}}};
  check.items[2].show_if = Condition{{{ItemId("gate"), OptionId("yes"), {}}, {ItemId("1"), {}, -1}}};
  check.items[2].options[1].score = -3;
  check.items[2].options[0].does_not_apply = true;
  check.altered = true;
  check.not_asked_id = "items_skipped";
  check.withheld = {LangTag("ar")};
  const std::vector<ItemId> both = {ItemId("1"), ItemId("2")};
  check.scales = {{ScaleId("total"), "", both, false, 1, 1, 0, MessageKey("scale.note"), true, "max_possible"},
                  {ScaleId("mean"), "means", both, true, 10, 32, 1, MessageKey(), false, ""}};
  check.counts = {{"yes", "counts", both, 1}};
  check.patterns = {{"some", "", {{"yes", "", "", 1}}, {}, true},
                    {"all", "clusters", {{"", "", "some", 1}}, {{"", "total", "", -2}}, false}};
  check.choices = {{"word", {{"much", "all"}, {"little", "some"}}, "none"}};
  check.cutoffs = {{"positive_at_1", ScaleId("total"), 1, true, "Nobody 2026", true}};
  check.bands = {{"low", "band", ScaleId("total"), -3, 0, MessageKey("check.low"), "Nobody 2026"}};
  check.flags = {{"flag_2",
                  "flags",
                  {{ItemId("2"), {}, 1}},
                  {{"", "total", "", 1}},
                  true,
                  MessageKey("check.flag"),
                  MessageKey("check.no-flag")}};
  check.follows = {{AssessmentId("next"), "positive_at_1", PageId("sleep"), {{ItemId("1"), ItemId("a")}}}};
  return check;
}

inline std::vector<model::Exercise> sample_exercises() {
  using namespace model;
  return {{ExerciseId("breathe"),
           ExerciseKind::Breathing,
           "wind",
           1,
           {{MessageKey("breathe.in"), {}, 4, 0}, {MessageKey("breathe.out"), {}, 6, 0}}},
          {ExerciseId("see-hear-touch"),
           ExerciseKind::Grounding,
           "eye",
           2,
           {{MessageKey("see"), "eye", 0, 5}, {MessageKey("hear"), "ear", 0, 4}}}};
}

inline std::vector<model::Service> sample_services() {
  using namespace model;
  Service sos;
  sos.id = ServiceId("sos");
  sos.organisation = "Društvo SOS telefon";
  sos.name = "SOS telefon";
  sos.line = MessageKey("service.sos.line");
  sos.category = CategoryId("violence");
  sos.icon = "phone-call";
  sos.phones = {{"080 11 55", Grade::A, "own page", Tri::Yes}, {"01 234 56 78", Grade::B, "register", Tri::Unknown}};
  sos.address = {"Linhartova cesta 13, Ljubljana", "Ljubljana", Grade::B};
  sos.hours.known = true;
  sos.hours.week = {{0, 480, 960}, {4, 0, 1440}, {6, 600, 720}};
  sos.hours.intervals = {{29'900'000, 29'900'480}, {29'901'440, 29'901'920}};
  sos.hours.horizon = 30'000'000;
  sos.offers = {MessageKey("offer.counselling")};
  sos.notes = {MessageKey("service.sos.note")};
  sos.free = Tri::Yes;
  sos.anonymous = Tri::No;
  sos.languages = {LangTag("sl"), LangTag("en")};
  sos.told = {true, {{Teller::Police, TellWhen::ByAgreement}, {Teller::SocialWork, TellWhen::ByLaw}}};
  sos.verified = {{2026, 10, 1}, "outreach worker"};
  Service shelter;
  shelter.id = ServiceId("shelter");
  shelter.name = "Varna hiša";
  shelter.category = CategoryId("violence");
  shelter.phones = {{"031 000 000", Grade::B, "register", Tri::No}};
  shelter.confidential = true;
  shelter.hours.known = shelter.hours.always = true;
  shelter.women_only = Tri::Yes;
  shelter.told.known = true;
  return {sos, shelter};
}

inline model::Content sample_content() {
  using model::LangTag;
  using model::MessageKey;
  model::Content content;
  content.manifest = sample_manifest();
  content.locales = sample_locales();
  content.doors = sample_doors();
  content.pages = sample_pages();
  content.assessments = {sample_assessment()};
  content.exercises = sample_exercises();
  content.services = sample_services();
  content.messages[LangTag("en")] = {{MessageKey("door.understand"), "Understand"},
                                     {MessageKey("minutes"), "{n, plural, one {# minute} other {# minutes}}"}};
  content.messages[LangTag("sl")] = {{MessageKey("door.understand"), "Razumeti"}};
  content.messages[LangTag("ar")] = {{MessageKey("door.understand"), "أن أفهم"}};
  return content;
}

}  // namespace tests
