// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/call_lists.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace platform {
namespace {

constexpr std::uint64_t kInt = 0xffffffff;

constexpr Call when(const char* name, unsigned index, std::uint64_t mask, std::uint64_t value) {
  return {name, true, {index, mask, value}};
}
// Commands to a graphics processor: the type byte of DRM's ioctl numbers.
constexpr std::uint64_t kGraphicsCommand = std::uint64_t{'d'} << 8, kCommandType = 0xff00;

constexpr Call kSession[] = {
    // The display server and the supervisor, over sockets that are there already
    {"read"},
    {"writev"},
    {"recvmsg"},
    {"sendmsg"},
    {"recvfrom"},
    {"sendto"},
    {"poll"},
    {"ppoll"},
    {"close"},
    {"write"},
    when("ioctl", 1, kCommandType, kGraphicsCommand),
    // Memory; what the software renderer compiles has to be executable
    {"brk"},
    {"mmap"},
    {"munmap"},
    {"mremap"},
    {"mprotect"},
    {"madvise"},
    {"mlock"},
    {"munlock"},
    // Threads that are there already, time, and the end
    {"futex"},
    {"clock_gettime"},
    {"getpid"},
    {"restart_syscall"},
    {"rt_sigprocmask"},
    {"rt_sigreturn"},
    {"exit"},
    {"exit_group"},
};

constexpr Call kSupervisor[] = {
    // Sessions: their links, their starts, their ends
    {"socketpair"},
    {"sendmsg"},
    {"sendto"},
    {"recvfrom"},
    {"recvmsg"},
    {"poll"},
    {"ppoll"},
    {"kill"},
    {"wait4"},
    {"close"},
    {"fcntl"},
    // Signals
    {"read"},
    {"rt_sigprocmask"},
    {"rt_sigtimedwait"},
    {"rt_sigreturn"},
    {"restart_syscall"},
    {"write"},
    // Memory, time and the end
    {"brk"},
    {"mmap"},
    {"munmap"},
    {"futex"},
    {"clock_gettime"},
    {"exit_group"},
};

constexpr Call kNever[] = {
    // A network
    {"bind"},
    {"listen"},
    {"accept"},
    {"accept4"},
    // Other processes' memory and descriptors
    {"ptrace"},
    {"process_vm_readv"},
    {"process_vm_writev"},
    {"process_madvise"},
    {"pidfd_getfd"},
    {"userfaultfd"},
    {"perf_event_open"},
    {"bpf"},
    // Files and folders
    {"creat"},
    {"truncate"},
    {"mkdir"},
    {"mkdirat"},
    {"rmdir"},
    {"unlink"},
    {"unlinkat"},
    {"rename"},
    {"renameat"},
    {"renameat2"},
    {"link"},
    {"linkat"},
    {"symlink"},
    {"symlinkat"},
    {"mknod"},
    {"mknodat"},
    {"chmod"},
    {"fchmod"},
    {"fchmodat"},
    {"chown"},
    {"lchown"},
    {"fchown"},
    {"fchownat"},
    {"utime"},
    {"utimes"},
    {"futimesat"},
    {"utimensat"},
    {"setxattr"},
    {"lsetxattr"},
    {"fsetxattr"},
    {"removexattr"},
    {"lremovexattr"},
    {"fremovexattr"},
    {"open_by_handle_at"},
    {"fanotify_init"},
    // Places where something stays when all of us are gone
    {"mq_open"},
    {"msgget"},
    {"semget"},
    {"add_key"},
    {"request_key"},
    {"keyctl"},
    {"syslog"},
    {"acct"},
    // The machine
    {"mount"},
    {"umount2"},
    {"mount_setattr"},
    {"move_mount"},
    {"open_tree"},
    {"fsopen"},
    {"fsmount"},
    {"fspick"},
    {"pivot_root"},
    {"chroot"},
    {"unshare"},
    {"setns"},
    {"init_module"},
    {"finit_module"},
    {"delete_module"},
    {"kexec_load"},
    {"kexec_file_load"},
    {"reboot"},
    {"swapon"},
    {"swapoff"},
    {"settimeofday"},
    {"clock_settime"},
    {"clock_adjtime"},
    {"adjtimex"},
    {"sethostname"},
    {"setdomainname"},
    {"quotactl"},
    {"iopl"},
    {"ioperm"},
    {"personality"},
    {"vhangup"},
    // Keys pressed on somebody else's terminal
    when("ioctl", 1, kInt, TIOCSTI),
};

constexpr Call kDeadly[] = {
    {"execve"}, {"execveat"}, {"ptrace"}, {"process_vm_readv"}, {"process_vm_writev"}, {"socket"}, {"fork"}, {"vfork"},
};

constexpr Call kUnknown[] = {
    {"openat2"},
    {"io_uring_setup"},
    {"io_uring_enter"},
    {"io_uring_register"},
};

constexpr Call kWriting[] = {
    when("open", 1, O_CREAT, O_CREAT),   when("open", 1, O_TRUNC, O_TRUNC),   when("open", 1, O_ACCMODE, O_WRONLY),
    when("openat", 2, O_CREAT, O_CREAT), when("openat", 2, O_TRUNC, O_TRUNC), when("openat", 2, O_ACCMODE, O_WRONLY),
};

}  // namespace

std::span<const Call> session_calls() { return kSession; }
std::span<const Call> supervisor_calls() { return kSupervisor; }
std::span<const Call> never_calls() { return kNever; }
std::span<const Call> deadly_calls() { return kDeadly; }
std::span<const Call> unknown_calls() { return kUnknown; }
std::span<const Call> writing_calls() { return kWriting; }

}  // namespace platform
