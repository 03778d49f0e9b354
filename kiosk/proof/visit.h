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

namespace proof {

enum class Answers { Lowest, Highest, Mixed };

class ProofVisit {
 public:
  // All must outlive it. `local` is the moment at which the kiosk's clock stands. Without a finger it is a rehearsal:
  // only the mirror is touched.
  ProofVisit(const model::Library& library, const model::Centre& centre, app::Display& display,
             platform::Finger* finger, platform::Size size, model::LocalMinute local);

  // Ways through the program; an Error says which control or picture did not come.
  base::Status wait_for_cover();
  base::Status begin(const std::string& language);
  base::Status see_everything();  // every screen that takes input but the self-assessments
  base::Status speak(const std::string& language);
  base::Status follow_on();              // self-assessments that lead to others, offer an item, or speak at an answer
  base::Status answer(Answers answers);  // the longest self-assessment up to its result, with the numbers open
  base::Status press_leave();            // the cover is on the screen, the visit lives
  base::Status release_leave();          // the visit is over

  // Every text that stood on a screen, with its language.
  const std::set<std::pair<std::string, std::string>>& texts() const { return texts_; }
  const std::string& cover() const { return cover_; }
  // What it passed by: kinds of screens that this pack has and that never came, and controls that came and were not
  // touched. A proof that passes something by proves nothing of it.
  std::set<std::string> unseen() const;
  std::set<std::string> untouched() const;
  const session::Session& session() const { return wheel_.session(); }
  // Called while waiting for a picture.
  std::function<void()> meanwhile;
  // Called with each picture that the kiosk was waited for to show, as the display has it.
  std::function<void(const platform::Picture&)> saw;

 private:
  bool has(const std::string& id) const { return find(id) != nullptr; }
  bool at(session::ScreenKind kind) const { return wheel_.session().place().kind == kind; }
  std::string targets() const;
  const ui::Node* find(const std::string& id) const;
  base::Status tap(const std::string& id);
  base::Status tap_if(const std::string& id);
  base::Status turn_to(const std::string& id);
  base::Status turn_to_if(const std::string& id);
  base::Status look_for(const std::string& id);
  base::Status turn(const char* way, bool& turned);
  base::Status touch_the_rest();
  base::Status read_to_the_end();
  base::Status open_languages();
  base::Status tap_first_of(const std::string& beginning);
  base::Status read_pages(const model::Door& door);
  base::Status look_at_places();
  base::Status change_settings();
  base::Status answer_one(std::size_t index, Answers answers);
  base::Status open_check(const model::Assessment& assessment);
  base::Status answer_from_intro(Answers answers);
  base::Status turn_away(const model::Assessment& assessment);
  void draw(const ui::Input& input);
  base::Status await_picture(const std::string& after);

  const model::Library& library_;
  const model::Centre& centre_;
  app::Display& display_;
  platform::Finger* finger_;
  platform::Size size_;
  app::WallClock clock_;
  app::Wheel wheel_;
  std::unique_ptr<platform::Offscreen> film_;
  ImDrawData* lists_ = nullptr;
  ui::Input pointer_;
  std::set<std::pair<std::string, std::string>> texts_;
  std::set<session::ScreenKind> seen_;
  std::set<std::string> offered_, touched_;  // controls, without what comes after the colon
  std::string cover_;
};

// Whether two pictures of a size show the same, but for rounding and for a few moving parts.
bool alike(const platform::Picture& one, const platform::Picture& other);

}  // namespace proof
