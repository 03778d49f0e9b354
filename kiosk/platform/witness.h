// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel knows of a group of processes: which files they write (fanotify, by whoever's hand and wherever
// mounted), which descriptors they hold, which of their own sockets something waits in. Needs root. For the proof that
// nothing is kept.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"

namespace platform {

std::vector<pid_t> children_of(pid_t process);
// Its program and arguments are gone but it is not: a zombie counts as gone.
bool is_gone(pid_t process);
bool is_stopped(pid_t process);

struct Descriptors {
  int files = 0, unix_sockets = 0, other = 0;
  std::vector<std::string> written;  // files open for writing; pipes, terminals and the null device are none
  std::vector<std::string> network;  // sockets of any other family
};
Descriptors descriptors_of(pid_t process);
// "Max core file size" is nought, hard and soft.
bool leaves_no_core(pid_t process);

// What waits unread in the sockets of a process, left where it is.
std::string waiting_bytes(pid_t process);

enum class ControlWrite { Seen, Unseen, Impossible };

// From its making on: the files that any process has written to or closed after writing.
class WriteWatch {
 public:
  static base::Result<std::unique_ptr<WriteWatch>> start();
  ~WriteWatch();
  WriteWatch(const WriteWatch&) = delete;
  WriteWatch& operator=(const WriteWatch&) = delete;

  // Adds what these processes have written since the last call; all others' writing is let go of.
  void look(const std::set<pid_t>& processes);
  const std::set<std::string>& written() const { return written_; }
  // A file system that is not watched looks like one in which nothing is written. So a child of ours writes a file in
  // this folder and ends; the file is taken away again and does not count as written. Impossible: nobody can write
  // there.
  ControlWrite try_in(const std::filesystem::path& folder);

 private:
  explicit WriteWatch(int queue) : queue_(queue) {}
  int queue_;
  std::set<std::string> written_;
};

}  // namespace platform
