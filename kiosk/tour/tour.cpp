// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/tour.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "app/display.h"
#include "app/kiosk.h"
#include "app/out_of_service.h"
#include "app/packs.h"
#include "base/file.h"
#include "platform/assets.h"
#include "platform/picture_writer.h"
#include "tour/camera.h"
#include "tour/faults.h"
#include "tour/folder.h"
#include "tour/jobs.h"
#include "tour/plan.h"
#include "tour/report.h"

namespace tour {
namespace {

namespace fs = std::filesystem;

constexpr model::LocalMinute kTwentyPastTwo = 14 * 60 + 20;

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
  Tour(const app::CommandLine& line, app::Display& display, const model::Library& library, const model::Centre& centre)
      : line_(line),
        display_(display),
        library_(library),
        centre_(centre),
        local_(line.clock.value_or(model::days_from_civil(library.manifest().date) * model::kMinutesPerDay +
                                   kTwentyPastTwo)) {}

  base::Status walk(const std::vector<Job>& jobs) {
    std::size_t done = 0;
    for (const Orientation& orientation : kOrientations) {
      TRY(const auto film, platform::Offscreen::create(orientation.size.w, orientation.size.h));
      Camera camera(display_, *film, orientation.size);
      for (const Job& job : jobs) {
        if (job.orientation != &orientation) continue;
        carry_out(job, camera);
        show_progress(++done, jobs.size());
      }
    }
    TRY_STATUS(writer_.finish());
    TRY_STATUS(base::write_file_atomically(line_.tour / kTourManifest, tour_manifest(shots_)));
    return base::write_file_atomically(line_.tour / kTourContactSheet,
                                       tour_contact_sheet(shots_, library_.manifest().title + ": guided tour"));
  }

  const std::vector<Shot>& shots() const { return shots_; }

 private:
  void carry_out(const Job& job, Camera& camera) {
    const std::size_t first = shots_.size();
    if (job.stop) {
      visit(job, camera);
    } else {
      keep(job, 1, true,
           camera.take([](ui::Frame& frame) { app::draw_out_of_service(frame, code(app::Reason::PackUntrusted)); }));
    }
    const bool may_repeat = !job.stop || job.stop->before_choice;
    for (std::string& fault : judge_.end_stop(job.shot.screen, job.shot.file, may_repeat)) {
      shots_.at(first).problems.push_back(std::move(fault));
    }
  }

  void visit(const Job& job, Camera& camera) {
    Walk walk(library_, centre_, job.setting, local_);
    const bool arrived = job.stop->way(walk);
    int page = 0;
    camera.take(walk.view(), [&](Screenful taken) { keep(job, ++page, arrived, std::move(taken)); });
  }

  void keep(const Job& job, int page, bool arrived, Screenful taken) {
    Shot shot = job.shot;
    shot.page = page;
    shot.file = name_of_page(shot.file, page);
    shot.problems = std::move(taken.problems);
    for (std::string& fault : judge_.screenful(taken.picture, taken.nodes, arrived)) {
      shot.problems.push_back(std::move(fault));
    }
    shot.nodes = std::move(taken.nodes);
    writer_.write(line_.tour / shot.file, std::move(taken.picture));
    shots_.push_back(std::move(shot));
  }

  const app::CommandLine& line_;
  app::Display& display_;
  const model::Library& library_;
  const model::Centre& centre_;
  model::LocalMinute local_;
  platform::PictureWriter writer_;
  Judge judge_;
  std::vector<Shot> shots_;
};

base::Status make_room(const fs::path& folder, const model::Library& library) {
  std::error_code bad;
  fs::create_directories(folder, bad);
  if (bad) return base::Error{base::ErrorKind::Io, bad.message(), folder.string()};
  return clear_tour(folder, library.locales());
}

// Lists what is wrong; the exit status.
int report(const app::CommandLine& line, const std::vector<Shot>& shots) {
  const std::vector<std::string> faults = fault_lines(shots);
  for (const std::string& fault : faults) say(fault);
  say(std::to_string(shots.size()) + " pictures in " + line.tour.string() + ", " + std::to_string(faulty(shots)) +
      " with something wrong");
  return faults.empty() ? app::kServes : app::kCannotStart;
}

base::Result<int> walk_all(const app::CommandLine& line) {
  const app::Served served = app::open_packs(line.trust);
  if (!served.library) {
    return base::Error{base::ErrorKind::Untrusted, "no tour without a pack: " + app::sentence(served.refusals.front()),
                       ""};
  }
  model::Centre centre;
  if (!line.centre.empty()) {
    TRY(centre, app::read_centre(line.centre));
  }
  const std::vector<Stop> stops = plan_tour(*served.library);
  const std::vector<Job> jobs = plan_jobs(*served.library, stops, line.tour_only);
  if (jobs.empty()) {
    return base::Error{base::ErrorKind::Invalid, "no picture's name starts with what --tour-only says", ""};
  }
  TRY(const fs::path program, platform::own_program());
  TRY(const fs::path assets, platform::find_assets(program));
  platform::WindowOptions hidden;
  hidden.hidden = true;
  TRY(const auto display, app::Display::open(assets, hidden));
  TRY_STATUS(make_room(line.tour, *served.library));
  Tour tour(line, *display, *served.library, centre);
  TRY_STATUS(tour.walk(jobs));
  return report(line, tour.shots());
}

}  // namespace

int run_tour(const app::CommandLine& line) {
  const auto status = walk_all(line);
  if (status) return status.value();
  say((status.error().where.empty() ? "" : status.error().where + ": ") + status.error().what);
  return app::kCannotStart;
}

}  // namespace tour
