// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loop.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "app/forgetting.h"
#include "platform/clock.h"

namespace app {
namespace {

constexpr std::int64_t kFrameMs = 33;             // while something moves
constexpr std::int64_t kLongestSleepMs = 60'000;  // a bound, in case a change was misjudged

std::int64_t now_us() {
  using namespace std::chrono;
  return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Loop::Loop(const CommandLine& line, Display& display, const model::Library& library, const model::Centre& centre)
    : display_(display),
      duty_(line.session_descriptor, display),
      clock_(library.manifest(), line.clock),
      wheel_(library, centre, display.context(), display.graphics()),
      count_s_(line.count_frames_s),
      count_exits_(line.count_exits) {}

void Loop::begin() {
  tick(platform::monotonic_ms());
  see({});
  background_ = wheel_.session().local;
  duty_.begin(*lists_, size_);
  lists_ = nullptr;
}

void Loop::run() {
  if (count_s_) settle();
  const std::uint64_t before = display_.window().swaps();
  while (!display_.window().closed() && !counted()) turn();
  if (counted()) {
    const std::uint64_t pictures = display_.window().swaps() - before;
    std::printf("%llu pictures in %d s\n", static_cast<unsigned long long>(pictures), count_s_);
  } else {
    duty_.link().say(Word::Closed);
  }
}

void Loop::tick(std::int64_t now_ms) { wheel_.tell(clock_.tick(now_ms)); }

// Lets the person act on the screen and draws what it is then; shows nothing yet.
void Loop::see(const ui::Input& input) {
  size_ = display_.window().size();
  lists_ = size_.w > 0 && size_.h > 0 ? &wheel_.draw(input, size_, display_.window().pixel_mm()) : nullptr;
}

// Nothing of a visit may ever come there.
bool Loop::cover_is_new() const {
  const session::Session& session = wheel_.session();
  return session.presence == session::Presence::Nobody && !over_ && !wheel_.ended() && session.local != background_;
}

void Loop::show() {
  if (!lists_) return;
  if (cover_is_new()) {
    duty_.set_background(*lists_, size_);
    background_ = wheel_.session().local;
  }
  display_.render(*lists_, size_);
  display_.window().present();
  lists_ = nullptr;
}

std::int64_t Loop::sleep_ms(std::int64_t now_ms) const {
  if (wheel_.moves()) return kFrameMs;
  std::int64_t until = std::min(wheel_.next_change_ms(), now_ms + kLongestSleepMs);
  if (count_s_) until = std::min(until, count_until_ms_);
  return std::max<std::int64_t>(1, until - now_ms);
}

// One sleep and what comes after it: first the time, so that nobody's touch is taken for that of whoever was here
// before the machine slept; one picture in the end, so that no other can come between Leave and the cover.
void Loop::turn() {
  const std::int64_t change_ms = wheel_.next_change_ms();
  const bool moved = wheel_.moves();
  const std::int64_t sleep = sleep_ms(platform::monotonic_ms());
  const std::vector<Deed> deeds = queue_.take(display_.window().wait(sleep, duty_.link().descriptor()));
  const std::int64_t now_ms = platform::monotonic_ms();
  const session::Presence presence = wheel_.session().presence;
  swaps_before_ = display_.window().swaps();
  ending_us_ = now_us();
  const bool due = moved || now_ms >= change_ms;
  if (due || !deeds.empty()) tick(now_ms);
  obey(duty_.look());
  for (const Deed& deed : deeds) act(deed);
  if (due && !lists_) see(still_);
  show();
  const bool was_here = presence == session::Presence::Here;
  // A visit can also begin and end within one turn.
  const bool came_and_left = presence == session::Presence::Nobody && wheel_.ended();
  if (came_and_left || (was_here && wheel_.session().presence != presence))
    exit_pictures_ = display_.window().swaps() - swaps_before_;
  if (wheel_.ended() && !over_) end_visit();
}

void Loop::obey(const Duty::Told& told) {
  const bool nobody = wheel_.session().presence == session::Presence::Nobody;
  const bool leave = told.leave && !nobody;
  if (leave) wheel_.tell(session::Leave{});
  if (leave || told.raised) see(still_);
  if (told.give_way && nobody && !over_) end_visit();
}

void Loop::act(const Deed& deed) {
  still_ = {};
  if (over_ || wheel_.ended()) {  // what comes after the end belongs to the next process
    if (deed.draw) see({});
    return;
  }
  still_.x = deed.input.x;
  still_.y = deed.input.y;
  still_.down = deed.input.down;
  if (deed.draw) see(deed.input);
  if (!deed.sign_of_life || wheel_.ended()) return;
  const session::Presence before = wheel_.session().presence;
  wheel_.tell(session::Touched{});
  if (wheel_.session().presence != before) see(still_);
}

// The cover is on the screen. The next process comes on top while this one wipes; then this one is ended. Nobody
// supervises a process that was started by hand: it goes on.
void Loop::end_visit() {
  over_ = duty_.link().supervised();
  duty_.link().say(Word::Ended);
  still_ = {};
  queue_ = {};
  forget_visit(wheel_, display_);
  if (count_exits_ && wheel_.ended()) {
    std::printf("exit %llu pictures %lld us\n", static_cast<unsigned long long>(exit_pictures_),
                static_cast<long long>(now_us() - ending_us_));
    std::fflush(stdout);
  }
  duty_.link().say(Word::Wiped);  // the last thing: it may be ended now
  if (!over_) wheel_.take({});
}

// A window that has just come up is uncovered once or twice; counting begins when that is over.
void Loop::settle() {
  constexpr std::int64_t kQuietMs = 500;
  while (!display_.window().wait(kQuietMs).empty()) {
    see({});
    show();
  }
  std::puts("counting");
  std::fflush(stdout);
  count_until_ms_ = platform::monotonic_ms() + std::int64_t{count_s_} * 1000;
}

bool Loop::counted() const { return count_s_ && platform::monotonic_ms() >= count_until_ms_; }

}  // namespace app
