// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <utility>

#include "app/link.h"
#include "app/succession.h"

namespace app {
namespace {

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

base::Error system_error(const std::string& doing, int code) {
  return {base::ErrorKind::Io, doing + ": " + std::strerror(code), ""};
}

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

struct Process {
  ProcessId id = 0;
  Descriptor link;
};

sigset_t watched_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigaddset(&set, signal);
  return set;
}

// The session gets the signals' ordinary meaning back, and of our descriptors only its end of the link.
base::Result<ProcessId> spawn(const std::vector<std::string>& command, int link) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, link, kLinkDescriptor);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ProcessId id = 0;
  const int bad = posix_spawn(&id, command.front().c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (bad) return system_error("a session cannot be started from " + command.front(), bad);
  return id;
}

// A session that has not painted by then never will.
constexpr std::int64_t kStartLimitMs = 20'000;
constexpr timespec kTimeToEnd{2, 0};

class Supervisor {
 public:
  Supervisor(const SessionProgram& program, Descriptor signals) : program_(program), signals_(std::move(signals)) {}

  base::Status run() {
    follow(succession_.begin());
    base::Status status = base::Unit{};
    while (status && !asked_to_end_) {
      status = start_if_due();
      if (status) wait();
      listen();
      bury();
    }
    end_all();
    return status;
  }

 private:
  void follow(const Orders& orders) {
    if (orders.dismiss) kill(*orders.dismiss, SIGKILL);  // wiped already; the surest end of what was in memory
    if (!orders.start) return;
    next_ = orders.start;
    due_ms_ = now_ms() + orders.start->after_ms;
  }

  base::Status start_if_due() {
    if (!next_ || now_ms() < due_ms_) return base::Unit{};
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return system_error("no socket", errno);
    Descriptor ours(ends[0]);
    const Descriptor given(ends[1]);
    // Out of the way: dup2 onto itself would keep the close-on-exec flag.
    const Descriptor theirs(fcntl(given.get(), F_DUPFD_CLOEXEC, kLinkDescriptor + 1));
    TRY(const ProcessId id, spawn(next_->out_of_service ? program_.out_of_service : program_.command, theirs.get()));
    next_.reset();
    succession_.started(id);
    start_limit_ms_ = now_ms() + kStartLimitMs;
    processes_.push_back({id, std::move(ours)});
    return base::Unit{};
  }

  // Until a session or a signal speaks, or something is due.
  void wait() {
    std::vector<pollfd> watched{{signals_.get(), POLLIN, 0}};
    for (const Process& process : processes_) watched.push_back({process.link.get(), POLLIN, 0});
    std::int64_t until = -1;
    if (next_) until = due_ms_;
    if (succession_.starting()) until = until < 0 ? start_limit_ms_ : std::min(until, start_limit_ms_);
    const std::int64_t left = until < 0 ? -1 : std::max<std::int64_t>(0, until - now_ms());
    poll(watched.data(), watched.size(), static_cast<int>(left));
    signalfd_siginfo info{};
    while (read(signals_.get(), &info, sizeof info) == sizeof info) {
      if (info.ssi_signo != SIGCHLD) asked_to_end_ = true;
    }
    if (succession_.starting() && now_ms() >= start_limit_ms_) kill(*succession_.starting(), SIGKILL);
  }

  void listen() {
    for (Process& process : processes_) {
      char byte = 0;
      ssize_t got = -1;
      while (process.link.get() >= 0 && (got = recv(process.link.get(), &byte, 1, MSG_DONTWAIT)) == 1) {
        heard(process.id, static_cast<Word>(byte));
      }
      if (got != 0) continue;
      process.link = Descriptor();
      kill(process.id, SIGKILL);  // it has let go: nothing may live on without its link
    }
  }

  void heard(ProcessId id, Word word) {
    if (word == Word::Painted) follow(succession_.painted(id, now_ms()));
    if (word == Word::Ended) follow(succession_.visit_ended(id));
    if (word == Word::Closed) asked_to_end_ = true;
  }

  void bury() {
    for (ProcessId id = 0; (id = waitpid(-1, nullptr, WNOHANG)) > 0;) {
      listen();  // its last words count
      std::erase_if(processes_, [id](const Process& process) { return process.id == id; });
      follow(succession_.died(id, now_ms()));
    }
  }

  void end_all() {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    for (const Process& process : processes_) kill(process.id, SIGTERM);
    for (const Process& process : processes_) {
      if (waitpid(process.id, nullptr, WNOHANG) == 0) sigtimedwait(&child, nullptr, &kTimeToEnd);
      if (waitpid(process.id, nullptr, WNOHANG) != 0) continue;
      kill(process.id, SIGKILL);
      waitpid(process.id, nullptr, 0);
    }
  }

  const SessionProgram& program_;
  Descriptor signals_;
  Succession succession_;
  std::vector<Process> processes_;
  std::optional<StartNext> next_;
  std::int64_t due_ms_ = 0, start_limit_ms_ = 0;
  bool asked_to_end_ = false;
};

}  // namespace

base::Status supervise(const SessionProgram& program) {
  const sigset_t watched = watched_signals();
  if (sigprocmask(SIG_BLOCK, &watched, nullptr) != 0) return system_error("signals cannot be held", errno);
  Descriptor signals(signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK));
  if (signals.get() < 0) return system_error("signals cannot be watched", errno);
  return Supervisor(program, std::move(signals)).run();
}

}  // namespace app
