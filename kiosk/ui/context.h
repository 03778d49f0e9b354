// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives a frame: set paragraphs, the glyph atlas, the pictures, and the little that is remembered between
// two frames (what is pressed, what has the focus, pages turned to). One a process, owned by app; forget() puts
// away everything of a visit.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/atlas.h"
#include "text/paragraph.h"
#include "ui/node.h"
#include "ui/pictures.h"
#include "ui/scratch.h"

namespace ui {

struct Context {
  // `assets` holds pictograms.bin and scenes.bin. The fonts must outlive the context.
  static base::Result<std::unique_ptr<Context>> open(const text::Fonts& fonts, const std::filesystem::path& assets);
  Context(const text::Fonts& fonts, Pictures pictures_in);
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  // Called for every frame with a name of the screen and what it shows: another name starts from the beginning. A sheet
  // leaves the screen under it as it is.
  void enter(const std::string& name, bool sheet = false);
  // Wipes texts and glyphs, and everything that was remembered.
  void forget();
  // Only what was remembered: where one was, what was pressed and what had the focus.
  void forget_place();

  text::Typesetter typesetter;
  text::Atlas atlas;
  Pictures pictures;
  Scratch scratch;

  std::string screen;
  std::string under;               // the screen that a sheet lies over, else the same
  std::string armed;               // the control that the pointer went down on
  std::string focus;               // the control that the keys are at
  bool focus_visible = false;      // only the keys show it
  std::vector<std::string> order;  // the controls of the last frame, in reading order
  Box armed_box;                   // physical; outlives the screen, so that Leave can be finished on the cover
};

}  // namespace ui
