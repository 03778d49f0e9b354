// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor with real processes: shell scripts that speak over descriptor 3 as a session does. Every script
// leaves a line in a log; the last one says 'x', which ends the supervisor.
#include <doctest/doctest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/supervisor.h"

namespace {

class Stage {
 public:
  Stage() { std::filesystem::remove(log_); }
  ~Stage() { std::filesystem::remove(log_); }

  // `act` runs with $n: how many started before it, $log: the file of lines, say: speaks, stay: until killed.
  base::Status play(const std::string& act, const std::string& out_of_service = "echo fallback >>$log; say x; stay") {
    const std::string prologue = "log='" + log_.string() +
                                 "'; touch $log; n=$(grep -c ^start $log); echo start $$ >>$log\n"
                                 "say() { printf $1 >&3; }\nstay() { read x <&3; }\n";
    return app::supervise({{"/bin/sh", "-c", prologue + act}, {"/bin/sh", "-c", prologue + out_of_service}});
  }

  std::vector<std::string> lines() const {
    std::ifstream file(log_);
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) all.push_back(line);
    return all;
  }
  std::size_t starts() const {
    std::size_t count = 0;
    for (const std::string& line : lines()) count += line.starts_with("start ");
    return count;
  }
  bool said(const std::string& wanted) const {
    for (const std::string& line : lines()) {
      if (line == wanted) return true;
    }
    return false;
  }

 private:
  std::filesystem::path log_ = PRISTAN_BUILD_DIR "/app_supervisor_test.log";
};

// True for a process that is there and is not merely waiting to be buried.
constexpr const char* kLives = "lives() { grep -q 'State:[[:space:]]*[^Z[:space:]]' /proc/$1/status 2>/dev/null; }\n";

}  // namespace

TEST_CASE("at a visit's end the next session paints before the last one goes") {
  Stage stage;
  const auto status = stage.play(std::string(kLives) + R"(
first=$(sed -n 's/^start //p' $log | head -1)
if [ $n = 0 ]; then say p; say e; stay
else
  lives $first && echo 'first still there' >>$log
  say p
  while lives $first; do :; done
  echo 'first gone' >>$log
  say x; stay
fi)");
  CHECK(status.ok());
  CHECK(stage.starts() == 2);
  CHECK(stage.said("first still there"));
  CHECK(stage.said("first gone"));
}

TEST_CASE("a session that is killed by a signal is followed by another") {
  Stage stage;
  CHECK(stage.play("say p; if [ $n = 0 ]; then kill -SEGV $$; fi; say x; stay").ok());
  CHECK(stage.starts() == 2);
}

TEST_CASE("a session that leaves with an error is followed by another") {
  Stage stage;
  CHECK(stage.play("if [ $n = 0 ]; then say p; exit 3; fi; say p; say x; stay").ok());
  CHECK(stage.starts() == 2);
}

TEST_CASE("sessions that die at their start give way to the out-of-service screen") {
  Stage stage;
  CHECK(stage.play("exit 1").ok());
  CHECK(stage.said("fallback"));
  CHECK(stage.starts() == 4);
}

TEST_CASE("a request to end reaches the session") {
  Stage stage;
  CHECK(stage.play("trap 'echo ended >>$log; exit 0' TERM; say p; kill -TERM $PPID; stay").ok());
  CHECK(stage.starts() == 1);
  CHECK(stage.said("ended"));
}

TEST_CASE("a session that lets go of its link is not left behind") {
  Stage stage;
  CHECK(stage.play("say p; if [ $n = 0 ]; then exec 3>&-; while :; do read x; done </dev/zero; fi; say x; stay").ok());
  CHECK(stage.starts() == 2);
}

TEST_CASE("last words of a dying session count") {
  Stage stage;
  CHECK(stage.play("say p; say x; exit 0").ok());
  CHECK(stage.starts() == 1);
}

TEST_CASE("a program that cannot be started is said, with its name") {
  const auto status = app::supervise({{"/nowhere/kiosk"}, {"/nowhere/kiosk"}});
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().what.find("/nowhere/kiosk") != std::string::npos);
}
