// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a block as spans, between md4c's pieces and what the kiosk shows.
#pragma once

#include <string>
#include <utility>

#include "model/page.h"

namespace author {

// Resolves soft breaks, trims the ends and drops what became empty.
model::Spans joined(const model::Spans& spans);
std::string plain(const model::Spans& spans);
// Drops the first `bytes` bytes of the words.
void drop_front(model::Spans& spans, std::size_t bytes);
// Splits at the first soft break: the first line, and what follows.
std::pair<model::Spans, model::Spans> split_first_line(const model::Spans& spans);

}  // namespace author
