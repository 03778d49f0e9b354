// SPDX-License-Identifier: GPL-3.0-or-later
// The frame loop of a session: sleeps until somebody touches, something changes by itself or the supervisor speaks, and
// shows a picture only where it can look different. Serves one visit; afterwards it keeps the cover up until it is
// ended. Owned by the session process; all that is given to it must outlive it.
#pragma once

#include <cstdint>

#include "app/command_line.h"
#include "app/display.h"
#include "app/duty.h"
#include "app/input_queue.h"
#include "app/wall_clock.h"
#include "app/wheel.h"

namespace app {

class Loop {
 public:
  Loop(const CommandLine& line, Display& display, const model::Library& library, const model::Centre& centre);

  // The first picture, and beneath all others. After it nothing more is opened.
  void begin();
  // Until the window is closed at a desk, or the pictures are counted; else it is ended from outside.
  void run();

 private:
  void tick(std::int64_t now_ms);
  void see(const ui::Input& input);
  void show();
  bool cover_is_new() const;
  std::int64_t sleep_ms(std::int64_t now_ms) const;
  void turn();
  void obey(const Duty::Told& told);
  void act(const Deed& deed);
  void end_visit();
  void settle();
  bool counted() const;

  Display& display_;
  Duty duty_;
  WallClock clock_;
  Wheel wheel_;
  InputQueue queue_;
  ui::Input still_;
  ImDrawData* lists_ = nullptr;  // drawn and not yet shown
  platform::Size size_;
  model::LocalMinute background_ = 0;  // which minute's cover the display shows by itself
  bool over_ = false;                  // the visit is: nothing that anybody does counts here any more

  // For tests and figures.
  int count_s_;
  std::int64_t count_until_ms_ = 0;
  bool count_exits_;
  std::uint64_t swaps_before_ = 0;  // when what is being carried out began
  std::uint64_t exit_pictures_ = 0;
  std::int64_t ending_us_ = 0;
};

}  // namespace app
