// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forgetting.h"

#include <array>

#include "platform/residue.h"

namespace app {
namespace {

constexpr int kNeutralPictures = 4;  // one more than any display keeps

void show_cover(Wheel& wheel, Display& display) {
  const platform::Size size = display.window().size();
  if (size.w <= 0 || size.h <= 0) return;
  for (int i = 0; i < kNeutralPictures; ++i) {
    display.render(wheel.draw({}, size, display.window().pixel_mm()), size);
    display.window().present();
  }
}

constexpr std::array kHolders{
    Holder{"vault", "answers, history, choices", [](Wheel& wheel, Display&) { wheel.wipe_vault(); }},
    Holder{"view", "the words of the screen, QR codes, nodes", [](Wheel& wheel, Display&) { wheel.forget_view(); }},
    Holder{"paragraphs", "set texts; buffers of HarfBuzz and ICU",
           [](Wheel&, Display& display) { display.context().typesetter.wipe(); }},
    Holder{"atlas", "letters as pictures, in memory and as textures",
           [](Wheel&, Display& display) { display.context().atlas.wipe(); }},
    Holder{"place", "pages turned to, what is pressed, what has the focus",
           [](Wheel&, Display& display) { display.context().forget_place(); }},
    Holder{"lists", "Dear ImGui: draw lists, formatter, windows, input",
           [](Wheel&, Display& display) { display.graphics().forget(); }},
    Holder{"events", "touches and keys, ours and the display connection's",
           [](Wheel&, Display& display) { display.window().forget(); }},
    Holder{"pictures", "frames, vertices and textures at the display", &show_cover},
    Holder{"stack", "what calls that are over have left", [](Wheel&, Display&) { platform::wipe_stack(); }},
    Holder{"freed", "blocks that anybody gave back to the heap", [](Wheel&, Display&) { platform::return_freed(); }},
    Holder{"speech", "sentences that wait to be spoken", nullptr},
    Holder{"slips", "what waits to be printed", nullptr},
    Holder{"keyboard", "letters typed on the screen", nullptr},
};

}  // namespace

std::span<const Holder> holders() { return kHolders; }

void forget_visit(Wheel& wheel, Display& display) {
  for (const Holder& holder : kHolders) {
    if (holder.wipe) holder.wipe(wheel, display);
  }
}

}  // namespace app
