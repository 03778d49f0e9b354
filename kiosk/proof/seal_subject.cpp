// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/seal_subject.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "app/link.h"
#include "app/sealing.h"
#include "platform/assets.h"
#include "platform/seal_trials.h"

namespace proof {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// A process that was started with a link and whose stdout comes to us.
struct Subject {
  pid_t process = -1;
  int link = -1;
  std::unique_ptr<std::FILE, CloseFile> lines;

  ~Subject() {
    if (link >= 0) close(link);
    if (process > 0) {
      kill(process, SIGKILL);
      waitpid(process, nullptr, 0);
    }
  }
  // How it ended.
  int wait() {
    int status = 0;
    waitpid(std::exchange(process, -1), &status, 0);
    return status;
  }
};

base::Error failed(const char* doing) {
  return {base::ErrorKind::Io, std::string(doing) + ": " + std::strerror(errno), ""};
}

base::Status start(const std::vector<std::string>& command, Subject& subject) {
  int link[2], out[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, link) != 0) return failed("no socket");
  subject.link = link[0];
  if (pipe2(out, O_CLOEXEC) != 0) return failed("no pipe");
  subject.lines.reset(fdopen(out[0], "r"));
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  subject.process = fork();
  if (subject.process == 0) {
    dup2(out[1], STDOUT_FILENO);
    if (link[1] == app::kLinkDescriptor) {
      fcntl(link[1], F_SETFD, 0);
    } else {
      dup2(link[1], app::kLinkDescriptor);
    }
    execv(words[0], words.data());
    _exit(127);
  }
  close(link[1]);
  close(out[1]);
  if (subject.process < 0) return failed("no process");
  return base::Unit{};
}

bool next_line(Subject& subject, std::string& what, int& a, int& b) {
  char line[128];
  if (!std::fgets(line, sizeof line, subject.lines.get())) return false;
  std::istringstream words(line);
  what.clear();
  words >> what >> a >> b;
  return true;
}

struct Bonds {
  int filters = 0, gives_up = 0;
};

Bonds bonds_of(const std::filesystem::path& task) {
  std::ifstream status(task / "status");
  Bonds bonds;
  for (std::string word; status >> word;) {
    if (word == "Seccomp_filters:") status >> bonds.filters;
    if (word == "NoNewPrivs:") status >> bonds.gives_up;
  }
  return bonds;
}

// A thread is sealed if it has the filters of both steps above those that we were started under ourselves, as in a
// container, and that every process of ours inherits.
void look_at_threads(pid_t process, SealedSession& session) {
  constexpr int kFiltersOfTheSeal = 2;
  const int sealed = bonds_of("/proc/self").filters + kFiltersOfTheSeal;
  session.threads = session.threads_outside = 0;
  for (const auto& task : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
    const Bonds bonds = bonds_of(task.path());
    ++session.threads;
    session.threads_outside += bonds.filters < sealed || bonds.gives_up != 1;
  }
}

// Reads what a subject does until it is over; true if another one has to go on.
base::Result<bool> follow(Subject& subject, SealedSession& session) {
  std::string what;
  bool tries = false;
  for (int a = 0, b = 0; next_line(subject, what, a, b);) {
    if (what == app::kSealed) {
      look_at_threads(subject.process, session);
      const char go = 0;
      if (send(subject.link, &go, 1, MSG_NOSIGNAL) != 1) return failed("the session is gone");
    } else if (what == app::kTries) {
      tries = true;
    } else if (what == app::kGot) {
      tries = false;
      session.outcomes.push_back({b, false});
    } else if (what == app::kSwept) {
      session.calls_allowed = a;
      session.calls_not_refused = b;
    }
  }
  const int status = subject.wait();
  if (!tries) {
    if (status == 0) return false;
    return base::Error{base::ErrorKind::Io, "the session did not come as far as its trials", ""};
  }
  // An end for another reason is no refusal.
  session.outcomes.push_back({0, WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS});
  return true;
}

}  // namespace

bool Outcome::refused() const { return ended || platform::refused_by_seal(error); }

Outcome in_a_child(const std::function<int()>& deed) {
  const pid_t child = fork();
  if (child == 0) _exit(deed());
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) return {WEXITSTATUS(status), false};
  return {0, WTERMSIG(status) == SIGSYS};
}

base::Result<SealedSession> try_session(const std::vector<std::string>& arguments, const std::string& folder) {
  TRY(const std::filesystem::path program, platform::own_program());
  SealedSession session;
  for (bool more = true; more;) {
    std::vector<std::string> command = {program.string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.insert(command.end(), {"--session", std::to_string(app::kLinkDescriptor), "--try-seal",
                                   std::to_string(session.outcomes.size()) + "," + folder});
    Subject subject;
    TRY_STATUS(start(command, subject));
    TRY(more, follow(subject, session));
  }
  return session;
}

}  // namespace proof
