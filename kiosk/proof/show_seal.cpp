// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/show_seal.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "app/kiosk.h"
#include "app/sealing.h"
#include "platform/call_lists.h"
#include "platform/landlock.h"
#include "platform/seal.h"
#include "platform/seal_trials.h"
#include "proof/seal_subject.h"

namespace proof {
namespace {

namespace fs = std::filesystem;

// A folder with a file in it, to be found as it was.
class Bait {
 public:
  static base::Result<Bait> lay() {
    std::string name = (fs::temp_directory_path() / "pristan-seal-XXXXXX").string();
    if (!mkdtemp(name.data())) return base::Error{base::ErrorKind::Io, "no folder can be made for the trials", name};
    return Bait(name);
  }
  Bait(Bait&& other) noexcept : folder_(std::exchange(other.folder_, {})), scratch_(std::move(other.scratch_)) {}
  ~Bait() {
    std::error_code none;
    if (!folder_.empty()) fs::remove_all(folder_, none);
  }
  const platform::Scratch& scratch() const { return scratch_; }
  const fs::path& folder() const { return folder_; }
  bool untouched() const {
    const auto entries = std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
    std::string content;
    std::getline(std::ifstream(scratch_.file), content);
    return entries == 1 && content == "there";
  }

 private:
  explicit Bait(fs::path folder) : folder_(std::move(folder)), scratch_(platform::Scratch::in(folder_)) {}

  fs::path folder_;
  platform::Scratch scratch_;
};

std::string printed(const Outcome& outcome, bool must) {
  if (outcome.ended) return "ended";
  if (outcome.refused()) return strerrorname_np(outcome.error);
  return must ? "NOT REFUSED" : "may";
}

// The column of a process that is tried in a child of ours, one trial a child: the supervisor and its starter.
std::vector<Outcome> try_in_children(const Bait& bait, int most_abi, bool second_step) {
  std::vector<Outcome> column;
  for (const platform::Trial& trial : platform::seal_trials()) {
    column.push_back(in_a_child([&] {
      const bool sealed =
          platform::seal_start({true, most_abi}).ok() && (!second_step || platform::seal_supervisor().ok());
      return sealed ? trial.run(bait.scratch()) : 0;
    }));
  }
  return column;
}

struct Table {
  std::vector<Outcome> starter, supervisor, main_thread, older_thread;

  int print(bool landlock) const {
    std::printf("%-28s %-14s %-14s %-14s %s\n", "tried", "starter", "supervisor", "session", "its older thread");
    int wrong = 0;
    const auto trials = platform::seal_trials();
    for (std::size_t i = 0; i < trials.size(); ++i) {
      const platform::Trial& trial = trials[i];
      const bool at_start =
          trial.since == platform::Since::Start || (trial.since == platform::Since::Landlock && landlock);
      const auto cell = [&wrong](const Outcome& outcome, bool must) {
        wrong += must && !outcome.refused();
        return printed(outcome, must);
      };
      std::printf("%-28s %-14s %-14s %-14s %s\n", trial.name, cell(starter[i], at_start).c_str(),
                  cell(supervisor[i], !trial.supervisor_may).c_str(), cell(main_thread[i], true).c_str(),
                  cell(older_thread[i], true).c_str());
    }
    return wrong;
  }
};

void print_calls(const char* whose, std::span<const platform::Call> calls) {
  std::printf("\n%s may make %zu calls:", whose, calls.size());
  for (const platform::Call& call : calls) std::printf(" %s%s", call.name, call.conditional ? "(in part)" : "");
  std::puts("");
}

void print_files(int abi) {
  if (abi > 0) {
    std::printf("Files: Landlock, ABI %d\n", abi);
  } else {
    std::puts(
        "Files: this kernel has no Landlock; until a session is sealed it may open a file to change it, and the\n"
        "starter may run another program. What is refused is refused by system call.");
  }
  std::puts("The starter may run this program only (and the loader that the kernel runs with it).\n");
}

}  // namespace

int show_seal(const app::CommandLine& line, const std::vector<std::string>& arguments) {
  const auto say = [](const base::Error& error) {
    std::fprintf(stderr, "kiosk: %s%s%s\n", error.where.c_str(), error.where.empty() ? "" : ": ", error.what.c_str());
    return app::kCannotStart;
  };
  const auto bait = Bait::lay();
  if (!bait) return say(bait.error());
  const int abi = std::min(platform::landlock_abi(), line.most_landlock_abi);
  print_files(abi);
  Table table;
  table.starter = try_in_children(bait.value(), line.most_landlock_abi, false);
  table.supervisor = try_in_children(bait.value(), line.most_landlock_abi, true);
  const auto session = try_session(arguments, bait.value().folder().string());
  if (!session) return say(session.error());
  for (std::size_t i = 0; i < session.value().outcomes.size(); ++i) {
    (i % app::kThreadsThatTry == 0 ? table.main_thread : table.older_thread).push_back(session.value().outcomes[i]);
  }
  const SealedSession& seen = session.value();
  const int wrong = table.print(abi > 0);
  print_calls("A session", platform::session_calls());
  print_calls("The supervisor", platform::supervisor_calls());
  const bool untouched = bait.value().untouched();
  std::printf("\nNumbers of calls: %d may be made, %d of the others were not refused\n", seen.calls_allowed,
              seen.calls_not_refused);
  std::printf("Threads of a session: %d, of them outside the seal: %d\n", seen.threads, seen.threads_outside);
  std::printf("The files that were to be harmed: %s\n", untouched ? "as they were" : "CHANGED");
  const bool good = wrong == 0 && untouched && seen.calls_not_refused == 0 && seen.threads_outside == 0;
  std::printf("%s\n", good ? "Sealed." : "NOT SEALED.");
  return good ? app::kServes : app::kCannotStart;
}

}  // namespace proof
