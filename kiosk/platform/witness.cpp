// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/witness.h"

#include <fcntl.h>
#include <sys/fanotify.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace platform {
namespace {

namespace fs = std::filesystem;

std::string folder_of(pid_t process) { return "/proc/" + std::to_string(process); }

std::string target_of(const fs::path& link) {
  std::error_code bad;
  return fs::read_symlink(link, bad).string();
}

// The state letter stands behind the name, which may hold anything but is closed by the last bracket.
char state_of(pid_t process) {
  std::ifstream file(folder_of(process) + "/stat");
  const std::string line(std::istreambuf_iterator<char>(file), {});
  const std::size_t bracket = line.rfind(')');
  return bracket == std::string::npos || bracket + 2 >= line.size() ? 'X' : line[bracket + 2];
}

std::vector<int> numbers_in(const fs::path& folder) {
  std::vector<int> numbers;
  std::error_code bad;
  for (fs::directory_iterator it(folder, bad), end; !bad && it != end; it.increment(bad)) {
    numbers.push_back(std::stoi(it->path().filename().string()));
  }
  return numbers;
}

bool open_for_writing(pid_t process, int descriptor) {
  std::ifstream file(folder_of(process) + "/fdinfo/" + std::to_string(descriptor));
  for (std::string word; file >> word;) {
    if (word != "flags:") continue;
    file >> word;
    return (std::stoul(word, nullptr, 8) & O_ACCMODE) != O_RDONLY;
  }
  return false;
}

std::set<std::string> unix_inodes(pid_t process) {
  std::set<std::string> inodes;
  std::ifstream file(folder_of(process) + "/net/unix");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string word;
    for (int i = 0; i < 7; ++i) words >> word;
    inodes.insert(word);
  }
  return inodes;
}

// The one that made a file there, or 0. Between fork and end it calls the kernel only: we may have threads.
pid_t write_in_a_child(const char* path) {
  const pid_t child = fork();
  if (child == 0) {
    const int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    _exit(file >= 0 && write(file, "x", 1) == 1 && close(file) == 0 ? 0 : 1);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return 0;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? child : 0;
}

bool is_no_record(const std::string& path) {
  return !path.starts_with('/') || path.starts_with("/dev/pts/") || path == "/dev/null" || path == "/dev/tty";
}

}  // namespace

std::vector<pid_t> children_of(pid_t process) {
  std::ifstream file(folder_of(process) + "/task/" + std::to_string(process) + "/children");
  std::vector<pid_t> children;
  for (pid_t child = 0; file >> child;) children.push_back(child);
  return children;
}

bool is_gone(pid_t process) {
  const char state = state_of(process);
  return state == 'X' || state == 'Z';
}

bool is_stopped(pid_t process) { return state_of(process) == 'T'; }

Descriptors descriptors_of(pid_t process) {
  Descriptors found;
  const std::set<std::string> ours = unix_inodes(process);
  for (const int descriptor : numbers_in(folder_of(process) + "/fd")) {
    const std::string target = target_of(folder_of(process) + "/fd/" + std::to_string(descriptor));
    if (target.starts_with("socket:[")) {
      const bool local = ours.contains(target.substr(8, target.size() - 9));
      if (local) {
        ++found.unix_sockets;
      } else {
        found.network.push_back(target);
      }
    } else if (is_no_record(target)) {
      ++found.other;
    } else {
      ++found.files;
      if (descriptor > STDERR_FILENO && open_for_writing(process, descriptor)) found.written.push_back(target);
    }
  }
  return found;
}

bool leaves_no_core(pid_t process) {
  std::ifstream file(folder_of(process) + "/limits");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("Max core file size")) continue;
    std::istringstream words(line.substr(std::strlen("Max core file size")));
    std::string soft, hard;
    words >> soft >> hard;
    return soft == "0" && hard == "0";
  }
  return false;
}

std::string waiting_bytes(pid_t process) {
  std::string waiting;
  const int handle = static_cast<int>(syscall(SYS_pidfd_open, process, 0));
  if (handle < 0) return waiting;
  for (const int descriptor : numbers_in(folder_of(process) + "/fd")) {
    const int ours = static_cast<int>(syscall(SYS_pidfd_getfd, handle, descriptor, 0));
    if (ours < 0) continue;
    std::array<char, 4096> bytes;
    const ssize_t got = recv(ours, bytes.data(), bytes.size(), MSG_PEEK | MSG_DONTWAIT);
    if (got > 0) waiting.append(bytes.data(), static_cast<std::size_t>(got));
    close(ours);
  }
  close(handle);
  return waiting;
}

base::Result<std::unique_ptr<WriteWatch>> WriteWatch::start() {
  const int queue = fanotify_init(FAN_CLASS_NOTIF | FAN_NONBLOCK | FAN_CLOEXEC | FAN_UNLIMITED_QUEUE,
                                  O_RDONLY | O_LARGEFILE | O_CLOEXEC);
  if (queue < 0) {
    return base::Error{base::ErrorKind::Io, std::string("writing cannot be watched: ") + std::strerror(errno), ""};
  }
  std::unique_ptr<WriteWatch> made(new WriteWatch(queue));
  // File systems that hold no files (proc, sysfs and their like) refuse.
  const auto watch = [queue](const char* place) {
    return fanotify_mark(queue, FAN_MARK_ADD | FAN_MARK_FILESYSTEM, FAN_MODIFY | FAN_CLOSE_WRITE, AT_FDCWD, place) == 0;
  };
  int watched = watch("/");  // in a changed root it is not among the mounts
  std::ifstream mounts("/proc/self/mountinfo");
  for (std::string line; std::getline(mounts, line);) {
    std::istringstream words(line);
    std::string place;
    for (int i = 0; i < 5; ++i) words >> place;
    watched += watch(place.c_str());
  }
  if (watched > 0) return made;
  return base::Error{base::ErrorKind::Io, "no file system lets its writing be watched", ""};
}

WriteWatch::~WriteWatch() { close(queue_); }

void WriteWatch::look(const std::set<pid_t>& processes) {
  alignas(fanotify_event_metadata) std::array<char, 64 * 1024> bytes;
  for (ssize_t got = 0; (got = read(queue_, bytes.data(), bytes.size())) > 0;) {
    const auto* event = reinterpret_cast<const fanotify_event_metadata*>(bytes.data());
    for (; FAN_EVENT_OK(event, got); event = FAN_EVENT_NEXT(event, got)) {
      if (event->fd < 0) continue;
      const std::string path = target_of("/proc/self/fd/" + std::to_string(event->fd));
      if (processes.contains(event->pid) && !is_no_record(path)) written_.insert(path);
      close(event->fd);
    }
  }
}

ControlWrite WriteWatch::try_in(const std::filesystem::path& folder) {
  std::error_code bad;
  const fs::path place = fs::canonical(folder, bad);
  const fs::path file = place / ("pristan-control-" + std::to_string(getpid()));
  const pid_t writer = bad ? 0 : write_in_a_child(file.c_str());
  if (writer == 0) return ControlWrite::Impossible;
  look({writer});
  fs::remove(file, bad);
  return written_.erase(file.string()) == 1 ? ControlWrite::Seen : ControlWrite::Unseen;
}

}  // namespace platform
