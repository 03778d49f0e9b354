// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: the session's seal reaches the thread that asks for it and no other.
#include "platform/seccomp.h"

base::Status real_step(platform::Reach) asm("__real__ZN8platform19allow_session_callsENS_5ReachE");
base::Status weak_step(platform::Reach) asm("__wrap__ZN8platform19allow_session_callsENS_5ReachE");
base::Status weak_step(platform::Reach) { return real_step(platform::Reach::ThisThread); }
