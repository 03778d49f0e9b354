// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/draw.h"

#include "screens/screen.h"

namespace screens {
namespace {

// A tablet has no room for twice the size: its letters are large from the beginning (28 px are 4.8 mm of 10").
constexpr float kScales[] = {1.0f, 1.5f, 2.0f}, kCompactScales[] = {1.0f, 1.25f, 1.5f};

float scale_of(const session::View& view, const ui::Frame& frame) {
  const auto step = static_cast<std::size_t>(view.text_scale);
  return frame.metrics().canvas == ui::Canvas::Compact ? kCompactScales[step] : kScales[step];
}

// ---- a name for what is shown, without its language: pages that were turned stay turned when it changes

std::string subject(const session::ArticleView& view) {
  return (view.page ? view.page->id.text : std::string()) + "#" + std::to_string(view.part);
}
std::string subject(const session::TopicsView& view) { return view.tiles.empty() ? "" : view.tiles.front().id; }
std::string subject(const session::QuestionView& view) { return std::to_string(view.item); }
std::string subject(const session::AfterItemView& view) { return std::to_string(view.item); }
std::string subject(const session::ServiceView& view) { return view.id.text; }
std::string subject(const session::DirectoryView& view) {
  std::string filters = view.cards.empty() ? "" : view.cards.front().id.text;
  for (const session::Chip& chip : view.chips) filters += chip.on ? '1' : '0';
  return filters;
}
std::string subject(const session::ResultView& view) { return view.numbers_open ? "numbers" : ""; }
template <class Other>
std::string subject(const Other&) {
  return {};
}

std::string name_of(const session::View& view) {
  if (view.presence == session::Presence::AskingStill) return "still";
  if (view.presence != session::Presence::Here) return "cover";
  const std::string what = std::visit([](const auto& screen) { return subject(screen); }, view.screen);
  return std::to_string(static_cast<int>(view.kind)) + ":" + what;
}

ui::Look look_of(const session::View& view, const ui::Frame& frame) {
  ui::Look look;
  look.screen = name_of(view);
  if (view.presence != session::Presence::Here) {
    // The cover is nobody's: always the same, whatever the visitor had set.
    look.rtl = view.cover.rtl;
    look.lang = view.cover.lang;
    return look;
  }
  look.sheet = view.chrome.sheet;
  look.theme = static_cast<ui::Theme>(view.theme);
  look.text_scale = scale_of(view, frame);
  look.rtl = view.chrome.rtl;
  look.lang = view.chrome.lang;
  look.motion = view.motion;
  return look;
}

Chosen draw_screen(Screen& s, const session::WelcomeView& v) { return draw_welcome(s, v); }
Chosen draw_screen(Screen& s, const session::HomeView& v) { return draw_home(s, v); }
Chosen draw_screen(Screen& s, const session::TopicsView& v) { return draw_topics(s, v); }
Chosen draw_screen(Screen& s, const session::ArticleView& v) { return draw_article(s, v); }
Chosen draw_screen(Screen& s, const session::CheckIntroView& v) { return draw_check_intro(s, v); }
Chosen draw_screen(Screen& s, const session::QuestionView& v) { return draw_question(s, v); }
Chosen draw_screen(Screen& s, const session::AfterItemView& v) { return draw_after_item(s, v); }
Chosen draw_screen(Screen& s, const session::OptInView& v) { return draw_opt_in(s, v); }
Chosen draw_screen(Screen& s, const session::ResultView& v) { return draw_result(s, v); }
Chosen draw_screen(Screen& s, const session::ExerciseView& v) { return draw_exercise(s, v); }
Chosen draw_screen(Screen& s, const session::DirectoryView& v) { return draw_directory(s, v); }
Chosen draw_screen(Screen& s, const session::ServiceView& v) { return draw_service(s, v); }
Chosen draw_screen(Screen& s, const session::HelpView& v) { return draw_help(s, v); }
Chosen draw_screen(Screen& s, const session::LanguagesView& v) { return draw_languages(s, v); }
Chosen draw_screen(Screen& s, const session::SettingsView& v) { return draw_settings(s, v); }

Chosen draw_here(const session::View& view, ui::Frame& frame) {
  Screen screen{view, frame, frame.screen(), {}};
  if (const auto* welcome = std::get_if<session::WelcomeView>(&view.screen)) return draw_welcome(screen, *welcome);
  const bool compact_title = frame.large() || screen.canvas() == ui::Canvas::Compact;
  const Chosen left = draw_top(screen, !compact_title && !view.chrome.sheet);
  const Chosen chosen = std::visit([&](const auto& shown) { return draw_screen(screen, shown); }, view.screen);
  const Chosen bar = draw_foot(screen);
  return left ? left : bar ? bar : chosen;
}

Chosen draw_away(const session::View& view, ui::Frame& frame) {
  // The finger that pressed Leave may still be down: the cover is there already, and lifting it decides.
  Chosen chosen;
  if (const auto lifted = frame.lifted("leave")) {
    chosen = *lifted ? session::Intent(session::Leave{}) : session::Intent(session::CancelLeave{});
  }
  const bool asking = view.presence == session::Presence::AskingStill && view.still;
  const Chosen covered = draw_cover(view, frame);
  if (!asking) return chosen ? chosen : covered;
  ui::Look look;
  look.theme = static_cast<ui::Theme>(view.theme);
  look.text_scale = scale_of(view, frame);
  look.rtl = view.chrome.rtl;
  look.lang = view.chrome.lang;
  look.screen = name_of(view);
  frame.change_look(look);
  const Chosen answer = draw_still_there(*view.still, frame);
  return chosen ? chosen : answer;
}

}  // namespace

Chosen draw(const session::View& view, ui::Frame& frame) {
  frame.set_up(look_of(view, frame));
  const bool here = view.presence == session::Presence::Here;
  Chosen chosen = here ? draw_here(view, frame) : draw_away(view, frame);
  if (frame.input().leave && view.presence != session::Presence::Nobody) chosen = session::Leave{};
  frame.finish();
  return chosen;
}

}  // namespace screens
