// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/starter.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace platform {
namespace {

constexpr int kGivenAs = 3;
constexpr time_t kLongestWaitS = 10;

struct Reply {
  int process = -1, bad = 0;
  std::uint8_t ticket = 0;
};

base::Error failed(const std::string& doing, int code) {
  return {base::ErrorKind::Io, doing + ": " + std::strerror(code), ""};
}

// Which command, which ticket, and one descriptor.
struct Parcel {
  std::uint8_t wish[2] = {};
  iovec bytes{wish, sizeof wish};
  alignas(cmsghdr) char space[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};

  Parcel() {
    message.msg_iov = &bytes;
    message.msg_iovlen = 1;
    message.msg_control = space;
    message.msg_controllen = sizeof space;
  }
  Parcel(const Parcel&) = delete;
  Parcel& operator=(const Parcel&) = delete;

  void put(int descriptor) {
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
  int descriptor() const {
    int got = -1;
    const cmsghdr* header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_type == SCM_RIGHTS) std::memcpy(&got, CMSG_DATA(header), sizeof got);
    return got;
  }
};

std::vector<char*> words_of(const std::vector<std::string>& command) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  return words;
}

// Sent to all of us by name these would end a visit with everything on its screen; what stays ignored stays so for the
// program that is run.
void turn_deaf() {
  for (const int number : {SIGHUP, SIGINT, SIGUSR1, SIGPIPE}) signal(number, SIG_IGN);
}

[[noreturn]] void become(char* const* words, int descriptor, int complaints) {
  if (descriptor == kGivenAs) {
    fcntl(descriptor, F_SETFD, 0);
  } else {
    dup2(descriptor, kGivenAs);
  }
  // Also what whoever started us left open.
  syscall(SYS_close_range, kGivenAs + 1, complaints - 1, 0);
  syscall(SYS_close_range, complaints + 1, ~0u, 0);
  turn_deaf();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  execv(words[0], words);
  const int bad = errno;
  (void)!write(complaints, &bad, sizeof bad);
  _exit(127);
}

// A sibling, not a child: with CLONE_PARENT it belongs to whoever started us. The pipe closes when it runs.
Reply start_beside(char* const* words, int descriptor) {
  int complaints[2];
  if (pipe2(complaints, O_CLOEXEC) != 0) return {-1, errno};
  // become() puts the descriptor where the pipe may be.
  const int complain = fcntl(complaints[1], F_DUPFD_CLOEXEC, kGivenAs + 1);
  close(complaints[1]);
  Reply reply;
  reply.process = static_cast<int>(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
  if (reply.process == 0) become(words, descriptor, complain);
  if (reply.process < 0) reply.bad = errno;
  close(complain);
  if (reply.process > 0 && read(complaints[0], &reply.bad, sizeof reply.bad) != sizeof reply.bad) reply.bad = 0;
  close(complaints[0]);
  return reply;
}

[[noreturn]] void serve(int socket, const std::vector<std::vector<std::string>>& commands) {
  std::vector<std::vector<char*>> lines;
  for (const auto& command : commands) lines.push_back(words_of(command));
  for (;;) {
    Parcel parcel;
    const ssize_t got = recvmsg(socket, &parcel.message, MSG_CMSG_CLOEXEC);
    if (got < 0 && errno == EINTR) continue;
    const int descriptor = parcel.descriptor();
    const auto [index, ticket] = parcel.wish;
    if (got != sizeof parcel.wish || descriptor < 0 || index >= lines.size()) _exit(0);
    Reply reply = start_beside(lines[index].data(), descriptor);
    reply.ticket = ticket;
    close(descriptor);
    if (send(socket, &reply, sizeof reply, MSG_NOSIGNAL) != sizeof reply) _exit(0);
  }
}

}  // namespace

base::Result<Starter> Starter::begin(const std::vector<std::vector<std::string>>& commands) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return failed("no socket", errno);
  const int us = getpid();
  const int process = fork();
  if (process == 0) {
    close(ends[0]);
    prctl(PR_SET_NAME, "kiosk-starter");
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != us) _exit(1);
    serve(ends[1], commands);
  }
  const int why = errno;
  close(ends[1]);
  // A starter that was stopped must not stop its supervisor for good.
  const timeval limit{kLongestWaitS, 0};
  setsockopt(ends[0], SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  std::vector<std::string> names;
  for (const auto& command : commands) names.push_back(command.front());
  if (process > 0) return Starter(process, ends[0], std::move(names));
  close(ends[0]);
  return failed("no process can be made", why);
}

Starter::~Starter() {
  if (process_ < 0) return;
  close(socket_);
  waitpid(process_, nullptr, 0);
}

base::Result<int> Starter::start(std::size_t index, int descriptor) {
  Parcel parcel;
  parcel.wish[0] = static_cast<std::uint8_t>(index);
  parcel.wish[1] = ++ticket_;
  parcel.put(descriptor);
  if (sendmsg(socket_, &parcel.message, MSG_NOSIGNAL) != sizeof parcel.wish) {
    return failed("the starter is gone", errno);
  }
  Reply reply;
  ssize_t got = -1;
  // An answer to a question that was given up is of a process whose descriptor is closed: it ends by itself.
  do {
    got = recv(socket_, &reply, sizeof reply, 0);
  } while ((got < 0 && errno == EINTR) || (got == sizeof reply && reply.ticket != ticket_));
  if (got != sizeof reply) return base::Error{base::ErrorKind::Io, "the starter does not answer", ""};
  if (reply.bad) return failed("a session cannot be started from " + names_[index], reply.bad);
  return reply.process;
}

}  // namespace platform
