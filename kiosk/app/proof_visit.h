// SPDX-License-Identifier: GPL-3.0-or-later
// The scripted visit of the proof: touches on the real screen of a kiosk that knows nothing of being watched. A mirror
// in this process turns the same wheel, so that the proof knows where to touch, what every screen says, and what the
// vault of the other must hold; and it holds the two pictures against each other, so that it cannot be mistaken.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "app/display.h"
#include "app/wall_clock.h"
#include "app/wheel.h"
#include "platform/finger.h"

namespace app {

enum class Answers { Lowest, Highest, Mixed };

class ProofVisit {
 public:
  // All must outlive it. `local` is the moment at which the kiosk's clock stands. Without a finger it is a rehearsal:
  // only the mirror is touched.
  ProofVisit(const model::Library& library, const model::Centre& centre, Display& display, platform::Finger* finger,
             platform::Size size, model::LocalMinute local);

  // Ways through the program; an Error says which control or picture did not come.
  base::Status wait_for_cover();
  base::Status begin(const std::string& language);
  base::Status see_everything();  // every screen that takes input but the self-assessments
  base::Status speak(const std::string& language);
  base::Status answer(Answers answers);  // a self-assessment up to its result, with the numbers open
  base::Status press_leave();            // the cover is on the screen, the visit lives
  base::Status release_leave();          // the visit is over

  // Every text that stood on a screen, with its language.
  const std::set<std::pair<std::string, std::string>>& texts() const { return texts_; }
  const std::string& cover() const { return cover_; }
  const session::Session& session() const { return wheel_.session(); }
  // Called while waiting for a picture.
  std::function<void()> meanwhile;

 private:
  bool has(const std::string& id) const { return find(id) != nullptr; }
  bool at_result() const { return wheel_.session().place().kind == session::ScreenKind::Result; }
  std::string targets() const;
  const ui::Node* find(const std::string& id) const;
  base::Status tap(const std::string& id);
  base::Status tap_if(const std::string& id);
  base::Status turn_to(const std::string& id);
  base::Status tap_first_of(const std::string& beginning);
  base::Status read_pages(const model::Door& door);
  base::Status look_at_places();
  base::Status change_settings();
  base::Status answer_one(std::size_t index, Answers answers);
  void draw(const ui::Input& input);
  base::Status await_picture(const std::string& after);

  const model::Library& library_;
  Display& display_;
  platform::Finger* finger_;
  platform::Size size_;
  WallClock clock_;
  Wheel wheel_;
  std::unique_ptr<platform::Offscreen> film_;
  ImDrawData* lists_ = nullptr;
  ui::Input pointer_;
  std::set<std::pair<std::string, std::string>> texts_;
  std::string cover_;
};

// Whether two pictures of a size show the same, but for rounding and for a few moving parts.
bool alike(const platform::Picture& one, const platform::Picture& other);

}  // namespace app
