// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of the kiosk: the subsets that the build makes from Debian's Noto packages, opened from one folder,
// mapped, never copied. A language has a chain of faces; a character takes the first that has it.
// Not a font matcher: the set is fixed in assets/fonts.toml.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/ids.h"

struct hb_font_t;
struct FT_FaceRec_;

namespace text {

enum class Weight : std::uint8_t { Regular, Bold };
using FaceIndex = std::uint16_t;

class Fonts {
 public:
  // Opens <folder>/fonts.list (made by the build: a line a face, "language-chain weight file").
  static base::Result<Fonts> open(const std::filesystem::path& folder);
  ~Fonts();
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;

  // Faces in the order in which they are tried; never empty. Unknown languages get the Latin chain.
  const std::vector<FaceIndex>& chain(const model::LangTag& lang, Weight weight) const;
  hb_font_t* shaper(FaceIndex face) const;  // scaled to kUnitsPerEm
  FT_FaceRec_* rasteriser(FaceIndex face) const;
  // Whether any face of the chain, or of the other chains, has the character.
  bool covers(const model::LangTag& lang, Weight weight, char32_t character) const;

 private:
  Fonts();
  struct State;
  std::unique_ptr<State> state_;
};

// Shaping happens once at this size; every text size is a multiple of it.
inline constexpr int kUnitsPerEm = 1 << 14;

}  // namespace text
