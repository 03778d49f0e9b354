// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "app/display.h"
#include "app/input_queue.h"
#include "app/link.h"
#include "app/out_of_service.h"
#include "app/packs.h"
#include "app/wall_clock.h"
#include "app/wheel.h"
#include "platform/assets.h"
#include "platform/clock.h"
#include "platform/sandbox.h"

namespace app {
namespace {

constexpr std::int64_t kFrameMs = 33;             // while something moves
constexpr std::int64_t kLongestSleepMs = 60'000;  // a bound, in case a change was misjudged
constexpr std::int64_t kTryAgainMs = 5 * 60'000;  // sessions that did not live are tried again after this

void say(const std::string& sentence) { std::fprintf(stderr, "kiosk: %s\n", sentence.c_str()); }

void say_refusals(const Served& served) {
  for (const Refusal& refusal : served.refusals) say(sentence(refusal));
  if (!served.library) {
    say("no pack can be served: out of service");
  } else if (served.previous) {
    say("the pack before it is served, version " + std::to_string(served.library->manifest().version));
  }
}

// A mistake in the house's own file is said, and costs the visitors nothing but the house's own lines.
model::Centre centre_of(const CommandLine& line, bool& good) {
  if (line.centre.empty()) return {};
  const auto centre = read_centre(line.centre);
  good = centre.ok();
  if (good) return centre.value();
  say(centre.error().where + ": " + centre.error().what);
  return {};
}

platform::WindowOptions window_options(const CommandLine& line) {
  platform::WindowOptions options;
  if (line.windowed) options.windowed = platform::Size{line.windowed->w, line.windowed->h};
  options.title = "Pristan";
  return options;
}

base::Result<std::unique_ptr<Display>> open_display(const CommandLine& line) {
  TRY(const std::filesystem::path program, platform::own_program());
  TRY(const std::filesystem::path assets, platform::find_assets(program));
  return Display::open(assets, window_options(line));
}

// The frame loop over a library that is good.
class Loop {
 public:
  Loop(const CommandLine& line, Display& display, const model::Library& library, const model::Centre& centre)
      : display_(display),
        link_(line.session_descriptor),
        clock_(library.manifest(), line.clock),
        wheel_(library, centre, display.context(), display.graphics()),
        count_s_(line.count_frames_s) {}

  int run() {
    tick();
    paint({});
    link_.say(Word::Painted);
    if (count_s_) settle();
    const std::uint64_t swaps_before = display_.window().swaps();
    while (!display_.window().closed()) {
      if (counted()) return report(display_.window().swaps() - swaps_before);
      turn();
    }
    link_.say(Word::Closed);
    return kServes;
  }

 private:
  void tick() { wheel_.tell(clock_.tick(platform::monotonic_ms())); }

  // Draws what the screen is now, and only then shows it.
  void paint(const ui::Input& input) {
    const platform::Size size = display_.window().size();
    if (size.w <= 0 || size.h <= 0) return;
    display_.render(wheel_.draw(input, size, display_.window().pixel_mm()), size);
    display_.window().present();
  }

  std::int64_t sleep_ms(std::int64_t now) const {
    if (wheel_.moves()) return kFrameMs;
    std::int64_t until = std::min(wheel_.next_change_ms(), now + kLongestSleepMs);
    if (count_s_) until = std::min(until, count_until_ms_);
    return std::max<std::int64_t>(1, until - now);
  }

  // One sleep and what comes after it.
  void turn() {
    const std::int64_t change = wheel_.next_change_ms();
    const bool moved = wheel_.moves();
    const std::vector<Deed> deeds = queue_.take(display_.window().wait(sleep_ms(platform::monotonic_ms())));
    const bool due = moved || platform::monotonic_ms() >= change;
    if (due || !deeds.empty()) tick();
    bool drawn = false;
    for (const Deed& deed : deeds) drawn = act(deed) || drawn;
    if (due && !drawn) paint(still_);
    if (wheel_.ended()) after_the_visit();
  }

  bool act(const Deed& deed) {
    still_ = deed.input;
    still_.pressed = still_.released = still_.previous = still_.next = still_.choose = still_.leave = false;
    if (wheel_.ended()) return false;  // what comes after the end belongs to the next process
    if (deed.draw) paint(deed.input);
    if (!deed.sign_of_life) return deed.draw;
    const session::Presence before = wheel_.session().presence;
    wheel_.tell(session::Touched{});
    if (wheel_.session().presence != before) paint(still_);
    return deed.draw;
  }

  // A window that has just come up is uncovered once or twice; counting begins when that is over.
  void settle() {
    constexpr std::int64_t kQuietMs = 500;
    while (!display_.window().wait(kQuietMs).empty()) paint({});
    std::puts("counting");
    std::fflush(stdout);
    count_until_ms_ = platform::monotonic_ms() + std::int64_t{count_s_} * 1000;
  }

  bool counted() const { return count_s_ && platform::monotonic_ms() >= count_until_ms_; }
  int report(std::uint64_t pictures) const {
    std::printf("%llu pictures in %d s\n", static_cast<unsigned long long>(pictures), count_s_);
    return kServes;
  }

  // The cover is on the screen. Whoever supervises us starts the next process and ends this one; until then only
  // the picture is kept up. Nobody supervises a process that was started by hand: it goes on.
  void after_the_visit() {
    if (!link_.supervised()) return wheel_.take({});
    link_.say(Word::Ended);
    while (!display_.window().closed()) {
      const bool damaged = !display_.window().wait(kLongestSleepMs).empty();
      tick();
      if (damaged) paint({});
    }
    link_.say(Word::Closed);
  }

  Display& display_;
  Link link_;
  WallClock clock_;
  Wheel wheel_;
  InputQueue queue_;
  ui::Input still_;
  int count_s_;
  std::int64_t count_until_ms_ = 0;
};

// No controls, no session: the picture, kept up.
int show_out_of_service(const CommandLine& line, Display& display, Reason reason) {
  const Link link(line.session_descriptor);
  const std::int64_t again = platform::monotonic_ms() + kTryAgainMs;
  const auto paint = [&] {
    const platform::Size size = display.window().size();
    const auto w = static_cast<float>(size.w), h = static_cast<float>(size.h);
    display.graphics().begin(w, h);
    ui::Frame frame(display.context(), w, h, {});
    draw_out_of_service(frame, code(reason));
    display.render(display.graphics().end(), size);
    display.window().present();
  };
  paint();
  link.say(Word::Painted);
  while (!display.window().closed()) {
    if (!display.window().wait(kLongestSleepMs).empty()) paint();
    if (reason == Reason::Restarts && platform::monotonic_ms() >= again) link.say(Word::Ended);
  }
  link.say(Word::Closed);
  return kOutOfService;
}

}  // namespace

int check(const CommandLine& line) {
  bool good_centre = true;
  centre_of(line, good_centre);
  const Served served = open_packs(line.trust);
  say_refusals(served);
  if (!served.library) return kOutOfService;
  if (served.previous) return kServesPrevious;
  return good_centre ? kServes : kCannotStart;
}

int run_session(const CommandLine& line) {
  if (!Link(line.session_descriptor).bind_life()) return kCannotStart;
  for (const base::Status& status : {platform::forbid_memory_dumps(), platform::limit_memory()}) {
    if (status) continue;
    say(status.error().what);
    return kCannotStart;
  }
  Served served = open_packs(line.trust);
  say_refusals(served);
  bool good_centre = true;
  const model::Centre centre = centre_of(line, good_centre);
  auto display = open_display(line);
  if (!display) {
    say(display.error().what + (display.error().where.empty() ? "" : " (" + display.error().where + ")"));
    return kCannotStart;
  }
  if (line.out_of_service) return show_out_of_service(line, *display.value(), Reason::Restarts);
  if (!served.library) return show_out_of_service(line, *display.value(), served.refusals.front().reason);
  return Loop(line, *display.value(), *served.library, centre).run();
}

}  // namespace app
