// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/uloc.h>

#include <functional>
#include <list>
#include <unordered_map>

#include "text/layout.h"
#include "text/paragraph.h"
#include "text/shape.h"
#include "text/wipe.h"

namespace text {
namespace {

// A text as it was asked for, shaped once, with every layout of it. Overwritten when it goes.
struct Entry {
  struct Setting {
    Style style;
    float max_width = 0;
    Paragraph paragraph;
    bool used = true;
  };

  std::string text;
  model::LangTag lang;
  Weight weight = Weight::Regular;
  std::vector<BoldRange> bold;
  Shaped shaped;
  std::list<Setting> settings;  // a list: what set() gave out stays where it is

  Entry() = default;
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;
  ~Entry() {
    wipe(text);
    shaped.wipe();
    for (Setting& setting : settings) forget(setting);
  }

  static void forget(Setting& setting) {
    wipe(setting.paragraph.glyphs);
    wipe(setting.paragraph.lines);
  }
  bool is(std::string_view other, const Style& style, const std::vector<BoldRange>& ranges) const {
    return text == other && lang == style.lang && weight == style.weight && bold == ranges;
  }
  void drop_unused() {
    for (auto it = settings.begin(); it != settings.end();) {
      if (it->used) {
        ++it;
        continue;
      }
      forget(*it);
      it = settings.erase(it);
    }
  }
};

std::size_t key_of(std::string_view text, const Style& style, const std::vector<BoldRange>& bold) {
  std::size_t key = std::hash<std::string_view>{}(text);
  const auto mix = [&key](std::size_t part) { key = key * 1099511628211u + part; };
  mix(std::hash<std::string_view>{}(style.lang.text));
  mix(static_cast<std::size_t>(style.weight));
  for (const BoldRange& range : bold) mix((std::size_t{range.from} << 32) | range.to);
  return key;
}

}  // namespace

struct Typesetter::State {
  explicit State(const Fonts& fonts_in) : fonts(fonts_in), shaper(fonts_in) {}

  Entry& entry(std::string_view text, const Style& style, const std::vector<BoldRange>& bold) {
    const std::size_t key = key_of(text, style, bold);
    const auto [first, last] = entries.equal_range(key);
    for (auto it = first; it != last; ++it) {
      if (it->second->is(text, style, bold)) return *it->second;
    }
    auto made = std::make_unique<Entry>();
    made->text = text;
    made->lang = style.lang;
    made->weight = style.weight;
    made->bold = bold;
    made->shaped = shaper.shape(text, style.lang, style.weight, bold);
    return *entries.emplace(key, std::move(made))->second;
  }

  const Fonts& fonts;
  Shaper shaper;
  std::unordered_multimap<std::size_t, std::unique_ptr<Entry>> entries;
  std::size_t settings = 0;
};

bool is_rtl(const model::LangTag& lang) { return uloc_isRightToLeft(lang.text.c_str()) != 0; }

Typesetter::Typesetter(const Fonts& fonts) : state_(std::make_unique<State>(fonts)) {}
Typesetter::~Typesetter() = default;

const Paragraph& Typesetter::set(std::string_view text, const Style& style, float max_width,
                                 const std::vector<BoldRange>& bold) {
  Entry& entry = state_->entry(text, style, bold);
  for (Entry::Setting& setting : entry.settings) {
    if (setting.max_width == max_width && setting.style == style) {
      setting.used = true;
      return setting.paragraph;
    }
  }
  entry.settings.push_back({style, max_width, lay_out(state_->shaper, entry.shaped, style, max_width), true});
  ++state_->settings;
  return entry.settings.back().paragraph;
}

const Fonts& Typesetter::fonts() const { return state_->fonts; }

void Typesetter::trim(std::size_t keep) {
  const bool full = state_->settings > keep;
  state_->settings = 0;
  for (auto it = state_->entries.begin(); it != state_->entries.end();) {
    Entry& entry = *it->second;
    if (full) entry.drop_unused();
    for (Entry::Setting& setting : entry.settings) setting.used = false;
    state_->settings += entry.settings.size();
    it = entry.settings.empty() ? state_->entries.erase(it) : std::next(it);
  }
}

// Anew, so that not even the number of paragraphs or the languages that were opened are left.
void Typesetter::wipe() { state_ = std::make_unique<State>(state_->fonts); }

}  // namespace text
