// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include <fnmatch.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string_view>
#include <utility>

#include "app/display.h"
#include "app/kiosk.h"
#include "app/out_of_service.h"
#include "app/packs.h"
#include "app/tour_camera.h"
#include "app/tour_plan.h"
#include "app/tour_report.h"
#include "base/file.h"
#include "platform/assets.h"
#include "platform/picture_writer.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr model::LocalMinute kTwentyPastTwo = 14 * 60 + 20;

struct Orientation {
  const char* name;
  platform::Size size;
};
constexpr Orientation kOrientations[] = {{"landscape", {1920, 1080}}, {"portrait", {1080, 1920}}};

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

bool one_coloured(const platform::Picture& picture) {
  for (std::size_t i = 3; i < picture.bytes.size(); ++i) {
    if (picture.bytes[i] != picture.bytes[i - 3]) return false;
  }
  return true;
}

void say(const std::string& sentence) { std::fprintf(stderr, "kiosk: %s\n", sentence.c_str()); }

// One line that counts on a terminal; elsewhere a line for every tenth of the way.
void show_progress(std::size_t done, std::size_t all) {
  const bool over = done == all, terminal = isatty(STDERR_FILENO) != 0;
  const std::size_t tenth = std::max<std::size_t>(1, all / 10);
  if (!over && done % (terminal ? 5 : tenth) != 0) return;
  std::fprintf(stderr, "%s%zu of %zu screens%s", terminal ? "\r" : "", done, all, terminal && !over ? "" : "\n");
}

class Tour {
 public:
  Tour(const CommandLine& line, Display& display, const model::Library& library, const model::Centre& centre)
      : line_(line),
        display_(display),
        library_(library),
        centre_(centre),
        local_(line.clock.value_or(model::days_from_civil(library.manifest().date) * model::kMinutesPerDay +
                                   kTwentyPastTwo)) {}

  base::Status walk() {
    const std::vector<Stop> stops = plan_tour(library_);
    const std::vector<Job> jobs = plan_jobs(stops);
    seen_.clear();  // it points into the jobs
    std::size_t done = 0;
    for (const Orientation& orientation : kOrientations) {
      TRY(const auto film, platform::Offscreen::create(orientation.size.w, orientation.size.h));
      Camera camera(display_, *film, orientation.size);
      for (const Job& job : jobs) {
        if (job.orientation != &orientation) continue;
        TRY_STATUS(carry_out(job, camera));
        show_progress(++done, jobs.size());
      }
    }
    TRY_STATUS(writer_.finish());
    TRY_STATUS(base::write_file_atomically(line_.tour / "manifest.json", tour_manifest(shots_)));
    return base::write_file_atomically(line_.tour / "index.html",
                                       tour_contact_sheet(shots_, library_.manifest().title + ": guided tour"));
  }

  // Lists what is wrong; how many pictures have something.
  int report() const {
    int bad = 0;
    for (const Shot& shot : shots_) {
      bad += !shot.problems.empty();
      for (const std::string& problem : shot.problems) say(shot.file + ": " + problem);
    }
    say(std::to_string(shots_.size()) + " pictures in " + line_.tour.string() + ", " + std::to_string(bad) +
        " with something wrong");
    return bad;
  }
  bool empty() const { return shots_.empty(); }

 private:
  // One picture to be taken. Without a stop it is the screen that needs no pack.
  struct Job {
    Shot shot;
    const Orientation* orientation = nullptr;
    const Stop* stop = nullptr;
    Setting setting;
  };

  std::vector<Job> plan_jobs(const std::vector<Stop>& stops) const {
    std::vector<Job> jobs;
    for (const Orientation& orientation : kOrientations) {
      for (std::uint16_t language = 0; language < library_.locales().size(); ++language) {
        add_jobs(jobs, orientation, language, stops);
      }
    }
    std::erase_if(jobs, [this](const Job& job) { return !wanted(job.shot.file); });
    return jobs;
  }

  void add_jobs(std::vector<Job>& jobs, const Orientation& orientation, std::uint16_t language,
                const std::vector<Stop>& stops) const {
    const auto add = [&](const std::string& screen, const Stop* stop, const Scale& scale, const Colours& colours) {
      Shot shot;
      shot.screen = screen;
      shot.language = library_.locales()[language].tag.text;
      shot.orientation = orientation.name;
      shot.theme = colours.name;
      shot.size = scale.per_cent;
      shot.file = shot.language + "/" + screen + "-" + shot.orientation + "-" + std::to_string(shot.size) +
                  (stop && colours.theme != session::Theme::Day ? "-" + shot.theme : "") + ".png";
      jobs.push_back({std::move(shot), &orientation, stop, {language, scale.scale, colours.theme}});
    };
    for (const Scale& scale : kScales) {
      for (const Colours& colours : kColours) {
        for (const Stop& stop : stops) {
          const auto& not_in = stop.not_in;
          if (std::find(not_in.begin(), not_in.end(), library_.locales()[language].tag) != not_in.end()) continue;
          if (colours.theme == session::Theme::Day || stop.all_themes) add(stop.screen, &stop, scale, colours);
        }
      }
    }
    add("out-of-service", nullptr, kScales[0], kColours[0]);
  }

  bool wanted(const std::string& file) const {
    const auto& only = line_.tour_only;
    return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& pattern) {
             return fnmatch((pattern + "*").c_str(), file.c_str(), 0) == 0;
           });
  }

  base::Status carry_out(const Job& job, Camera& camera) {
    if (!job.stop) {
      TRY_STATUS(
          keep(job, 1, camera.take([](ui::Frame& frame) { draw_out_of_service(frame, code(Reason::PackUntrusted)); })));
    } else {
      Walk walk(library_, centre_, job.setting, local_);
      const bool arrived = job.stop->way(walk);
      int page = 0;
      TRY_STATUS(camera.take(walk.view(), [&](Screenful taken) {
        if (!arrived) taken.problems.push_back("the way does not lead here");
        return keep(job, ++page, std::move(taken));
      }));
    }
    note_repetition(job);
    return base::Unit{};
  }

  // The first screenful has the plain name, further ones end in -p2, -p3.
  base::Status keep(const Job& job, int page, Screenful taken) {
    Shot shot = job.shot;
    shot.page = page;
    if (page > 1) shot.file.insert(shot.file.size() - std::string_view(".png").size(), "-p" + std::to_string(page));
    shot.nodes = std::move(taken.nodes);
    shot.problems = std::move(taken.problems);
    if (one_coloured(taken.picture)) shot.problems.push_back("the picture has one colour");
    const std::string_view bytes(reinterpret_cast<const char*>(taken.picture.bytes.data()), taken.picture.bytes.size());
    const std::size_t hash = std::hash<std::string_view>{}(bytes);
    if (std::find(series_.begin(), series_.end(), hash) != series_.end()) {
      shot.problems.push_back("the same picture as a page before it");
    }
    series_.push_back(hash);
    writer_.write(line_.tour / shot.file, std::move(taken.picture));
    shots_.push_back(std::move(shot));
    return base::Unit{};
  }

  // Two screens with the same pictures on all their pages: one of them is not what it says. Before a language is
  // chosen a screen may well be the same in all of them.
  void note_repetition(const Job& job) {
    const std::vector<std::size_t> series = std::exchange(series_, {});
    Shot& first = shots_[shots_.size() - series.size()];
    const auto [place, is_new] = seen_.emplace(series, &job.shot);
    if (is_new) return;
    const bool may_repeat = !job.stop || job.stop->before_choice;
    if (may_repeat && place->second->screen == first.screen) return;
    first.problems.push_back("the same picture as " + place->second->file);
  }

  const CommandLine& line_;
  Display& display_;
  const model::Library& library_;
  const model::Centre& centre_;
  model::LocalMinute local_;
  platform::PictureWriter writer_;
  std::vector<Shot> shots_;
  std::vector<std::size_t> series_;                       // hashes of the pictures of the stop at hand
  std::map<std::vector<std::size_t>, const Shot*> seen_;  // the series -> the first job that had it
};

base::Result<int> walk_all(const CommandLine& line) {
  const Served served = open_packs(line.trust);
  if (!served.library) {
    return base::Error{base::ErrorKind::Untrusted, "no tour without a pack: " + sentence(served.refusals.front()), ""};
  }
  model::Centre centre;
  if (!line.centre.empty()) {
    TRY(centre, read_centre(line.centre));
  }
  TRY(const fs::path program, platform::own_program());
  TRY(const fs::path assets, platform::find_assets(program));
  platform::WindowOptions hidden;
  hidden.hidden = true;
  TRY(const auto display, Display::open(assets, hidden));
  std::error_code bad;
  fs::create_directories(line.tour, bad);
  if (bad) return base::Error{base::ErrorKind::Io, bad.message(), line.tour.string()};
  Tour tour(line, *display, *served.library, centre);
  TRY_STATUS(tour.walk());
  if (tour.empty())
    return base::Error{base::ErrorKind::Invalid, "no picture's name starts with what --tour-only says", ""};
  return tour.report() == 0 ? kServes : kCannotStart;
}

}  // namespace

int run_tour(const CommandLine& line) {
  const auto status = walk_all(line);
  if (status) return status.value();
  say((status.error().where.empty() ? "" : status.error().where + ": ") + status.error().what);
  return kCannotStart;
}

}  // namespace app
