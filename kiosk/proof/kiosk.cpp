// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/kiosk.h"

#include <signal.h>
#include <spawn.h>
#include <sys/personality.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <memory>
#include <thread>

#include "app/link.h"
#include "platform/assets.h"
#include "platform/clock.h"
#include "platform/witness.h"

namespace proof {
namespace {

constexpr std::int64_t kLongestWaitMs = 120'000, kSettledMs = 1'500;

// Beside its sessions the supervisor has a starter.
bool is_session(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/cmdline");
  for (std::string word; std::getline(file, word, '\0');) {
    if (word == "--session") return true;
  }
  return false;
}

std::vector<std::string> command_of(const app::CommandLine& line, const std::string& program) {
  std::vector<std::string> command = {program, "--trust", line.trust.string(), "--clock", line.clock_text};
  if (!line.centre.empty()) command.insert(command.end(), {"--centre", line.centre.string()});
  return command;
}

}  // namespace

base::Result<std::unique_ptr<ProofKiosk>> ProofKiosk::start(const app::CommandLine& line, bool fixed_addresses) {
  TRY(const std::filesystem::path program, platform::own_program());
  const std::vector<std::string> command = command_of(line, program.string());
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  std::unique_ptr<ProofKiosk> made(new ProofKiosk);
  const int before = personality(0xffffffff);
  if (fixed_addresses) personality(static_cast<unsigned long>(before) | ADDR_NO_RANDOMIZE);
  const int bad = posix_spawn(&made->supervisor_, program.c_str(), nullptr, nullptr, arguments.data(), environ);
  personality(static_cast<unsigned long>(before));
  if (bad) return base::Error{base::ErrorKind::Io, std::strerror(bad), program.string()};
  made->look();
  return made;
}

ProofKiosk::~ProofKiosk() {
  if (supervisor_ <= 0) return;
  kill(supervisor_, SIGCONT);
  kill(supervisor_, SIGTERM);
  waitpid(supervisor_, nullptr, 0);
}

std::vector<pid_t> ProofKiosk::children(bool sessions) const {
  std::vector<pid_t> alive;
  for (const pid_t child : platform::children_of(supervisor_)) {
    if (!platform::is_gone(child) && is_session(child) == sessions) alive.push_back(child);
  }
  return alive;
}

std::vector<pid_t> ProofKiosk::sessions() const { return children(true); }
std::vector<pid_t> ProofKiosk::others() const { return children(false); }

void ProofKiosk::look() {
  seen_.insert(supervisor_);
  for (const pid_t child : platform::children_of(supervisor_)) seen_.insert(child);
}

base::Status ProofKiosk::wait_for(const char* what, const std::function<bool()>& question) {
  const std::int64_t until = platform::monotonic_ms() + kLongestWaitMs;
  while (platform::monotonic_ms() < until) {
    look();
    if (question()) return base::Unit{};
    if (meanwhile) meanwhile();
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return base::Error{base::ErrorKind::Io, std::string("waited in vain for ") + what, "the kiosk"};
}

void ProofKiosk::hold() {
  kill(supervisor_, SIGSTOP);
  (void)wait_for("the supervisor to stand still", [this] { return platform::is_stopped(supervisor_); });
}

void ProofKiosk::let_go() { kill(supervisor_, SIGCONT); }

base::Status ProofKiosk::wait_until_wiped() {
  return wait_for("a session to have wiped the visit", [this] {
    return platform::waiting_bytes(supervisor_).find(static_cast<char>(app::Word::Wiped)) != std::string::npos;
  });
}

base::Status ProofKiosk::wait_until_settled(pid_t gone) {
  std::vector<pid_t> last;
  std::int64_t since = platform::monotonic_ms();
  return wait_for("the sessions to settle", [&] {
    std::vector<pid_t> now = sessions();
    if (now != last) {
      last = std::move(now);
      since = platform::monotonic_ms();
    }
    if (last.empty() || std::find(last.begin(), last.end(), gone) != last.end()) return false;
    return platform::monotonic_ms() - since > kSettledMs;
  });
}

}  // namespace proof
