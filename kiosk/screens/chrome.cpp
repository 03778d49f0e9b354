// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every screen: ground, head with Leave, dock with Help now.
#include "screens/screen.h"
#include "ui/dock.h"

namespace screens {
namespace {

constexpr float kBelowHead = 8, kAboveDock = 28, kTallTitle = 60;

ui::Dock dock_of(const session::Chrome& chrome) {
  ui::Dock dock;
  for (const session::DockItem& item : chrome.dock) {
    const bool tool = item.id == "language" || item.id == "settings";
    dock.entries.push_back({item.id, item.icon, text(item.label), text(item.short_label), item.on, tool,
                            item.id == "quiet" || item.id == "language"});
  }
  dock.merged_label = text(chrome.settings_merged);
  dock.help = text(chrome.help);
  dock.help_short = text(chrome.help_short);
  dock.number = chrome.help_number;
  dock.help_on = chrome.help_on;
  return dock;
}

// Under a sheet lies a plain ground, never the page.
void draw_ground(ui::Frame& frame, const session::View& view) {
  if (view.kind == session::ScreenKind::Exercise) {
    frame.ground(ui::Ink::SeaTint, ui::Ink::MossTint);
    return;
  }
  frame.ground(ui::Ink::GroundTop, ui::Ink::GroundBottom);
  if (!view.chrome.sheet || frame.strong()) return;
  const bool evening = frame.theme() == ui::Theme::Evening;
  frame.fill(frame.screen(),
             ui::with_alpha(frame.colour_of(evening ? ui::Ink::Dock : ui::Ink::Text), evening ? 0.7f : 0.52f));
}

}  // namespace

Chosen leave_gesture(const ui::Press& press, ui::Frame& frame) {
  if (press.activated) return session::Leave{};
  if (press.began) return session::PressLeave{};
  const auto lifted = frame.lifted("leave");
  if (lifted && !*lifted) return session::CancelLeave{};
  return {};
}

bool draw_title_in_head(Screen& screen, const ui::Text& words, float px) {
  ui::Frame& frame = screen.frame;
  ui::Type type;
  type.px = px;
  type.bold = true;
  type.snug = true;
  const ui::Extent one_line = frame.measure(words, type);
  // A tall script pushes what is below it down a little: still less than a line of its own would.
  const float over = std::max(0.0f, one_line.h - screen.head.h);
  if (one_line.w > screen.head.w || over > kTallTitle) return false;
  ui::Box room = screen.head;
  room.h += over;
  frame.text(room, words, type, ui::Valign::Middle, ui::Role::Heading, "title");
  ui::take_top(screen.content, 8 + over);
  return true;
}

void draw_title(Screen& screen, const ui::Title& title) {
  if (!title.line.empty() || !draw_title_in_head(screen, title.title, title.px))
    ui::draw_title(screen.frame, screen.content, title);
}

Chosen draw_top(Screen& screen, bool section_shown) {
  ui::Frame& frame = screen.frame;
  const session::Chrome& chrome = screen.chrome();
  draw_ground(frame, screen.view);

  const ui::Head head{text(chrome.section), text(chrome.leave), section_shown, chrome.sheet};
  const Chosen chosen = leave_gesture(ui::draw_head(frame, head), frame);
  const float top = ui::head_height(frame, head);

  const ui::DockPlan plan = ui::plan_dock(frame, dock_of(chrome));
  const float pad = frame.metrics().sizes.pad, bottom = frame.metrics().h - plan.height;
  const float above = frame.large() ? 20 : kAboveDock;
  screen.content = {pad, top + kBelowHead, frame.metrics().w - 2 * pad, bottom - above - top - kBelowHead};
  if (!section_shown && !chrome.sheet) screen.head = ui::head_room(frame, head);
  return chosen;
}

Chosen draw_foot(Screen& screen) {
  const session::Chrome& chrome = screen.chrome();
  const ui::Dock dock = dock_of(chrome);
  const int touched = ui::draw_dock(screen.frame, dock, ui::plan_dock(screen.frame, dock));
  if (touched == ui::kDockHelp) return session::Help{};
  if (touched >= 0) return chrome.dock[static_cast<std::size_t>(touched)].intent;
  return {};
}

}  // namespace screens
