// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: memory dumps stay allowed, so that a crash leaves everything on the disk.
#include "base/result.h"

base::Status allowed() asm("__wrap__ZN8platform19forbid_memory_dumpsEv");
base::Status allowed() { return base::Unit{}; }
