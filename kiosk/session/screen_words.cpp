// SPDX-License-Identifier: GPL-3.0-or-later
// How many words the present screen holds, counted where they stand in the library: no pattern is filled in for it.
#include "assess/scoring.h"
#include "locale/chain.h"
#include "locale/reading.h"
#include "session/idle.h"
#include "session/places.h"

namespace session {
namespace {

// Words that stand beside what is counted one by one: the list next to an article, the tiles and the place of a
// result, a page of the directory with its filters.
constexpr int kBesideArticle = 20;
constexpr int kBesideResult = 60;
constexpr int kBesideAfterItem = 20;
constexpr int kDirectoryPage = 100;
constexpr std::size_t kArches = 4;  // doors of the home screen that show their name only

// Words of messages as they stand in the library; an argument counts as one word.
class Counter {
 public:
  Counter(const model::Library& library, const model::Locale& locale)
      : library_(library), order_(locale::reading_order(library, locale)) {}

  void add(const model::MessageKey& key) {
    if (key.empty()) return;
    for (const model::LangTag& tag : order_) {
      const std::string_view pattern = library_.message(tag, key);
      if (!pattern.empty()) return add(pattern);
    }
  }
  void add_key(const std::string& key) { add(model::MessageKey(key)); }
  void add_number(int words) { words_ += words; }
  void add(std::string_view text) { words_ += locale::word_count(text); }
  void add(const model::Spans& spans) {
    for (const model::Span& span : spans) add(span.text);
  }
  void add(const std::vector<model::Block>& blocks) {
    for (const model::Block& block : blocks) {
      add(block.spans);
      for (const model::Spans& cell : block.cells) add(cell);
      add(block.children);
    }
  }
  int words() const { return words_; }

 private:
  const model::Library& library_;
  std::vector<model::LangTag> order_;
  int words_ = 0;
};

void count_article(const model::Library& library, const Session& session, Counter& counter) {
  const model::Page* page = page_at(library, session.visit(), session.place());
  if (!page || page->parts.empty()) return;
  counter.add(page->title);
  const model::Part& part = page->parts[part_at(*page, session.place())];
  counter.add(part.title);
  counter.add(part.blocks);
  counter.add_number(kBesideArticle);
}

void count_question(const model::Assessment& assessment, std::size_t item, Counter& counter) {
  if (item >= assessment.items.size()) return;
  const model::Item& asked = assessment.items[item];
  counter.add(asked.recall.empty() ? assessment.recall : asked.recall);
  counter.add(asked.text);
  for (const model::Option& option : asked.options) counter.add(option.text);
}

void count_check(const model::Assessment& assessment, const Place& place, Counter& counter) {
  if (place.kind == ScreenKind::Question) return count_question(assessment, place.b, counter);
  if (place.kind == ScreenKind::OptIn) return counter.add_key(assessment.id.text + ".opt-in");
  if (place.kind == ScreenKind::AfterItem) {
    counter.add_number(kBesideAfterItem);
    // The longer of the two may be what is read.
    if (const auto flag = assess::flag_after(assessment, place.b)) {
      for (const auto& key : {assessment.flags[*flag].show, assessment.flags[*flag].otherwise}) counter.add(key);
    }
    return;
  }
  if (place.kind == ScreenKind::CheckIntro) {
    counter.add(assessment.intro);
    for (const char* promise : {"skip", "stop", "erase", "private", "quiet"}) {
      counter.add_key(std::string("check.promise.") + promise);
    }
    return;
  }
  counter.add_number(kBesideResult);
  for (const model::MessageKey& key : {assessment.about, assessment.lower, assessment.higher}) counter.add(key);
  for (const model::Item& item : assessment.items) counter.add(item.text);  // behind 'Numbers'
}

void count_service(const model::Service& service, Counter& counter) {
  for (const model::MessageKey& key : service.notes) counter.add(key);
  for (const model::MessageKey& key : service.offers) counter.add(key);
}

void count_topic(const model::Library& library, const model::Locale& locale, const model::Topic& topic,
                 Counter& counter) {
  if (const auto* id = std::get_if<model::PageId>(&topic.target)) {
    const model::Page* page = locale::find_page(library, locale, *id);
    if (!page) return;
    counter.add(page->title);
    counter.add(page->summary);
  } else if (const auto* exercise = std::get_if<model::ExerciseId>(&topic.target)) {
    counter.add_key(exercise->text + ".title");
    counter.add_key(exercise->text + ".line");
  }
}

void count_door(const model::Library& library, const Session& session, Counter& counter) {
  if (session.place().a >= library.doors().size()) return;
  const model::Door& door = library.doors()[session.place().a];
  for (const model::Topic& topic : door.topics) {
    count_topic(library, language_of(library, session.visit()), topic, counter);
  }
  for (const model::Category& category : door.categories) {
    counter.add_key("category." + category.id.text);
    counter.add_key("category." + category.id.text + ".line");
  }
}

void count_home(const model::Library& library, Counter& counter) {
  for (const char* key : {"home.title", "home.line"}) counter.add_key(key);
  for (std::size_t i = 0; i < library.doors().size(); ++i) {
    const std::string key = "door." + library.doors()[i].id.text;
    counter.add_key(key);
    if (i >= kArches) counter.add_key(key + ".line");
  }
}

// With all answers: whoever opens one is reading.
void count_help(const model::Library& library, Counter& counter) {
  for (const model::Emergency& emergency : library.manifest().emergencies) {
    counter.add(emergency.label);
    counter.add_key("help.day-and-night");
  }
  for (const char* key : {"help.title", "help.line", "help.if-112"}) counter.add_key(key);
  for (const char* fold : {"say", "language", "name", "police"}) {
    counter.add_key(std::string("help.112.") + fold);
    counter.add_key(std::string("help.112.") + fold + ".answer");
  }
}

void count_screen(const model::Library& library, const Session& session, Counter& counter) {
  const Place& place = session.place();
  switch (place.kind) {
    case ScreenKind::Home:
      return count_home(library, counter);
    case ScreenKind::Topics:
    case ScreenKind::Categories:
      return count_door(library, session, counter);
    case ScreenKind::Article:
      return count_article(library, session, counter);
    case ScreenKind::Directory:
      return counter.add_number(kDirectoryPage);
    case ScreenKind::Help:
      return count_help(library, counter);
    case ScreenKind::Service:
      if (place.a < library.services().size()) count_service(library.services()[place.a], counter);
      return;
    case ScreenKind::CheckIntro:
    case ScreenKind::Question:
    case ScreenKind::AfterItem:
    case ScreenKind::OptIn:
    case ScreenKind::Result:
      if (const auto* assessment = assessment_at(library, place)) count_check(*assessment, place, counter);
      return;
    case ScreenKind::Welcome:
    case ScreenKind::Exercise:
    case ScreenKind::Languages:
    case ScreenKind::Settings:
      return;
  }
}

}  // namespace

std::int64_t screen_words(const model::Library& library, const Session& session) {
  Counter counter(library, language_of(library, session.visit()));
  count_screen(library, session, counter);
  return counter.words();
}

}  // namespace session
