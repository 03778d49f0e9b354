// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/jobs.h"

#include <fnmatch.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace tour {
namespace {

constexpr std::string_view kEnding = ".png";

struct Scale {
  session::TextScale scale;
  int per_cent;
};
constexpr Scale kScales[] = {{session::TextScale::Normal, 100}, {session::TextScale::Largest, 200}};

struct Colours {
  session::Theme theme;
  const char* name;
};
constexpr Colours kColours[] = {
    {session::Theme::Day, "day"}, {session::Theme::Evening, "evening"}, {session::Theme::Strong, "strong"}};

Job job_for(const std::string& screen, const Stop* stop, const model::LangTag& language, const Orientation& orientation,
            const Scale& scale, const Colours& colours) {
  Job job;
  job.orientation = &orientation;
  job.stop = stop;
  job.setting.scale = scale.scale;
  job.setting.theme = colours.theme;
  Shot& shot = job.shot;
  shot.screen = screen;
  shot.language = language.text;
  shot.orientation = orientation.name;
  shot.theme = colours.name;
  shot.size = scale.per_cent;
  shot.file = shot.language + "/" + screen + "-" + shot.orientation + "-" + std::to_string(shot.size);
  if (colours.theme != session::Theme::Day) shot.file += "-" + shot.theme;
  shot.file += kEnding;
  return job;
}

bool is_shown(const Stop& stop, const model::LangTag& language, const Colours& colours) {
  const bool withheld = std::find(stop.not_in.begin(), stop.not_in.end(), language) != stop.not_in.end();
  return !withheld && (colours.theme == session::Theme::Day || stop.all_themes);
}

void add_jobs(std::vector<Job>& jobs, const Orientation& orientation, const model::LangTag& language,
              const std::vector<Stop>& stops) {
  for (const Scale& scale : kScales) {
    for (const Colours& colours : kColours) {
      for (const Stop& stop : stops) {
        if (!is_shown(stop, language, colours)) continue;
        jobs.push_back(job_for(stop.screen, &stop, language, orientation, scale, colours));
      }
    }
  }
  jobs.push_back(job_for("out-of-service", nullptr, language, orientation, kScales[0], kColours[0]));
}

bool wanted(const std::string& file, const std::vector<std::string>& only) {
  return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& pattern) {
           return fnmatch((pattern + "*").c_str(), file.c_str(), 0) == 0;
         });
}

}  // namespace

std::vector<Job> plan_jobs(const model::Library& library, const std::vector<Stop>& stops,
                           const std::vector<std::string>& only) {
  std::vector<Job> jobs;
  for (const Orientation& orientation : kOrientations) {
    for (std::uint16_t language = 0; language < library.locales().size(); ++language) {
      const std::size_t first = jobs.size();
      add_jobs(jobs, orientation, library.locales()[language].tag, stops);
      for (std::size_t i = first; i < jobs.size(); ++i) jobs[i].setting.language = language;
    }
  }
  std::erase_if(jobs, [&](const Job& job) { return !wanted(job.shot.file, only); });
  return jobs;
}

std::string name_of_page(const std::string& file, int page) {
  if (page < 2) return file;
  return file.substr(0, file.size() - kEnding.size()) + "-p" + std::to_string(page) + std::string(kEnding);
}

bool is_tour_picture(const std::string& name) {
  return std::any_of(std::begin(kOrientations), std::end(kOrientations), [&](const Orientation& orientation) {
    const std::string pattern = std::string("?*-") + orientation.name + "-[12]00*" + std::string(kEnding);
    return fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
  });
}

}  // namespace tour
