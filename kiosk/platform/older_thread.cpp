// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/older_thread.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace platform {

struct OlderThread::State {
  std::mutex mutex;
  std::condition_variable changed;
  const std::function<int()>* deed = nullptr;
  std::optional<int> result;
  bool here = false, over = false;
  std::thread thread;

  void serve() {
    std::unique_lock lock(mutex);
    here = true;
    changed.notify_all();
    for (;;) {
      changed.wait(lock, [this] { return over || (deed && !result); });
      if (over) return;
      result = (*deed)();
      changed.notify_all();
    }
  }
};

OlderThread::OlderThread() : state_(std::make_unique<State>()) {
  state_->thread = std::thread([state = state_.get()] { state->serve(); });
  std::unique_lock lock(state_->mutex);
  state_->changed.wait(lock, [this] { return state_->here; });
}

OlderThread::~OlderThread() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->over = true;
  }
  state_->changed.notify_all();
  state_->thread.join();
}

int OlderThread::run(const std::function<int()>& deed) {
  std::unique_lock lock(state_->mutex);
  state_->deed = &deed;
  state_->result.reset();
  state_->changed.notify_all();
  state_->changed.wait(lock, [this] { return state_->result.has_value(); });
  state_->deed = nullptr;
  return *state_->result;
}

}  // namespace platform
