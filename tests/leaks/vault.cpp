// SPDX-License-Identifier: GPL-3.0-or-later
// A planted leak: the vault's wipe is empty.
#include "session/vault.h"

void kept(session::Vault*) asm("__wrap__ZN7session5Vault4wipeEv");
void kept(session::Vault*) {}
