// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <utility>

#include "app/child.h"
#include "app/link.h"
#include "app/succession.h"
#include "app/watchdog.h"
#include "base/events.h"
#include "platform/seal.h"
#include "platform/starter.h"

namespace app {
namespace {

// Stands still while the machine sleeps: nobody is late for that.
std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

base::Error system_error(const std::string& doing, int code) {
  return {base::ErrorKind::Io, doing + ": " + std::strerror(code), ""};
}

sigset_t watched_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGCHLD}) sigaddset(&set, signal);
  return set;
}

// A session that has not painted by then never will.
constexpr std::int64_t kStartLimitMs = 20'000;
constexpr std::int64_t kTimeToEndMs = 2'000;
// What the starter knows to start.
constexpr std::size_t kSessionCommand = 0, kOutOfServiceCommand = 1, kTellingCommand = 2;
// Some seconds, with what lies between them. Whoever watches over us can do more than we.
constexpr int kStartsUntilGivenUp = 5;

class Supervisor {
 public:
  Supervisor(platform::Starter starter, Descriptor signals, bool at_desk)
      : starter_(std::move(starter)), signals_(std::move(signals)), at_desk_(at_desk) {}

  base::Status run() {
    follow(succession_.begin());
    base::Status status = base::Unit{};
    while (status && !asked_to_end_) {
      status = start_if_due();
      if (status) sleep();
      take_signals();
      listen();
      bury();
      keep_watch();
    }
    end_all();
    return status;
  }

 private:
  void follow(const Orders& orders) {
    for (const ProcessId id : orders.dismiss) end(id);
    if (orders.raise) tell(*orders.raise, Order::Raise);
    if (orders.give_way) tell(*orders.give_way, Order::GiveWay);
    if (!orders.start) return;
    next_ = orders.start;
    due_ms_ = now_ms() + orders.start->after_ms;
  }

  Child* child(ProcessId id) {
    const auto found = std::ranges::find(children_, id, &Child::id);
    return found == children_.end() ? nullptr : &*found;
  }
  void tell(ProcessId id, Order order) {
    if (const Child* one = child(id)) one->tell(order);
  }
  // Killing is the surest end of what was in memory.
  void end(ProcessId id) {
    if (Child* one = child(id)) one->dismiss();
  }
  // One that stands still. Who did so under a visitor's hand is told of.
  void end_stuck(ProcessId id) {
    if (succession_.serving() == id) base::report(base::Event::SessionHung);
    end(id);
  }

  std::size_t command_due() const {
    if (next_->out_of_service) return kOutOfServiceCommand;
    return packs_told_ ? kSessionCommand : kTellingCommand;
  }

  base::Status start_if_due() {
    if (!next_ || now_ms() < due_ms_) return base::Unit{};
    const std::size_t command = command_due();
    next_.reset();
    auto started = Child::start(starter_, command);
    if (!started) return not_started(started.error());
    const ProcessId id = started.value().id();
    if (command == kTellingCommand) telling_ = id;
    succession_.started(id);
    start_limit_ms_ = now_ms() + kStartLimitMs;
    children_.push_back(std::move(started).value());
    return base::Unit{};
  }

  // Before the first picture that is for whoever sets the kiosk up. Later the machine is short of something, or the
  // program was replaced: whoever is served goes on being served, and it is told once, not as often as it is tried.
  base::Status not_started(const base::Error& error) {
    if (!anything_painted_) return error;
    follow(succession_.not_started());
    if (succession_.unstarted() == 1) base::report(base::Event::StartFailed);
    if (succession_.serves() || succession_.unstarted() < kStartsUntilGivenUp) return base::Unit{};
    return error;
  }

  // When something is due that nobody will wake us for; -1: never.
  std::int64_t until_ms() const {
    std::optional<std::int64_t> until = watchdog_.next_ms();
    const auto earlier = [&until](std::int64_t at) { until = until ? std::min(*until, at) : at; };
    if (next_) earlier(due_ms_);
    if (succession_.starting()) earlier(start_limit_ms_);
    return until ? std::max<std::int64_t>(0, *until - now_ms()) : -1;
  }

  // Until a session or a signal speaks, or something is due.
  void sleep() const {
    std::vector<pollfd> watched{{signals_.get(), POLLIN, 0}};
    for (const Child& one : children_) watched.push_back({one.link(), POLLIN, 0});
    poll(watched.data(), watched.size(), static_cast<int>(until_ms()));
  }

  void take_signals() {
    signalfd_siginfo info{};
    while (read(signals_.get(), &info, sizeof info) == sizeof info) {
      if (info.ssi_signo == SIGTERM || info.ssi_signo == SIGINT) asked_to_end_ = true;
      if (info.ssi_signo == SIGHUP) new_pack();
      if (info.ssi_signo == SIGUSR1 && succession_.serving()) tell(*succession_.serving(), Order::Leave);
    }
  }

  void new_pack() {
    packs_told_ = false;
    telling_.reset();  // what it tells is of the old one
    follow(succession_.new_pack());
  }

  void listen() {
    for (std::size_t i = 0; i < children_.size(); ++i) {
      const ProcessId id = children_[i].id();
      for (const Word word : children_[i].hear()) heard(id, word);
    }
  }

  void heard(ProcessId id, Word word) {
    watchdog_.answered(id);  // whatever it says
    switch (word) {
      case Word::Painted:
        return painted(id);
      case Word::OnTop:
        return follow(succession_.on_top(id));
      case Word::Ended:
        return follow(succession_.visit_ended(id, now_ms()));
      case Word::Wiped:
        return follow(succession_.wiped(id));
      case Word::Closed:
        asked_to_end_ = asked_to_end_ || at_desk_;
        return;
      case Word::Here:
        return;
    }
  }

  void painted(ProcessId id) {
    anything_painted_ = true;
    packs_told_ = packs_told_ || telling_ == id;
    watchdog_.watch(id, now_ms());
    follow(succession_.painted(id, now_ms()));
  }

  // SIGTERM is somebody's wish, even if not ours: the system sends it to all processes of a service.
  void tell_death(ProcessId id, int status) {
    const Child* one = child(id);
    if (!one || one->dismissed() || asked_to_end_) return;
    if (WIFEXITED(status)) base::report(base::Event::SessionLeft, WEXITSTATUS(status));
    if (WIFSIGNALED(status) && WTERMSIG(status) != SIGTERM) base::report(base::Event::SessionDied, WTERMSIG(status));
  }

  void bury() {
    int status = 0;
    for (ProcessId id = 0; (id = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0;) {
      if (WIFSTOPPED(status)) {
        end_stuck(id);  // it leaves a page standing on the screen
        continue;
      }
      listen();  // its last words count
      tell_death(id, status);
      std::erase_if(children_, [id](const Child& one) { return one.id() == id; });
      watchdog_.forget(id);
      follow(succession_.died(id, now_ms()));
    }
  }

  // After everything that was said has been heard: nobody is late because we were.
  void keep_watch() {
    const std::int64_t now = now_ms();
    if (succession_.starting() && now >= start_limit_ms_) end(*succession_.starting());
    for (const ProcessId id : watchdog_.hanging(now)) {
      watchdog_.forget(id);
      end_stuck(id);
    }
    for (const ProcessId id : watchdog_.ask(now)) tell(id, Order::Answer);
  }

  // All have the same moment to end by themselves; what wakes us may be about any of them, or about the starter.
  void end_all() {
    sigset_t child_ended;
    sigemptyset(&child_ended);
    sigaddset(&child_ended, SIGCHLD);
    for (const Child& one : children_) one.ask_to_end();
    const std::int64_t until = now_ms() + kTimeToEndMs;
    for (;;) {
      std::erase_if(children_, [](const Child& one) { return waitpid(one.id(), nullptr, WNOHANG) != 0; });
      const std::int64_t left_ms = until - now_ms();
      if (children_.empty() || left_ms <= 0) break;
      const timespec left{left_ms / 1000, left_ms % 1000 * 1'000'000};
      sigtimedwait(&child_ended, nullptr, &left);
    }
    for (const Child& one : children_) {
      one.end_now();
      waitpid(one.id(), nullptr, 0);
    }
  }

  platform::Starter starter_;
  Descriptor signals_;
  Succession succession_;
  Watchdog watchdog_;
  std::vector<Child> children_;
  std::optional<StartNext> next_;
  std::int64_t due_ms_ = 0, start_limit_ms_ = 0;
  bool at_desk_;
  bool asked_to_end_ = false;
  bool anything_painted_ = false;
  bool packs_told_ = false;           // which were refused; a line at every start would tell when visits end
  std::optional<ProcessId> telling_;  // who was started to tell it
};

}  // namespace

base::Status supervise(const SessionProgram& program) {
  const sigset_t watched = watched_signals();
  if (sigprocmask(SIG_BLOCK, &watched, nullptr) != 0) return system_error("signals cannot be held", errno);
  Descriptor signals(signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK));
  if (signals.get() < 0) return system_error("signals cannot be watched", errno);
  const auto& telling = program.telling.empty() ? program.command : program.telling;
  TRY(platform::Starter starter, platform::Starter::begin({program.command, program.out_of_service, telling}));
  if (program.seal) TRY_STATUS(platform::seal_supervisor());
  return Supervisor(std::move(starter), std::move(signals), program.at_desk).run();
}

}  // namespace app
