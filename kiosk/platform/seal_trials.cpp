// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/seal_trials.h"

#include <fcntl.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <fstream>

namespace platform {
namespace {

int status_of(long result) { return result < 0 ? errno : 0; }

int opened(long descriptor) {
  const int status = status_of(descriptor);
  if (descriptor >= 0) close(static_cast<int>(descriptor));
  return status;
}

int open_with(const std::string& path, int flags) {
  return opened(syscall(SYS_openat, AT_FDCWD, path.c_str(), flags, 0600));
}

// Whatever came to be under this name goes again.
int made(const std::string& path, int status) {
  if (!status) (void)!remove(path.c_str());
  return status;
}

int socket_of(int family, int kind) { return opened(syscall(SYS_socket, family, kind, 0)); }

int listening() {
  const auto door = static_cast<int>(syscall(SYS_socket, AF_INET, SOCK_STREAM, 0));
  if (door < 0) return errno;
  sockaddr_in any{};
  any.sin_family = AF_INET;
  const int status = status_of(bind(door, reinterpret_cast<sockaddr*>(&any), sizeof any));
  close(door);
  return status;
}

long clone_process() { return syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr); }

// A child that came to be ends at once.
int child_of(long process) {
  if (process == 0) _exit(0);
  const int status = status_of(process);
  if (process > 0) waitpid(static_cast<pid_t>(process), nullptr, 0);
  return status;
}

// In a child, where there can be one.
int run_program(long call, const std::string& path) {
  const char* words[] = {path.c_str(), nullptr};
  const char* none[] = {nullptr};
  const long child = clone_process();
  if (child <= 0) {
    const int status = status_of(call == SYS_execve ? syscall(SYS_execve, path.c_str(), words, none)
                                                    : syscall(call, AT_FDCWD, path.c_str(), words, none, 0));
    if (child == 0) _exit(status);
    return status;
  }
  int status = 0;
  waitpid(static_cast<pid_t>(child), &status, 0);
  return WEXITSTATUS(status);
}

int copy_memory(long call) {
  char one = 1, other = 0;
  const iovec here{&one, 1}, there{&other, 1};
  return status_of(syscall(call, getpid(), &here, 1UL, &there, 1UL, 0UL));
}

// Calls of the 32-bit kernel interface have numbers of their own, which a filter may have forgotten.
int call_as_32_bit() {
#ifdef __x86_64__
  long result = 20;  // getpid there
  asm volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
  return result < 0 ? static_cast<int>(-result) : 0;
#else
  return ENOSYS;
#endif
}

const Trial kTrials[] = {
    {"make a file", [](const Scratch& s) { return made(s.fresh, open_with(s.fresh, O_RDWR | O_CREAT | O_EXCL)); }},
    {"open a file to write", [](const Scratch& s) { return open_with(s.file, O_WRONLY); }},
    {"open a file to add to it", [](const Scratch& s) { return open_with(s.file, O_WRONLY | O_APPEND); }},
    {"open a file to empty it",
     [](const Scratch& s) {
       const int status = open_with(s.file, O_RDONLY | O_TRUNC);
       if (!status) Scratch::in(std::filesystem::path(s.file).parent_path());
       return status;
     }},
    {"open a file to change it", [](const Scratch& s) { return open_with(s.file, O_RDWR); }, Since::Landlock},
    {"make a file without a name",
     [](const Scratch& s) { return open_with(std::filesystem::path(s.file).parent_path(), O_TMPFILE | O_RDWR); },
     Since::Landlock},
    {"open a file to read", [](const Scratch& s) { return open_with(s.file, O_RDONLY); }, Since::End},
    {"openat2",
     [](const Scratch& s) {
       const std::uint64_t how[3] = {O_RDONLY, 0, 0};
       return opened(syscall(SYS_openat2, AT_FDCWD, s.file.c_str(), how, sizeof how));
     }},
    {"truncate", [](const Scratch& s) { return status_of(syscall(SYS_truncate, s.file.c_str(), 5L)); }},
    {"make a folder",
     [](const Scratch& s) { return made(s.fresh, status_of(syscall(SYS_mkdirat, AT_FDCWD, s.fresh.c_str(), 0700))); }},
    {"rename a file",
     [](const Scratch& s) {
       const auto rename_to = [](const std::string& a, const std::string& b) {
         return status_of(syscall(SYS_renameat2, AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), 0));
       };
       const int status = rename_to(s.file, s.fresh);
       if (!status) rename_to(s.fresh, s.file);
       return status;
     }},
    {"link to a file",
     [](const Scratch& s) {
       return made(s.fresh, status_of(syscall(SYS_linkat, AT_FDCWD, s.file.c_str(), AT_FDCWD, s.fresh.c_str(), 0)));
     }},
    {"link to a name",
     [](const Scratch& s) {
       return made(s.fresh, status_of(syscall(SYS_symlinkat, s.file.c_str(), AT_FDCWD, s.fresh.c_str())));
     }},
    {"make a pipe with a name",
     [](const Scratch& s) {
       return made(s.fresh, status_of(syscall(SYS_mknodat, AT_FDCWD, s.fresh.c_str(), S_IFIFO | 0600, 0)));
     }},
    {"remove a file",
     [](const Scratch& s) {
       const int status = status_of(syscall(SYS_unlinkat, AT_FDCWD, s.file.c_str(), 0));
       if (!status) Scratch::in(std::filesystem::path(s.file).parent_path());
       return status;
     }},
    {"change a file's rights",
     [](const Scratch& s) { return status_of(syscall(SYS_fchmodat, AT_FDCWD, s.file.c_str(), 0600)); }},
    {"change a file's owner",
     [](const Scratch& s) {
       return status_of(syscall(SYS_fchownat, AT_FDCWD, s.file.c_str(), getuid(), getgid(), 0));
     }},
    {"change a file's times",
     [](const Scratch& s) { return status_of(syscall(SYS_utimensat, AT_FDCWD, s.file.c_str(), nullptr, 0)); }},
    {"look a file up",
     [](const Scratch& s) { return status_of(syscall(SYS_faccessat, AT_FDCWD, s.file.c_str(), R_OK)); }, Since::End},

    {"socket, internet", [](const Scratch&) { return socket_of(AF_INET, SOCK_STREAM); }},
    {"socket, internet 6", [](const Scratch&) { return socket_of(AF_INET6, SOCK_DGRAM); }},
    {"socket, kernel", [](const Scratch&) { return socket_of(AF_NETLINK, SOCK_RAW); }},
    {"socket, raw packets", [](const Scratch&) { return socket_of(AF_PACKET, SOCK_RAW); }},
    {"socket, local", [](const Scratch&) { return socket_of(AF_UNIX, SOCK_STREAM); }, Since::End},
    {"listen on a port", [](const Scratch&) { return listening(); }},

    {"execve another program", [](const Scratch& s) { return run_program(SYS_execve, s.program); }, Since::Landlock},
    {"execveat another program", [](const Scratch& s) { return run_program(SYS_execveat, s.program); },
     Since::Landlock},
#ifdef SYS_fork
    {"fork", [](const Scratch&) { return child_of(syscall(SYS_fork)); }, Since::End},
#endif
    {"clone a process", [](const Scratch&) { return child_of(clone_process()); }, Since::End},
    {"clone3 a process",
     [](const Scratch&) {
       const std::uint64_t how[8] = {0, 0, 0, 0, SIGCHLD, 0, 0, 0};
       return child_of(syscall(SYS_clone3, how, sizeof how));
     },
     Since::End},

    {"ptrace", [](const Scratch&) { return status_of(syscall(SYS_ptrace, PTRACE_PEEKUSER, getppid(), 0, 0)); }},
    {"read a process's memory", [](const Scratch&) { return copy_memory(SYS_process_vm_readv); }},
    {"write a process's memory", [](const Scratch&) { return copy_memory(SYS_process_vm_writev); }},
    {"take a process's descriptor", [](const Scratch&) { return opened(syscall(SYS_pidfd_getfd, -1, 0, 0)); }},
    {"signal another process", [](const Scratch&) { return status_of(syscall(SYS_kill, getppid(), 0)); }, Since::End,
     true},

    {"io_uring",
     [](const Scratch&) {
       io_uring_params how{};
       return opened(syscall(SYS_io_uring_setup, 1, &how));
     }},
    {"bpf", [](const Scratch&) { return opened(syscall(SYS_bpf, -1, nullptr, 0)); }},
    {"perf_event_open", [](const Scratch&) { return opened(syscall(SYS_perf_event_open, nullptr, 0, -1, -1, 0)); }},
    {"userfaultfd", [](const Scratch&) { return opened(syscall(SYS_userfaultfd, 1)); }},
    {"memory with a descriptor", [](const Scratch&) { return opened(syscall(SYS_memfd_create, "trial", 0)); },
     Since::End},
    {"shared memory",
     [](const Scratch&) {
       const long id = syscall(SYS_shmget, IPC_PRIVATE, 4096UL, IPC_CREAT | 0600);
       const int status = status_of(id);
       if (id >= 0) syscall(SYS_shmctl, id, IPC_RMID, nullptr);
       return status;
     },
     Since::End},
    {"message queue", [](const Scratch&) { return opened(syscall(SYS_mq_open, "trial", O_RDWR, 0600, nullptr)); }},
    {"key in the kernel", [](const Scratch&) { return status_of(syscall(SYS_keyctl, 0, -2, 0, 0, 0)); }},
    {"inotify", [](const Scratch&) { return opened(syscall(SYS_inotify_init1, 0)); }, Since::End},
    {"pipe",
     [](const Scratch&) {
       int ends[2] = {-1, -1};
       const int status = status_of(syscall(SYS_pipe2, ends, 0));
       for (const int end : ends) opened(end);
       return status;
     },
     Since::End},
    {"copy a descriptor", [](const Scratch&) { return opened(syscall(SYS_dup, STDERR_FILENO)); }, Since::End},
    {"switch memory dumps on", [](const Scratch&) { return status_of(syscall(SYS_prctl, 4 /* dumpable */, 1)); },
     Since::End},
    {"type on a terminal", [](const Scratch&) { return status_of(syscall(SYS_ioctl, STDERR_FILENO, TIOCSTI, "x")); }},

    {"mount", [](const Scratch&) { return status_of(syscall(SYS_mount, nullptr, nullptr, nullptr, 0UL, nullptr)); }},
    {"new namespace", [](const Scratch&) { return status_of(syscall(SYS_unshare, 0)); }},
    {"other root folder", [](const Scratch&) { return status_of(syscall(SYS_chroot, nullptr)); }},
    {"kernel module", [](const Scratch&) { return status_of(syscall(SYS_finit_module, -1, "", 0)); }},
    {"set the clock", [](const Scratch&) { return status_of(syscall(SYS_clock_settime, -1, nullptr)); }},
    {"other personality", [](const Scratch&) { return status_of(syscall(SYS_personality, 0xffffffffUL)); }},
    {"32-bit call", [](const Scratch&) { return call_as_32_bit(); }},
};

}  // namespace

Scratch Scratch::named(const std::filesystem::path& folder) {
  return {(folder / "there").string(), (folder / "fresh").string(), "/bin/true"};
}

Scratch Scratch::in(const std::filesystem::path& folder) {
  Scratch made = named(folder);
  std::ofstream(made.file) << "there";
  return made;
}

std::span<const Trial> seal_trials() { return kTrials; }

bool refused_by_seal(int error) {
  return error == EPERM || error == EACCES || error == EROFS || error == ENOSYS || error == EAFNOSUPPORT;
}

}  // namespace platform
