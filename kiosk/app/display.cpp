// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display.h"

#include <utility>

#include "ui/texture.h"

namespace app {

base::Result<std::unique_ptr<Display>> Display::open(const std::filesystem::path& assets,
                                                     const platform::WindowOptions& options) {
  TRY(text::Fonts fonts, text::Fonts::open(assets / "fonts"));
  std::unique_ptr<Display> made(new Display(std::move(fonts)));
  TRY(made->context_, ui::Context::open(made->fonts_, assets));
  TRY(made->window_, platform::Window::open(options));
  TRY(made->renderer_, platform::Renderer::create());
  for (const ui::Scene& scene : made->context_->pictures.scenes()) {
    made->scenes_.push_back(made->renderer_->add_picture(scene.w, scene.h, scene.rgba));
  }
  return made;
}

void Display::render(ImDrawData& data, platform::Size size) {
  renderer_->upload(context_->atlas);
  std::vector<std::uint64_t> pages;
  for (const text::AtlasPage& page : context_->atlas.pages()) pages.push_back(page.texture);
  ui::bind_textures(data, pages, scenes_);
  renderer_->draw(data, size.w, size.h);
}

}  // namespace app
