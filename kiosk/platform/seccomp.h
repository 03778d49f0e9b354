// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of call_lists.h as seccomp filters in the kernel. A filter can never be taken off, binds whatever the
// process starts from then on, and several hold together.
#pragma once

#include "base/result.h"

namespace platform {

// A thread that is there already is bound only by AllThreads (SECCOMP_FILTER_FLAG_TSYNC).
enum class Reach { AllThreads, ThisThread };

// Everything but never_calls() and the like, from before the first thread; what we start inherits it.
base::Status forbid_never_calls();
// Nothing but session_calls().
base::Status allow_session_calls(Reach reach);
// Nothing but supervisor_calls(). What is started afterwards could not live with it: the starter is there before.
base::Status allow_supervisor_calls();

// What the session's filter says to the call of this number, whatever its arguments where they matter.
enum class Answer { Allowed, Refused, Ended };
Answer session_answer(int number);

}  // namespace platform
