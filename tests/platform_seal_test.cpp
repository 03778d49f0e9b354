// SPDX-License-Identifier: GPL-3.0-or-later
// Every forbidden thing is tried in a child of its own, from the thread that seals and from one that is older than the
// seal. The counterparts show that the trials work where nothing is sealed, and that a thread which the seal does not
// reach is found out.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/prctl.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "in_a_child.h"
#include "platform/landlock.h"
#include "platform/older_thread.h"
#include "platform/seal.h"
#include "platform/seal_trials.h"

using namespace platform;

namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(PRISTAN_BUILD_DIR "/platform_seal_test." + std::to_string(getpid())) {
    fs::remove_all(path_);
    fs::create_directories(path_);
    scratch = Scratch::in(path_);
  }
  ~Folder() { fs::remove_all(path_); }

  // Names and contents: what a trial that succeeded would have changed.
  std::string content() const {
    std::ostringstream all;
    for (const auto& entry : fs::directory_iterator(path_)) {
      all << entry.path().filename().string() << '=' << std::ifstream(entry.path()).rdbuf() << ';';
    }
    return all.str();
  }

  Scratch scratch;

 private:
  fs::path path_;
};

constexpr int kUnsealable = 255;

// The status of a trial in a child that is sealed as far as `seal` does it.
template <class Seal>
int tried(const Trial& trial, const Scratch& scratch, Seal seal) {
  return test::in_a_child([&] { return seal() ? trial.run(scratch) : kUnsealable; });
}

bool refused(int status) { return refused_by_seal(status) || status == test::kEndedBySignal + SIGSYS; }

bool start(int most_abi) { return seal_start({.may_start_itself = false, .most_landlock_abi = most_abi}).ok(); }
bool session(int most_abi) { return start(most_abi) && seal_session().ok(); }

FileRules capped(int most_abi) {
  FileRules rules;
  rules.most_abi = most_abi;
  return rules;
}

constexpr int kNewest = 99, kDebian12 = 2, kNone = 0;

}  // namespace

TEST_CASE("without a seal the trials are not refused") {
  const Folder folder;
  const std::string before = folder.content();
  int not_refused = 0;
  for (const Trial& trial : seal_trials()) {
    if (!refused(tried(trial, folder.scratch, [] { return true; }))) ++not_refused;
    INFO(std::string(trial.name));
    CHECK(folder.content() == before);
  }
  // What is left wants privileges that whoever runs this may lack, or a part of the kernel.
  CHECK(not_refused >= static_cast<int>(seal_trials().size()) - 12);
}

TEST_CASE("a sealed session is refused everything, in each of its threads") {
  const Folder folder;
  const std::string before = folder.content();
  for (const int abi : {kNewest, kDebian12, kNone}) {
    for (const Trial& trial : seal_trials()) {
      INFO(std::string(trial.name) << ", Landlock capped at " << abi);
      const int in_main = tried(trial, folder.scratch, [&] { return session(abi); });
      CHECK_MESSAGE(refused(in_main), "main thread: " << in_main);
      const int in_older = test::in_a_child([&] {
        if (!start(abi)) return kUnsealable;
        OlderThread older;
        return seal_session() ? older.run([&] { return trial.run(folder.scratch); }) : kUnsealable;
      });
      CHECK_MESSAGE(refused(in_older), "older thread: " << in_older);
    }
  }
  CHECK(folder.content() == before);
}

TEST_CASE("a thread that the seal does not reach is found out") {
  const Folder folder;
  std::vector<std::string> got_through;
  for (const Trial& trial : seal_trials()) {
    const int status = test::in_a_child([&] {
      OlderThread older;
      if (!start(kNone) || !allow_session_calls(Reach::ThisThread)) return kUnsealable;
      return older.run([&] { return trial.run(folder.scratch); });
    });
    if (!refused(status)) got_through.emplace_back(trial.name);
  }
  for (const char* must : {"make a file", "socket, internet", "execve another program", "ptrace"}) {
    INFO(std::string(must));
    CHECK(std::find(got_through.begin(), got_through.end(), must) != got_through.end());
  }
}

TEST_CASE("the first step alone refuses what a session needs at no time") {
  const Folder folder;
  for (const int abi : {kNewest, kDebian12, kNone}) {
    const bool landlock = std::min(abi, landlock_abi()) > 0;
    for (const Trial& trial : seal_trials()) {
      if (trial.since == Since::End || (trial.since == Since::Landlock && !landlock)) continue;
      INFO(std::string(trial.name) << ", Landlock capped at " << abi);
      CHECK(refused(tried(trial, folder.scratch, [&] { return start(abi); })));
    }
  }
}

TEST_CASE("the supervisor is refused everything but to signal") {
  const Folder folder;
  const auto supervisor = [] { return seal_start({.may_start_itself = true}).ok() && seal_supervisor().ok(); };
  for (const Trial& trial : seal_trials()) {
    INFO(std::string(trial.name));
    CHECK(refused(tried(trial, folder.scratch, supervisor)) != trial.supervisor_may);
  }
}

TEST_CASE("Landlock by itself keeps files as they are") {
  if (landlock_abi() == 0) return;
  const Folder folder;
  for (const int most : {kNewest, kDebian12, 1}) {
    const auto rules = [&] { return restrict_files(capped(most)).ok(); };
    for (const Trial& trial : seal_trials()) {
      const std::string name = trial.name;
      const bool of_landlock = name.starts_with("make a ") || name.starts_with("open a file to ") ||
                               name.starts_with("exec") || name.starts_with("link to ") || name == "remove a file" ||
                               name == "rename a file";
      // Emptying a file became a right of its own with ABI 3, and reading stays open.
      if (!of_landlock || name == "open a file to read" || name == "open a file to empty it") continue;
      INFO(name << ", capped at " << most);
      CHECK(refused(tried(trial, folder.scratch, rules)));
    }
  }
}

TEST_CASE("the ABI in force is the kernel's or the cap") {
  CHECK(test::in_a_child([] { return restrict_files(capped(kNone)).value(); }) == 0);
  CHECK(test::in_a_child([] { return restrict_files(capped(kDebian12)).value(); }) ==
        std::min(kDebian12, landlock_abi()));
  CHECK(test::in_a_child([] { return restrict_files({}).value(); }) == landlock_abi());
}

TEST_CASE("no privileges can be gained and no dump is left") {
  CHECK(test::in_a_child([] {
          if (!start(kNone)) return kUnsealable;
          return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 && prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1;
        }) == 0);
}
