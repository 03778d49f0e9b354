// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each kind of intent, by concern in step_*.cpp. An intent without its function does not compile.
// Inside session/ only.
#pragma once

#include "session/places.h"

namespace session {

struct Turn {
  const model::Library& library;
  Session& session;
  std::vector<Effect>& effects;
  Visit& visit;
};

// step_presence.cpp: who is there. These come in every presence.
void on(Turn& turn, const Tick&);
void on(Turn& turn, const Touched&);
void on(Turn& turn, const Begin&);
void on(Turn& turn, const PressLeave&);
void on(Turn& turn, const CancelLeave&);
void on(Turn& turn, const Leave&);
void on(Turn& turn, const StillHere&);

// All others come only while somebody is there and sees the screen.
// step_navigation.cpp
void on(Turn& turn, const Back&);
void on(Turn& turn, const Start&);
void on(Turn& turn, const Help&);
void on(Turn& turn, const QuietMinute&);
void on(Turn& turn, const OpenDoor&);
void on(Turn& turn, const OpenCategory&);
void on(Turn& turn, const OpenPage&);
void on(Turn& turn, const OpenExercise&);
void on(Turn& turn, const OpenAssessment&);
void on(Turn& turn, const OpenService&);

// step_screen.cpp: what a screen does with itself
void on(Turn& turn, const NextPart&);
void on(Turn& turn, const PreviousPart&);
void on(Turn& turn, const ToggleFold&);
void on(Turn& turn, const ToggleNumbers&);
void on(Turn& turn, const ToggleFilter&);
void on(Turn& turn, const ClearFilters&);
void on(Turn& turn, const PauseExercise&);
void on(Turn& turn, const NextStep&);

// step_settings.cpp
void on(Turn& turn, const ChooseLanguage&);
void on(Turn& turn, const OpenLanguages&);
void on(Turn& turn, const OpenSettings&);
void on(Turn& turn, const CloseSheet&);
void on(Turn& turn, const SetTextScale&);
void on(Turn& turn, const SetTheme&);
void on(Turn& turn, const SetMotion&);
void on(Turn& turn, const SetMoreTime&);

// step_assessment.cpp
void on(Turn& turn, const BeginAssessment&);
void on(Turn& turn, const ChooseOption&);
void on(Turn& turn, const NextItem&);
void on(Turn& turn, const SkipItem&);
void on(Turn& turn, const LeaveUnread&);

}  // namespace session
