// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/seccomp.h"

#include <seccomp.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

#include "platform/call_lists.h"

namespace platform {
namespace {

base::Error refused(const std::string& doing, int code) {
  return {base::ErrorKind::Io, "system calls cannot be restricted: " + doing + ": " + std::strerror(code), ""};
}

constexpr std::uint32_t fail_with(int code) { return SCMP_ACT_ERRNO(static_cast<std::uint32_t>(code)); }

// A filter in the making. The first error is kept and comes out of load().
class Filter {
 public:
  explicit Filter(std::uint32_t otherwise) : context_(seccomp_init(otherwise), &seccomp_release) {
    if (!context_) bad_ = ENOMEM;
    // 32-bit calls on a 64-bit kernel have other numbers: nobody of ours makes any.
    if (context_) keep(seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS), "other calls");
    // A tree: what a frame costs does not depend on where in a list its calls stand.
    if (context_) keep(seccomp_attr_set(context_.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2), "a tree");
  }

  void add(std::span<const Call> calls, std::uint32_t action) {
    for (const Call& call : calls) add(call, action);
  }

  void add(const Call& call, std::uint32_t action) {
    if (!call.conditional) return rule(call.name, action, 0, {});
    const Argument& argument = call.argument;
    rule(call.name, action, 1, {argument.index, SCMP_CMP_MASKED_EQ, argument.mask, argument.value});
  }

  void rule(const char* name, std::uint32_t action, unsigned count, const scmp_arg_cmp& condition) {
    const int number = seccomp_syscall_resolve_name(name);
    if (bad_ || number < 0) return;  // below 0: not a call of this processor's, or newer than the library
    keep(seccomp_rule_add_array(context_.get(), action, number, count, &condition), name);
  }

  base::Status load(Reach reach) {
    if (!bad_) keep(seccomp_attr_set(context_.get(), SCMP_FLTATR_CTL_TSYNC, reach == Reach::AllThreads), "all threads");
    if (!bad_) keep(seccomp_load(context_.get()), "the kernel does not take the filter");
    if (bad_) return refused(at_, bad_);
    return base::Unit{};
  }

 private:
  void keep(int result, const char* at) {
    if (bad_ || result >= 0) return;
    bad_ = -result;
    at_ = at;
  }

  std::unique_ptr<void, void (*)(scmp_filter_ctx)> context_;
  int bad_ = 0;
  std::string at_;
};

bool has(std::span<const Call> calls, int number) {
  return std::any_of(calls.begin(), calls.end(),
                     [number](const Call& call) { return seccomp_syscall_resolve_name(call.name) == number; });
}

}  // namespace

Answer session_answer(int number) {
  if (has(session_calls(), number)) return Answer::Allowed;
  return has(deadly_calls(), number) ? Answer::Ended : Answer::Refused;
}

base::Status forbid_never_calls() {
  Filter filter(SCMP_ACT_ALLOW);
  filter.add(never_calls(), fail_with(EPERM));
  filter.add(unknown_calls(), fail_with(ENOSYS));
  filter.add(writing_calls(), fail_with(EROFS));
  filter.rule("socket", fail_with(EAFNOSUPPORT), 1, {0, SCMP_CMP_NE, AF_UNIX, 0});
  return filter.load(Reach::ThisThread);
}

base::Status allow_session_calls(Reach reach) {
  Filter filter(fail_with(EPERM));
  filter.add(session_calls(), SCMP_ACT_ALLOW);
  filter.add(unknown_calls(), fail_with(ENOSYS));
  filter.rule("clone3", fail_with(ENOSYS), 0, {});
  filter.add(deadly_calls(), SCMP_ACT_KILL_PROCESS);
  return filter.load(reach);
}

base::Status allow_supervisor_calls() {
  Filter filter(fail_with(EPERM));
  filter.add(supervisor_calls(), SCMP_ACT_ALLOW);
  filter.add(unknown_calls(), fail_with(ENOSYS));
  return filter.load(Reach::ThisThread);
}

}  // namespace platform
