// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/exercise_file.h"

#include "author/icons.h"

namespace author {

std::optional<model::Exercise> read_exercise(const Source& source, const std::string& id, References& references,
                                             Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return std::nullopt;
  TomlTable file(*parsed, source, diagnostics, "an exercise");
  model::Exercise exercise;
  exercise.id = model::ExerciseId(id);
  if (const auto written = file.id("id"); written && *written != id) {
    diagnostics.error(file.place_of("id"), "the id is '" + *written + "', but the file is called " + id + ".toml",
                      "make both the same");
  }
  references.define(Kind::Exercise, id, file.place_of("id"), diagnostics);
  references.use(Kind::Message, id + ".title", file.place_of("id"));
  references.use(Kind::Message, id + ".line", file.place_of("id"));
  const bool grounding = file.choice("kind", {"breathing", "grounding"}).value_or(0) == 1;
  exercise.kind = grounding ? model::ExerciseKind::Grounding : model::ExerciseKind::Breathing;
  exercise.icon = read_icon(file, references);
  exercise.minutes = static_cast<int>(file.integer("minutes", 1, 30).value_or(1));
  for (TomlTable& table : file.tables("step", grounding ? "a grounding step" : "a breathing step", Need::Required)) {
    model::Step step;
    step.text = model::MessageKey(table.text("text").value_or(""));
    if (!step.text.empty()) references.use(Kind::Message, step.text.text, table.place_of("text"));
    if (grounding) {
      step.icon = read_icon(table, references);
      step.count = static_cast<int>(table.integer("count", 1, 9).value_or(1));
    } else {
      step.seconds = static_cast<int>(table.integer("seconds", 1, 60).value_or(1));
    }
    table.finish();
    exercise.steps.push_back(std::move(step));
  }
  if (exercise.steps.empty() && file.has("step")) {
    diagnostics.error(file.place_of("step"), "the exercise has no steps", "add a [[step]]");
  }
  file.finish();
  return exercise;
}

}  // namespace author
