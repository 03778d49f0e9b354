// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack says of itself, and its languages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/ids.h"
#include "model/topic.h"

namespace model {

struct Emergency {
  std::string number;
  MessageKey label;
  std::string icon;
  Hue hue = Hue::Amber;
  ServiceId service;
  bool operator==(const Emergency&) const = default;
};

struct Manifest {
  std::string id;
  std::uint32_t version = 0;
  Date date, expires;
  std::string title;
  LangTag source_locale;
  std::string time_zone;  // an IANA name
  std::string country;
  std::string result_mode = "reflect";  // or "bands": published ranges behind the fold for a professional
  std::string regulatory_reference;     // on what "bands" rests; never empty with it
  bool draft = true;                    // some text that nobody has read
  int trusted_days = 180, stale_days = 540;
  std::vector<Emergency> emergencies;
  bool operator==(const Manifest&) const = default;
};

// A language of the pack.
struct Locale {
  LangTag tag;
  std::string name;               // its own, in its own script
  std::string english_name;       // for editors
  std::vector<LangTag> fallback;  // written by people, never computed
  bool rtl = false;
  std::string icu_locale;
  std::string script;  // ISO 15924
  bool operator==(const Locale&) const = default;
};

}  // namespace model
