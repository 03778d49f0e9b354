// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures to files beside the drawing of the next ones: a thread of its own, and a short queue. For the tour;
// a session process never has one.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "platform/png.h"

namespace platform {

class PictureWriter {
 public:
  PictureWriter();
  ~PictureWriter();  // what is queued is still written
  PictureWriter(const PictureWriter&) = delete;
  PictureWriter& operator=(const PictureWriter&) = delete;

  // Waits while the queue is full. Makes the folder.
  void write(std::filesystem::path path, Picture picture);
  // Waits for everything; the first failure, if there was one.
  base::Status finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
