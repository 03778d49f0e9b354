// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk.h"

#include <cstdio>
#include <utility>

#include "app/display.h"
#include "app/duty.h"
#include "app/link.h"
#include "app/loop.h"
#include "app/out_of_service.h"
#include "app/packs.h"
#include "app/sealing.h"
#include "platform/assets.h"
#include "platform/clock.h"
#include "platform/process_limits.h"
#include "platform/residue.h"

namespace app {
namespace {

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

// A start follows every visit's end: if each said what it refuses, the times of those lines would be those of visits.
bool says_packs(const CommandLine& line) { return line.session_descriptor < 0 || line.say_packs; }

// A mistake in the house's own file costs the visitors nothing but the house's own lines.
base::Result<model::Centre> centre_of(const CommandLine& line) {
  if (line.centre.empty()) return model::Centre{};
  auto centre = read_centre(line.centre);
  if (!centre && says_packs(line)) say(centre.error().where + ": " + centre.error().what);
  return centre;
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

// No controls, no session: the picture, kept up.
int show_out_of_service(const CommandLine& line, Display& display, Reason reason) {
  Duty duty(line.session_descriptor, display);
  const std::int64_t again_ms = platform::monotonic_ms() + kTryAgainMs;
  platform::Size size;
  const auto draw = [&]() -> ImDrawData& {
    size = display.window().size();
    const auto w = static_cast<float>(size.w), h = static_cast<float>(size.h);
    display.graphics().begin(w, h);
    ui::Frame frame(display.context(), w, h, {});
    draw_out_of_service(frame, code(reason));
    return display.graphics().end();
  };
  ImDrawData& first = draw();
  duty.begin(first, size);
  if (const auto over = seal_session(line)) return *over;
  bool given_up = false;
  while (!display.window().closed()) {
    const bool damaged = !display.window().wait(kTryAgainMs, duty.link().descriptor()).empty();
    const Duty::Told told = duty.look();
    if (damaged || told.raised) {
      ImDrawData& lists = draw();
      display.render(lists, size);
      display.window().present();
    }
    const bool due = reason == Reason::Restarts && platform::monotonic_ms() >= again_ms;
    if (given_up || !(due || told.give_way)) continue;
    given_up = true;
    duty.link().say(Word::Ended);
    duty.link().say(Word::Wiped);
  }
  duty.link().say(Word::Closed);
  return kOutOfService;
}

base::Status clean_heap() {
  if (platform::frees_are_clean()) return base::Unit{};
  return base::Error{base::ErrorKind::Io, "no visit may begin: freed memory is not overwritten", ""};
}

}  // namespace

int check(const CommandLine& line) {
  const bool good_centre = centre_of(line).ok();
  const Served served = open_packs(line.trust);
  say_refusals(served);
  if (!served.library) return kOutOfService;
  if (served.previous) return kServesPrevious;
  return good_centre ? kServes : kCannotStart;
}

int run_session(const CommandLine& line) {
  if (!Link(line.session_descriptor).bind_life()) return kCannotStart;
  for (const base::Status& status : {platform::forbid_memory_dumps(), platform::limit_memory(), clean_heap()}) {
    if (status) continue;
    say(status.error().what);
    return kCannotStart;
  }
  Served served = open_packs(line.trust);
  if (says_packs(line)) say_refusals(served);
  const auto read = centre_of(line);
  const model::Centre centre = read ? read.value() : model::Centre{};
  auto display = open_display(line);
  if (!display) {
    say(display.error().what + (display.error().where.empty() ? "" : " (" + display.error().where + ")"));
    return kCannotStart;
  }
  if (line.out_of_service) return show_out_of_service(line, *display.value(), Reason::Restarts);
  if (!served.library) return show_out_of_service(line, *display.value(), served.refusals.front().reason);
  Loop loop(line, *display.value(), *served.library, centre);
  loop.begin();
  if (const auto over = seal_session(line)) return *over;
  loop.run();
  return kServes;
}

}  // namespace app
