// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context.h"

#include "text/wipe.h"

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
  forget_place();
}

void Context::forget_place() {
  scratch.clear();
  for (std::string* word : {&screen, &under, &armed, &focus}) text::wipe(*word);
  for (std::string& id : order) text::wipe(id);
  std::vector<std::string>().swap(order);
  focus_visible = false;
  armed_box = {};
}

}  // namespace ui
