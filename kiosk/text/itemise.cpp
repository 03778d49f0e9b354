// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/itemise.h"

#include <hb-icu.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace text {
namespace {

UScriptCode script_of(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &error);
  return U_SUCCESS(error) ? script : USCRIPT_UNKNOWN;
}

bool is_weak(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

// Characters that belong to the one before them and are drawn by its face where it can.
bool follows(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || u_isUWhiteSpace(c) ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

class Itemiser {
 public:
  Itemiser(const Fonts& fonts, const model::LangTag& lang, Weight weight, Shaped& shaped)
      : fonts_(fonts), lang_(lang), weight_(weight), shaped_(shaped), text_(shaped.text) {}

  void run() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t from = i;
      const UChar32 c = next(i);
      const bool following = from > 0 && follows(c);
      if (!following) bold_ = weight_ == Weight::Bold || shaped_.is(static_cast<std::uint32_t>(from), kBold);
      choose_script(c, i);
      choose_face(c, following);
      extend(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(i));
    }
  }

 private:
  UChar32 next(std::size_t& i) const {
    UChar32 c = 0;
    U16_NEXT(text_, i, text_.size(), c);
    return c;
  }

  // Leading common characters look ahead for the first script.
  void choose_script(UChar32 c, std::size_t after) {
    UScriptCode script = script_of(c);
    if (script_ == USCRIPT_COMMON) {
      for (std::size_t i = after; is_weak(script) && i < text_.size();) script = script_of(next(i));
      if (is_weak(script)) script = USCRIPT_LATIN;
    }
    if (!is_weak(script)) script_ = script;
  }

  bool has(FaceIndex face, UChar32 c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(fonts_.shaper(face), static_cast<hb_codepoint_t>(c), &glyph) != 0;
  }

  void choose_face(UChar32 c, bool following) {
    const std::vector<FaceIndex>& chain = fonts_.chain(lang_, bold_ ? Weight::Bold : Weight::Regular);
    if (following && (has(face_, c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))) return;
    for (const FaceIndex face : chain) {
      if (has(face, c)) {
        face_ = face;
        return;
      }
    }
    if (following && u_isUWhiteSpace(c)) return;
    face_ = chain.front();
    if (!u_isUWhiteSpace(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) ++shaped_.missing;
  }

  void extend(std::uint32_t from, std::uint32_t to) {
    const hb_script_t script = hb_icu_script_to_script(script_);
    const std::uint8_t level = shaped_.levels[from];
    std::vector<Run>& runs = shaped_.runs;
    if (runs.empty() || runs.back().level != level || runs.back().script != script || runs.back().face != face_) {
      runs.push_back({from, from, level, face_, script, 0, 0});
    }
    runs.back().to = to;
  }

  const Fonts& fonts_;
  const model::LangTag& lang_;
  Weight weight_;
  Shaped& shaped_;
  const std::u16string& text_;
  UScriptCode script_ = USCRIPT_COMMON;
  FaceIndex face_ = 0;
  bool bold_ = false;
};

}  // namespace

void itemise(const Fonts& fonts, const model::LangTag& lang, Weight weight, Shaped& shaped) {
  Itemiser(fonts, lang, weight, shaped).run();
}

}  // namespace text
