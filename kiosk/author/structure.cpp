// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/structure.h"

#include <algorithm>
#include <iterator>

#include "author/exercise_file.h"
#include "author/hours.h"
#include "author/services_file.h"
#include "author/topics_file.h"

namespace author {
namespace {

namespace fs = std::filesystem;

void read_services_folder(Workshop& workshop) {
  HoursContext hours;
  hours.from = workshop.content().manifest.date;
  if (const auto file = load(workshop.options.content / "holidays.toml", workshop.diagnostics)) {
    hours.holidays = read_holidays(*file, hours.from, workshop.diagnostics);
  }
  std::vector<model::Service>& services = workshop.content().services;
  for (const fs::path& path : files_in(workshop.options.content / "services", ".toml")) {
    const auto file = load(path, workshop.diagnostics);
    if (!file) {
      workshop.references.unread(Kind::Service);
      workshop.references.unread(Kind::Phone);
      continue;
    }
    ServiceFile read = read_services(*file, hours, workshop.references, workshop.diagnostics);
    std::move(read.services.begin(), read.services.end(), std::back_inserter(services));
    std::move(read.words.begin(), read.words.end(), std::back_inserter(workshop.service_words));
  }
  std::sort(services.begin(), services.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

}  // namespace

std::vector<AssessmentFile> read_structure(Workshop& workshop) {
  const fs::path& folder = workshop.options.content;
  Diagnostics& diagnostics = workshop.diagnostics;
  if (const auto file = load(folder / "topics.toml", diagnostics)) {
    workshop.content().doors = read_topics(*file, workshop.references, diagnostics);
  } else {
    workshop.references.unread(Kind::Category);
  }
  for (const fs::path& path : files_in(folder / "exercises", ".toml")) {
    const auto file = load(path, diagnostics);
    auto read = file ? read_exercise(*file, path.stem().string(), workshop.references, diagnostics) : std::nullopt;
    if (!read) {
      workshop.references.define_again(Kind::Exercise, path.stem().string(), {path.string(), 0, 0, {}});
      continue;
    }
    workshop.content().exercises.push_back(std::move(*read));
  }
  std::vector<AssessmentFile> assessments;
  for (const fs::path& path : files_in(folder / "assessments", ".toml")) {
    const auto file = load(path, diagnostics);
    auto read = file ? read_assessment(*file, path.stem().string(), workshop.references, diagnostics) : std::nullopt;
    if (!read) {
      workshop.references.define_again(Kind::Assessment, path.stem().string(), {path.string(), 0, 0, {}});
      workshop.unread.assessments.insert(path.stem().string());
      continue;
    }
    workshop.content().assessments.push_back(read->assessment);
    assessments.push_back(std::move(*read));
  }
  read_services_folder(workshop);
  return assessments;
}

void check_directory(Workshop& workshop) {
  const std::vector<model::Service>& services = workshop.content().services;
  for (const EmergencyPlace& entry : workshop.manifest.emergencies) {
    const model::Emergency& emergency = entry.emergency;
    const auto service = std::find_if(services.begin(), services.end(),
                                      [&](const model::Service& s) { return s.id == emergency.service; });
    if (service == services.end()) continue;  // reported with the references
    const bool known = std::any_of(service->phones.begin(), service->phones.end(),
                                   [&](const model::Phone& phone) { return phone.number == emergency.number; });
    if (known) continue;
    workshop.diagnostics.error(
        entry.number_place,
        "'" + emergency.number + "' is not a number of the service '" + emergency.service.text + "'",
        "make both the same, blanks too");
  }
  TextChecker& checker = workshop.checkers.at(workshop.source_language());
  for (const auto& [text, place] : workshop.service_words) checker.check(text, place);
  for (const model::Service& service : services) {
    if (!service.verified.done()) workshop.result.uncalled.push_back(service.id.text);
  }
}

}  // namespace author
