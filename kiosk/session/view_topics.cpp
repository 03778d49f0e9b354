// SPDX-License-Identifier: GPL-3.0-or-later
// Home, the lists behind its doors, and the tiles that stand for topics everywhere.
#include <algorithm>

#include "directory/listing.h"
#include "locale/chain.h"
#include "session/check_way.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kHues = 5;

bool lists_door(const Place& place) {
  return place.kind == ScreenKind::Topics || place.kind == ScreenKind::Categories ||
         place.kind == ScreenKind::Directory;
}

bool leads_to(const ViewSource& source, std::size_t door, const Place& place) {
  if (lists_door(place)) return place.a == door;
  if (place.kind == ScreenKind::Service) return source.library.doors()[door].directory;
  return topic_index(source, door, place).has_value();
}

Tile page_tile(const ViewSource& source, const model::Page& page) {
  Tile tile;
  tile.title = {page.title, page.lang};
  tile.line = {page.summary, page.lang};
  tile.note = source.words("article.minutes", {{"n", page.minutes}});
  if (page.lang != source.locale().tag) {
    const model::Locale* locale = locale::find_locale(source.library, page.lang);
    tile.note = source.words("topics.other-language", {{"language", locale ? locale->name : page.lang.text}});
  }
  return tile;
}

Tile words_tile(const ViewSource& source, const model::PageId& id) {
  return page_tile(source, *locale::find_page(source.library, source.locale(), id));
}

Tile words_tile(const ViewSource& source, const model::ExerciseId& id) {
  const auto index = index_of(source.library.exercises(), id);
  Tile tile;
  tile.title = source.words(id.text + ".title");
  tile.line = source.words(id.text + ".line");
  tile.note = source.words("topics.exercise-minutes", {{"n", source.library.exercises()[*index].minutes}});
  return tile;
}

Tile words_tile(const ViewSource& source, const model::AssessmentId& id) {
  const std::uint16_t index = *index_of(source.library.assessments(), id);
  const model::Assessment& assessment = source.library.assessments()[index];
  Tile tile;
  tile.title = source.words(assessment.title);
  tile.line = source.words(assessment.line);
  tile.note = source.words("topics.questions",
                           {{"n", static_cast<std::int64_t>(question_count(source.library, index, source.session))}});
  return tile;
}

bool has_assessments(const model::Door& door) {
  return std::any_of(door.topics.begin(), door.topics.end(), [](const model::Topic& topic) {
    return std::holds_alternative<model::AssessmentId>(topic.target);
  });
}

Intent open_intent(const model::PageId& id) { return OpenPage{id}; }
Intent open_intent(const model::ExerciseId& id) { return OpenExercise{id}; }
Intent open_intent(const model::AssessmentId& id) { return OpenAssessment{id}; }

std::string list_title(const model::Door& door) {
  if (door.topics.empty() || std::holds_alternative<model::PageId>(door.topics.front().target)) return "topics.title";
  return std::holds_alternative<model::ExerciseId>(door.topics.front().target) ? "topics.title.exercises"
                                                                               : "topics.title.check";
}

void add_pager(const ViewSource& source, TopicsView& view) {
  view.page_of = source.words("pager.page-of", {{"page", "{page}"}, {"pages", "{pages}"}});
  view.next = source.words("pager.next");
  view.previous = source.words("pager.previous");
}

Tile category_tile(const ViewSource& source, const std::string& key, const std::string& icon, std::uint16_t index,
                   std::size_t places) {
  Tile tile;
  tile.id = key;
  tile.icon = icon;
  tile.title = source.words(key);
  tile.line = source.words(key + ".line");
  tile.note = source.words("directory.count", {{"n", static_cast<std::int64_t>(places)}});
  tile.intent = OpenCategory{index};
  return tile;
}

}  // namespace

model::Hue hue_after(model::Hue first, std::size_t steps) {
  return static_cast<model::Hue>((static_cast<std::size_t>(first) + steps) % kHues);
}

std::optional<std::size_t> topic_index(const ViewSource& source, std::size_t door, const Place& place) {
  const auto& topics = source.library.doors()[door].topics;
  const ScreenKind kind = is_of_a_run(place.kind) ? ScreenKind::CheckIntro : place.kind;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const auto target = place_of(source.library, topics[i]);
    if (target && target->kind == kind && target->a == place.a) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> door_here(const ViewSource& source) {
  const Visit& visit = source.visit();
  const std::size_t doors = source.library.doors().size();
  for (std::size_t i = visit.depth; i-- > 0;) {
    const Place& before = visit.history[i];
    if (lists_door(before) && before.a < doors && leads_to(source, before.a, source.place())) return before.a;
  }
  for (std::size_t door = 0; door < doors; ++door) {
    if (leads_to(source, door, source.place())) return door;
  }
  // A self-assessment that only follows another one stands behind the door of the others.
  for (std::size_t door = 0; assessment_at(source.library, source.place()) && door < doors; ++door) {
    if (has_assessments(source.library.doors()[door])) return door;
  }
  return std::nullopt;
}

std::optional<Tile> topic_tile(const ViewSource& source, const model::Topic& topic, model::Hue hue) {
  if (!is_offered(source.library, topic, source.locale().tag)) return std::nullopt;
  return std::visit(
      [&](const auto& id) {
        Tile tile = words_tile(source, id);
        tile.id = id.text;
        tile.icon = topic.icon;
        tile.hue = hue;
        tile.intent = open_intent(id);
        return std::optional(tile);
      },
      topic.target);
}

std::vector<Tile> tiles_of(const ViewSource& source, std::size_t door) {
  const model::Door& behind = source.library.doors()[door];
  std::vector<Tile> tiles;
  for (std::size_t i = 0; i < behind.topics.size(); ++i) {
    auto tile = topic_tile(source, behind.topics[i], hue_after(behind.hue, i));
    if (tile) tiles.push_back(std::move(*tile));
  }
  return tiles;
}

std::vector<Tile> tiles_after(const ViewSource& source, std::size_t door, std::size_t topic, std::size_t most) {
  const model::Door& behind = source.library.doors()[door];
  std::vector<Tile> tiles;
  for (std::size_t i = 1; i < behind.topics.size() && tiles.size() < most; ++i) {
    const std::size_t other = (topic + i) % behind.topics.size();
    auto tile = topic_tile(source, behind.topics[other], hue_after(behind.hue, other));
    if (tile) tiles.push_back(std::move(*tile));
  }
  return tiles;
}

HomeView home_view(const ViewSource& source) {
  HomeView view{source.words("home.title"), source.words("home.line"), {}};
  const auto doors = source.library.doors();
  for (std::size_t i = 0; i < doors.size(); ++i) {
    if (!place_behind(source.library, i, source.locale().tag)) continue;  // no dead door
    const std::string key = "door." + doors[i].id.text;
    view.doors.push_back({doors[i].id.text,
                          doors[i].icon,
                          doors[i].hue,
                          source.words(key),
                          source.words(key + ".line"),
                          {},
                          OpenDoor{doors[i].id}});
  }
  return view;
}

TopicsView topics_view(const ViewSource& source) {
  TopicsView view;
  add_pager(source, view);
  const std::size_t index = source.place().a;
  if (index >= source.library.doors().size()) return view;
  const model::Door& door = source.library.doors()[index];
  const std::string line = "door." + door.id.text + ".line";
  view.title = source.words(list_title(door));
  view.line = source.words(source.messages.has(line) ? line : "topics.line");
  view.tiles = tiles_of(source, index);
  return view;
}

TopicsView categories_view(const ViewSource& source) {
  TopicsView view;
  add_pager(source, view);
  view.title = source.words("directory.categories");
  view.line = source.words("directory.categories.line");
  if (source.place().a >= source.library.doors().size()) return view;
  const model::Door& door = source.library.doors()[source.place().a];
  const auto count = [&](std::optional<model::CategoryId> id) {
    directory::Criteria criteria;
    criteria.category = std::move(id);
    return directory::listing(source.library, criteria, source.moment()).size();
  };
  for (std::size_t i = 0; i < door.categories.size(); ++i) {
    const model::Category& category = door.categories[i];
    const std::size_t places = count(category.id);
    if (places == 0) continue;
    view.tiles.push_back(category_tile(source, "category." + category.id.text, category.icon,
                                       static_cast<std::uint16_t>(i + 1), places));
    view.tiles.back().id = category.id.text;
    view.tiles.back().hue = hue_after(door.hue, i);
  }
  view.tiles.push_back(category_tile(source, "directory.all", "map-pin-area", 0, count(std::nullopt)));
  view.tiles.back().hue = door.hue;
  view.tiles.back().id = "all";
  return view;
}

}  // namespace session
