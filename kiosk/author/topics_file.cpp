// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/topics_file.h"

#include <algorithm>

#include "author/icons.h"

namespace author {
namespace {

constexpr std::size_t kMostDoors = 5;

void use_words(const std::string& key, const Place& place, References& references) {
  references.use(Kind::Message, key, place);
  references.use(Kind::Message, key + ".line", place);
}

void read_topic(TomlTable& table, model::Door& door, References& references) {
  model::Topic topic;
  int targets = 0;
  const auto take = [&](const char* key, Kind kind) {
    const auto id = table.id(key, Need::Optional);
    if (!id) return std::string();
    ++targets;
    references.use(kind, *id, table.place_of(key));
    return *id;
  };
  if (const std::string page = take("page", Kind::Page); !page.empty()) topic.target = model::PageId(page);
  if (const std::string id = take("exercise", Kind::Exercise); !id.empty()) topic.target = model::ExerciseId(id);
  if (const std::string id = take("assessment", Kind::Assessment); !id.empty()) topic.target = model::AssessmentId(id);
  if (targets != 1 && !(targets == 0 && (table.has("page") || table.has("exercise") || table.has("assessment")))) {
    table.diagnostics().error(table.place(), "a topic leads to one thing",
                              "write page = \"…\", exercise = \"…\" or assessment = \"…\", and only one of them");
  }
  topic.icon = read_icon(table, references);
  table.finish();
  door.topics.push_back(std::move(topic));
}

void read_category(TomlTable& table, model::Door& door, References& references) {
  model::Category category;
  category.id = model::CategoryId(table.id("id").value_or(""));
  category.icon = read_icon(table, references);
  if (!category.id.empty()) {
    references.define(Kind::Category, category.id.text, table.place_of("id"), table.diagnostics());
    use_words("category." + category.id.text, table.place_of("id"), references);
  }
  table.finish();
  door.categories.push_back(std::move(category));
}

model::Door read_door(TomlTable& table, References& references) {
  model::Door door;
  door.id = model::DoorId(table.id("id").value_or(""));
  door.icon = read_icon(table, references);
  door.hue = table.hue("hue").value_or(model::Hue::Sea);
  door.directory = table.choice("opens", {"directory"}, Need::Optional).has_value();
  if (!door.id.empty()) use_words("door." + door.id.text, table.place_of("id"), references);
  for (TomlTable& topic : table.tables("topic", "a topic")) read_topic(topic, door, references);
  for (TomlTable& category : table.tables("category", "a category")) read_category(category, door, references);
  if (door.directory && !door.topics.empty()) {
    table.diagnostics().error(table.place(), "this door opens the directory, so it has no topics",
                              "move them to another door");
  } else if (!door.directory && !door.categories.empty()) {
    table.diagnostics().error(table.place(), "only the door that opens the directory has categories",
                              "write opens = \"directory\"");
  } else if (door.topics.empty() && door.categories.empty()) {
    table.diagnostics().error(table.place(), "there is nothing behind this door", "add a [[door.topic]] below it");
  }
  table.finish();
  return door;
}

}  // namespace

std::vector<model::Door> read_topics(const Source& source, References& references, Diagnostics& diagnostics) {
  std::vector<model::Door> doors;
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) {
    references.unread(Kind::Category);
    return doors;
  }
  TomlTable file(*parsed, source, diagnostics, "topics.toml");
  for (TomlTable& table : file.tables("door", "a door", Need::Required)) {
    doors.push_back(read_door(table, references));
    const auto same = [&](const model::Door& door) { return door.id == doors.back().id; };
    if (std::count_if(doors.begin(), doors.end(), same) > 1) {
      diagnostics.error(table.place_of("id"), "there are two doors '" + doors.back().id.text + "'",
                        "rename one of them");
    }
    if (doors.size() == kMostDoors + 1) {
      diagnostics.error(table.place(), "the home screen has room for five doors", "put this under another door");
    }
  }
  file.finish();
  return doors;
}

}  // namespace author
