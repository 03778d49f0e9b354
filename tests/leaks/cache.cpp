// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: the cache of set paragraphs is not wiped.
#include "text/paragraph.h"

void kept(text::Typesetter*) asm("__wrap__ZN4text10Typesetter4wipeEv");
void kept(text::Typesetter*) {}
