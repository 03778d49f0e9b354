// SPDX-License-Identifier: GPL-3.0-or-later
// A content for whole visits: all six languages, every screen reachable, a page that only English has, a service of
// each sort. English words are the real ones; the other languages say the same behind their tag ("[sl] Back"), so
// that a test sees which language spoke. Services have hours around kMonday.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/content.h"
#include "po_subset.h"

namespace tests {

// Monday, 23 November 2026, 00:00; and the same day at a quarter past two in the afternoon.
inline constexpr model::LocalMinute kMonday = model::days_from_civil({2026, 11, 23}) * model::kMinutesPerDay;
inline constexpr model::LocalMinute kAfternoon = kMonday + 14 * 60 + 15;

inline model::Block visit_block(model::BlockKind kind, std::string text, std::uint8_t level = 0) {
  model::Block block;
  block.kind = kind;
  block.level = level;
  block.spans = {{std::move(text), false, model::LinkKind::None, {}}};
  return block;
}

inline model::Page visit_page(const std::string& id, const std::string& lang, std::size_t parts = 3) {
  using model::BlockKind;
  model::Page page;
  page.id = model::PageId(id);
  page.lang = model::LangTag(lang);
  page.title = lang + " title of " + id;
  page.summary = lang + " summary of " + id;
  page.minutes = 3;
  for (std::size_t i = 0; i < parts; ++i) {
    model::Part part{i == 0 ? "" : lang + " part " + std::to_string(i), {}};
    part.blocks.push_back(visit_block(BlockKind::Paragraph, "Some words to read."));
    model::Block fold = visit_block(BlockKind::Fold, "What follows is hard.", 2);
    fold.children = {visit_block(BlockKind::Paragraph, "Hard words.")};
    part.blocks.push_back(fold);
    model::Block note = visit_block(BlockKind::Note, "A note.");
    note.children = {fold};
    part.blocks.push_back(note);
    page.parts.push_back(part);
  }
  return page;
}

inline std::vector<model::Page> visit_pages() {
  std::vector<model::Page> pages;
  for (const char* id : {"dissociation", "ptsd", "sleep", "trauma"}) {
    pages.push_back(visit_page(id, "en"));
    pages.push_back(visit_page(id, "sl", 2));  // fewer parts, as an adapted translation may have
  }
  pages.push_back(visit_page("only-english", "en"));
  pages[0].reviewed = {{2026, 10, 12}, "psychologist"};
  return pages;
}

inline std::vector<model::Locale> visit_locales() {
  using model::LangTag;
  const std::vector<LangTag> english{LangTag("en")};
  return {{LangTag("sl"), "Slovenščina", "Slovenian", english, false, "sl", "Latn"},
          {LangTag("en"), "English", "English", {}, false, "en-GB", "Latn"},
          {LangTag("uk"), "Українська", "Ukrainian", english, false, "uk", "Cyrl"},
          {LangTag("ar"), "العربية", "Arabic", english, true, "ar-u-nu-latn", "Arab"},
          {LangTag("th"), "ไทย", "Thai", english, false, "th", "Thai"},
          {LangTag("zh-Hans"), "简体中文", "Chinese", english, false, "zh-Hans", "Hans"}};
}

inline std::vector<model::Door> visit_doors() {
  using namespace model;
  Door understand{DoorId("understand"), "lightbulb", Hue::Sea, false, {}, {}};
  for (const char* id : {"trauma", "ptsd", "dissociation", "sleep", "only-english"}) {
    understand.topics.push_back({PageId(id), "cloud-fog"});
  }
  Door better{DoorId("feel-better"), "sun-horizon", Hue::Moss, false, {}, {}};
  better.topics = {{ExerciseId("breathe"), "wind"}, {ExerciseId("see-hear-touch"), "eye"}, {PageId("sleep"), "moon"}};
  Door find{DoorId("find-help"), "map-pin-area", Hue::Amber, true, {}, {}};
  find.categories = {{CategoryId("emergency"), "first-aid-kit"},
                     {CategoryId("violence"), "shield-check"},
                     {CategoryId("talk"), "chats-circle"},
                     {CategoryId("shelter"), "house-simple"},
                     {CategoryId("legal"), "scales"}};
  Door check{DoorId("check"), "list-checks", Hue::Dusk, false, {}, {}};
  check.topics = {{AssessmentId("pc-ptsd-5"), "list-checks"}};
  Door more{DoorId("health"), "stethoscope", Hue::Plum, false, {}, {}};
  more.topics = {{AssessmentId("five"), "list-checks"},
                 {AssessmentId("thoughts"), "cloud-fog"},
                 {AssessmentId("silent"), "list-checks"},
                 {PageId("ptsd"), "pill"}};
  return {understand, better, more, find, check};
}

inline model::Item visit_item(const std::string& id, const char* text, std::vector<model::Option> options) {
  model::Item item;
  item.id = model::ItemId(id);
  item.text = model::MessageKey(text);
  item.options = std::move(options);
  return item;
}

inline model::Scale visit_scale(const char* id, const std::vector<model::Item>& items) {
  model::Scale scale;
  scale.id = model::ScaleId(id);
  for (const model::Item& item : items) {
    if (item.scored) scale.items.push_back(item.id);
  }
  return scale;
}

inline model::Cutoff visit_cutoff(const char* id, const char* scale, int at) {
  return {id, model::ScaleId(scale), at, false, "a test", true};
}

inline model::Flag visit_flag(const char* id, std::vector<model::AnswerTest> any, const char* show,
                              const char* otherwise) {
  model::Flag flag;
  flag.id = id;
  flag.list = "flags";
  flag.any = std::move(any);
  flag.show = model::MessageKey(show);
  flag.otherwise = model::MessageKey(otherwise);
  return flag;
}

// The structure of content/assessments/pc-ptsd-5.toml, with its keys.
inline model::Assessment pc_ptsd_5() {
  using namespace model;
  const std::vector<Option> yes_no = {{OptionId("no"), 0, MessageKey("pc-ptsd-5.no")},
                                      {OptionId("yes"), 1, MessageKey("pc-ptsd-5.yes")}};
  const auto key = [](const char* tail) { return MessageKey(std::string("pc-ptsd-5.") + tail); };
  Assessment check;
  check.id = AssessmentId("pc-ptsd-5");
  check.title = key("title");
  check.line = key("line");
  check.intro = key("intro");
  check.recall = key("recall");
  check.attribution = key("attribution");
  check.project_note = key("project-note");
  check.about = key("about");
  check.lower = key("lower");
  check.higher = key("higher");
  check.none = key("none");
  check.minutes = 2;
  check.topic = PageId("ptsd");
  check.category = CategoryId("talk");
  check.discreet = true;
  check.official = {LangTag("en")};
  check.items = {visit_item("gate", "pc-ptsd-5.gate", yes_no)};
  check.items[0].recall = key("gate.recall");
  check.items[0].scored = false;
  for (const char* id : {"1", "2", "3", "4", "5"}) {
    check.items.push_back(visit_item(id, key(id).text.c_str(), yes_no));
    check.items.back().show_if = Condition{{AnswerTest{ItemId("gate"), OptionId("yes"), {}}}};
  }
  check.scales = {visit_scale("total", check.items)};
  check.cutoffs = {visit_cutoff("positive_at_3", "total", 3)};
  return check;
}

inline model::Item five_item(const char* id) {
  std::vector<model::Option> options;
  for (int score = 0; score < 5; ++score) {
    options.push_back({model::OptionId(std::to_string(score)), score, model::MessageKey("pc-ptsd-5.no")});
  }
  return visit_item(id, "pc-ptsd-5.1", std::move(options));
}

// Another one: no gate, five options, flags, something that is only offered, and more questions after it. Its words are
// borrowed.
inline model::Assessment five_options() {
  using namespace model;
  Assessment five = pc_ptsd_5();
  five.id = AssessmentId("five");
  five.category = CategoryId("shelter");
  five.none = {};
  five.items = {five_item("a"), five_item("b"), five_item("c"), five_item("d")};
  five.items[3].scored = false;
  five.items[3].opt_in = five.items[3].needs_person = true;
  five.scales = {visit_scale("sum", five.items)};
  five.cutoffs = {visit_cutoff("high", "sum", 6)};
  five.flags = {visit_flag("c", {{ItemId("c"), {}, 3}}, "help.line", "topics.line"),
                visit_flag("d", {{ItemId("d"), {}, 3}}, "home.line", "topics.line"),
                visit_flag("much", {}, "help.line", "home.line")};
  five.flags[2].any_scale = {{"", "sum", "", 10}};
  five.follows = {{AssessmentId("more"), "high", PageId("sleep"), {{ItemId("a"), ItemId("x")}}}};
  five.bands = {{"few", "band", ScaleId("sum"), 0, 5, MessageKey("pc-ptsd-5.lower"), "a test"},
                {"many", "band", ScaleId("sum"), 6, 12, MessageKey("pc-ptsd-5.higher"), "a test"}};
  return five;
}

// Follows `five`, and need not ask its first item again.
inline model::Assessment more_options() {
  using namespace model;
  Assessment more = five_options();
  more.id = AssessmentId("more");
  more.items = {five_item("x"), five_item("y")};
  more.scales = {visit_scale("sum", more.items)};
  more.flags.clear();
  more.follows.clear();
  more.bands.clear();
  return more;
}

// The project's own questions: nothing is scored. Some of its words are missing in Ukrainian.
inline model::Assessment thoughts() {
  using namespace model;
  Assessment own = pc_ptsd_5();
  own.id = AssessmentId("thoughts");
  own.none = own.lower = own.higher = {};
  own.reflection_only = true;
  own.items = {five_item("t")};
  own.items[0].scored = false;
  own.scales.clear();
  own.cutoffs.clear();
  own.withheld = {LangTag("uk")};
  return own;
}

inline model::Assessment only_scored() {
  model::Assessment silent = more_options();
  silent.id = model::AssessmentId("silent");
  silent.scoring_only = true;
  return silent;
}

inline std::vector<model::Exercise> visit_exercises() {
  using namespace model;
  const auto seen = [](const char* id, const char* icon, int count) {
    return Step{MessageKey(std::string("see-hear-touch.") + id), icon, 0, count};
  };
  return {{ExerciseId("breathe"),
           ExerciseKind::Breathing,
           "wind",
           1,
           {{MessageKey("breathe.in"), "", 4, 0}, {MessageKey("breathe.out"), "", 6, 0}}},
          {ExerciseId("see-hear-touch"),
           ExerciseKind::Grounding,
           "eye",
           2,
           {seen("see", "eye", 5), seen("hear", "ear", 4), seen("touch", "hand", 3)}}};
}

inline model::Service visit_service(const std::string& id, const std::string& category, const std::string& number) {
  model::Service service;
  service.id = model::ServiceId(id);
  service.organisation = "Organisation of " + id;
  service.name = id;
  service.line = model::MessageKey("service.samarijan.line");
  service.category = model::CategoryId(category);
  service.icon = "phone-call";
  service.phones = {{number, model::Grade::A, "a test", model::Tri::Yes}};
  service.hours.known = service.hours.always = true;
  return service;
}

// Mondays to Fridays from 8 to 16 around kMonday, known for four weeks.
inline model::Hours office_hours() {
  model::Hours hours;
  hours.known = true;
  hours.horizon = kMonday + 28 * model::kMinutesPerDay;
  for (std::uint8_t day = 0; day < 5; ++day) hours.week.push_back({day, 8 * 60, 16 * 60});
  for (int day = -7; day < 28; ++day) {
    const model::LocalMinute midnight = kMonday + day * model::kMinutesPerDay;
    if ((day + 7) % 7 < 5) hours.intervals.push_back({midnight + 8 * 60, midnight + 16 * 60});
  }
  return hours;
}

inline std::vector<model::Service> visit_services() {
  using namespace model;
  const Review lately{{2026, 11, 2}, "outreach worker"};
  Service clinic = visit_service("clinic", "talk", "01 000 00 02");  // checked, with hours and an address
  clinic.hours = office_hours();
  clinic.verified = lately;
  clinic.address = {"Sample street 1, Ljubljana", "Ljubljana", Grade::B};
  clinic.free = clinic.anonymous = clinic.no_insurance = clinic.no_papers = Tri::Yes;
  clinic.women_only = Tri::No;
  clinic.languages = {LangTag("sl"), LangTag("en"), LangTag("hr")};
  clinic.offers = {MessageKey("offer.counselling")};
  clinic.told = {true, {{Teller::Police, TellWhen::IfYouAgree}, {Teller::SocialWork, TellWhen::ByLaw}}};
  Service line = visit_service("line", "talk", "116 123");  // day and night, nobody has called it
  line.languages = {LangTag("sl")};
  line.notes = {MessageKey("service.note.foreign-sim")};
  Service shelter = visit_service("shelter", "shelter", "031 000 000");  // secret
  shelter.confidential = true;
  shelter.women_only = Tri::Yes;
  shelter.told.known = true;
  Service old = visit_service("old", "violence", "080 00 01");  // checked years ago
  old.verified = {{2023, 1, 2}, "outreach worker"};
  Service sos = visit_service("sos", "violence", "080 11 55");
  Service law = visit_service("law", "legal", "01 000 00 03");
  law.hours = {};
  law.phones[0].free = Tri::Unknown;
  return {old,
          clinic,
          line,
          sos,
          shelter,
          law,
          visit_service("emergency-112", "emergency", "112"),
          visit_service("police-113", "emergency", "113")};
}

inline model::Manifest visit_manifest() {
  using namespace model;
  Manifest manifest;
  manifest.id = "visit";
  manifest.version = 1;
  manifest.date = {2026, 11, 23};
  manifest.expires = {2027, 11, 23};
  manifest.source_locale = LangTag("en");
  manifest.time_zone = "Europe/Ljubljana";
  manifest.emergencies = {
      {"112", MessageKey("help.ambulance"), "first-aid-kit", Hue::Amber, ServiceId("emergency-112")},
      {"113", MessageKey("help.police"), "shield-check", Hue::Sea, ServiceId("police-113")},
      {"116 123", MessageKey("help.talk"), "chats-circle", Hue::Moss, ServiceId("line")}};
  return manifest;
}

inline model::Content visit_content() {
  model::Content content;
  content.manifest = visit_manifest();
  content.locales = visit_locales();
  content.doors = visit_doors();
  content.pages = visit_pages();
  content.assessments = {pc_ptsd_5(), five_options(), more_options(), thoughts(), only_scored()};
  content.exercises = visit_exercises();
  content.services = visit_services();
  auto english = english_messages();
  english[model::MessageKey("five.opt-in")] = english[model::MessageKey("phq-8.opt-in")];
  for (const model::Locale& locale : content.locales) {
    auto& messages = content.messages[locale.tag];
    messages = english;
    if (locale.tag.text == "en") continue;
    for (auto& [key, text] : messages) text.insert(0, "[" + locale.tag.text + "] ");
  }
  return content;
}

}  // namespace tests
