// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>

#include "base/file.h"

namespace {

namespace fs = std::filesystem;
using base::ErrorKind;

// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder() : path_((fs::path(PRISTAN_BUILD_DIR) / "base-file-XXXXXX").string()) { REQUIRE(::mkdtemp(path_.data())); }
  ~Folder() { fs::remove_all(path_); }
  fs::path operator/(const std::string& name) const { return fs::path(path_) / name; }
  std::ptrdiff_t entries() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
  std::string path_;
};

std::string content_of(const fs::path& path) {
  const auto bytes = base::read_file(path);
  REQUIRE(bytes.ok());
  return bytes.value();
}

}  // namespace

TEST_CASE("what is written is read back, with every byte") {
  const Folder folder;
  std::string bytes = "a\r\n\n";
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  REQUIRE(base::write_file_atomically(folder / "f", bytes).ok());
  CHECK(content_of(folder / "f") == bytes);
  REQUIRE(base::write_file_atomically(folder / "f", "").ok());
  CHECK(content_of(folder / "f").empty());
  CHECK(folder.entries() == 1);
}

TEST_CASE("a written file can be read by all and run by nobody") {
  const Folder folder;
  REQUIRE(base::write_file_atomically(folder / "f", "x").ok());
  struct stat status {};
  REQUIRE(::stat((folder / "f").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0644);
}

TEST_CASE("a file that is not there is NotFound, with its path") {
  const Folder folder;
  const auto bytes = base::read_file(folder / "none");
  REQUIRE_FALSE(bytes.ok());
  CHECK(bytes.error().kind == ErrorKind::NotFound);
  CHECK(bytes.error().what == "there is no such file");
  CHECK(bytes.error().where == (folder / "none").string());
}

TEST_CASE("a folder is not a file") {
  const Folder folder;
  fs::create_directory(folder / "sub");
  const auto bytes = base::read_file(folder / "sub");
  REQUIRE_FALSE(bytes.ok());
  CHECK(bytes.error().kind == ErrorKind::Io);
  CHECK(bytes.error().what == "this is not a file");
}

TEST_CASE("the limit is the largest size that is read") {
  const Folder folder;
  REQUIRE(base::write_file_atomically(folder / "f", "12345").ok());
  CHECK(base::read_file(folder / "f", 5).ok());
  const auto bytes = base::read_file(folder / "f", 4);
  REQUIRE_FALSE(bytes.ok());
  CHECK(bytes.error().kind == ErrorKind::Invalid);
  CHECK(bytes.error().what == "the file is larger than 4 bytes");
}

TEST_CASE("a failed write leaves the target and no rubbish beside it") {
  const Folder folder;
  SUBCASE("the target cannot be replaced") {
    fs::create_directories(folder / "f/inside");
    const auto status = base::write_file_atomically(folder / "f", "new");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().kind == ErrorKind::Io);
    CHECK(status.error().what.starts_with("cannot be written: "));
    CHECK(fs::is_directory(folder / "f/inside"));
    CHECK(folder.entries() == 1);
  }
  SUBCASE("the folder does not exist") {
    const auto status = base::write_file_atomically(folder / "no/f", "new");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().kind == ErrorKind::Io);
    CHECK(status.error().where == (folder / "no/f").string());
    CHECK(folder.entries() == 0);
  }
  SUBCASE("the disk is full: the old file stays") {
    REQUIRE(base::write_file_atomically(folder / "f", "old").ok());
    const pid_t child = ::fork();
    if (child == 0) {
      // In a process of its own, because a lower limit cannot be undone.
      const rlimit small{4096, 4096};
      ::signal(SIGXFSZ, SIG_IGN);
      ::setrlimit(RLIMIT_FSIZE, &small);
      const auto status = base::write_file_atomically(folder / "f", std::string(100'000, 'n'));
      ::_exit(!status.ok() && status.error().what.starts_with("cannot be written: ") ? 0 : 1);
    }
    int ended = -1;
    REQUIRE(::waitpid(child, &ended, 0) == child);
    CHECK(WIFEXITED(ended));
    CHECK(WEXITSTATUS(ended) == 0);
    CHECK(content_of(folder / "f") == "old");
    CHECK(folder.entries() == 1);
  }
}
