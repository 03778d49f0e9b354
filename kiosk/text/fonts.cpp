// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <hb.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/file.h"

namespace text {
namespace {

struct DropBlob {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct DropShaper {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct DropFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
struct DropLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

// One font file, seen by both libraries through the same mapping.
struct Face {
  std::unique_ptr<hb_blob_t, DropBlob> blob;
  std::unique_ptr<hb_font_t, DropShaper> shaper;
  std::unique_ptr<FT_FaceRec_, DropFace> rasteriser;
};

using Chain = std::vector<FaceIndex>;
using Chains = std::map<std::string, std::array<Chain, 2>, std::less<>>;

constexpr std::string_view kAnyLanguage = "*";

base::Result<Face> open_face(FT_Library library, const std::filesystem::path& path) {
  Face face;
  face.blob.reset(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!face.blob) return base::Error{base::ErrorKind::NotFound, "this font cannot be opened", path.string()};
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(face.blob.get(), &length);
  FT_Face opened = nullptr;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes), static_cast<FT_Long>(length), 0, &opened)) {
    return base::Error{base::ErrorKind::Corrupt, "this is not a font", path.string()};
  }
  face.rasteriser.reset(opened);
  hb_face_t* description = hb_face_create(face.blob.get(), 0);
  face.shaper.reset(hb_font_create(description));
  hb_face_destroy(description);
  hb_font_set_scale(face.shaper.get(), kUnitsPerEm, kUnitsPerEm);
  hb_ot_font_set_funcs(face.shaper.get());
  hb_font_make_immutable(face.shaper.get());
  return face;
}

struct ListLine {
  std::string language, file;
  Weight weight = Weight::Regular;
};

base::Result<ListLine> parse_line(const std::string& line, const std::string& where) {
  ListLine entry;
  std::string weight, rest;
  std::istringstream words(line);
  const bool three = (words >> entry.language >> weight >> entry.file) && !(words >> rest);
  if (!three || (weight != "regular" && weight != "bold") || entry.file.find('/') != std::string::npos) {
    return base::Error{base::ErrorKind::Corrupt, "a line must say 'language weight file'; make the target fonts again",
                       where};
  }
  entry.weight = weight == "bold" ? Weight::Bold : Weight::Regular;
  return entry;
}

base::Status complete(const Chains& chains, const std::filesystem::path& list) {
  if (!chains.contains(kAnyLanguage)) {
    return base::Error{base::ErrorKind::Corrupt, "there is no chain for '*', the languages without their own",
                       list.string()};
  }
  for (const auto& [language, weights] : chains) {
    if (weights[0].empty() || weights[1].empty()) {
      return base::Error{base::ErrorKind::Corrupt, "'" + language + "' needs a regular and a bold font", list.string()};
    }
  }
  return base::Unit{};
}

std::string_view primary_subtag(std::string_view tag) { return tag.substr(0, tag.find('-')); }

// Never drawn, so never missing: controls, spaces, joiners, variation selectors, bidi marks.
bool needs_no_glyph(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(c) || u_isUWhiteSpace(c);
}

}  // namespace

struct Fonts::State {
  // The faces must go before the library that they belong to.
  std::unique_ptr<FT_LibraryRec_, DropLibrary> library;
  std::vector<Face> faces;
  Chains chains;

  bool has(const Chain& chain, char32_t character) const {
    return std::any_of(chain.begin(), chain.end(), [&](FaceIndex face) {
      hb_codepoint_t glyph = 0;
      return hb_font_get_nominal_glyph(faces[face].shaper.get(), character, &glyph) != 0;
    });
  }
};

Fonts::Fonts() : state_(std::make_unique<State>()) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

base::Result<Fonts> Fonts::open(const std::filesystem::path& folder) {
  Fonts fonts;
  State& state = *fonts.state_;
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library)) return base::Error{base::ErrorKind::Io, "FreeType cannot start", ""};
  state.library.reset(library);

  const std::filesystem::path list = folder / "fonts.list";
  TRY(const std::string text, base::read_file(list, 1u << 16));
  std::istringstream in(text);
  std::map<std::string, FaceIndex> opened;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    TRY(const ListLine entry, parse_line(line, list.string() + ":" + std::to_string(++number)));
    auto known = opened.find(entry.file);
    if (known == opened.end()) {
      TRY(Face face, open_face(library, folder / entry.file));
      known = opened.emplace(entry.file, static_cast<FaceIndex>(state.faces.size())).first;
      state.faces.push_back(std::move(face));
    }
    state.chains[entry.language][static_cast<std::size_t>(entry.weight)].push_back(known->second);
  }
  TRY_STATUS(complete(state.chains, list));
  return fonts;
}

const std::vector<FaceIndex>& Fonts::chain(const model::LangTag& lang, Weight weight) const {
  const Chains& chains = state_->chains;
  const auto index = static_cast<std::size_t>(weight);
  std::string_view tag = lang.text;
  for (;;) {  // "th-TH" finds "th"
    if (const auto it = chains.find(tag); it != chains.end()) return it->second[index];
    const std::size_t dash = tag.rfind('-');
    if (dash == std::string_view::npos) break;
    tag = tag.substr(0, dash);
  }
  for (const auto& [language, weights] : chains) {  // "zh" finds "zh-Hans"
    if (!tag.empty() && primary_subtag(language) == tag) return weights[index];
  }
  return chains.find(kAnyLanguage)->second[index];
}

hb_font_t* Fonts::shaper(FaceIndex face) const { return state_->faces.at(face).shaper.get(); }

FT_FaceRec_* Fonts::rasteriser(FaceIndex face) const { return state_->faces.at(face).rasteriser.get(); }

bool Fonts::covers(const model::LangTag& lang, Weight weight, char32_t character) const {
  if (character > 0x10FFFF) return false;
  if (needs_no_glyph(character) || state_->has(chain(lang, weight), character)) return true;
  return std::any_of(state_->chains.begin(), state_->chains.end(), [&](const auto& other) {
    return state_->has(other.second[static_cast<std::size_t>(weight)], character);
  });
}

}  // namespace text
