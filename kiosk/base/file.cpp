// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <system_error>

namespace base {
namespace {

Error io_error(const std::filesystem::path& path, const std::string& doing) {
  return {ErrorKind::Io, doing + ": " + std::strerror(errno), path.string()};
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t limit) {
  std::error_code code;
  if (!std::filesystem::exists(path, code)) return Error{ErrorKind::NotFound, "there is no such file", path.string()};
  if (!std::filesystem::is_regular_file(path, code)) return Error{ErrorKind::Io, "this is not a file", path.string()};
  const std::uintmax_t size = std::filesystem::file_size(path, code);
  if (code) return Error{ErrorKind::Io, "cannot be read: " + code.message(), path.string()};
  if (size > limit)
    return Error{ErrorKind::Invalid, "the file is larger than " + std::to_string(limit) + " bytes", path.string()};
  std::ifstream in(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return io_error(path, "cannot be read");
  return bytes;
}

Status write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  std::string beside = (folder / (path.filename().string() + ".XXXXXX")).string();
  const int fd = ::mkstemp(beside.data());
  if (fd < 0) return io_error(path, "cannot be written");
  const bool written = write_all(fd, bytes) && ::fchmod(fd, 0644) == 0 && ::fsync(fd) == 0;
  const int reason = errno;
  if (::close(fd) != 0 || !written || ::rename(beside.c_str(), path.c_str()) != 0) {
    if (!written) errno = reason;
    Error error = io_error(path, "cannot be written");
    ::unlink(beside.c_str());
    return error;
  }
  if (const int dir = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); dir >= 0) {
    ::fsync(dir);
    ::close(dir);
  }
  return Unit{};
}

}  // namespace base
