// SPDX-License-Identifier: GPL-3.0-or-later
// A record: the bytes of one page, service and so on, as they stand in the column of that name. Without the value's
// id, and for a page without its language: these are columns of their own. Made for Emergency, Locale, Door,
// Assessment, Exercise, Service and Page.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/content.h"

namespace pack {

// Invalid, with the reason, if the value cannot be packed (a text is not UTF-8, a date does not exist, …).
template <class T>
base::Result<std::string> encode(const T& value);
// Corrupt unless `bytes` are exactly what encode() makes of some value.
template <class T>
base::Result<T> decode(std::string_view bytes);

}  // namespace pack
