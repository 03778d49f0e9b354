// SPDX-License-Identifier: GPL-3.0-or-later
// Language and reading tools. They change how things are said, never where the visitor is or what she answered.
#include "session/turn.h"

namespace session {
namespace {

void open_sheet_here(Turn& turn, ScreenKind sheet) {
  if (top(turn.visit).kind != ScreenKind::Welcome) open_sheet(turn.visit, sheet);
}

}  // namespace

void on(Turn& turn, const ChooseLanguage& intent) {
  const ScreenKind here = top(turn.visit).kind;
  if (intent.index >= turn.library.locales().size()) return;
  if (here != ScreenKind::Welcome && here != ScreenKind::Languages) return;
  turn.visit.language = intent.index;
  turn.visit.language_chosen = true;
  if (here == ScreenKind::Welcome) {
    go_home(turn.session);
  } else {
    go_back(turn.session);
  }
}

void on(Turn& turn, const OpenLanguages&) { open_sheet_here(turn, ScreenKind::Languages); }
void on(Turn& turn, const OpenSettings&) { open_sheet_here(turn, ScreenKind::Settings); }

void on(Turn& turn, const CloseSheet&) {
  if (is_sheet(top(turn.visit).kind)) go_back(turn.session);
}

void on(Turn& turn, const SetTextScale& intent) { turn.visit.text_scale = intent.scale; }
void on(Turn& turn, const SetTheme& intent) { turn.visit.theme = intent.theme; }
void on(Turn& turn, const SetMotion& intent) { turn.visit.motion = intent.on; }
void on(Turn& turn, const SetMoreTime& intent) { turn.visit.more_time = intent.on; }

}  // namespace session
