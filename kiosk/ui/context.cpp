// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context.h"

namespace ui {
namespace {

constexpr std::size_t kMostAtlasPages = 4;  // 16 MB; a screen needs a quarter of one

}  // namespace

Context::Context(const text::Fonts& fonts, Pictures pictures_in)
    : typesetter(fonts), atlas(fonts), pictures(std::move(pictures_in)) {}

base::Result<std::unique_ptr<Context>> Context::open(const text::Fonts& fonts, const std::filesystem::path& assets) {
  TRY(Pictures pictures, Pictures::open(assets));
  return std::make_unique<Context>(fonts, std::move(pictures));
}

void Context::enter(const std::string& name, bool sheet) {
  if (name == screen) return;
  screen = name;
  if (!sheet && name != under) {
    under = name;
    scratch.clear();
  }
  focus.clear();
  order.clear();
  typesetter.trim();
  if (atlas.pages().size() > kMostAtlasPages) atlas.wipe();
}

void Context::forget() {
  typesetter.wipe();
  atlas.wipe();
  scratch.clear();
  screen.clear();
  under.clear();
  armed.clear();
  focus.clear();
  order.clear();
  focus_visible = false;
}

}  // namespace ui
