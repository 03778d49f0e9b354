// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shape.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/bidi.h"
#include "text/breaks.h"
#include "text/itemise.h"
#include "text/source.h"
#include "text/wipe.h"

namespace text {
namespace {

struct DropBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

void add(std::uint8_t& flags, UnitFlag flag) { flags = static_cast<std::uint8_t>(flags | flag); }

void mark_blanks(Shaped& shaped) {
  shaped.ink_to.assign(shaped.text.size() + 1, 0);
  for (std::size_t i = 0; i < shaped.text.size(); ++i) {
    const char16_t c = shaped.text[i];
    const bool blank = u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    if (blank) add(shaped.flags[i], kBlank);
    shaped.ink_to[i + 1] = blank ? shaped.ink_to[i] : static_cast<std::uint32_t>(i + 1);
  }
}

void mark_bold(Shaped& shaped, const std::vector<BoldRange>& bold) {
  for (const BoldRange& range : bold) {
    const auto begin = shaped.byte_of.begin();
    const auto end = shaped.byte_of.end() - 1;
    const auto to = std::lower_bound(begin, end, range.to);
    for (auto it = std::lower_bound(begin, end, range.from); it < to; ++it) {
      add(shaped.flags[static_cast<std::size_t>(it - begin)], kBold);
    }
  }
}

void sum_advances(Shaped& shaped) {
  shaped.before.assign(shaped.text.size() + 1, 0);
  for (const ShapedGlyph& glyph : shaped.glyphs) {
    add(shaped.flags[glyph.cluster], kClusterStart);
    shaped.before[glyph.cluster + 1] += glyph.advance;
  }
  for (std::size_t i = 1; i < shaped.before.size(); ++i) shaped.before[i] += shaped.before[i - 1];
}

}  // namespace

void Shaped::wipe() {
  text::wipe(text);
  text::wipe(byte_of);
  text::wipe(flags);
  text::wipe(levels);
  text::wipe(before);
  text::wipe(ink_to);
  text::wipe(glyphs);
  runs.clear();
}

struct Shaper::State {
  explicit State(const Fonts& fonts_in) : fonts(fonts_in), buffer(hb_buffer_create()) {}

  // Shapes into the buffer and gives back how many glyphs there are.
  unsigned fill(const Shaped& shaped, const Run& run, std::uint32_t from, std::uint32_t to) {
    hb_buffer_t* b = buffer.get();
    hb_buffer_clear_contents(b);
    hb_buffer_add_utf16(b, reinterpret_cast<const std::uint16_t*>(shaped.text.data()), static_cast<int>(shaped.size()),
                        from, static_cast<int>(to - from));  // with its context, so that Arabic letters join
    hb_buffer_set_direction(b, run.rtl() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(b, run.script);
    hb_buffer_set_language(b, hb_language_from_string(shaped.language.c_str(), -1));
    hb_shape(fonts.shaper(run.face), b, nullptr, 0);
    const unsigned count = hb_buffer_get_length(b);
    longest = std::max({longest, count, to - from});
    return count;
  }

  void append(std::vector<ShapedGlyph>& glyphs) const {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    for (unsigned i = 0; i < count; ++i) {
      glyphs.push_back(
          {infos[i].codepoint, infos[i].cluster, places[i].x_advance, places[i].x_offset, places[i].y_offset});
    }
  }

  void shape_runs(Shaped& shaped) {
    shaped.glyphs.reserve(shaped.text.size() + shaped.text.size() / 8);
    for (Run& run : shaped.runs) {
      run.first_glyph = static_cast<std::uint32_t>(shaped.glyphs.size());
      fill(shaped, run, run.from, run.to);
      append(shaped.glyphs);
      run.end_glyph = static_cast<std::uint32_t>(shaped.glyphs.size());
      unsigned count = 0;
      const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
      for (unsigned i = 0; i < count; ++i) {
        if (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) {
          add(shaped.flags[infos[i].cluster], kUnsafe);
        }
      }
    }
  }

  const Fonts& fonts;
  std::unique_ptr<hb_buffer_t, DropBuffer> buffer;
  LineBreaker breaker;
  Bidi bidi;
  unsigned longest = 0;
};

Shaper::Shaper(const Fonts& fonts) : state_(std::make_unique<State>(fonts)) {}
Shaper::~Shaper() { wipe(); }

Shaped Shaper::shape(std::string_view text, const model::LangTag& lang, Weight weight,
                     const std::vector<BoldRange>& bold) {
  Shaped shaped;
  shaped.language = lang.text;
  shaped.rtl = is_rtl(lang);
  Source source = read_utf8(text);
  const std::vector<NumberSpan> numbers = find_numbers(source.text);
  shaped.flags.assign(source.text.size() + 1, 0);
  state_->breaker.mark(source.text, lang.text, numbers, shaped.flags);
  isolate_numbers(source, shaped.flags, numbers, shaped.rtl);
  shaped.text = std::move(source.text);
  shaped.byte_of = std::move(source.byte_of);
  text::wipe(source.text);  // a short string was copied, not moved
  shaped.levels = state_->bidi.levels(shaped.text, shaped.rtl);
  mark_blanks(shaped);
  mark_bold(shaped, bold);
  itemise(state_->fonts, lang, weight, shaped);
  state_->shape_runs(shaped);
  sum_advances(shaped);
  return shaped;
}

void Shaper::shape_part(const Shaped& shaped, const Run& run, std::uint32_t from, std::uint32_t to,
                        std::vector<ShapedGlyph>& glyphs) {
  state_->fill(shaped, run, from, to);
  state_->append(glyphs);
}

void Shaper::wipe() {
  constexpr std::uint32_t kBlanks[16] = {};
  hb_buffer_t* b = state_->buffer.get();
  hb_buffer_clear_contents(b);
  hb_buffer_add_utf32(b, kBlanks, 16, 8, 0);  // the five characters that are kept on either side
  hb_buffer_set_length(b, 0);
  if (hb_buffer_set_length(b, state_->longest)) {  // zeroes what it adds
    unsigned count = 0;
    hb_buffer_get_glyph_positions(b, &count);  // and this the other half
  }
  hb_buffer_clear_contents(b);
}

}  // namespace text
