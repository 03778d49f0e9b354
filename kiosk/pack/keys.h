// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of listed value is called by: the text of its table's column 'id'. Unique within the list.
#pragma once

#include <string>

#include "model/manifest.h"

namespace pack {

template <class T>
std::string& key_of(T& value) {
  return value.id.text;
}
inline std::string& key_of(model::Emergency& emergency) { return emergency.number; }
inline std::string& key_of(model::Locale& locale) { return locale.tag.text; }

template <class T>
const std::string& key_of(const T& value) {
  return value.id.text;
}
inline const std::string& key_of(const model::Emergency& emergency) { return emergency.number; }
inline const std::string& key_of(const model::Locale& locale) { return locale.tag.text; }

}  // namespace pack
