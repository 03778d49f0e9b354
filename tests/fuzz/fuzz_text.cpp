// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, in any language, at any width: set without a crash, and every byte on exactly one line.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "text/paragraph.h"

namespace {

struct Setting {
  text::Fonts fonts;
  text::Typesetter typesetter{fonts};
};
std::unique_ptr<Setting> setting;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  auto fonts = text::Fonts::open(PRISTAN_BUILD_DIR "/assets/fonts");
  if (!fonts) std::abort();
  setting.reset(new Setting{std::move(fonts).value()});
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kLanguages[] = {"en", "sl", "uk", "ar", "th", "zh-Hans"};
  if (size < 3) return 0;
  text::Style style;
  style.lang = model::LangTag(kLanguages[data[0] % 6]);
  style.balance = (data[0] & 0x40) != 0;
  style.heading = (data[0] & 0x80) != 0;
  const float width = static_cast<float>(data[1]) * 4;
  const std::vector<text::BoldRange> bold = {{data[2] / 8u, data[2] / 4u}};
  const std::string_view words(reinterpret_cast<const char*>(data) + 3, size - 3);
  const text::Paragraph& paragraph = setting->typesetter.set(words, style, width, bold);
  std::uint32_t at = 0;
  for (const text::Line& line : paragraph.lines) {
    if (line.from != at || line.to <= line.from) std::abort();
    at = line.to;
  }
  if (!paragraph.lines.empty() && at != words.size()) std::abort();
  setting->typesetter.wipe();
  return 0;
}
