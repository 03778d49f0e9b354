// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/picture_writer.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace platform {
namespace {

constexpr std::size_t kMostQueued = 4;

base::Status write_one(const std::filesystem::path& path, const Picture& picture) {
  std::error_code bad;
  std::filesystem::create_directories(path.parent_path(), bad);
  if (bad) return base::Error{base::ErrorKind::Io, bad.message(), path.parent_path().string()};
  return write_png(path, picture);
}

}  // namespace

struct PictureWriter::State {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::pair<std::filesystem::path, Picture>> queue;  // the front one is being written
  std::optional<base::Error> failure;
  bool over = false;
  std::thread thread;

  void run() {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [this] { return over || !queue.empty(); });
      if (queue.empty()) return;
      const auto& [path, picture] = queue.front();  // a deque's elements stay where they are
      lock.unlock();
      const base::Status status = write_one(path, picture);
      lock.lock();
      if (!status && !failure) failure = status.error();
      queue.pop_front();
      changed.notify_all();
    }
  }
};

PictureWriter::PictureWriter() : state_(std::make_unique<State>()) {
  state_->thread = std::thread([state = state_.get()] { state->run(); });
}

PictureWriter::~PictureWriter() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->over = true;
  }
  state_->changed.notify_all();
  state_->thread.join();
}

void PictureWriter::write(std::filesystem::path path, Picture picture) {
  std::unique_lock lock(state_->mutex);
  state_->changed.wait(lock, [this] { return state_->queue.size() < kMostQueued; });
  state_->queue.emplace_back(std::move(path), std::move(picture));
  state_->changed.notify_all();
}

base::Status PictureWriter::finish() {
  std::unique_lock lock(state_->mutex);
  state_->changed.wait(lock, [this] { return state_->queue.empty(); });
  if (state_->failure) return *state_->failure;
  return base::Unit{};
}

}  // namespace platform
